import { addDays, type Day, dayOf, nthWeekday, weekday } from './civil.ts';
import { easterSunday } from './easter.ts';

/** When a holiday falls in a year. Months count from 1, weekdays from 0 for Sunday. */
type DayRule =
  | { readonly date: readonly [month: number, date: number] }
  | { readonly nthWeekday: readonly [month: number, weekday: number, nth: number] }
  /** So many days after Easter Sunday; before it when negative. */
  | { readonly easter: number }
  /** The last such weekday on or before a date. */
  | { readonly weekdayUntil: readonly [weekday: number, month: number, date: number] }
  /** A date, or the next day when it falls on one of these weekdays. */
  | { readonly dateOrNext: readonly [month: number, date: number, ifOn: readonly number[]] };

/**
 * A row of a law's list of holidays. `certain` ones may make a later day lawful; `possible` ones may only make us
 * earlier, because a wrong guess would cost the applicant a day. `inLieu`: on a Sunday, the next day is one as well.
 */
export type HolidayRow = {
  readonly name: string;
  readonly falls: DayRule;
  readonly certainty: 'certain' | 'possible';
  readonly inLieu: boolean;
};

/** A law's list of holidays, by version, so that a later correction shows which dates it touches. */
export type HolidayTable = {
  readonly version: string;
  readonly section: string;
  readonly rows: readonly HolidayRow[];
};

export type Holiday = {
  readonly day: Day;
  readonly name: string;
  readonly certainty: 'certain' | 'possible';
  readonly section: string;
};

const sunday = 0;

/** The holidays of a year in the order of their days, days in lieu among them, without the plain Sundays. */
export function holidaysIn({ rows, section }: HolidayTable, year: number): readonly Holiday[] {
  const found = rows.flatMap(({ name, falls, certainty, inLieu }): Holiday[] => {
    const day = dayIn(falls, year);
    const lieu = { day: addDays(day, 1), name: `${name} in lieu`, certainty, section };
    return [{ day, name, certainty, section }, ...(inLieu && weekday(day) === sunday ? [lieu] : [])];
  });
  return found.sort((a, b) => (a.day < b.day ? -1 : 1));
}

function dayIn(rule: DayRule, year: number): Day {
  if ('date' in rule) return dayOf(year, ...rule.date);
  if ('nthWeekday' in rule) return nthWeekday(year, ...rule.nthWeekday);
  if ('easter' in rule) return addDays(easterSunday(year), rule.easter);
  if ('weekdayUntil' in rule) {
    const [wanted, month, date] = rule.weekdayUntil;
    const last = dayOf(year, month, date);
    return addDays(last, -((weekday(last) - wanted + 7) % 7));
  }
  const [month, date, ifOn] = rule.dateOrNext;
  const day = dayOf(year, month, date);
  return ifOn.includes(weekday(day)) ? addDays(day, 1) : day;
}
