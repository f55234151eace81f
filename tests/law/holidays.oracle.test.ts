import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { albertaPipa } from '../../lib/law/packs/alberta-pipa.ts';

const { holidays } = albertaPipa.calendar;

/**
 * A second opinion on the days computed by rule, from a general list of holidays. It is no source of law: it knows neither
 * days in lieu nor Boxing Day for Alberta, and has days the Interpretation Act has not.
 */
const namesInTheList = new Map([
  ["New Year's Day", "New Year's Day"],
  ['Alberta Family Day', 'Family Day'],
  ['Good Friday', 'Good Friday'],
  ['Easter Monday', 'Easter Monday'],
  ['Victoria Day', 'Victoria Day'],
  ['Canada Day', 'Canada Day'],
  ['Labour Day', 'Labour Day'],
  ['Thanksgiving Day', 'Thanksgiving'],
  ['Remembrance Day', 'Remembrance Day'],
  ['Christmas Day', 'Christmas Day'],
]);
const list = new Holidays('CA', 'AB');
/** 2020 to 2060, and 2076: the next Easter that the calendar reform moved up from 26 April. */
const years = [...Array.from({ length: 41 }, (_, index) => 2020 + index), 2076];

describe('the holiday table against a general list for Alberta', () => {
  it.each(years)('agrees in %i', (year) => {
    const ours = holidays(year).flatMap(({ day, name }) => {
      const itsName = namesInTheList.get(name);
      return itsName === undefined ? [] : [`${day} ${itsName}`];
    });
    const wanted = new Set(namesInTheList.values());
    const theirs = list
      .getHolidays(year)
      .filter(({ name }) => wanted.has(name))
      .map(({ date, name }) => `${date.slice(0, 10)} ${name}`);
    expect(ours).toHaveLength(namesInTheList.size);
    expect(ours).toEqual(theirs.toSorted());
  });
});
