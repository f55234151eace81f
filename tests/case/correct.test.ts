import { describe, expect, it } from 'vitest';
import { caseState, unopened } from '../../lib/case/case.ts';
import { decide } from '../../lib/case/decide.ts';
import { caseEvent } from '../../lib/case/events.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import { clockFor } from '../../lib/law/clock.ts';
import {
  acknowledgementSent,
  caseAfter,
  committedAt,
  correct,
  decided,
  digestOf,
  inDoubt,
  letters,
  mailAsking,
  open,
  receive,
  receivedAt,
} from './known.ts';

const aQuestion = open(mailAsking(['question']));
const aDoubt = { ...open(inDoubt(mailAsking(['question']))), marks: ['review'] as const };
const later = mailAsking(['access_request'], {
  receptionId: 'reception-2',
  digest: digestOf('second'),
  receivedAt: '2026-12-24T15:00:00.000Z',
});

describe('an officer corrects the kinds', () => {
  it('what was missed is owed from the receipt of the first mail, and what was never asked ends', () => {
    expect(decided(caseAfter(aQuestion), correct(['access_request'], ' asks for the file '))).toEqual([
      {
        type: 'KindsCorrected',
        at: committedAt,
        kinds: ['access_request'],
        because: 'asks for the file',
        by: 'an officer',
        was: ['question'],
      },
      { type: 'ObligationEnded', at: committedAt, id: 'o1', how: 'not-asked' },
      {
        type: 'ObligationAdded',
        at: committedAt,
        id: 'o2',
        kind: 'access_request',
        presumed: false,
        inReview: false,
        clock: clockFor('access_request', receivedAt),
        receivedAt,
        receptionId: 'reception-1',
      },
    ]);
  });

  it('settles doubt: the presumed clock ends, the review mark goes, what was understood stands', () => {
    const settled = caseAfter(aDoubt, correct(['question']));
    expect(settled.marks).toEqual([]);
    expect(settled.obligations.map(({ kind, status }) => [kind, status])).toEqual([
      ['question', 'running'],
      ['access_request', 'not-asked'],
    ]);
  });

  it('a presumed request that the officer confirms is owed plainly, by the very same clock', () => {
    const before = caseAfter(aDoubt).obligations[1];
    const after = caseAfter(aDoubt, correct(['access_request', 'question'])).obligations;
    expect(after[1]).toEqual({ ...before, presumed: false });
    expect(after).toHaveLength(2);
  });

  it('closes a case of which nothing is left, and opens it again when something is found after all', () => {
    const closed = caseAfter(aQuestion, correct([]));
    expect(closed).toMatchObject({ stage: 'closed', closedBecause: 'nothing-asked', asked: ['unrelated'] });
    expect(decided(closed, correct(['complaint'])).map(({ type }) => type)).toEqual([
      'KindsCorrected',
      'CaseReopened',
      'ObligationAdded',
    ]);
  });

  it('closes no case on hold: the Commissioner has not let go of it', () => {
    const held = caseAfter({ ...aQuestion, marks: ['hold'] }, correct([]));
    expect([held.stage, held.marks]).toEqual(['open', ['hold']]);
  });

  it('owes nothing twice: what runs goes on by its own clock, and what was met stays met', () => {
    const joined = caseAfter(aQuestion, receive(later));
    expect(decided(joined, correct(['access_request'])).map(({ type }) => type)).toEqual([
      'KindsCorrected',
      'ObligationEnded',
    ]);
    const met = caseAfter(open(mailAsking(['policy_request'])), letters(acknowledgementSent()));
    expect(decided(met, correct(['policy_request', 'question'])).slice(1)).toMatchObject([
      { type: 'CaseReopened' },
      { type: 'ObligationAdded', kind: 'question' },
    ]);
  });

  it('a kind that comes back has the day 0 it had', () => {
    const away = caseAfter(aQuestion, receive(later), correct(['question']));
    expect(decided(away, correct(['access_request', 'question'])).at(-1)).toMatchObject({
      kind: 'access_request',
      receptionId: 'reception-2',
      clock: clockFor('access_request', later.receivedAt),
    });
  });

  it('is refused without a reason, without a case, and where the set stands and nothing is in doubt', () => {
    const asked = caseAfter(open(mailAsking(['complaint', 'access_request'])));
    expect(decide(asked, correct([], ' \n'))).toMatchObject({ refused: 'no-reason' });
    expect(decide(unopened, correct([]))).toMatchObject({ refused: 'no-such-case' });
    expect(decide(asked, correct(['complaint', 'access_request']))).toMatchObject({
      refused: 'stands-already',
    });
  });

  it('writes to nobody', () => {
    expect(
      lettersFor(decided(caseAfter(aDoubt), correct(['access_request', 'complaint'])), 'reception-1'),
    ).toEqual([]);
  });

  it('keeps the longest reason readable, and refuses one that is longer', () => {
    const [event] = decided(caseAfter(aQuestion), correct([], 'x'.repeat(2000)));
    expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
    expect(decide(caseAfter(aQuestion), correct([], 'x'.repeat(2001)))).toEqual({
      refused: 'not-allowed',
      because: 'a reason has at most 2000 letters',
    });
  });

  it('a snapshot written before officers could correct is read as one without corrections', () => {
    const { kindsCorrected, ...before } = caseAfter(aQuestion);
    expect(caseState.parse(before)).toEqual({ ...before, kindsCorrected });
  });
});
