import type { Calendar } from './calendar.ts';
import { type Day, weekday, withWeekday } from './civil.ts';
import type { HousePeriod } from './pack.ts';
import { houseSection, lengthInWords, type Step, targetSteps } from './proof.ts';

type HouseTarget = { readonly targetDay: Day; readonly steps: readonly Step[] };

/** The day the firm aims for where the law sets no days, and why it is that day. */
export function houseTarget(calendar: Calendar, period: HousePeriod, day0: Day): HouseTarget {
  const { count, n } = period.length;
  const rule = `${period.why}; our own target is ${n} ${count} after receipt`;
  const { targetDay, steps } =
    count === 'business days' ? inBusinessDays(calendar, n, day0) : inCalendar(calendar, period, day0);
  return { targetDay, steps: [{ rule, section: houseSection, day: day0 }, ...steps] };
}

function inBusinessDays(calendar: Calendar, days: number, day0: Day): HouseTarget {
  const targetDay = calendar.addBusinessDays(day0, days);
  const skipped = ['weekends', ...holidaysOnWeekdays(calendar, day0, targetDay)].join(', ');
  const rule = `Target: ${days} business days, not counting ${skipped}: ${withWeekday(targetDay)}`;
  return { targetDay, steps: [{ rule, section: houseSection, day: targetDay }] };
}

function inCalendar(calendar: Calendar, { length }: HousePeriod, day0: Day): HouseTarget {
  const due = calendar.endOf(length, day0);
  const rule = `${lengthInWords(length)}, counting from the day after receipt: ${withWeekday(due)}`;
  const counted = { rule, section: houseSection, day: due };
  const targetDay = calendar.rollBack(due);
  if (targetDay >= day0) return { targetDay, steps: [counted, ...targetSteps(calendar, due)] };
  // Received inside a run of holidays that outlasts the period (a breach on Good Friday): no later than the period and
  // no earlier than the receipt leaves the day of receipt itself, the only target that may be a holiday.
  const atOnce = `Target: no working day before then, so at once, ${withWeekday(day0)}`;
  return { targetDay: day0, steps: [counted, { rule: atOnce, section: houseSection, day: day0 }] };
}

function holidaysOnWeekdays({ holidays }: Calendar, after: Day, before: Day): readonly string[] {
  const year = Number(after.slice(0, 4));
  return [...holidays(year), ...holidays(year + 1)]
    .filter(({ day }) => day > after && day < before && weekday(day) >= 1 && weekday(day) <= 5)
    .map(({ name }) => name);
}
