import { describe, expect, it } from 'vitest';
import { type Kind, kinds } from '../../lib/case/kinds.ts';
import { albertaInstant } from '../../lib/law/alberta.ts';
import type { ClockChanges } from '../../lib/law/changes.ts';
import { addDays } from '../../lib/law/civil.ts';
import { clockFor, clockSchema } from '../../lib/law/clock.ts';
import { albertaPipa } from '../../lib/law/packs/alberta-pipa.ts';

const { isHoliday } = albertaPipa.calendar;

describe('every day of a year', () => {
  // One with Easter in March, and one that ends with Christmas and New Year's Day on Sundays: the longest runs of holidays.
  const years = [2027, 2033];
  const days = years.flatMap((year) =>
    Array.from({ length: 365 }, (_, index) => addDays(`${year}-01-01`, index)),
  );

  it.each(kinds)(
    'gives %s a clock that can be stored as it is, and a target that is a working day',
    (kind) => {
      const wrong = days.filter((day) => {
        const clock = clockFor(kind, albertaInstant(day, '12:00'), mostChanges(kind, day));
        const stored = clockSchema.safeParse(JSON.parse(JSON.stringify(clock)));
        if (!stored.success) return true;
        const { targetDay } = stored.data;
        const isAtOnce = kind === 'breach_report' && targetDay === day;
        return targetDay < day || (isHoliday(targetDay, 'any') && !isAtOnce);
      });
      expect(wrong).toEqual([]);
    },
  );
});

describe('a stored clock', () => {
  const clock = clockFor('access_request', '2026-11-23T13:15:00Z');

  it.each([
    ['a day that does not exist', { targetDay: '2027-01-32' }],
    ['a target after the statutory day', { targetDay: '2027-01-08' }],
    ['a last lawful day before the statutory day', { lastLawfulDay: '2027-01-06' }],
    ['another due day than the statutory', { dueOn: '2027-01-06' }],
    ['no statutory day', { statutoryDay: null }],
    ['no proof', { proof: [] }],
    ['a field nobody knows', { snoozed: true }],
  ])('is refused with %s', (_, change) => {
    expect(clockSchema.safeParse(clock).success).toBe(true);
    expect(clockSchema.safeParse({ ...clock, ...change }).success).toBe(false);
  });

  it('of a house kind is refused with a statutory day or another due day', () => {
    const house = clockFor('question', '2026-11-23T13:15:00Z');
    expect(clockSchema.safeParse(house).success).toBe(true);
    expect(clockSchema.safeParse({ ...house, statutoryDay: '2027-01-07' }).success).toBe(false);
    expect(clockSchema.safeParse({ ...house, dueOn: '2027-01-07' }).success).toBe(false);
  });
});

function mostChanges(kind: Kind, day: string): ClockChanges {
  if (kind === 'access_request') return { extendDays: 30, feeFrom: day, feeTo: addDays(day, 40) };
  return kind === 'correction_request' ? { extendDays: 30 } : {};
}
