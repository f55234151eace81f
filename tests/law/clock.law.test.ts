import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Kind, kinds } from '../../lib/case/kinds.ts';
import { albertaInstant } from '../../lib/law/alberta.ts';
import type { ClockChanges } from '../../lib/law/changes.ts';
import { addDays, daysBetween, weekday } from '../../lib/law/civil.ts';
import { clockFor } from '../../lib/law/clock.ts';
import { albertaPipa } from '../../lib/law/packs/alberta-pipa.ts';
import { day, time } from './arbitraries.ts';

const { isHoliday } = albertaPipa.calendar;

const kind = fc.constantFrom(...kinds);
const statutoryKind = fc.constantFrom('access_request' as const, 'correction_request' as const);
const extendDays = fc.integer({ min: 1, max: 30 });
const extension = fc.option(
  extendDays.map((days) => ({ extendDays: days })),
  { nil: {} },
);

describe('laws of every clock', () => {
  it('it does not depend on the time within the local day of receipt', () =>
    fc.assert(
      fc.property(kind, day, time, (asked, on, at) => {
        expect(clockFor(asked, albertaInstant(on, at))).toEqual(clockFor(asked, albertaInstant(on, '00:00')));
      }),
    ));

  it('a receipt one day later never gives an earlier date', () =>
    fc.assert(
      fc.property(kind, day, (asked, on) => {
        const earlier = clock(asked, on);
        const later = clock(asked, addDays(on, 1));
        return (
          later.targetDay >= earlier.targetDay &&
          later.dueOn >= earlier.dueOn &&
          (later.lastLawfulDay ?? '') >= (earlier.lastLawfulDay ?? '')
        );
      }),
      { numRuns: 500 },
    ));

  it('it never comes due before the receipt', () =>
    fc.assert(fc.property(kind, day, (asked, on) => clock(asked, on).targetDay >= on)));
});

describe('laws of a statutory clock', () => {
  it('last lawful day >= statutory day >= target day, and the target is a working day', () =>
    fc.assert(
      fc.property(statutoryKind, day, extension, (asked, on, changes) => {
        const { statutoryDay, lastLawfulDay, targetDay } = statutory(asked, on, changes);
        const isWorkingDay = weekday(targetDay) % 6 !== 0 && !isHoliday(targetDay, 'any');
        return lastLawfulDay >= statutoryDay && statutoryDay >= targetDay && isWorkingDay;
      }),
      { numRuns: 500 },
    ));

  it('the last lawful day differs from the statutory day exactly when that day is a certain holiday', () =>
    fc.assert(
      fc.property(statutoryKind, day, extension, (asked, on, changes) => {
        const { statutoryDay, lastLawfulDay } = statutory(asked, on, changes);
        return (lastLawfulDay !== statutoryDay) === isHoliday(statutoryDay, 'certain');
      }),
      { numRuns: 500 },
    ));

  it('the statutory day is day 45, and day 75 is day 45 and 30', () =>
    fc.assert(
      fc.property(statutoryKind, day, (asked, on) => {
        const { statutoryDay } = statutory(asked, on);
        const extended = statutory(asked, on, { extendDays: 30 }).statutoryDay;
        expect([daysBetween(on, statutoryDay), daysBetween(on, extended)]).toEqual([45, 75]);
        expect(extended).toBe(addDays(statutoryDay, 30));
      }),
    ));

  it('an extension and a fee move it alike in either order, the fee by the days strictly between', () =>
    fc.assert(
      fc.property(day, extendDays, fc.nat(45), fc.nat(60), (on, extended, untilEstimate, untilAcceptance) => {
        const feeFrom = addDays(on, untilEstimate);
        const fee = { feeFrom, feeTo: addDays(feeFrom, untilAcceptance) };
        const moved = [fee, { extendDays: extended }, { extendDays: extended, ...fee }].map((changes) =>
          daysBetween(addDays(on, 45), statutory('access_request', on, changes).statutoryDay),
        );
        const paused = Math.max(0, untilAcceptance - 1);
        expect(moved).toEqual([paused, extended, paused + extended]);
      }),
    ));
});

function clock(asked: Kind, on: string, changes: ClockChanges = {}) {
  const made = clockFor(asked, albertaInstant(on, '12:00'), changes);
  if ('refused' in made) throw new Error(made.refused);
  return made;
}

function statutory(asked: 'access_request' | 'correction_request', on: string, changes: ClockChanges = {}) {
  const made = clock(asked, on, changes);
  if (made.basis === 'house') throw new Error(`${asked} has no statutory clock`);
  return made;
}
