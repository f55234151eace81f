import { rollBack, rollForward } from './calendar.ts';
import type { CountedChanges } from './changes.ts';
import { addDays, type Day, withWeekday } from './civil.ts';
import { albertaPipa, type StatutoryPeriod } from './packs/alberta-pipa.ts';
import { lastLawfulSteps, type Step, targetSteps } from './proof.ts';

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
export function statutoryDays(period: StatutoryPeriod, day0: Day, changes: CountedChanges): StatutoryDays {
  const { statutoryDay, steps } = counted(period, day0, changes);
  return {
    statutoryDay,
    lastLawfulDay: rollForward(statutoryDay),
    targetDay: rollBack(statutoryDay),
    steps: [
      ...steps,
      ...(period.beside === null ? [] : [{ ...period.beside, day: statutoryDay }]),
      ...lastLawfulSteps(statutoryDay),
      ...targetSteps(statutoryDay),
    ],
  };
}

function counted(
  { calendarDays, section }: StatutoryPeriod,
  day0: Day,
  { extendDays, pause }: CountedChanges,
): { readonly statutoryDay: Day; readonly steps: readonly Step[] } {
  let day = addDays(day0, calendarDays);
  const rule = `Day ${calendarDays}, counting from the day after receipt: ${withWeekday(day)}`;
  const steps: Step[] = [{ rule, section, day }];
  if (extendDays > 0) {
    day = addDays(day, extendDays);
    const rule = `Extended by ${extendDays} days, counted from day ${calendarDays} itself: ${withWeekday(day)}`;
    steps.push({ rule, section: albertaPipa.extension.section, day });
  }
  if (pause !== null) {
    day = addDays(day, pause.days);
    const between = `between estimate ${pause.from} and acceptance ${pause.to}`;
    const rule = `Stopped for ${pause.days} whole days ${between}: ${withWeekday(day)}`;
    steps.push({ rule, section: albertaPipa.fee.section, day });
  }
  return { statutoryDay: day, steps };
}
