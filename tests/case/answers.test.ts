import { describe, expect, it } from 'vitest';
import type { Command } from '../../lib/case/commands.ts';
import { caseEvent } from '../../lib/case/events.ts';
import type { Kind } from '../../lib/case/kinds.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { longestReason, type Outcome, outcomesOf, ways } from '../../lib/case/outcomes.ts';
import {
  answered,
  caseAfter,
  caseId,
  committedAt,
  correct,
  decided,
  digestOf,
  ended,
  extend,
  feeEstimate,
  inDoubt,
  letterEnded,
  mailAsking,
  open,
  receive,
  sweepAt,
} from './known.ts';
import { of, openedOn, refusalOf, told, types } from './time-known.ts';

const access = open(mailAsking(['access_request']));
const january5 = '2027-01-05T18:00:00.000Z';
const never = '9999-12-31T00:00:00.000Z';

describe('an answer that left by another way', () => {
  it('ends what was owed and, as the last, the case', () => {
    expect(decided(caseAfter(access), answered('2027-01-04', january5))).toEqual([
      {
        type: 'AnswerRecorded',
        at: january5,
        id: 'o1',
        outcome: 'all',
        by: 'an officer',
        how: 'post',
        on: '2027-01-04',
      },
      { type: 'ObligationEnded', at: january5, id: 'o1', how: 'answered', by: 'an officer' },
      { type: 'CaseClosed', at: january5, because: 'all-answered' },
    ]);
    const over = caseAfter(access, answered('2027-01-04', january5));
    expect(over).toMatchObject({ stage: 'closed', closedAt: january5, closedBecause: 'all-answered' });
    expect(of(over)).toMatchObject({ status: 'answered', endedAt: january5 });
  });

  it('writes to nobody', () => {
    expect(told(decided(caseAfter(access), answered('2027-01-04', january5)))).toEqual([]);
  });

  const possible = (Object.entries(outcomesOf) as [Kind, readonly Outcome[]][]).flatMap(([kind, decides]) =>
    decides.flatMap((outcome) => ways.map((how) => [kind, outcome, how] as const)),
  );

  it.each(possible)('to a %s is %s by %s', (kind, outcome, how) => {
    const refuses = outcome === 'refused' || outcome === 'part';
    const command = {
      ...answered('2027-01-04', january5, kind),
      outcome,
      how,
      ...(refuses ? { sections: ['24(3)(b)'], because: 'It would tell of somebody else.' } : {}),
    } as Command;
    const opened = caseAfter(open(mailAsking([kind])));
    expect(decided(opened, command)[0]).toMatchObject({ type: 'AnswerRecorded', outcome, how });
  });

  it('decides only what the kind can be answered with', () => {
    const made = { ...answered('2027-01-04', january5), outcome: 'made' } as Command;
    expect(refusalOf(caseAfter(access), made)).toEqual([
      'which',
      'an access request is answered by one of: all, part, refused, none-found',
    ]);
  });

  it('that refuses says on which section, and for what reasons', () => {
    const refused = { ...answered('2027-01-04', january5), outcome: 'refused' } as const;
    const state = caseAfter(access);
    expect(refusalOf(state, refused as Command)[0]).toBe('no-section');
    expect(refusalOf(state, { ...refused, sections: ['24(3)(b)'] } as Command)[0]).toBe('no-words');
    expect(refusalOf(state, { ...refused, sections: ['99'], because: 'So.' } as Command)[0]).toBe(
      'no-section',
    );
  });

  it('leaves the rest owed, and its reminders running', () => {
    const both = open(mailAsking(['access_request', 'correction_request', 'complaint']));
    expect(types(decided(caseAfter(both), answered('2027-01-04', january5)))).toEqual([
      'AnswerRecorded',
      'ObligationEnded',
    ]);
    const half = caseAfter(both, answered('2026-12-01', '2026-12-01T18:00:00.000Z'));
    expect(half.stage).toBe('open');
    expect(decided(half, sweepAt('2026-12-08T14:00:00.000Z'))).toMatchObject([
      { type: 'RungsIssued', rungs: [{ id: 'o2', days: [-30] }] },
    ]);
  });

  it('leaves a case on hold open: the Commissioner has not let go of it', () => {
    const held = caseAfter({ ...access, marks: ['hold'] }, answered('2027-01-04', january5));
    expect([held.stage, of(held).status, nextAttention(held)]).toEqual(['open', 'answered', never]);
  });

  it('may have left on the day of receipt and today, not before and not after', () => {
    const state = caseAfter(access);
    expect(types(decided(state, answered('2026-11-23', january5)))).toContain('ObligationEnded');
    expect(types(decided(state, answered('2027-01-05', january5)))).toContain('ObligationEnded');
    expect(refusalOf(state, answered('2026-11-22', january5))).toEqual([
      'not-allowed',
      expect.stringContaining('before the request came'),
    ]);
    expect(refusalOf(state, answered('2027-01-06', january5))).toEqual([
      'not-allowed',
      expect.stringContaining('has not come yet'),
    ]);
    expect(refusalOf(state, answered('2027-02-30', january5))).toEqual([
      'not-allowed',
      expect.stringContaining('is no day'),
    ]);
  });

  it('is measured by today in Alberta: what is tomorrow in London has not come yet', () => {
    const lateEvening = '2027-01-06T05:59:59.000Z';
    expect(refusalOf(caseAfter(access), answered('2027-01-06', lateEvening))[0]).toBe('not-allowed');
    expect(types(decided(caseAfter(access), answered('2027-01-05', lateEvening)))).toContain(
      'AnswerRecorded',
    );
  });

  it('of what is not owed is refused, and said twice is refused', () => {
    expect(refusalOf(caseAfter(access), answered('2027-01-04', january5, 'complaint'))).toEqual([
      'not-owed',
      expect.stringMatching(/no complaint.*access request/),
    ]);
    const over = caseAfter(access, answered('2027-01-04', january5));
    expect(refusalOf(over, answered('2027-01-04', january5))).toEqual([
      'not-owed',
      expect.stringContaining('nothing'),
    ]);
  });

  it('ends the reminders and the pages of what it answers', () => {
    const over = caseAfter(access, sweepAt('2026-12-08T14:00:00.000Z'), answered('2027-01-04', january5));
    expect(decided(over, sweepAt('2027-06-01T14:00:00.000Z'))).toEqual([]);
  });

  it('after a refusal by silence still ends what is owed', () => {
    const at = '2027-01-11T18:00:00.000Z';
    const late = caseAfter(access, sweepAt(at));
    expect(of(late).deemedRefusedAt).toBe(at);
    expect(types(decided(late, answered('2027-01-11', at)))).toEqual([
      'AnswerRecorded',
      'ObligationEnded',
      'CaseClosed',
    ]);
    expect(of(caseAfter(access, sweepAt(at), answered('2027-01-11', at)))).toMatchObject({
      status: 'answered',
      deemedRefusedAt: at,
    });
  });

  it('may come while the clock stands still, and while a letter is on its way', () => {
    const paused = caseAfter(access, feeEstimate(), letterEnded('fee-estimate', committedAt));
    expect(types(decided(paused, answered('2027-01-04', january5)))).toContain('ObligationEnded');
    const ordered = caseAfter(access, feeEstimate(), answered('2026-11-23', committedAt));
    expect(types(decided(ordered, letterEnded('fee-estimate', committedAt)))).toEqual([
      'LetterSent',
      'FeeEstimateVoid',
    ]);
  });

  it('a case that was answered is opened again by what is asked next', () => {
    const next = mailAsking(['access_request'], {
      receptionId: 'reception-2',
      digest: digestOf('second'),
      receivedAt: '2027-01-10T15:00:00.000Z',
    });
    const again = caseAfter(
      access,
      answered('2027-01-04', january5),
      receive(next, '2027-01-10T15:00:01.000Z'),
    );
    expect(again.stage).toBe('open');
    expect(again.obligations.map(({ id, status, clock }) => [id, status, clock.dueOn])).toEqual([
      ['o1', 'answered', '2027-01-07'],
      ['o2', 'running', '2027-02-24'],
    ]);
  });
});

