import { describe, expect, it } from 'vitest';
import type { Command } from '../../lib/case/commands.ts';
import { caseEvent } from '../../lib/case/events.ts';
import type { Kind } from '../../lib/case/kinds.ts';
import { nextAttention } from '../../lib/case/next.ts';
import { type Outcome, outcomesOf } from '../../lib/case/outcomes.ts';
import { largestLetter, longestBody, sizeOf, type Writing } from '../../lib/case/writing.ts';
import {
  answered,
  bounce,
  caseAfter,
  correct,
  decided,
  extend,
  feeEstimate,
  inDoubt,
  letterEnded,
  mailAsking,
  open,
  sweepAt,
  writing,
} from './known.ts';
import { of, refusalOf, told, types } from './time-known.ts';
import {
  accepted,
  acting,
  answer,
  close,
  confirmAuthority,
  confirmIdentity,
  december1,
  december2,
  ends,
  file,
  mailAt,
  officer,
  officerMail,
  ordered,
  record,
  requester,
  yes,
} from './words-known.ts';

const access = open(mailAsking(['access_request']));
const known = [access, confirmIdentity()] as const;
const refuses = ['24(3)(b)'];
const all = answer('access_request', 'all');

const possible = (Object.entries(outcomesOf) as [Kind, readonly Outcome[]][]).flatMap(([kind, decides]) =>
  decides.map(
    (outcome) => [kind, outcome, outcome === 'refused' || outcome === 'part' ? refuses : []] as const,
  ),
);

describe('an answer (PIPA s. 29)', () => {
  it.each(possible)('to a %s of %s is ordered, and ends what was asked once it is accepted', (...what) => {
    const [kind, outcome, sections] = what;
    const asked = [open(mailAsking([kind])), confirmIdentity()];
    const events = decided(caseAfter(...asked), answer(kind, outcome, sections));
    const { body, contact } = writing;
    const order = { id: 'o1', outcome, sections: [...sections], body, files: [], contact, overridden: [] };
    expect(events).toEqual([{ type: 'AnswerOrdered', at: december1, ...order, by: officer }]);
    const waiting = caseAfter(...asked, answer(kind, outcome, sections));
    expect(waiting).toEqual({
      ...caseAfter(...asked),
      obligations: [{ ...of(caseAfter(...asked), kind), sending: { what: 'answer', outcome, by: officer } }],
    });
    expect(decided(waiting, accepted(3, december2))).toMatchObject([
      { type: 'LetterSent', letter: 'answer', commit: 3, n: 0, about: 'o1' },
      { type: 'AnswerGiven', at: december2, id: 'o1', outcome, on: '2026-12-02', commit: 3, n: 0 },
      { type: 'ObligationEnded', at: december2, id: 'o1', how: 'answered', by: officer },
      { type: 'CaseClosed', at: december2, because: 'all-answered' },
    ]);
  });

  it('is one letter to the writer, with the words and the sections as they were given', () => {
    const state = caseAfter(...known);
    const { body, contact } = writing;
    expect(ordered(state, answer('access_request', 'part', refuses))).toEqual([
      {
        letter: 'answer',
        audience: 'writer',
        receptionId: 'reception-1',
        at: december1,
        obligation: 'o1',
        outcome: 'part',
        sections: refuses,
        body,
        files: [],
        contact,
      },
    ]);
  });

  it('counts on the day in Alberta on which it was accepted, not in London and not when it was ordered', () => {
    const lateEvening = '2026-12-03T05:59:59.000Z';
    const [, givenOn] = decided(caseAfter(...known, all), accepted(3, lateEvening));
    expect(givenOn).toMatchObject({ type: 'AnswerGiven', on: '2026-12-02' });
  });

  it('needs no kind where one thing is owed, and no outcome where one is possible', () => {
    const question = caseAfter(open(mailAsking(['question'])));
    expect(decided(question, answer())).toMatchObject([{ type: 'AnswerOrdered', id: 'o1', outcome: 'done' }]);
    expect(decided(caseAfter(...known), answer(null, 'all'))).toMatchObject([{ id: 'o1', outcome: 'all' }]);
  });

  it('to a presumed request ends the presumption as well', () => {
    const doubtful = [open(inDoubt(mailAsking(['unrelated']))), confirmIdentity()];
    const over = caseAfter(...doubtful, answer(null, 'none-found'), accepted(3));
    expect([over.stage, of(over).status]).toEqual(['closed', 'answered']);
  });

  it('of all that was asked needs no words where the files are the answer', () => {
    const said = { writing: { body: null, files: [file] } };
    expect(types(decided(caseAfter(...known), answer('access_request', 'all', [], said)))).toEqual([
      'PreviewMade',
    ]);
    expect(refusalOf(caseAfter(...known), answer('access_request', 'part', refuses, said))[0]).toBe(
      'no-words',
    );
  });

  it('may say of a correction not made on which section it rests, and need not', () => {
    const correction = caseAfter(open(mailAsking(['correction_request'])));
    for (const sections of [[], ['25(3)'], ['25(5)'], ['25(3)', '25(5)']])
      expect(decided(correction, answer(null, 'annotated', sections))).toMatchObject([{ sections }]);
  });

  it('names a section once, however often it is given', () => {
    const often = Array.from({ length: 12 }, () => '24(3)(b)');
    const [event] = decided(caseAfter(...known), answer('access_request', 'part', often));
    expect(caseEvent.parse(event)).toMatchObject({ sections: ['24(3)(b)'] });
  });
});

