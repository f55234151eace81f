import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { longestReason } from '../../lib/case/outcomes.ts';
import {
  answered,
  caseAfter,
  correct,
  decided,
  ended,
  inDoubt,
  mailAsking,
  note,
  open,
  sweepAt,
  writing,
} from './known.ts';
import { of, refusalOf, told, types } from './time-known.ts';
import {
  accepted,
  answer,
  close,
  december1,
  december2,
  joined,
  mailAt,
  officer,
  ordered,
  reopen,
  rescue,
  send,
  spam,
  yes,
} from './words-known.ts';

const access = open(mailAsking(['access_request']));
const question = open(mailAsking(['question']));
const two = open(mailAsking(['question', 'complaint']));
const doubtful = open(inDoubt(mailAsking(['unrelated'])));
const breach = open(mailAsking(['breach_report']));
const unrelated = open(mailAsking(['unrelated']));
const because = 'answered on our site';
const byWord = { at: december1, because, by: officer };
const letter = { writing: { body: writing.body } };

describe('closing a case', () => {
  it('ends what is owed by house targets for the reason that is given, without a word to anybody', () => {
    const events = decided(caseAfter(two), close(` ${because} `));
    expect(events).toEqual([
      { type: 'ObligationEnded', id: 'o1', how: 'not-owed', ...byWord },
      { type: 'ObligationEnded', id: 'o2', how: 'not-owed', ...byWord },
      { type: 'CaseClosed', at: december1, because: 'officer', words: because, by: officer },
    ]);
    expect(told(events)).toEqual([]);
    expect(decided(caseAfter(two, close(because)), sweepAt('2027-06-01T14:00:00.000Z'))).toEqual([]);
  });

  it('needs no reason where nothing is owed', () => {
    expect(decided(caseAfter(unrelated), close())).toEqual([
      { type: 'CaseClosed', at: december1, because: 'officer', words: '', by: officer },
    ]);
  });

  it('shows the words that come with it, and sends and closes with the yes', () => {
    expect(types(decided(caseAfter(question), close(because, letter)))).toEqual(['PreviewMade']);
    const shown = caseAfter(question, close(because, letter));
    expect(shown.stage).toBe('open');
    expect(types(decided(shown, yes()))).toEqual([
      'PreviewSettled',
      'ClosingOrdered',
      'ObligationEnded',
      'CaseClosed',
    ]);
    expect(ordered(shown, yes())).toEqual([
      {
        letter: 'closing',
        audience: 'writer',
        receptionId: 'reception-1',
        at: december1,
        body: writing.body,
        files: [],
        contact: writing.contact,
      },
    ]);
  });

  it.each<readonly [string, readonly Command[], Command, string, RegExp]>([
    [
      'while the law’s time runs, and says until when and by what it ends',
      [access],
      close(because),
      'not-allowed',
      /an access request runs until 2027-01-07: it ends by \/answer, \/answered, \/withdrawn or \/lapsed$/,
    ],
    [
      'while it runs for a correction, beside other things',
      [open(mailAsking(['correction_request', 'question']))],
      close(because),
      'not-allowed',
      /a correction request runs/,
    ],
    [
      'in doubt, and says what settles it',
      [doubtful],
      close(because),
      'not-allowed',
      /\/kind with the right/,
    ],
    [
      'after the law’s time as well',
      [access, sweepAt('2027-03-01T15:00:00.000Z')],
      close(because),
      'not-allowed',
      /runs/,
    ],
    ['with a possible breach', [breach], close(because), 'not-allowed', /\/assessed no-real-risk REASON/],
    [
      'without a reason while something is owed',
      [two],
      close(' '),
      'no-reason',
      /owed is still: question, complaint/,
    ],
    ['twice', [question, close(because)], close(because), 'stands-already', /closed already/],
    [
      'on hold: the Commissioner has not let go of it',
      [{ ...question, marks: ['hold'] }],
      close(because),
      'not-allowed',
      /on hold/,
    ],
    ['with an answer on its way', [question, answer()], close(because), 'stands-already', /on its way/],
    [
      'with too long a reason',
      [question],
      close('x'.repeat(longestReason + 1)),
      'not-allowed',
      /2000 letters/,
    ],
    [
      'with words to nobody',
      [open(mailAsking(['question'], { from: null }))],
      close(because, letter),
      'no-address',
      /\/requester/,
    ],
  ])('is refused %s', (_what, before, command, code, says) => {
    expect(refusalOf(caseAfter(...before), command)).toEqual([code, expect.stringMatching(says)]);
  });

  it('is possible without words where nobody can be written to', () => {
    expect(types(decided(caseAfter(open(mailAsking(['question'], { from: null }))), close(because)))).toEqual(
      ['ObligationEnded', 'CaseClosed'],
    );
  });

  it('takes the longest reason', () => {
    const events = decided(caseAfter(question), close('x'.repeat(longestReason)));
    expect(types(events)).toContain('CaseClosed');
  });

  it('does not stop an answer that came too late for it from being told as void', () => {
    const state = caseAfter(question, answer(), answered('2026-12-01', december1, 'question'));
    expect(decided(state, accepted(2))[1]).toMatchObject({ type: 'AnswerVoid', because: 'ended' });
  });
});

