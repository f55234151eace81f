import * as z from 'zod';
import { calendarVersion, type PassedDay, passedBack, passedForward } from './calendar.ts';
import { addDays, type Day, isDay, withWeekday } from './civil.ts';

export const daySchema = z.string().max(10).refine(isDay, 'must be a day that exists, as YYYY-MM-DD');

/** One step of a proof: the rule in words, where it stands, and the day it led to. */
export const stepSchema = z
  .strictObject({ rule: z.string().min(1).max(160), section: z.string().min(1).max(60), day: daySchema })
  .readonly();
export type Step = z.infer<typeof stepSchema>;

/** Marks a step that no law asks for: the firm's own planning. */
export const houseSection = 'house target';
const rollSection = 'Interpretation Act s. 22(1)';

/** The first step of every proof: what counts is the day of receipt, whatever the mail's own Date header says. */
export function receiptStep(day0: Day, section: string): Step {
  const rule = `Day 0: received ${withWeekday(day0)} (Alberta date of receipt by our mail server)`;
  return { rule, section, day: day0 };
}

/** Why the last lawful day is as late as it is, and why it is no later. */
export function lastLawfulSteps(statutoryDay: Day): readonly Step[] {
  const passed = passedForward(statutoryDay);
  if (passed.length === 0) {
    const rule = `Last lawful day: ${withWeekday(statutoryDay)}, ${whyNoLater(passedBack(statutoryDay)[0])}`;
    return [{ rule, section: rollSection, day: statutoryDay }];
  }
  return passed.map(({ day, reason }) => {
    const next = addDays(day, 1);
    const rule = `Last lawful day: not ${withWeekday(day)} (holiday: ${reason}) but ${withWeekday(next)}`;
    return { rule, section: rollSection, day: next };
  });
}

/** Why the day aimed for is earlier than the day due, one step for each day; a single step when it is the same. */
export function targetSteps(due: Day): readonly Step[] {
  const passed = passedBack(due);
  if (passed.length === 0)
    return [{ rule: `Target: ${withWeekday(due)}, a working day`, section: houseSection, day: due }];
  return passed.map(({ day, reason }) => {
    const before = addDays(day, -1);
    const rule = `Target: not ${withWeekday(day)} (${reason}) but ${withWeekday(before)}`;
    return { rule, section: houseSection, day: before };
  });
}

/** The last step of every proof: which table of holidays it was made with. */
export function calendarStep(day: Day): Step {
  const rule = `Holidays by calendar ${calendarVersion}; one that is only possible never makes a date later`;
  return { rule, section: 'Interpretation Act s. 28(1)', day };
}

function whyNoLater(dayOff: PassedDay | undefined): string {
  if (dayOff === undefined) return 'not a holiday';
  if (dayOff.reason === 'Saturday') return 'a Saturday, which is not a holiday';
  return `which is not certain to be a holiday (${dayOff.reason})`;
}