describe('an answer that lacks something asks for it, and nothing leaves', () => {
  const both = open(mailAsking(['access_request', 'complaint']));
  const odd = (odds: Partial<Writing>) => ({ writing: odds });
  const breach = open(mailAsking(['breach_report', 'question']));
  const missing: readonly (readonly [string, readonly Command[], Command, string, RegExp])[] = [
    [
      'the kind, with several open: each with its form',
      [both],
      answer(),
      'which',
      /\/answer complaint, or \/answer access_request all\|part\|refused\|none-found$/,
    ],
    [
      'the kind, beside a presumed request',
      [open(inDoubt(mailAsking(['complaint'])))],
      answer(),
      'which',
      /\/answer complaint, or \/answer access_request /,
    ],
    ['the outcome', [...known], answer('access_request'), 'which', /all\|part\|refused\|none-found/],
    [
      'an outcome of another kind',
      [...known],
      answer('access_request', 'made'),
      'which',
      /an access request says what was decided: .*all\|part/,
    ],
    ['an outcome of another kind alone', [...known], answer(null, 'done'), 'which', /what was decided/],
    [
      'the section of a refusal',
      [access],
      answer(null, 'refused'),
      'no-section',
      /a refusal names the section relied on.*24\(2\)\(a\) \(legal privilege\)/,
    ],
    ['the section of a part', [...known], answer(null, 'part'), 'no-section', /names the section/],
    [
      'an unknown section',
      [access],
      answer(null, 'refused', ['24(3)(b)', '99']),
      'no-section',
      /"99" is none of them/,
    ],
    [
      'a section of corrections under a refusal',
      [access],
      answer(null, 'refused', ['25(5)']),
      'no-section',
      /"25\(5\)" is none/,
    ],
    [
      'a section under full access',
      [...known],
      answer(null, 'all', refuses),
      'no-section',
      /an answer "all" to an access request relies on no section/,
    ],
    [
      'a section under nothing found',
      [...known],
      answer(null, 'none-found', refuses),
      'no-section',
      /"none-found" to an access request relies on no section/,
    ],
    [
      'a section under an answered question',
      [open(mailAsking(['question']))],
      answer(null, 'done', refuses),
      'no-section',
      /relies on no section/,
    ],
    [
      'a section of refusals under a correction not made',
      [open(mailAsking(['correction_request']))],
      answer(null, 'annotated', refuses),
      'no-section',
      /\/answer correction annotated 25\(3\)\. Known are: 25\(3\), 25\(5\)$/,
    ],
    [
      'the words',
      [...known],
      answer(null, 'all', [], odd({ body: null })),
      'no-words',
      /when and how access is given/,
    ],
    [
      'the reasons',
      [access],
      answer(null, 'refused', refuses, odd({ body: null })),
      'no-words',
      /empty line: the reasons$/,
    ],
    [
      'what was searched',
      [access],
      answer(null, 'none-found', [], odd({ body: null })),
      'no-words',
      /what was searched/,
    ],
    [
      'the consequences of a withdrawn consent',
      [open(mailAsking(['consent_withdrawal']))],
      answer(null, null, [], odd({ body: null })),
      'no-words',
      /likely consequences \(PIPA s\. 9\(2\)\)/,
    ],
    [
      'the identity',
      [access],
      all,
      'not-identified',
      /\/identity confirmed HOW says how you know, \/identity ask/,
    ],
    ['the identity, for a part', [access], answer(null, 'part', refuses), 'not-identified', /\/identity/],
    [
      'the authority of a representative',
      [acting('representative'), confirmIdentity()],
      all,
      'not-identified',
      /\/authority confirmed HOW/,
    ],
    [
      'the authority of a service',
      [acting('service'), confirmIdentity()],
      all,
      'not-identified',
      /\/authority ask/,
    ],
    [
      'the identity, though the authority is confirmed',
      [acting('service'), confirmAuthority()],
      all,
      'not-identified',
      /\/identity confirmed/,
    ],
    [
      'a shorter text',
      [...known],
      answer(null, 'all', [], odd({ body: { sha256: 'a'.repeat(64), letters: longestBody + 1 } })),
      'too-large',
      /20001 letters; at most 20000/,
    ],
    [
      'a smaller letter',
      [...known],
      answer(null, 'all', [], odd({ files: [{ ...file, bytes: 8_000_000 }] })),
      'too-large',
      /11\.0 MB, and the provider takes 10 MB/,
    ],
    ['nothing: the case is closed', [...known, all, accepted(3)], all, 'closed', /\/reopen REASON first/],
    ['what is owed', [...known], answer('complaint'), 'not-owed', /no complaint is owed.*access request/],
    [
      'what is owed, where nothing is',
      [{ ...access, marks: ['hold'] }, confirmIdentity(), all, accepted(3)],
      answer(),
      'not-owed',
      /nothing is owed/,
    ],
    [
      'an address',
      [open(mailAsking(['question'], { from: null }))],
      answer(),
      'no-address',
      /\/requester ADDRESS NAME/,
    ],
    [
      'whose request it is, when a colleague forwarded it',
      [{ ...open(mailAsking(['question'])), marks: ['forwarded-by-staff'] }],
      answer(),
      'no-address',
      /a colleague forwarded it.*\/requester/,
    ],
    [
      'patience: an answer is on its way',
      [...known, all],
      answer('access_request', 'part', refuses),
      'stands-already',
      /the answer letter of this request is on its way/,
    ],
    ['patience: an extension is on its way', [...known, extend(10)], all, 'stands-already', /extension/],
    ['patience: an estimate is on its way', [...known, feeEstimate()], all, 'stands-already', /fee-estimate/],
    [
      'an assessment of a possible breach',
      [breach],
      answer('breach_report', 'done'),
      'not-allowed',
      /\/assessed no-real-risk REASON/,
    ],
    [
      'an assessment, where a possible breach is all that is owed',
      [open(mailAsking(['breach_report']))],
      answer(),
      'not-allowed',
      /\/assessed/,
    ],
    ['an assessment, with several open', [breach], answer(), 'which', /\/assessed \(a possible breach\)/],
  ];

  it.each(missing)('%s', (_what, before, command, code, asks) => {
    const state = caseAfter(...before);
    expect(refusalOf(state, command)).toEqual([code, expect.stringMatching(asks)]);
  });

  it.each([
    'Privacy Officer',
    'privacy officer',
    'Jordan',
    'The Privacy Team',
    'Legal Department',
    'Responsable de la protection',
    '',
    '12 34',
  ])('a person: "%s" is no name', (name) => {
    const contact = { name, title: 'Privacy Officer' };
    expect(refusalOf(caseAfter(access), answer(null, 'refused', refuses, { writing: { contact } }))).toEqual([
      'no-name',
      expect.stringContaining(`"${name}" is no person's name`),
    ]);
  });

  it.each(['Jordan Avery', 'J. Avery', 'Zoë Ångström', 'Ngozi Adichie-Okafor', 'Li Wei'])(
    '%s is a person who can be asked',
    (name) => {
      const contact = { name, title: 'Privacy Officer' };
      const said = { writing: { contact } };
      expect(decided(caseAfter(access), answer(null, 'refused', refuses, said))).toMatchObject([{ contact }]);
    },
  );

  it('no name where the law does not ask for one', () => {
    const contact = { name: 'Privacy Officer', title: 'Privacy Officer' };
    expect(
      types(
        decided(caseAfter(open(mailAsking(['question']))), answer(null, null, [], { writing: { contact } })),
      ),
    ).toEqual(['AnswerOrdered']);
  });

  it('all of it at once: one mail is enough to give it', () => {
    const said = { writing: { body: null, contact: { name: 'Officer', title: 'Officer' } } };
    const [code, asks] = refusalOf(caseAfter(access), answer(null, 'part', ['99'], said));
    expect(code).toBe('not-identified');
    for (const part of ['/identity confirmed', '"99" is none', 'the reasons for what is withheld', 's. 29'])
      expect(asks).toContain(part);
    expect(asks.match(/Also:/g)).toHaveLength(3);
  });

  it('the longest text and the largest letter go, one letter and one byte more does not', () => {
    const state = caseAfter(...known);
    const body = { sha256: 'a'.repeat(64), letters: longestBody };
    expect(types(decided(state, answer(null, 'all', [], { writing: { body } })))).toEqual(['AnswerOrdered']);
    const room = (largestLetter - sizeOf({ body: writing.body, files: [{ ...file, bytes: 0 }] })) / 78;
    const most = Math.floor(room) * 57;
    const with_ = (bytes: number) => answer(null, 'all', [], { writing: { files: [{ ...file, bytes }] } });
    expect(types(decided(state, with_(most)))).toEqual(['PreviewMade']);
    expect(refusalOf(state, with_(most + 1))[0]).toBe('too-large');
  });

  it('authority is enough for a representative whose identity is known', () => {
    for (const role of ['representative', 'service'] as const)
      expect(types(decided(caseAfter(acting(role), confirmIdentity(), confirmAuthority()), all))).toEqual([
        'AnswerOrdered',
      ]);
  });

  it('identity is not needed to refuse, or to say that nothing was found', () => {
    for (const state of [caseAfter(access), caseAfter(acting('representative'))]) {
      expect(types(decided(state, answer(null, 'refused', refuses)))).toEqual(['AnswerOrdered']);
      expect(types(decided(state, answer(null, 'none-found')))).toEqual(['AnswerOrdered']);
    }
  });
});