describe('opening a case again', () => {
  it('is an officer’s word with its reason, and owes nothing that was never owed', () => {
    const events = decided(caseAfter(unrelated, close(because)), reopen(' found after all '));
    expect(events).toEqual([
      { type: 'CaseReopened', at: december1, because: 'officer', words: 'found after all', by: officer },
    ]);
    expect(told(events)).toEqual([]);
    const state = caseAfter(unrelated, close(because), reopen());
    expect([state.stage, nextAttention(state)]).toEqual(['open', '9999-12-31T00:00:00.000Z']);
  });

  it('lets letters leave, and other kinds be owed from the first day on', () => {
    const state = caseAfter(question, close(because), reopen());
    expect(types(decided(state, send()))).toEqual(['MessageOrdered']);
    const more = caseAfter(question, close(because), reopen(), correct(['question', 'access_request']));
    expect(of(more)).toMatchObject({ status: 'running', clock: { statutoryDay: '2027-01-07' } });
  });

  it.each<readonly [string, OpenedCase, Command, string]>([
    ['on an open case', caseAfter(question), reopen(), 'stands-already'],
    ['without a reason', caseAfter(question, close(because)), reopen(' '), 'no-reason'],
    [
      'with too long a reason',
      caseAfter(question, close(because)),
      reopen('x'.repeat(longestReason + 1)),
      'not-allowed',
    ],
    ['when it goes on in another', caseAfter(question, joined(['o1'])), reopen(), 'not-allowed'],
  ])('is refused %s', (_what, state, command, code) => {
    expect(refusalOf(state, command)[0]).toBe(code);
  });

  it('is closed once more by an officer', () => {
    const state = caseAfter(question, close(because), reopen());
    expect(types(decided(state, close('enough')))).toEqual(['ObligationEnded', 'CaseClosed']);
  });
});

describe('spam', () => {
  it('ends what nobody asked, and closes the case without a word', () => {
    const events = decided(caseAfter(two), spam());
    expect(events).toEqual([
      { type: 'SpamMarked', at: december1, by: officer },
      { type: 'ObligationEnded', at: december1, id: 'o1', how: 'not-asked', by: officer },
      { type: 'ObligationEnded', at: december1, id: 'o2', how: 'not-asked', by: officer },
      { type: 'CaseClosed', at: december1, because: 'spam', by: officer },
    ]);
    expect(told(events)).toEqual([]);
    expect(caseAfter(two, spam())).toMatchObject({ stage: 'closed', closedBecause: 'spam', marks: ['spam'] });
  });

  it('is not what the law asks for, nor what may be: say first that nothing was asked', () => {
    expect(refusalOf(caseAfter(access), spam())).toEqual([
      'not-allowed',
      expect.stringMatching(/an access request runs: .*\/kind unrelated because REASON/),
    ]);
    expect(refusalOf(caseAfter(doubtful), spam())[1]).toContain('runs, presumed');
    expect(refusalOf(caseAfter(breach), spam())[1]).toContain('/assessed');
    const settled = caseAfter(doubtful, correct([]));
    expect(types(decided(settled, spam()))).toEqual(['SpamMarked']);
  });

  it('is marked once, also on a case that was closed before', () => {
    expect(refusalOf(caseAfter(two, spam()), spam())[0]).toBe('stands-already');
    expect(types(decided(caseAfter(question, close(because)), spam()))).toEqual(['SpamMarked']);
  });

  it('is kept: later mail joins, and what it asks opens the case again', () => {
    const state = caseAfter(two, spam());
    expect(types(decided(state, mailAt(december2, ['access_request'])))).toEqual([
      'MailReceived',
      'CaseReopened',
      'ObligationAdded',
    ]);
    expect(types(decided(state, note()))).toEqual(['NoteKept']);
  });
});

