import * as z from 'zod';
import type { Calendar, Length, PassedDay } from './calendar.ts';
import { addDays, type Day, isDay, withWeekday } from './civil.ts';
import type { Pack } from './pack.ts';

export const daySchema = z.string().max(10).refine(isDay, 'must be a day that exists, as YYYY-MM-DD');

/** One step of a proof: the rule in words, where it stands, and the day it led to. */
export const stepSchema = z
  .strictObject({ rule: z.string().min(1).max(160), section: z.string().min(1).max(60), day: daySchema })
  .readonly();
export type Step = z.infer<typeof stepSchema>;

/** Marks a step that no law asks for: the firm's own planning. */
export const houseSection = 'house target';

/** The first step of every proof: what counts is the day of receipt, whatever the mail's own Date header says. */
export function receiptStep({ place }: Pack, day0: Day, section: string): Step {
  const rule = `Day 0: received ${withWeekday(day0)} (${place} date of receipt by our mail server)`;
  return { rule, section, day: day0 };
}

/** Why the last lawful day is as late as it is, and why it is no later. */
export function lastLawfulSteps({ calendar, rollSection }: Pack, statutoryDay: Day): readonly Step[] {
  const passed = calendar.passedForward(statutoryDay);
  if (passed.length === 0) {
    const rule = `Last lawful day: ${withWeekday(statutoryDay)}, ${whyNoLater(calendar.passedBack(statutoryDay)[0])}`;
    return [{ rule, section: rollSection, day: statutoryDay }];
  }
  return passed.map(({ day, reason }) => {
    const next = addDays(day, 1);
    const why = reason === 'Saturday' ? reason : `holiday: ${reason}`;
    const rule = `Last lawful day: not ${withWeekday(day)} (${why}) but ${withWeekday(next)}`;
    return { rule, section: rollSection, day: next };
  });
}

/** Why the day aimed for is earlier than the day due, one step for each day; a single step when it is the same. */
export function targetSteps(calendar: Calendar, due: Day): readonly Step[] {
  const passed = calendar.passedBack(due);
  if (passed.length === 0)
    return [{ rule: `Target: ${withWeekday(due)}, a working day`, section: houseSection, day: due }];
  return passed.map(({ day, reason }) => {
    const before = addDays(day, -1);
    const rule = `Target: not ${withWeekday(day)} (${reason}) but ${withWeekday(before)}`;
    return { rule, section: houseSection, day: before };
  });
}

/** The last step of every proof: which table of holidays it was made with. */
export function calendarStep({ version, section }: Calendar, day: Day): Step {
  const rule = `Holidays by calendar ${version}; one that is only possible never makes a date later`;
  return { rule, section, day };
}

/** `Day 45` for a count of calendar days, else the period by its name. */
export function lengthInWords({ count, n }: Length): string {
  if (count === 'calendar days') return `Day ${n}`;
  return n === 1 ? `1 ${count.slice(0, -1)}` : `${n} ${count}`;
}

function whyNoLater(dayOff: PassedDay | undefined): string {
  if (dayOff === undefined) return 'not a holiday';
  if (dayOff.reason === 'Saturday') return 'a Saturday, which is not a holiday';
  return `which is not certain to be a holiday (${dayOff.reason})`;
}
