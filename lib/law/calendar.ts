import { addDays, type Day, dayOf, nthWeekday, weekday } from './civil.ts';
import { easterSunday } from './easter.ts';

/** Names this holiday table in every stored proof, so that a later correction of the table shows which dates it touches. */
export const calendarVersion = '2026-11-22';

/**
 * A holiday of Alberta's Interpretation Act, which is not the list of employment law. `certain` ones may make a later day
 * lawful; `possible` ones may only make us earlier, because a wrong guess would cost the applicant a day.
 */
export type Holiday = {
  readonly day: Day;
  readonly name: string;
  readonly certainty: 'certain' | 'possible';
  readonly section: string;
};

/** A day a date was moved over, and the reason: a holiday's name, or else `Saturday`. */
export type PassedDay = { readonly day: Day; readonly reason: string };

const sunday = 0;
const monday = 1;
const saturday = 6;

/**
 * The holidays of a year in the order of their days, without the plain Sundays (Interpretation Act s. 28(1)). Not on the
 * list: Saturday, Heritage Day, the day for Truth and Reconciliation.
 */
export function holidays(year: number): readonly Holiday[] {
  const easter = easterSunday(year);
  const certain = [
    listed(dayOf(year, 1, 1), "New Year's Day"),
    listed(nthWeekday(year, 2, monday, 3), 'Alberta Family Day'),
    listed(addDays(easter, -2), 'Good Friday'),
    listed(addDays(easter, 1), 'Easter Monday'),
    listed(mondayBefore25May(year), 'Victoria Day'),
    listed(dayOf(year, 7, 1), 'Canada Day'),
    listed(nthWeekday(year, 9, monday, 1), 'Labour Day'),
    listed(dayOf(year, 12, 25), 'Christmas Day'),
  ];
  const inLieu = certain
    .filter(({ day }) => weekday(day) === sunday)
    .map(({ day, name }) => listed(addDays(day, 1), `${name} in lieu`));
  const others = [
    // Remembrance Day alone has no day in lieu.
    listed(dayOf(year, 11, 11), 'Remembrance Day'),
    listed(nthWeekday(year, 10, monday, 2), 'Thanksgiving Day', 'possible'),
    listed(boxingDay(year), 'Boxing Day', 'possible'),
  ];
  return [...certain, ...inLieu, ...others].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Whether the day is a Sunday or a listed holiday: only the `certain` ones, or also the possible ones (`any`). */
export function isHoliday(day: Day, which: 'certain' | 'any'): boolean {
  return holidayName(day, which) !== null;
}

/** The last day on which a thing due on `day` may lawfully be done: past certain holidays (Interpretation Act s. 22(1)). */
export function rollForward(day: Day): Day {
  return addDays(day, passedForward(day).length);
}

/** The days `rollForward` passes over, in its order, each with its holiday. */
export function passedForward(day: Day): readonly PassedDay[] {
  return passed(day, 1, (each) => holidayName(each, 'certain'));
}

/** The day to aim for when a thing is due on `day`: the last weekday on or before it that is not even possibly a holiday. */
export function rollBack(day: Day): Day {
  return addDays(day, -passedBack(day).length);
}

/** The days `rollBack` passes over, in its order, each with its holiday, or else `Saturday`. */
export function passedBack(day: Day): readonly PassedDay[] {
  return passed(day, -1, dayOff);
}

/**
 * The last day of a limit that runs against the applicant (30 days to accept an estimate, or to ask for a review): past
 * Saturdays and every possible holiday, because here the doubt is theirs.
 */
export function rollForwardForApplicant(day: Day): Day {
  return addDays(day, passed(day, 1, dayOff).length);
}

/** The `n`th weekday after `day` that is not even possibly a holiday; 0 is the day itself. For house targets, not for PIPA. */
export function addBusinessDays(day: Day, n: number): Day {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of business days: ${n}`);
  let reached = day;
  for (let counted = 0; counted < n; counted += 1) reached = rollForwardForApplicant(addDays(reached, 1));
  return reached;
}

function listed(day: Day, name: string, certainty: Holiday['certainty'] = 'certain'): Holiday {
  return { day, name, certainty, section: 'Interpretation Act s. 28(1)' };
}

function mondayBefore25May(year: number): Day {
  const eve = dayOf(year, 5, 24);
  return addDays(eve, -((weekday(eve) - monday + 7) % 7));
}

function boxingDay(year: number): Day {
  const dec26 = dayOf(year, 12, 26);
  return weekday(dec26) === sunday || weekday(dec26) === monday ? addDays(dec26, 1) : dec26;
}

function holidayName(day: Day, which: 'certain' | 'any'): string | null {
  const found = holidays(Number(day.slice(0, 4))).find(
    (holiday) => holiday.day === day && (which === 'any' || holiday.certainty === 'certain'),
  );
  return found?.name ?? (weekday(day) === sunday ? 'Sunday' : null);
}

function dayOff(day: Day): string | null {
  return holidayName(day, 'any') ?? (weekday(day) === saturday ? 'Saturday' : null);
}

function passed(from: Day, step: 1 | -1, reasonToPass: (day: Day) => string | null): readonly PassedDay[] {
  const days: PassedDay[] = [];
  let day = from;
  for (let reason = reasonToPass(day); reason !== null; reason = reasonToPass(day)) {
    days.push({ day, reason });
    day = addDays(day, step);
  }
  return days;
}