describe('a rescue', () => {
  const asked = open(mailAsking(['access_request', 'question']));
  const lost = [asked, correct([]), spam()] as const;

  it('opens the case, and what it asked is owed by the clock it had', () => {
    const events = decided(caseAfter(two, spam()), rescue(' a customer ', { at: december2 }));
    expect(events).toMatchObject(
      [
        { type: 'SpamRescued', at: december2, because: 'a customer', by: officer },
        { type: 'CaseReopened', because: 'rescued', by: officer },
        { type: 'ObligationAdded', id: 'o3', kind: 'complaint', continues: 'o2' },
        { type: 'ObligationAdded', id: 'o4', kind: 'question', continues: 'o1' },
      ].map((event) => expect.objectContaining(event)),
    );
    const state = caseAfter(two, spam(), rescue('a customer', { at: december2 }));
    const before = caseAfter(two);
    for (const kind of ['question', 'complaint'] as const)
      expect(state.obligations.findLast((one) => one.kind === kind)?.clock).toEqual(of(before, kind).clock);
    expect(state.marks).toEqual([]);
  });

  it('is needed before /kind says what the law asks for, and day 0 has not moved', () => {
    const state = caseAfter(...lost, rescue(), { ...correct(['access_request']), at: december2 });
    expect(state.obligations.findLast(({ kind }) => kind === 'access_request')).toMatchObject({
      status: 'running',
      clock: { statutoryDay: '2027-01-07' },
    });
  });

  it('of an open case only takes the mark away', () => {
    const reopened = caseAfter(two, spam(), mailAt(december2, ['access_request']));
    expect(types(decided(reopened, rescue()))).toEqual(['SpamRescued', 'ObligationAdded', 'ObligationAdded']);
  });

  it('is refused without a reason, and where there is no spam', () => {
    expect(refusalOf(caseAfter(two, spam()), rescue(' '))[0]).toBe('no-reason');
    expect(refusalOf(caseAfter(two, spam()), rescue('x'.repeat(longestReason + 1)))[0]).toBe('not-allowed');
    expect(refusalOf(caseAfter(two), rescue())[0]).toBe('stands-already');
    expect(refusalOf(caseAfter(two, spam(), rescue()), rescue())[0]).toBe('stands-already');
  });
});

describe('the mails of a case, for its officers', () => {
  it('are the last twenty, each once', () => {
    const mails = Array.from({ length: 25 }, (_, n) => mailAt(`2026-12-02T18:00:${n + 10}.000Z`));
    const state = caseAfter(question, ...mails);
    const [event] = decided(state, { ...spam(), type: 'SendAttachments' } as Command);
    expect(event).toMatchObject({
      type: 'AttachmentsOrdered',
      receptions: mails.slice(-20).map(({ mail }) => mail.receptionId),
    });
    expect(told([event].filter((one) => one !== undefined))).toEqual(['attachments to officers']);
  });
});

describe('a case that an officer opens again', () => {
  it('owes as before what a word alone had ended, by the clock it had', () => {
    const { clock } = of(caseAfter(access));
    const gone = caseAfter(
      access,
      ended('withdrawn', 'told us by telephone'),
      reopen('it was somebody else'),
    );
    expect(gone.obligations).toMatchObject([
      { id: 'o1', status: 'withdrawn' },
      { id: 'o2', kind: 'access_request', status: 'running', clock, continues: 'o1' },
    ]);
    expect(nextAttention(gone)).toBe(nextAttention(caseAfter(access)));
  });

  it('owes again what was closed as not owed', () => {
    const again = caseAfter(question, close(because), reopen('it was owed after all'));
    expect(again.obligations.map(({ status }) => status)).toEqual(['not-owed', 'running']);
  });

  it('does not owe again what was answered', () => {
    const again = caseAfter(access, answered('2026-11-24', december1), reopen('one more question'));
    expect(again.obligations.map(({ status }) => status)).toEqual(['answered']);
  });
});
