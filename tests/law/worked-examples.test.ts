import { describe, expect, it } from 'vitest';
import type { Kind } from '../../lib/case/kinds.ts';
import { albertaInstant, albertaTime } from '../../lib/law/alberta.ts';
import { addDays, type Day } from '../../lib/law/civil.ts';
import { clockFor } from '../../lib/law/clock.ts';
import { albertaPipa } from '../../lib/law/packs/alberta-pipa.ts';

const { rollForward, rollForwardForApplicant } = albertaPipa.calendar;

/** Worked by hand before the code was written: receipt, statutory day, last lawful day, target day. */
type Example = readonly [what: string, received: string, statutory: Day, lastLawful: Day, target: Day];

const plain45: readonly Example[] = [
  [
    '1, s. 22(4): holidays inside the 45 days do not stop the count',
    'Mon 2026-11-23',
    '2027-01-07',
    '2027-01-07',
    '2027-01-07',
  ],
  [
    '2, s. 28(1)(a): 23:59:59 on Monday is still Monday',
    '2026-12-01T05:59:59Z',
    '2027-01-14',
    '2027-01-14',
    '2027-01-14',
  ],
  [
    '3, Official Time Act: 00:30 at UTC-6 is already Tuesday',
    '2026-12-01T06:30Z',
    '2027-01-15',
    '2027-01-15',
    '2027-01-15',
  ],
  [
    '5, s. 22(4): across the last spring change the days count, not the hours',
    '2026-01-31T06:30Z',
    '2026-03-16',
    '2026-03-16',
    '2026-03-16',
  ],
  [
    '6, s. 22(4): across the last autumn change the days count, not the hours',
    '2025-09-20T06:15Z',
    '2025-11-04',
    '2025-11-04',
    '2025-11-04',
  ],
  [
    '7, Official Time Act: 2026-11-01 changes no clock, and a Sunday receives too',
    'Sun 2026-09-20',
    '2026-11-04',
    '2026-11-04',
    '2026-11-04',
  ],
  [
    '8, s. 22(1): a Sunday moves the last lawful day on and the target back',
    'Thu 2026-11-26',
    '2027-01-10',
    '2027-01-11',
    '2027-01-08',
  ],
  [
    '9, s. 28(1): a Saturday is no holiday and gives no day',
    'Wed 2026-11-25',
    '2027-01-09',
    '2027-01-09',
    '2027-01-08',
  ],
  [
    '10, s. 22(1): Good Friday moves on to Saturday only',
    'Tue 2027-02-09',
    '2027-03-26',
    '2027-03-27',
    '2027-03-25',
  ],
  [
    '11, s. 22(1): Easter Sunday moves on past Easter Monday',
    'Thu 2027-02-11',
    '2027-03-28',
    '2027-03-30',
    '2027-03-25',
  ],
  [
    '12, s. 28(1): Easter Monday is listed, whatever employment law says',
    'Fri 2027-02-12',
    '2027-03-29',
    '2027-03-30',
    '2027-03-25',
  ],
  [
    '13, s. 28(1): Family Day; a receipt on a holiday is day 0',
    'Fri 2027-01-01',
    '2027-02-15',
    '2027-02-16',
    '2027-02-12',
  ],
  [
    '14, s. 22(1): 25 December moves on to the 26th, which is not certainly a holiday',
    'Tue 2026-11-10',
    '2026-12-25',
    '2026-12-26',
    '2026-12-24',
  ],
  [
    '15, s. 28(1): 26 December never allows a later date, nor is it a target',
    'Wed 2026-11-11',
    '2026-12-26',
    '2026-12-26',
    '2026-12-24',
  ],
  [
    '16, s. 28(1): Truth and Reconciliation is not on the list of Alberta',
    'Mon 2027-08-16',
    '2027-09-30',
    '2027-09-30',
    '2027-09-30',
  ],
  [
    '17, s. 28(1): Heritage Day is not on the list',
    'Fri 2027-06-18',
    '2027-08-02',
    '2027-08-02',
    '2027-08-02',
  ],
  ['18, s. 28(1): Remembrance Day', 'Sun 2026-09-27', '2026-11-11', '2026-11-12', '2026-11-10'],
  [
    '19, s. 28(1): Canada Day on a Sunday has the Monday in lieu',
    'Thu 2029-05-17',
    '2029-07-01',
    '2029-07-03',
    '2029-06-29',
  ],
  ['20, s. 22(4): a leap day is a day', 'Sat 2028-01-15', '2028-02-29', '2028-02-29', '2028-02-29'],
];

