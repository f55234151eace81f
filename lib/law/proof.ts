import { calendarVersion, passedBack, passedForward } from './calendar.ts';
import type { CountedChanges } from './changes.ts';
import { addDays, type Day, weekday, withWeekday } from './civil.ts';
import type { Step } from './clock-schema.ts';
import { albertaPipa, type StatutoryPeriod } from './packs/alberta-pipa.ts';

const houseTarget = 'house target';
const rollSection = 'Interpretation Act s. 22(1)';

/** Day 0, in every proof the first step. */
export function receipt(day0: Day, section: string): Step {
  const rule = `Day 0: received ${withWeekday(day0)} (Alberta date of receipt by our mail server)`;
  return { rule, section, day: day0 };
}

/** From the last day of the period through the changes to the statutory day, which is the day of the last step. */
export function countedSteps(period: StatutoryPeriod, day0: Day, changes: CountedChanges): readonly Step[] {
  const { calendarDays, section } = period;
  const unextended = addDays(day0, calendarDays);
  const unpaused = addDays(unextended, changes.extendDays);
  const steps = [
    { rule: `Day ${calendarDays}, counted from the day after receipt: ${withWeekday(unextended)}`, section, day: unextended },
  ];
  if (changes.extendDays > 0) {
    const rule = `Extended by ${changes.extendDays} days, counted from day ${calendarDays}: ${withWeekday(unpaused)}`;
    steps.push({ rule, section: albertaPipa.extension.section, day: unpaused });
  }
  if (changes.pause !== null) {
    const { from, to, days } = changes.pause;
    const day = addDays(unpaused, days);
    const rule = `Stopped for ${days} whole days between estimate ${from} and acceptance ${to}: ${withWeekday(day)}`;
    steps.push({ rule, section: albertaPipa.fee.section, day });
  }
  return steps;
}

/** Why the last lawful day is as late as it is, and why it is no later. */
export function lastLawfulSteps(statutoryDay: Day): readonly Step[] {
  const passed = passedForward(statutoryDay);
  if (passed.length > 0)
    return passed.map(({ day, reason }) => {
      const next = addDays(day, 1);
      return { rule: `${withWeekday(day)} is a holiday (${reason}): lawful until ${withWeekday(next)}`, section: rollSection, day: next };
    });
  const why = weekday(statutoryDay) === 6 ? 'a Saturday, which is not a holiday' : 'not certain to be a holiday';
  return [
    { rule: `${withWeekday(statutoryDay)} is ${why}: the last lawful day`, section: rollSection, day: statutoryDay },
  ];
}

/** Why the target is earlier than `from`, day by day; one step that says so when it is not. */
export function targetSteps(from: Day): readonly Step[] {
  const passed = passedBack(from);
  if (passed.length === 0)
    return [{ rule: `Target: ${withWeekday(from)}, a working day`, section: houseTarget, day: from }];
  return passed.map(({ day, reason }) => {
    const before = addDays(day, -1);
    return { rule: `Target not ${withWeekday(day)} (${reason}): ${withWeekday(before)}`, section: houseTarget, day: before };
  });
}

/** Which table of holidays the proof used. */
export function calendarStep(day: Day): Step {
  const rule = `Holidays by calendar ${calendarVersion}; possible ones never make a date later`;
  return { rule, section: 'Interpretation Act s. 28(1)', day };
}