describe('an answer that did not leave', () => {
  const ways = ['failed', 'withheld'] as const;
  it.each(ways)('because it %s is void, and what was asked is owed as before', (status) => {
    const events = decided(caseAfter(...known, all), record(ends('answer', 3, 'o1', { status })));
    expect(types(events)).toEqual([status === 'failed' ? 'LetterFailed' : 'LetterWithheld', 'AnswerVoid']);
    expect(events[1]).toEqual({ type: 'AnswerVoid', at: december1, id: 'o1', because: 'not-sent' });
    expect(told(events)).toEqual(['confirmation answer-void to officers-and-second-contact']);
    const back = caseAfter(...known, all, record(ends('answer', 3, 'o1', { status })));
    expect([back.stage, of(back)]).toEqual(['open', of(caseAfter(...known))]);
    expect(types(decided(back, all))).toEqual(['AnswerOrdered']);
  });

  it('is settled once, whoever records it again', () => {
    const over = caseAfter(...known, all, accepted(3));
    expect(decided(over, accepted(3))).toEqual([]);
  });

  it('while its request ended by another way is void, and changes nothing', () => {
    const over = caseAfter(...known, all, answered('2026-12-01', december1));
    const events = decided(over, accepted(3));
    expect(events.slice(1)).toEqual([{ type: 'AnswerVoid', at: december1, id: 'o1', because: 'ended' }]);
    expect(told(events)).toContain('confirmation answer-void to officers');
  });

  it('while its request was taken away and brought back answers the one that was brought back', () => {
    const two = [open(mailAsking(['access_request', 'question'])), confirmIdentity(), all];
    const away = { ...correct(['question']), at: december1 };
    const back = { ...correct(['access_request', 'question']), at: december1 };
    expect(decided(caseAfter(...two, away), accepted(3))[1]).toMatchObject({ because: 'ended' });
    expect(decided(caseAfter(...two, away, back), accepted(3)).slice(1)).toMatchObject([
      { type: 'AnswerGiven', id: 'o3' },
      { type: 'ObligationEnded', id: 'o3', how: 'answered' },
    ]);
  });

  it('touches no extension on its way, and is touched by no other letter', () => {
    const waiting = caseAfter(...known, all);
    for (const letter of ['extension', 'fee-estimate', 'message', 'acknowledgement'])
      expect(types(decided(waiting, record(ends(letter, 3, 'o1'))))).toEqual(['LetterSent']);
    const extending = caseAfter(...known, extend(10));
    expect(types(decided(extending, accepted(3)))).toEqual(['LetterSent']);
  });
});

