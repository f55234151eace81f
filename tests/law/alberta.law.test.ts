import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { albertaDay, albertaInstant, albertaTime } from '../../lib/law/alberta.ts';
import { addDays, daysBetween, isDay, weekday } from '../../lib/law/civil.ts';
import { day, time } from './arbitraries.ts';

const minute = 60_000;
const lastChange = Date.parse('2026-03-08T09:00:00Z') / minute;

describe('laws of civil dates', () => {
  it('addDays and daysBetween are inverse', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, n) => {
        const to = addDays(from, n);
        expect([isDay(to), daysBetween(from, to), addDays(to, -n)]).toEqual([true, n, from]);
      }),
    ));

  it('text order is date order, and the weekday goes on with the day', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40_000 }), (from, n) => {
        const to = addDays(from, n);
        expect([from < to, weekday(to)]).toEqual([true, (weekday(from) + n) % 7]);
      }),
    ));

  it('a text of digits is a day exactly when a calendar gives it back', () =>
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(14), fc.nat(33), (year, month, date) => {
        const at = new Date(0);
        at.setUTCFullYear(year, month - 1, date);
        const pad = (value: number, width: number) => String(value).padStart(width, '0');
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
        expect(isDay(text)).toBe(at.getUTCMonth() === month - 1 && at.getUTCDate() === date);
      }),
      { numRuns: 500 },
    ));
});

describe('laws of Alberta time', () => {
  it('agrees with the time zone data of the runtime from 2007 until the change of law in 2026', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'America/Edmonton',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const since2007 = fc.integer({ min: Date.parse('2007-01-01T07:00:00Z') / minute, max: lastChange });
    return fc.assert(
      fc.property(since2007, (minutes) => {
        const at = new Date(minutes * minute);
        expect(albertaTime(at.toISOString())).toBe(shown.format(at));
      }),
      { numRuns: 1000 },
    );
  });

  it('is six hours behind UTC at every instant since', () => {
    const after = fc.integer({ min: lastChange, max: lastChange + 40 * 366 * 1440 });
    return fc.assert(
      fc.property(after, (minutes) => {
        const wall = new Date((minutes - 360) * minute).toISOString().slice(0, 16).replace('T', ' ');
        expect(albertaTime(new Date(minutes * minute).toISOString())).toBe(wall);
      }),
    );
  });

  it('gives back the day whose instant it was asked for', () =>
    fc.assert(fc.property(day, time, (on, at) => albertaDay(albertaInstant(on, at)) === on)));

  it('any text gives a day or a RangeError, never another fault', () => {
    const likeAnInstant = fc.string({ unit: fc.constantFrom(...'0129-:TZ.+'), maxLength: 40 });
    return fc.assert(
      fc.property(fc.oneof(fc.string(), likeAnInstant), (text) => {
        try {
          return isDay(albertaDay(text));
        } catch (fault) {
          return fault instanceof RangeError;
        }
      }),
    );
  });
});
