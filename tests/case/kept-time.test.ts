import { describe, expect, it } from 'vitest';
import { isPaused, type OpenedCase } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import type { Kind } from '../../lib/case/kinds.ts';
import { clockFor } from '../../lib/law/clock.ts';
import {
  caseAfter,
  correct,
  decided,
  extend,
  feeEstimate,
  letterEnded,
  mailAsking,
  open,
  paid,
  receivedAt,
  receivedOn,
  sweepAt,
} from './known.ts';
import { refusalOf } from './time-known.ts';

/** An officer takes the access request away, and names it again: it is o3, and has all that o1 had. */
const both = open(mailAsking(['access_request', 'question']));
const january5 = '2027-01-05T18:00:00.000Z';
const named = (kinds: readonly Kind[], at: string) => ({ ...correct(kinds), at });
const awayAndBack = (at: string) => [named(['question'], at), named(['access_request', 'question'], at)];

function back(state: OpenedCase) {
  const found = state.obligations.find(({ id }) => id === 'o3');
  if (found === undefined) throw new Error('the test brought nothing back');
  return found;
}

describe('a request that an officer takes away and names again', () => {
  it('keeps its extension: the date stays, and the 30 days are taken', () => {
    const extended = [
      both,
      extend(30, january5),
      letterEnded('extension', january5),
      ...awayAndBack(january5),
    ];
    const state = caseAfter(...extended);
    expect(back(state)).toMatchObject({
      status: 'running',
      clock: clockFor('access_request', receivedAt, { extendDays: 30 }),
      extensions: [{ days: 30, on: '2027-01-05', commit: 2, n: 0 }],
    });
    expect(refusalOf(state, extend(1, january5))).toEqual([
      'not-allowed',
      expect.stringContaining('30 are taken already'),
    ]);
    const moved = caseAfter(...extended, receivedOn('2026-11-22', '', january5));
    expect(back(moved).clock).toEqual(clockFor('access_request', '2026-11-22T15:00:00Z', { extendDays: 30 }));
  });

  it('keeps its fee estimate, waiting or paid, and gets no second one', () => {
    const at = '2026-12-11T18:00:00.000Z';
    const stopped = [both, feeEstimate(at), letterEnded('fee-estimate', at)];
    const waiting = caseAfter(...stopped, ...awayAndBack(at));
    expect(isPaused(back(waiting))).toBe(true);
    expect(refusalOf(waiting, feeEstimate(at))[0]).toBe('stands-already');
    const resumed = caseAfter(...stopped, paid('2027-01-04', january5), ...awayAndBack(january5));
    expect(back(resumed)).toMatchObject({
      fee: { paidOn: '2027-01-04' },
      clock: clockFor('access_request', receivedAt, { feeFrom: '2026-12-11', feeTo: '2027-01-04' }),
    });
  });

  it('goes on with its ladder: what was told is not told again, what was missed is', () => {
    const at = '2026-12-08T14:00:00.000Z';
    const state = caseAfter(both, sweepAt(at), ...awayAndBack(at));
    expect(decided(state, sweepAt(at))).toEqual([]);
    expect(decided(state, sweepAt('2026-12-24T14:00:00.000Z'))).toMatchObject([
      { type: 'RungsIssued', rungs: [{ id: 'o3', days: [-14] }] },
    ]);
  });

  it('taken away a second time, has what moved it since the first', () => {
    const again = caseAfter(
      both,
      ...awayAndBack(january5),
      extend(30, january5),
      { ...letterEnded('extension', january5, 4), outcomes: [{ ...accepted, about: 'o3' }] } as Command,
      ...awayAndBack(january5),
    );
    expect(again.obligations.at(-1)).toMatchObject({
      id: 'o4',
      clock: clockFor('access_request', receivedAt, { extendDays: 30 }),
      extensions: [{ days: 30, on: '2027-01-05', commit: 4, n: 0 }],
    });
  });
});

const accepted = {
  commit: 4,
  n: 0,
  letter: 'extension',
  status: 'sent',
  at: january5,
  receptionId: 'reception-1',
  messageId: 'letter@plutomicro.com',
  policySha256: null,
  letterVersion: '2026-11-23',
} as const;
