/**
 * A civil date as `YYYY-MM-DD`, without hour or zone, so that text order is date order. Legal periods are counted in
 * these, never in milliseconds: a local day may last 23 or 25 hours.
 */
export type Day = string;

const dayMs = 86_400_000;
const shape = /^\d{4}-\d{2}-\d{2}$/;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const weekdayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** Whether the text is a date that exists; `2026-02-30` does not. */
export function isDay(text: string): boolean {
  if (!shape.test(text)) return false;
  const date = Number(text.slice(8));
  return date >= 1 && date <= lengthOfMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

/** The day `n` days later (earlier when negative); throws RangeError outside the years 0000 to 9999. */
export function addDays(day: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of days: ${n}`);
  const at = new Date((dayNumber(day) + n) * dayMs);
  const moved = Number.isNaN(at.getTime()) ? '' : at.toISOString().slice(0, 10);
  if (!isDay(moved)) throw new RangeError(`${day} and ${n} days is outside the years 0000 to 9999`);
  return moved;
}

/** The same date `n` months later, or the last day of that month where it has no such date (30 January, one month later). */
export function addMonths(day: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a whole number of months: ${n}`);
  dayNumber(day);
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  return dayOf(year, month, Math.min(Number(day.slice(8)), lengthOfMonth(year, month)));
}

/** How many days after `from` the day `to` is; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: Day): number {
  // Day number 0, 1970-01-01, was a Thursday (4). The second modulo is for the days before it.
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The date of a year, month (1 to 12) and day of the month; throws RangeError for one that does not exist. */
export function dayOf(year: number, month: number, date: number): Day {
  const day = `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
  dayNumber(day);
  return day;
}

/** The nth (from 1) such weekday (0 for Sunday) of a month (1 to 12): the third Monday of February is `(year, 2, 1, 3)`. */
export function nthWeekday(year: number, month: number, wanted: number, nth: number): Day {
  const first = dayOf(year, month, 1);
  return addDays(first, ((wanted - weekday(first) + 7) % 7) + 7 * (nth - 1));
}

/** The day as people check it in a proof: `Mon 2026-11-23`. */
export function withWeekday(day: Day): string {
  return `${weekdayNames[weekday(day)]} ${day}`;
}

/** 0 for a month that does not exist. */
function lengthOfMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (monthLengths[month - 1] ?? 0);
}

function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day as YYYY-MM-DD: ${JSON.stringify(day.slice(0, 40))}`);
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
