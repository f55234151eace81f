import { describe, expect, it } from 'vitest';
import { englishDate, frenchDate, officeDate } from '../../lib/letters/dates.ts';

describe('a day in words', () => {
  it('reads as people write it in each language', () => {
    expect(englishDate('2027-01-07')).toBe('January 7, 2027');
    expect(frenchDate('2027-01-07')).toBe('7 janvier 2027');
    expect(officeDate('2027-01-07')).toBe('Thu 7 January 2027');
  });

  it('has the French first of the month, and accents', () => {
    expect(['2026-08-01', '2026-12-01', '2027-02-01', '2027-02-11'].map(frenchDate)).toEqual([
      '1er août 2026',
      '1er décembre 2026',
      '1er février 2027',
      '11 février 2027',
    ]);
  });

  it.each(['2027-02-29', '2027-1-7', '', '2027-01-07T00:00:00Z'])('refuses %j', (text) => {
    expect(() => englishDate(text)).toThrow(RangeError);
    expect(() => frenchDate(text)).toThrow(RangeError);
    expect(() => officeDate(text)).toThrow(RangeError);
  });

  it('agrees with the language data of the runtime on every day of a leap year', () => {
    const days = Array.from({ length: 366 }, (_, n) =>
      new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10),
    );
    const intl = (language: string, day: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
    expect(days.map(englishDate)).toEqual(days.map((day) => intl('en-CA', day)));
    expect(days.map(frenchDate)).toEqual(days.map((day) => intl('fr-CA', day).replace(/^1 /, '1er ')));
  });
});
