import { describe, expect, it } from 'vitest';
import { addDays, dayOf, daysBetween, isDay, nthWeekday, weekday, withWeekday } from '../../lib/law/civil.ts';
import { albertaPipa } from '../../lib/law/packs/alberta-pipa.ts';

const {
  addBusinessDays,
  holidays,
  isHoliday,
  passedBack,
  passedForward,
  rollBack,
  rollForward,
  rollForwardForApplicant,
} = albertaPipa.calendar;

describe('civil dates', () => {
  it.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '',
  ])('%j is not a day', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('knows leap days, and the year 0099 apart from 1999', () => {
    expect(['2028-02-29', '2000-02-29', '0099-12-31'].map(isDay)).toEqual([true, true, true]);
    expect(addDays('0099-12-31', 1)).toBe('0100-01-01');
  });

  it('counts over months, leap days and into the past', () => {
    expect([
      addDays('2028-01-15', 45),
      addDays('2026-01-01', -1),
      daysBetween('2026-12-11', '2027-01-04'),
    ]).toEqual(['2028-02-29', '2025-12-31', 24]);
  });

  it('names weekdays, also before 1970', () => {
    expect(['2026-11-22', '2026-11-28', '1969-12-25'].map(weekday)).toEqual([0, 6, 4]);
    expect(withWeekday('2026-11-23')).toBe('Mon 2026-11-23');
  });

  it('finds the nth weekday when the month begins on that weekday', () => {
    expect(nthWeekday(2026, 2, 0, 1)).toBe('2026-02-01');
  });

  it.each([
    () => addDays('2026-02-30', 1),
    () => addDays('2026-02-28', 0.5),
    () => addDays('9999-12-31', 1),
    () => addDays('2026-01-01', Number.MAX_SAFE_INTEGER),
    () => daysBetween('2026-01-01', 'tomorrow'),
    () => weekday(''),
    () => dayOf(2026, 2, 29),
    () => addBusinessDays('2026-11-23', -1),
  ])('throws for what is no day or number of days: %s', (count) => {
    expect(count).toThrow(RangeError);
  });
});

describe('the holidays of the Interpretation Act', () => {
  it('are these in 2027', () => {
    expect(
      holidays(2027).map(({ day, name, certainty }) => `${withWeekday(day)} ${name}: ${certainty}`),
    ).toEqual([
      "Fri 2027-01-01 New Year's Day: certain",
      'Mon 2027-02-15 Alberta Family Day: certain',
      'Fri 2027-03-26 Good Friday: certain',
      'Mon 2027-03-29 Easter Monday: certain',
      'Mon 2027-05-24 Victoria Day: certain',
      'Thu 2027-07-01 Canada Day: certain',
      'Mon 2027-09-06 Labour Day: certain',
      'Mon 2027-10-11 Thanksgiving Day: possible',
      'Thu 2027-11-11 Remembrance Day: certain',
      'Sat 2027-12-25 Christmas Day: certain',
      'Mon 2027-12-27 Boxing Day: possible',
    ]);
  });

  it('cite their section', () => {
    expect(holidays(2027)[0]).toEqual({
      day: '2027-01-01',
      name: "New Year's Day",
      certainty: 'certain',
      section: 'Interpretation Act s. 28(1)',
    });
  });

  it('have a Monday in lieu when they fall on a Sunday', () => {
    expect([...namesOf('2023-01-02'), ...namesOf('2029-07-02'), ...namesOf('2033-12-26')]).toEqual([
      "New Year's Day in lieu",
      'Canada Day in lieu',
      'Christmas Day in lieu',
    ]);
  });

  it('give no Monday in lieu of Remembrance Day, nor of a Saturday', () => {
    expect([weekday('2029-11-11'), weekday('2028-07-01')]).toEqual([0, 6]);
    expect([isHoliday('2029-11-12', 'any'), isHoliday('2028-07-03', 'any')]).toEqual([false, false]);
  });

  it('have Boxing Day on the 27th when the 26th is a Sunday or a Monday', () => {
    const boxingDays = [2026, 2027, 2032, 2033].flatMap((year) =>
      holidays(year).filter(({ name }) => name === 'Boxing Day'),
    );
    expect(boxingDays.map(({ day }) => withWeekday(day))).toEqual([
      'Sat 2026-12-26',
      'Mon 2027-12-27',
      'Mon 2032-12-27',
      'Tue 2033-12-27',
    ]);
  });

  it('are every Sunday, and no Saturday, Heritage Day, Truth and Reconciliation or 24 and 31 December', () => {
    expect(isHoliday('2026-11-22', 'certain')).toBe(true);
    const workdays = ['2026-11-21', '2026-08-03', '2026-09-30', '2026-12-24', '2026-12-31'];
    expect(workdays.filter((day) => isHoliday(day, 'any'))).toEqual([]);
  });

  it('are only possible on Thanksgiving and Boxing Day', () => {
    for (const day of ['2026-10-12', '2026-12-26'])
      expect([day, isHoliday(day, 'certain'), isHoliday(day, 'any')]).toEqual([day, false, true]);
  });
});

describe('moving a date', () => {
  it('goes on only past certain holidays, each with its name', () => {
    expect(passedForward('2027-03-28')).toEqual([
      { day: '2027-03-28', reason: 'Sunday' },
      { day: '2027-03-29', reason: 'Easter Monday' },
    ]);
    expect([rollForward('2027-03-28'), rollForward('2026-10-12'), rollForward('2026-12-26')]).toEqual([
      '2027-03-30',
      '2026-10-12',
      '2026-12-26',
    ]);
  });

  it('goes back to a weekday that is not even possibly a holiday, each day with its reason', () => {
    expect(passedBack('2033-12-27')).toEqual([
      { day: '2033-12-27', reason: 'Boxing Day' },
      { day: '2033-12-26', reason: 'Christmas Day in lieu' },
      { day: '2033-12-25', reason: 'Christmas Day' },
      { day: '2033-12-24', reason: 'Saturday' },
    ]);
    expect([rollBack('2033-12-27'), rollBack('2026-10-12'), rollBack('2027-01-02')]).toEqual([
      '2033-12-23',
      '2026-10-09',
      '2026-12-31',
    ]);
  });

  it('gives the applicant Saturdays and possible holidays too', () => {
    expect([rollForwardForApplicant('2026-12-25'), rollForwardForApplicant('2026-10-10')]).toEqual([
      '2026-12-28',
      '2026-10-13',
    ]);
  });

  it('counts business days from the day after, over weekends and possible holidays', () => {
    expect([0, 1, 2, 3, 5].map((n) => addBusinessDays('2026-12-23', n))).toEqual([
      '2026-12-23',
      '2026-12-24',
      '2026-12-28',
      '2026-12-29',
      '2026-12-31',
    ]);
  });
});

function namesOf(wanted: string): readonly string[] {
  return holidays(Number(wanted.slice(0, 4))).flatMap(({ day, name }) => (day === wanted ? [name] : []));
}