const kindsOf45Days: readonly Kind[] = ['access_request', 'correction_request'];

describe.each(kindsOf45Days)('worked examples of %s', (kind) => {
  it.each(plain45)('example %s', (_, received, statutoryDay, lastLawfulDay, targetDay) => {
    expect(threeDays(kind, received)).toEqual({ statutoryDay, lastLawfulDay, targetDay });
  });

  it('example 21, PIPA s. 31(1): an extension of 30 days is added to the unrolled day 45', () => {
    expect(threeDays(kind, 'Mon 2026-11-23', { extendDays: 30 })).toEqual({
      statutoryDay: '2027-02-06',
      lastLawfulDay: '2027-02-06',
      targetDay: '2027-02-05',
    });
  });
});

describe('worked examples of single rules', () => {
  it('example 3, Official Time Act: clocks in Alberta show 00:30 on Tuesday', () => {
    expect(albertaTime('2026-12-01T06:30Z')).toBe('2026-12-01 00:30');
  });

  it('example 4, s. 28(1)(a): the last second of the last day is at UTC-6, not an hour later', () => {
    const nextDay = Date.parse(albertaInstant(addDays('2027-01-15', 1), '00:00'));
    expect(new Date(nextDay - 1000).toISOString()).toBe('2027-01-16T05:59:59.000Z');
  });

  it('examples 5 and 6, s. 28(1)(a): the day of receipt goes by the clock of that season', () => {
    expect(albertaTime('2026-01-31T06:30Z')).toBe('2026-01-30 23:30');
    expect(albertaTime('2025-09-20T06:15Z')).toBe('2025-09-20 00:15');
  });

  it('example 22, PIPA s. 32: a fee stops the clock for the 23 whole days strictly between', () => {
    const fee = { feeFrom: '2026-12-11', feeTo: '2027-01-04' };
    expect(threeDays('access_request', 'Tue 2026-12-01', fee)).toEqual({
      statutoryDay: '2027-02-07',
      lastLawfulDay: '2027-02-08',
      targetDay: '2027-02-05',
    });
  });

  it('example 23, PIPA s. 32: an estimate of 11 December has not lapsed before 12 January', () => {
    const lastDay = addDays('2026-12-11', albertaPipa.fee.lapseDays);
    expect([lastDay, rollForward(lastDay)]).toEqual(['2027-01-10', '2027-01-11']);
    expect(rollForwardForApplicant(lastDay)).toBe('2027-01-11');
  });

  it('example 24, PIPA s. 47(2)(a): the 30 days to ask for a review end on 10 March', () => {
    const lastDay = addDays('2027-02-08', albertaPipa.review.days);
    expect([lastDay, rollForward(lastDay)]).toEqual(['2027-03-10', '2027-03-10']);
    expect(rollForwardForApplicant(lastDay)).toBe('2027-03-10');
  });
});

/** A receipt is an instant, or a named day, at noon of which the mail comes in. */
function threeDays(kind: Kind, received: string, changes = {}) {
  const isInstant = received.includes('Z');
  const receivedAt = isInstant ? received : albertaInstant(received.slice(4), '12:00');
  const clock = clockFor(kind, receivedAt, changes);
  if ('refused' in clock) throw new Error(clock.refused);
  const { statutoryDay, lastLawfulDay, targetDay } = clock;
  if (!isInstant) expect(clock.proof[0]?.rule).toContain(`received ${received} `);
  return { statutoryDay, lastLawfulDay, targetDay };
}
