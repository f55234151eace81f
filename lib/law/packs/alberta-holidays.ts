import type { HolidayRow, HolidayTable } from '../holidays.ts';

const monday = 1;

const certain = (name: string, falls: HolidayRow['falls']): HolidayRow => ({
  name,
  falls,
  certainty: 'certain',
  inLieu: true,
});

const possible = (name: string, falls: HolidayRow['falls']): HolidayRow => ({
  name,
  falls,
  certainty: 'possible',
  inLieu: false,
});

/**
 * The holidays of Alberta's Interpretation Act, which are not the list of employment law. Not on the list: Saturday,
 * Heritage Day, the day for Truth and Reconciliation.
 */
export const albertaHolidays: HolidayTable = {
  version: '2026-11-22',
  section: 'Interpretation Act s. 28(1)',
  rows: [
    certain("New Year's Day", { date: [1, 1] }),
    certain('Alberta Family Day', { nthWeekday: [2, monday, 3] }),
    certain('Good Friday', { easter: -2 }),
    certain('Easter Monday', { easter: 1 }),
    certain('Victoria Day', { weekdayUntil: [monday, 5, 24] }),
    certain('Canada Day', { date: [7, 1] }),
    certain('Labour Day', { nthWeekday: [9, monday, 1] }),
    certain('Christmas Day', { date: [12, 25] }),
    // Remembrance Day alone has no day in lieu.
    { ...certain('Remembrance Day', { date: [11, 11] }), inLieu: false },
    possible('Thanksgiving Day', { nthWeekday: [10, monday, 2] }),
    possible('Boxing Day', { dateOrNext: [12, 26, [0, monday]] }),
  ],
};