describe('an answer that came back', () => {
  const rung = sweepAt('2026-12-08T14:00:00.000Z');
  const at = '2026-12-10T18:00:00.000Z';
  const before = [...known, rung] as const;
  const given = [...before, { ...all, at }, accepted(4, at)] as const;
  const backAt = '2026-12-12T18:00:00.000Z';

  it('puts what it had ended back, opens the case again, and says so loudly', () => {
    const events = decided(caseAfter(...given), bounce(4, backAt));
    expect(events).toEqual([
      { type: 'LetterBounced', at: backAt, commit: 4, n: 0, letter: 'answer', mail: null },
      { type: 'CaseReopened', at: backAt, because: 'answer-returned' },
      { type: 'AnswerReturned', at: backAt, id: 'o1', commit: 4, n: 0 },
    ]);
    expect(told(events)).toEqual(['confirmation answer-returned to officers-and-second-contact']);
  });

  it('leaves the clock and the reminders exactly where they were', () => {
    const was = caseAfter(...before);
    const back = caseAfter(...given, bounce(4, backAt));
    expect([back.stage, of(back)]).toEqual(['open', of(was)]);
    expect(nextAttention(back)).toBe(nextAttention(was));
    const next = sweepAt(nextAttention(back));
    expect(decided(back, next)).toMatchObject([{ type: 'RungsIssued', rungs: [{ id: 'o1', days: [-14] }] }]);
    expect(decided(back, next)).toEqual(decided(was, next));
  });

  it('names the address: the next letter there is refused without a word that it is meant', () => {
    const back = caseAfter(...given, bounce(4, backAt));
    expect(back.undeliverable).toEqual(['ada@example.org']);
    expect(refusalOf(back, all)).toEqual(['slip', expect.stringContaining('ada@example.org came back')]);
  });

  it('before we marked it as sent never counts', () => {
    const early = caseAfter(...known, all, bounce(3, december1));
    expect(of(early).sending).toMatchObject({ what: 'answer' });
    const events = decided(early, accepted(3, december2));
    expect(events.slice(1)).toEqual([{ type: 'AnswerVoid', at: december2, id: 'o1', because: 'bounced' }]);
    const back = caseAfter(...known, all, bounce(3, december1), accepted(3, december2));
    expect([back.stage, of(back), nextAttention(back)]).toEqual([
      'open',
      of(caseAfter(...known)),
      nextAttention(caseAfter(...known)),
    ]);
    expect(refusalOf(back, all)).toEqual(['slip', expect.stringContaining('came back')]);
  });

  it('twice is known by then, and another letter of the case puts nothing back', () => {
    expect(decided(caseAfter(...given, bounce(4, backAt)), bounce(4, backAt))).toEqual([]);
    expect(types(decided(caseAfter(...given), bounce(1, backAt)))).toEqual(['LetterBounced']);
  });

  it('is answered again, and then it ends', () => {
    const again = { ...all, at: backAt, anyway: true };
    const back = caseAfter(...given, bounce(4, backAt), again, yes('p1', { at: backAt }));
    expect(types(decided(back, accepted(8, backAt)))).toEqual([
      'LetterSent',
      'AnswerGiven',
      'ObligationEnded',
      'CaseClosed',
    ]);
  });

  it('stays answered where the letter that came back is not the last to have answered it', () => {
    const again = { ...all, at: backAt, anyway: true };
    const twice = [...given, bounce(4, backAt), again, yes('p1', { at: backAt }), accepted(8, backAt)];
    expect(decided(caseAfter(...twice), bounce(4, backAt))).toEqual([]);
  });

  it('after the last lawful day is a refusal by silence at the next sweep', () => {
    const late = '2027-01-20T18:00:00.000Z';
    const back = caseAfter(...given, bounce(4, late));
    expect(types(decided(back, sweepAt(late)))).toEqual(['DeemedRefused', 'RungsIssued']);
  });

  it('takes with it what rests on other letters that came back while it stood', () => {
    const extended = [...known, extend(30, december1), letterEnded('extension', december1, 3)];
    const standing = [...extended, { ...all, at }, accepted(5, at)];
    const back = caseAfter(...standing, bounce(3, backAt), bounce(5, backAt));
    expect(of(back)).toMatchObject({
      status: 'running',
      extensions: [],
      clock: { statutoryDay: '2027-01-07' },
    });
  });

  it('of an obligation whose clock stood still stands still again', () => {
    const paused = [...known, feeEstimate(december1), letterEnded('fee-estimate', december1, 3)];
    const back = caseAfter(...paused, { ...all, at }, accepted(5, at), bounce(5, backAt));
    expect(of(back)).toEqual(of(caseAfter(...paused)));
  });
});