describe('a request that the writer takes back', () => {
  it('ends with a reason, which stays with the case and its officer', () => {
    const events = decided(caseAfter(access), ended('withdrawn', 'told us on the telephone', january5));
    expect(events).toEqual([
      {
        type: 'ObligationEnded',
        at: january5,
        id: 'o1',
        how: 'withdrawn',
        because: 'told us on the telephone',
        by: 'an officer',
      },
      { type: 'CaseClosed', at: january5, because: 'all-answered' },
    ]);
    expect(told(events)).toEqual([]);
  });

  it('with a reason too long to keep is refused, and the longest is stored so that it can be read', () => {
    const state = caseAfter(access);
    expect(refusalOf(state, ended('withdrawn', 'x'.repeat(longestReason + 1)))).toEqual([
      'not-allowed',
      expect.stringContaining(`${longestReason}`),
    ]);
    const [event] = decided(state, ended('withdrawn', 'x'.repeat(longestReason)));
    expect(caseEvent.parse(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('does not end without one', () => {
    for (const because of ['', '  \n'])
      expect(refusalOf(caseAfter(access), ended('withdrawn', because))).toEqual([
        'no-reason',
        expect.stringContaining('reason'),
      ]);
  });

  it('ends only what is owed, once', () => {
    const question = caseAfter(open(mailAsking(['question'])));
    expect(refusalOf(question, ended('withdrawn', 'said so'))[0]).toBe('not-owed');
    const over = caseAfter(access, ended('withdrawn', 'said so'));
    expect(refusalOf(over, ended('withdrawn', 'said so'))[0]).toBe('not-owed');
  });

  it('is not its silence: without a fee estimate that lapsed nothing is held withdrawn', () => {
    for (const state of [
      caseAfter(access, sweepAt('2027-06-01T14:00:00.000Z')),
      caseAfter(access, extend(30, committedAt), letterEnded('extension', committedAt)),
    ])
      expect(
        refusalOf(state, ended('lapsed', 'no reply to our question', '2027-06-02T14:00:00.000Z')),
      ).toEqual(['not-allowed', expect.stringContaining('fee estimate has lapsed')]);
  });

  it('leaves a case on hold open', () => {
    expect(types(decided(caseAfter({ ...access, marks: ['hold'] }), ended('withdrawn', 'said so')))).toEqual([
      'ObligationEnded',
    ]);
  });

  it('takes nothing with it that doubt presumes beside it', () => {
    const doubtful = caseAfter(open(inDoubt(mailAsking(['complaint']))));
    const half = decided(doubtful, { ...answered('2026-11-23', committedAt, 'complaint') });
    expect(types(half)).toEqual(['AnswerRecorded', 'ObligationEnded']);
  });
});

describe('a possible breach (PIPA s. 34.1)', () => {
  const breach = open(mailAsking(['breach_report']));
  const assessed = (risk: 'no-real-risk' | 'real-risk', because = 'first names only'): Command => ({
    type: 'AssessBreach',
    id: `assessed ${risk}`,
    caseId,
    at: january5,
    by: 'an officer',
    risk,
    because,
  });
  const reported = (on: string, reference = 'OIPC 012345'): Command => ({
    type: 'ReportBreach',
    id: `reported ${on}`,
    caseId,
    at: january5,
    by: 'an officer',
    on,
    reference,
  });

  it('ends by no answer and no withdrawal: an assessment is asked for', () => {
    const withdrawn = { ...ended('withdrawn', 'said so'), kind: 'breach_report' } as Command;
    for (const command of [answered('2026-11-23', committedAt, 'breach_report'), withdrawn])
      expect(refusalOf(caseAfter(breach), command)).toEqual([
        'not-allowed',
        expect.stringContaining('/assessed'),
      ]);
  });

  it('without a real risk ends by the assessment', () => {
    expect(types(decided(caseAfter(breach), assessed('no-real-risk')))).toEqual([
      'BreachAssessed',
      'ObligationEnded',
      'CaseClosed',
    ]);
  });

  it('with a real risk is paged for on, and ends only by the report', () => {
    expect(refusalOf(caseAfter(breach), reported('2027-01-04'))).toEqual([
      'not-allowed',
      expect.stringContaining('/assessed real-risk'),
    ]);
    const risky = caseAfter(breach, assessed('real-risk'));
    expect([risky.stage, of(risky, 'breach_report').status]).toEqual(['open', 'running']);
    expect(types(decided(risky, sweepAt('2026-11-24T15:00:00.000Z')))).toEqual(['Paged']);
    expect(types(decided(risky, reported('2027-01-04')))).toEqual([
      'BreachReported',
      'ObligationEnded',
      'CaseClosed',
    ]);
  });

  it('needs a reason, a reference, and a day that has come and is not before we heard of it', () => {
    const risky = caseAfter(breach, assessed('real-risk'));
    expect(refusalOf(caseAfter(breach), assessed('no-real-risk', ' '))[0]).toBe('no-reason');
    expect(refusalOf(risky, reported('2027-01-04', ' '))[0]).toBe('no-reason');
    expect(refusalOf(risky, reported('2027-01-06'))[0]).toBe('not-allowed');
    expect(refusalOf(risky, reported('2026-11-22'))[0]).toBe('not-allowed');
    expect(refusalOf(caseAfter(access), assessed('no-real-risk'))[0]).toBe('not-owed');
  });
});

describe('a case of which everything has ended', () => {
  it.each([
    ['answered', answered('2026-11-23', committedAt)],
    ['withdrawn', ended('withdrawn', 'said so')],
    ['not asked', correct([])],
  ])('by being %s is reminded of nothing', (_how, end) => {
    const over = caseAfter(openedOn('2026-11-23T15:00:00.000Z'), end);
    expect([over.stage, decided(over, sweepAt('2030-01-01T00:00:00.000Z'))]).toEqual(['closed', []]);
  });
});
