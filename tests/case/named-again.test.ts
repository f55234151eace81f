import { expect, it } from 'vitest';
import { isPaused } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import {
  bounce,
  caseAfter,
  correct,
  decided,
  digestOf,
  extend,
  feeEstimate,
  inDoubt,
  letterEnded,
  mailAsking,
  open,
  paid,
  receive,
  receivedOn,
} from './known.ts';

const both = open(mailAsking(['access_request', 'question']));
const at = '2026-12-20T18:00:00.000Z';
const away = { ...correct(['question']), at };
const back = { ...correct(['access_request', 'question']), at };
const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

it('a notice of extension on its way while its request is taken away moves the date of the one brought back', () => {
  const state = caseAfter(both, extend(30, at), away, back);
  const events = decided(state, letterEnded('extension', at));
  expect(types(events)).toEqual(['LetterSent', 'ExtensionGranted']);
  expect(events[1]).toMatchObject({ id: 'o3', clock: { statutoryDay: '2027-02-06' } });
});

it('a notice that leaves after its request was taken away is void, and that is told', () => {
  const state = caseAfter(both, extend(30, at), away);
  expect(decided(state, letterEnded('extension', at))[1]).toMatchObject({
    type: 'ExtensionVoid',
    because: 'ended',
  });
  const estimate = caseAfter(both, feeEstimate(at), away);
  expect(decided(estimate, letterEnded('fee-estimate', at))[1]).toMatchObject({
    type: 'FeeEstimateVoid',
    because: 'ended',
  });
});

it('an estimate that an earlier receipt, set meanwhile, makes too late does not stop the one brought back', () => {
  const state = caseAfter(
    both,
    feeEstimate(at),
    letterEnded('fee-estimate', at),
    away,
    receivedOn('2026-10-01', '', at),
    back,
  );
  const one = state.obligations.at(-1);
  expect(one?.clock.statutoryDay).toBe('2026-11-15');
  expect(one !== undefined && isPaused(one)).toBe(false);
});

it('a bounce that came while a request was away takes back what rested on the letter', () => {
  const extended = caseAfter(both, extend(30, at), letterEnded('extension', at), away, bounce(2, at), back);
  expect(extended.obligations.at(-1)?.clock.statutoryDay).toBe('2027-01-07');
  const stopped = caseAfter(
    both,
    feeEstimate(at),
    letterEnded('fee-estimate', at),
    away,
    bounce(2, at),
    back,
  );
  const one = stopped.obligations.at(-1);
  expect(one !== undefined && isPaused(one)).toBe(false);
});

it('of two requests of one kind, presumed and plain, a payment finds the one that stands still', () => {
  const second = mailAsking(['access_request'], {
    receptionId: 'reception-2',
    digest: digestOf('second'),
    receivedAt: '2026-11-24T18:00:00.000Z',
  });
  const estimate = letterEnded('fee-estimate', at);
  const aboutTheSecond: Command =
    estimate.type === 'RecordLetters'
      ? { ...estimate, outcomes: estimate.outcomes.map((one) => ({ ...one, about: 'o2' })) }
      : estimate;
  const state = caseAfter(
    open(inDoubt(mailAsking(['question']))),
    receive(second, '2026-11-24T18:00:00.000Z'),
    feeEstimate(at),
    aboutTheSecond,
    receivedOn('2026-11-26', 'the day the letter came', at),
  );
  expect(state.obligations.filter(isPaused)).toHaveLength(1);
  expect(decided(state, paid('2026-12-20', at))).toMatchObject([{ type: 'ClockResumed' }]);
});
