import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestDay } from '../lib/digest.ts';
import { albertaInstant } from '../lib/law/alberta.ts';
import { addDays, weekday } from '../lib/law/civil.ts';
import { packInForce } from '../lib/law/packs/in-force.ts';
import { day } from './law/arbitraries.ts';

describe('the day whose digest should have gone out', () => {
  it.each([
    ['one instant before 08:00', '2026-11-24T13:59:59.999Z', '2026-11-23'],
    ['at 08:00', '2026-11-24T14:00:00.000Z', '2026-11-24'],
    ['at noon', '2026-11-24T18:00:00.000Z', '2026-11-24'],
    ['late at night, when it is tomorrow in UTC', '2026-11-25T05:59:59.999Z', '2026-11-24'],
    ['after midnight', '2026-11-25T06:00:00.000Z', '2026-11-24'],
    ['in summer, at the same hour of UTC', '2026-07-07T14:00:00.000Z', '2026-07-07'],
    ['in the last winter of UTC-7, before 08:00', '2026-02-24T14:59:59.999Z', '2026-02-23'],
    ['in the last winter of UTC-7, at 08:00', '2026-02-24T15:00:00.000Z', '2026-02-24'],
  ])('is, on a Tuesday %s: %s gives %s', (_when, now, expected) => {
    expect(digestDay(now)).toBe(expected);
  });

  it.each([
    ['Friday morning', '2026-11-27T14:00:00.000Z', '2026-11-27'],
    ['Saturday before 08:00', '2026-11-28T13:00:00.000Z', '2026-11-27'],
    ['Saturday', '2026-11-28T15:00:00.000Z', '2026-11-27'],
    ['Sunday', '2026-11-29T15:00:00.000Z', '2026-11-27'],
    ['Monday before 08:00', '2026-11-30T13:59:59.999Z', '2026-11-27'],
    ['Monday at 08:00', '2026-11-30T14:00:00.000Z', '2026-11-30'],
  ])('stays Friday over a weekend: %s', (_when, now, expected) => {
    expect(digestDay(now)).toBe(expected);
  });

  it.each([
    ['Christmas Day, a Friday', '2026-12-25T15:00:00.000Z', '2026-12-24'],
    ['the Monday after Christmas before 08:00', '2026-12-28T13:00:00.000Z', '2026-12-24'],
    ['the Monday after Christmas', '2026-12-28T14:00:00.000Z', '2026-12-28'],
    ['New Year, a Friday', '2027-01-01T15:00:00.000Z', '2026-12-31'],
    ['Good Friday', '2027-03-26T15:00:00.000Z', '2027-03-25'],
    ['Easter Monday', '2027-03-29T15:00:00.000Z', '2027-03-25'],
    ['the Tuesday after Easter', '2027-03-30T14:00:00.000Z', '2027-03-30'],
    ['Remembrance Day, a Wednesday', '2026-11-11T15:00:00.000Z', '2026-11-10'],
    ['Christmas on a Saturday, Boxing Day on a Sunday: the Monday', '2021-12-27T16:00:00.000Z', '2021-12-24'],
  ])('stays over a holiday: %s', (_when, now, expected) => {
    expect(digestDay(now)).toBe(expected);
  });

  it('stays over a day that is only possibly a holiday', () => {
    expect(digestDay('2026-10-12T15:00:00.000Z')).toBe('2026-10-09');
  });

  it.each([
    ['Heritage Day', '2026-08-03'],
    ['the day for Truth and Reconciliation', '2026-09-30'],
  ])('is a day that employment law knows and the Interpretation Act does not: %s', (_name, at) => {
    expect(digestDay(albertaInstant(at, '08:00'))).toBe(at);
  });
});

describe('on every day of sixty years', () => {
  const isWorkingDay = (on: string) => packInForce(on).calendar.isWorkingDay(on);

  it('it is a working day whose morning has come', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 86_399_999 }), (on, ms) => {
        const now = new Date(Date.parse(`${on}T00:00:00Z`) + ms).toISOString();
        const found = digestDay(now);
        expect(isWorkingDay(found)).toBe(true);
        expect([0, 6]).not.toContain(weekday(found));
        expect(albertaInstant(found, '08:00') <= now).toBe(true);
      }),
    );
  });

  it('no working morning is skipped, and none comes early', () => {
    fc.assert(
      fc.property(day, (on) => {
        const morning = albertaInstant(on, '08:00');
        const before = new Date(Date.parse(morning) - 1).toISOString();
        expect(digestDay(morning) === on).toBe(isWorkingDay(on));
        expect(digestDay(before) < on).toBe(true);
        expect(digestDay(before)).toBe(digestDay(albertaInstant(addDays(on, -1), '08:00')));
      }),
    );
  });
});