describe('the end of a case by its answers', () => {
  const two = [open(mailAsking(['access_request', 'complaint'])), confirmIdentity()];
  const idOf = (kind: Kind) => of(caseAfter(...two), kind).id;

  it('is the last answer, not one before it', () => {
    const half = caseAfter(...two, all);
    expect(types(decided(half, accepted(3, december1, idOf('access_request'))))).toEqual([
      'LetterSent',
      'AnswerGiven',
      'ObligationEnded',
    ]);
  });

  it('comes also when two answers of one mail are accepted together', () => {
    const both = officerMail([
      [
        '/answer access all',
        { type: 'GiveAnswer', kind: 'access_request', outcome: 'all', sections: [], anyway: false },
      ],
      [
        '/answer complaint',
        { type: 'GiveAnswer', kind: 'complaint', outcome: null, sections: [], anyway: false },
      ],
    ]);
    const waiting = caseAfter(...two, both);
    expect(waiting.obligations.map(({ sending }) => sending?.what)).toEqual(['answer', 'answer']);
    // Letter 0 tells the officers of their commands.
    const events = decided(
      waiting,
      record(
        ends('answer', 3, idOf('access_request'), { n: 1 }),
        ends('answer', 3, idOf('complaint'), { n: 2 }),
      ),
    );
    expect(types(events)).toEqual([
      'LetterSent',
      'LetterSent',
      'AnswerGiven',
      'ObligationEnded',
      'AnswerGiven',
      'ObligationEnded',
      'CaseClosed',
    ]);
  });

  it('comes also when an answer is accepted together with the reply that meets a policy request', () => {
    const policy = [open(mailAsking(['policy_request', 'question'])), answer('question')];
    const ids = of(caseAfter(...policy), 'question').id;
    const events = decided(
      caseAfter(...policy),
      record(ends('acknowledgement', 1, null), ends('answer', 2, ids)),
    );
    expect(events.filter(({ type }) => type === 'CaseClosed')).toHaveLength(1);
    expect(events.at(-1)?.type).toBe('CaseClosed');
  });

  it('does not come on hold: the Commissioner has not let go of it', () => {
    const held = caseAfter({ ...access, marks: ['hold'] }, confirmIdentity(), all, accepted(3));
    expect([held.stage, of(held).status]).toEqual(['open', 'answered']);
    const policy = caseAfter({ ...open(mailAsking(['policy_request'])), marks: ['hold'] });
    expect(types(decided(policy, record(ends('acknowledgement', 1, null))))).toEqual([
      'LetterSent',
      'ObligationEnded',
    ]);
  });

  it('is undone by what the writer asks next', () => {
    const again = caseAfter(...known, all, accepted(3), mailAt(december2, ['complaint']));
    expect([again.stage, again.obligations.map(({ status }) => status)]).toEqual([
      'open',
      ['answered', 'running'],
    ]);
  });

  it('is not undone by another requester, and nothing more is sent from it', () => {
    const over = caseAfter(...known, all, accepted(3), requester());
    expect([over.stage, over.writer?.address]).toEqual(['closed', 'bea@example.org']);
    expect(refusalOf(over, close('enough'))[0]).toBe('stands-already');
  });
});
