import type { CountedChanges } from './changes.ts';
import { addDays, type Day, withWeekday } from './civil.ts';
import type { Pack, StatutoryPeriod } from './pack.ts';
import { lastLawfulSteps, lengthInWords, type Step, targetSteps } from './proof.ts';

type StatutoryDays = {
  readonly statutoryDay: Day;
  readonly lastLawfulDay: Day;
  readonly targetDay: Day;
  readonly steps: readonly Step[];
};

/**
 * The three days of a statutory period, and why. Every change is added to the unrolled day and only the result is rolled:
 * a holiday on day 45 does not lengthen an extension.
 */
export function statutoryDays(
  pack: Pack,
  period: StatutoryPeriod,
  day0: Day,
  changes: CountedChanges,
): StatutoryDays {
  const { statutoryDay, steps } = counted(pack, period, day0, changes);
  return {
    statutoryDay,
    lastLawfulDay: pack.calendar.rollForward(statutoryDay),
    targetDay: pack.calendar.rollBack(statutoryDay),
    steps: [
      ...steps,
      ...(period.beside === null ? [] : [{ ...period.beside, day: statutoryDay }]),
      ...lastLawfulSteps(pack, statutoryDay),
      ...targetSteps(pack.calendar, statutoryDay),
    ],
  };
}

function counted(
  pack: Pack,
  { length, section }: StatutoryPeriod,
  day0: Day,
  { extendDays, pause }: CountedChanges,
): { readonly statutoryDay: Day; readonly steps: readonly Step[] } {
  let day = pack.calendar.endOf(length, day0);
  const name = lengthInWords(length);
  const rule = `${name}, counting from the day after receipt: ${withWeekday(day)}`;
  const steps: Step[] = [{ rule, section, day }];
  if (extendDays > 0 && pack.extension !== null) {
    day = addDays(day, extendDays);
    const rule = `Extended by ${extendDays} days, counted from ${name.toLowerCase()} itself: ${withWeekday(day)}`;
    steps.push({ rule, section: pack.extension.section, day });
  }
  if (pause !== null && pack.fee !== null) {
    day = addDays(day, pause.days);
    const between = `between estimate ${pause.from} and acceptance ${pause.to}`;
    const rule = `Stopped for ${pause.days} whole days ${between}: ${withWeekday(day)}`;
    steps.push({ rule, section: pack.fee.section, day });
  }
  return { statutoryDay: day, steps };
}
