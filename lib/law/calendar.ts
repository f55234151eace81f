import { addDays, addMonths, type Day, weekday } from './civil.ts';
import { type Holiday, type HolidayTable, holidaysIn } from './holidays.ts';

/** A day a date was moved over, and the reason: a holiday's name, or else `Saturday`. */
export type PassedDay = { readonly day: Day; readonly reason: string };

/** How long a period is. */
export type Length = { readonly count: 'calendar days' | 'business days' | 'months'; readonly n: number };

/** Which days a law does not let a period end on. */
export type Rolling = 'over holidays' | 'over holidays and Saturdays';

/** Days as one law counts them. */
export type Calendar = {
  readonly version: string;
  /** Where its list of holidays stands. */
  readonly section: string;
  /** The holidays of a year in the order of their days, without the plain Sundays. */
  readonly holidays: (year: number) => readonly Holiday[];
  /** Whether the day is a Sunday or a listed holiday: only the `certain` ones, or also the possible ones (`any`). */
  readonly isHoliday: (day: Day, which: 'certain' | 'any') => boolean;
  /** A weekday that is not even possibly a holiday. */
  readonly isWorkingDay: (day: Day) => boolean;
  /** The last day on which a thing due on `day` may lawfully be done: past certain holidays. */
  readonly rollForward: (day: Day) => Day;
  /** The days `rollForward` passes over, in its order, each with its reason. */
  readonly passedForward: (day: Day) => readonly PassedDay[];
  /** The day to aim for when a thing is due on `day`: the last working day on or before it. */
  readonly rollBack: (day: Day) => Day;
  /** The days `rollBack` passes over, in its order, each with its holiday, or else `Saturday`. */
  readonly passedBack: (day: Day) => readonly PassedDay[];
  /**
   * The last day of a limit that runs against the applicant (to accept an estimate, or to ask for a review): past
   * Saturdays and every possible holiday, because here the doubt is theirs.
   */
  readonly rollForwardForApplicant: (day: Day) => Day;
  /** The `n`th working day after `day`; 0 is the day itself. For house targets. */
  readonly addBusinessDays: (day: Day, n: number) => Day;
  /**
   * The last day of a period that the law sets, before any rolling. A business day is one that is neither Saturday nor
   * certainly a holiday: a day that is only possibly a holiday counts, which makes the period no longer. A month ends on
   * the same date, or else on the last day of its month.
   */
  readonly endOf: (period: Length, day0: Day) => Day;
};

const sunday = 0;
const saturday = 6;

/** Days as a law with these holidays counts them. */
export function calendarOf(table: HolidayTable, rolling: Rolling): Calendar {
  // Every day of a period is looked up in its year; to find the year's holidays anew each time was most of counting it.
  const years = new Map<number, readonly Holiday[]>();
  const holidays = (year: number): readonly Holiday[] => {
    const found = years.get(year) ?? holidaysIn(table, year);
    years.set(year, found);
    return found;
  };
  const holidayName = (day: Day, which: 'certain' | 'any'): string | null => {
    const found = holidays(Number(day.slice(0, 4))).find(
      (holiday) => holiday.day === day && (which === 'any' || holiday.certainty === 'certain'),
    );
    return found?.name ?? (weekday(day) === sunday ? 'Sunday' : null);
  };
  const orSaturday = (day: Day, which: 'certain' | 'any') =>
    holidayName(day, which) ?? (weekday(day) === saturday ? 'Saturday' : null);
  const offInLaw = (day: Day) =>
    rolling === 'over holidays' ? holidayName(day, 'certain') : orSaturday(day, 'certain');
  const off = (day: Day) => orSaturday(day, 'any');
  const passedForward = (day: Day) => passed(day, 1, offInLaw);
  const passedBack = (day: Day) => passed(day, -1, off);
  const rollForwardForApplicant = (day: Day) => addDays(day, passed(day, 1, off).length);
  return {
    version: table.version,
    section: table.section,
    holidays,
    isHoliday: (day, which) => holidayName(day, which) !== null,
    isWorkingDay: (day) => off(day) === null,
    rollForward: (day) => addDays(day, passedForward(day).length),
    passedForward,
    rollBack: (day) => addDays(day, -passedBack(day).length),
    passedBack,
    rollForwardForApplicant,
    addBusinessDays: (day, n) => counted(day, n, off),
    endOf: ({ count, n }, day0) => {
      if (count === 'business days') return counted(day0, n, (day) => orSaturday(day, 'certain'));
      return count === 'months' ? addMonths(day0, n) : addDays(day0, n);
    },
  };
}

type WhyOff = (day: Day) => string | null;

/** The `n`th day after `day` that is not off. */
function counted(day: Day, n: number, whyOff: WhyOff): Day {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of business days: ${n}`);
  let reached = day;
  for (let left = n; left > 0; left -= 1) {
    reached = addDays(reached, 1);
    reached = addDays(reached, passed(reached, 1, whyOff).length);
  }
  return reached;
}

function passed(from: Day, step: 1 | -1, whyOff: WhyOff): readonly PassedDay[] {
  const days: PassedDay[] = [];
  let day = from;
  for (let reason = whyOff(day); reason !== null; reason = whyOff(day)) {
    days.push({ day, reason });
    day = addDays(day, step);
  }
  return days;
}
