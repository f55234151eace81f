import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../lib/law/calendar.ts';
import { addMonths } from '../../lib/law/civil.ts';
import { clockUnder } from '../../lib/law/clock.ts';
import type { Pack } from '../../lib/law/pack.ts';
import { albertaPipa } from '../../lib/law/packs/alberta-pipa.ts';
import { packInForce, packNamed } from '../../lib/law/packs/in-force.ts';
import { day } from './arbitraries.ts';

/** A law of no place: months for access, business days for correction, no ending on a Saturday, no extension, no fee. */
const invented: Pack = {
  id: 'XX-INVENTED',
  version: '2027-01-01',
  inForceFrom: '2027-01-01',
  place: 'Nowhere',
  calendar: calendarOf(
    {
      version: '2027-01-01',
      section: 'Nowhere Days Act s. 1',
      rows: [
        { name: 'Founding Day', falls: { date: [3, 1] }, certainty: 'certain', inLieu: true },
        { name: 'Harvest Day', falls: { nthWeekday: [9, 3, 2] }, certainty: 'possible', inLieu: false },
      ],
    },
    'over holidays and Saturdays',
  ),
  rollSection: 'Nowhere Days Act s. 2',
  periods: {
    access_request: {
      basis: 'statutory',
      length: { count: 'months', n: 1 },
      section: 'Nowhere Act s. 12',
      mayStopForFee: false,
      beside: null,
    },
    correction_request: {
      basis: 'statutory',
      length: { count: 'business days', n: 20 },
      section: 'Nowhere Act s. 16',
      mayStopForFee: false,
      beside: null,
    },
    question: { basis: 'house', length: { count: 'calendar days', n: 7 }, why: 'Nowhere sets no days' },
  },
  extension: null,
  fee: null,
  withholding: [],
  review: { days: 14, section: 'Nowhere Act s. 20' },
  deemedRefusal: 'Nowhere Act s. 21',
  unconfirmed: [],
};

function days(pack: Pack, kind: 'access_request' | 'correction_request', received: string) {
  const clock = clockUnder(pack, kind, received);
  if ('refused' in clock) throw new Error(clock.refused);
  return [clock.statutoryDay, clock.lastLawfulDay, clock.targetDay];
}

describe('a pack of other rules', () => {
  it.each([
    [
      '3 September is answered by 3 October, a Sunday, so by Monday',
      '2027-09-03',
      '2027-10-03',
      '2027-10-04',
    ],
    ['30 January has no same date in February', '2027-01-30', '2027-02-28', '2027-03-02'],
    ['31 January 2028 ends on the leap day', '2028-01-31', '2028-02-29', '2028-02-29'],
    ['a month that ends on a Saturday ends in law on Monday', '2027-04-08', '2027-05-08', '2027-05-10'],
  ])('counts months: %s', (_, received, statutory, lastLawful) => {
    expect(days(invented, 'access_request', received).slice(0, 2)).toEqual([statutory, lastLawful]);
  });

  it('counts business days past weekends and certain holidays, and a possible holiday as one of them', () => {
    expect(days(invented, 'correction_request', '2027-02-15')[0]).toBe('2027-03-16');
    expect(days(invented, 'correction_request', '2027-09-01')[0]).toBe('2027-09-29');
  });

  it('names its own sections, its place and its version in the proof', () => {
    const clock = clockUnder(invented, 'correction_request', '2027-02-15');
    expect(clock).toEqual({
      basis: 'statutory',
      statutoryDay: '2027-03-16',
      lastLawfulDay: '2027-03-16',
      targetDay: '2027-03-16',
      dueOn: '2027-03-16',
      pack: 'XX-INVENTED 2027-01-01',
      proof: [
        {
          rule: 'Day 0: received Mon 2027-02-15 (Nowhere date of receipt by our mail server)',
          section: 'Nowhere Act s. 16',
          day: '2027-02-15',
        },
        {
          rule: '20 business days, counting from the day after receipt: Tue 2027-03-16',
          section: 'Nowhere Act s. 16',
          day: '2027-03-16',
        },
        {
          rule: 'Last lawful day: Tue 2027-03-16, not a holiday',
          section: 'Nowhere Days Act s. 2',
          day: '2027-03-16',
        },
        { rule: 'Target: Tue 2027-03-16, a working day', section: 'house target', day: '2027-03-16' },
        {
          rule: 'Holidays by calendar 2027-01-01; one that is only possible never makes a date later',
          section: 'Nowhere Days Act s. 1',
          day: '2027-03-16',
        },
      ],
    });
  });

  it.each([
    [{ extendDays: 5 }, 'XX-INVENTED 2027-01-01 knows no extension'],
    [
      { feeFrom: '2027-02-16', feeTo: '2027-02-20' },
      'XX-INVENTED 2027-01-01 knows no fee that stops a clock',
    ],
  ])('refuses a change its law does not know: %o', (changes, refused) => {
    expect(clockUnder(invented, 'access_request', '2027-02-15', changes)).toEqual({ refused });
  });

  it('has no clock for a kind it does not name', () => {
    expect(() => clockUnder(invented, 'complaint', '2027-02-15')).toThrow(
      'XX-INVENTED 2027-01-01 has no period for complaint',
    );
  });
});

describe('packs by version', () => {
  const packs = [albertaPipa, invented];

  it('the version in force on the day of receipt rules a request, the day it comes into force included', () => {
    expect(packInForce('2026-12-31', packs)).toBe(albertaPipa);
    expect(packInForce('2027-01-01', packs)).toBe(invented);
  });

  it('a case finds the very rules its clock names', () => {
    expect(packNamed('CA-AB-PIPA 2026-11-22', packs)).toBe(albertaPipa);
    expect(() => packNamed('CA-AB-PIPA 1999-01-01', packs)).toThrow('no rules named "CA-AB-PIPA 1999-01-01"');
  });

  it('no law is made up for a day before it', () => {
    expect(() => packInForce('1999-12-31', packs)).toThrow(RangeError);
  });
});

describe('months', () => {
  it('later and back again is never later, and the same day where the month has it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -30, max: 30 }), (from, n) => {
        const back = addMonths(addMonths(from, n), -n);
        expect(back <= from).toBe(true);
        if (from.slice(8) <= '28') expect(back).toBe(from);
      }),
    );
  });
});
