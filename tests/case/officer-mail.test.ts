import { describe, expect, it } from 'vitest';
import { caseEvent } from '../../lib/case/events.ts';
import type { Asked, Given, OfficerMail } from '../../lib/case/orders.ts';
import { fits } from '../../lib/store/items.ts';
import {
  acknowledgementSent,
  caseAfter,
  caseId,
  committedAt,
  decided,
  digestOf,
  letters,
  mailAsking,
  open,
  writing,
} from './known.ts';
import { of, refusalOf, told, types } from './time-known.ts';
import {
  ada,
  bea,
  confirmIdentity,
  december1,
  december2,
  file,
  officer,
  officerMail,
  ordered,
  requester,
  send,
  typed,
} from './words-known.ts';

const access = open(mailAsking(['access_request']));
const question = open(mailAsking(['question']));
const known = [access, confirmIdentity()] as const;

const message: Asked = { type: 'SendMessage', anyway: false };
const all: Asked = {
  type: 'GiveAnswer',
  kind: 'access_request',
  outcome: 'all',
  sections: [],
  anyway: false,
};
const confirmed: Asked = { type: 'ConfirmIdentity', how: 'by telephone' };
const toBea: Asked = { type: 'SetRequester', requester: bea };
const extension: Asked = {
  type: 'ExtendTime',
  kind: 'access_request',
  days: 10,
  ground: 'b',
  words: 'As we said on the telephone.',
};

/** What became of each line of a mail. */
function results(...[state, mail]: Parameters<typeof decided>) {
  const [first] = decided(state, mail);
  if (first?.type !== 'CommandsGiven') throw new Error('no commands were given');
  return first.results;
}

describe('an officer’s mail', () => {
  it('is one commit: what became of each line, then what it did', () => {
    const mail = officerMail([
      ['/identity confirmed by telephone', confirmed],
      ['/answer access all', all],
    ]);
    const events = decided(caseAfter(access), mail);
    expect(events[0]).toEqual({
      type: 'CommandsGiven',
      at: december1,
      receptionId: 'reception-officer',
      digest: mail.digest,
      by: officer,
      words: mail.words,
      results: [
        { line: '/identity confirmed by telephone', outcome: 'done', says: '' },
        { line: '/answer access all', outcome: 'done', says: '' },
      ],
      messageId: 'officer@plutomicro.com',
    });
    expect(types(events)).toEqual(['CommandsGiven', 'IdentityConfirmed', 'AnswerOrdered']);
    expect(events[2]).toMatchObject({ by: officer, body: writing.body });
    expect(told(events)).toEqual(['commands to officers', 'answer to writer']);
  });

  it('does each line on the case as those before it left it', () => {
    const after = officerMail([
      ['/answer access all', all],
      ['/identity confirmed by telephone', confirmed],
    ]);
    expect(results(caseAfter(access), after)[0]).toMatchObject({
      outcome: 'refused',
      says: expect.stringContaining('/identity confirmed HOW'),
    });
    expect(types(decided(caseAfter(access), after))).not.toContain('AnswerOrdered');
  });

  it('with a line that nobody understands changes nothing at all', () => {
    const mail = officerMail([
      ['/identity confirmed by telephone', confirmed],
      ['/answre access all', null],
      ['/note', { type: 'Nothing' }],
    ]);
    const events = decided(caseAfter(access), mail);
    expect(types(events)).toEqual(['CommandsGiven']);
    expect(events[0]).toMatchObject({
      words: null,
      results: [
        { outcome: 'not-done', says: 'understood, and not done because another line was not' },
        { outcome: 'not-understood', says: 'there is no such command' },
        { outcome: 'not-done' },
      ],
    });
    const { mails: _, ...rest } = caseAfter(access, mail);
    const { mails: _were, ...before } = caseAfter(access);
    expect(rest).toEqual(before);
  });

  it('corrected and sent again is other words, and is done', () => {
    const slip = officerMail([['/answre', null]]);
    const right = officerMail([['/identity confirmed by telephone', confirmed]]);
    expect(types(decided(caseAfter(access, slip), right))).toContain('IdentityConfirmed');
  });

  it('of nothing but a note is done, and does nothing', () => {
    const mail = officerMail([['/note spoke to the archive', { type: 'Nothing' }]]);
    expect(types(decided(caseAfter(access), mail))).toEqual(['CommandsGiven']);
    expect(results(caseAfter(access), mail)).toEqual([
      { line: '/note spoke to the archive', outcome: 'done', says: '' },
    ]);
  });
});

describe('the same words', () => {
  const mail = officerMail([['/send', message]]);
  const again = { ...mail, receptionId: 'reception-again', digest: digestOf('again'), at: december2 };

  it('act once, whatever the headers say', () => {
    const events = decided(caseAfter(access, mail), again);
    expect(types(events)).toEqual(['CommandsGiven']);
    expect(results(caseAfter(access, mail), again)).toEqual([
      {
        line: '/send',
        outcome: 'not-done',
        says: expect.stringContaining('these very words have been acted on before'),
      },
    ]);
  });

  it('in the same mail are the same mail', () => {
    expect(decided(caseAfter(access, mail), mail)).toEqual([]);
    expect(types(decided(caseAfter(access, mail), { ...mail, receptionId: 'reception-again' }))).toEqual([
      'MailRepeated',
    ]);
  });

  it('may be sent again where nothing was done the first time: then what was missing may be there', () => {
    const answer = officerMail([['/answer access all', all]]);
    const later = { ...answer, receptionId: 'reception-again', digest: digestOf('again') };
    const state = caseAfter(access, answer, confirmIdentity());
    expect(types(decided(state, later))).toEqual(['CommandsGiven', 'AnswerOrdered']);
  });

  it('may be sent again where somebody sent them who may command nothing', () => {
    const forged = { ...mail, unauthorized: 'the sender is no officer' };
    expect(types(decided(caseAfter(access, forged), again))).toEqual(['CommandsGiven', 'MessageOrdered']);
  });

  it('after a part of them was done do nothing', () => {
    const half = officerMail([
      ['/identity confirmed by telephone', confirmed],
      ['/answer complaint', { ...all, kind: 'complaint' }],
    ]);
    const later = { ...half, receptionId: 'reception-again', digest: digestOf('again') };
    expect(results(caseAfter(access), half).map(({ outcome }) => outcome)).toEqual(['done', 'refused']);
    expect(types(decided(caseAfter(access, half), later))).toEqual(['CommandsGiven']);
  });
});

describe('somebody who may command nothing', () => {
  const why = 'the mail did not pass its checks';
  const forged = officerMail([
    ['/identity confirmed by telephone', confirmed],
    ['/answer access all', all],
  ]);

  it('is obeyed in no line, and every line says why', () => {
    const events = decided(caseAfter(access), { ...forged, unauthorized: why });
    expect(types(events)).toEqual(['CommandsGiven']);
    expect(events[0]).toMatchObject({
      words: null,
      results: [
        { line: '/identity confirmed by telephone', outcome: 'refused', says: why },
        { line: '/answer access all', outcome: 'refused', says: why },
      ],
    });
    expect(told(events)).toEqual(['commands to officers']);
  });

  it('leaves no trace on the case but the mail', () => {
    const { mails: _, ...rest } = caseAfter(access, { ...forged, unauthorized: why });
    const { mails: _were, ...before } = caseAfter(access);
    expect(rest).toEqual(before);
  });
});

describe('a letter worded for one person', () => {
  const toWriter: readonly (readonly [string, Asked])[] = [
    ['/send', message],
    ['/answer access all', all],
    ['/close', { type: 'CloseCase', because: 'answered', anyway: false }],
    ['/extend 10 b', { ...extension, words: '' }],
    ['/ack', { type: 'Acknowledge' }],
    ['/identity ask', { type: 'AskIdentity', address: null }],
    ['/authority ask', { type: 'AskAuthority', words: '' }],
  ];

  it.each(toWriter)('by %s never goes to another who is named below it in the same mail', (line, asked) => {
    const before = line.startsWith('/answer') ? known : line === '/close' ? [question] : [access];
    const state = caseAfter(...before);
    const mail = officerMail([
      [line, asked],
      ['/requester bea@example.org', toBea],
    ]);
    const leaves = ordered(state, officerMail([[line, asked]])).some(
      ({ audience }) => audience === 'writer' || audience === 'address',
    );
    const after = caseAfter(...before, mail);
    expect(results(state, mail)[0]?.outcome).toBe('done');
    if (leaves) {
      expect(results(state, mail)[1]).toMatchObject({ outcome: 'refused' });
      expect(after.writer).toEqual(ada);
    } else {
      // It is shown first, and what was shown is void with the new requester.
      expect(after.previews.map(({ status }) => status)).toEqual(['void']);
    }
  });

  it('goes to the one who is named above it', () => {
    const mail = officerMail([
      ['/requester bea@example.org', toBea],
      ['/send', message],
    ]);
    const state = caseAfter(access, mail);
    expect(results(caseAfter(access), mail).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
    expect(state.writer).toEqual(bea);
  });

  it('is not answered for by the identity of another in the same mail', () => {
    const mail = officerMail([
      ['/requester bea@example.org', toBea],
      ['/answer access all', all],
    ]);
    expect(results(caseAfter(...known), mail)[1]).toMatchObject({
      outcome: 'refused',
      says: expect.stringContaining('/identity confirmed'),
    });
  });

  it('goes to the first of two who are named: the second waits', () => {
    const mail = officerMail([
      ['/requester bea@example.org', toBea],
      [
        '/requester cy@example.org',
        { type: 'SetRequester', requester: { name: '', address: 'cy@example.org' } },
      ],
    ]);
    expect(caseAfter(access, mail).writer).toEqual(bea);
  });
});

describe('a note in a letter about the clock', () => {
  const slips = ['the text names another case, PI-BBBB-BBBB-BBBB'];
  const odd = { writing: { ...writing, slips } };
  const aboutClock: readonly (readonly [string, Asked])[] = [
    ['/extend 10 b', extension],
    [
      '/fee 40.00',
      { type: 'GiveFeeEstimate', kind: 'access_request', amount: '$40.00', deposit: null, words: 'x' },
    ],
    ['/authority ask', { type: 'AskAuthority', words: 'x' }],
  ];

  it.each(aboutClock)('stops %s when a slip was found in it', (line, asked) => {
    const mail = officerMail([[line, asked]], odd);
    expect(types(decided(caseAfter(access), mail))).toEqual(['CommandsGiven']);
    expect(results(caseAfter(access), mail)).toEqual([
      { line, outcome: 'refused', says: `nothing was sent: ${slips.join()}` },
    ]);
    expect(refusalOf(caseAfter(access), typed(line, asked, odd))[0]).toBe('slip');
  });

  it.each(aboutClock)('leaves with %s when nothing is odd', (line, asked) => {
    expect(results(caseAfter(access), officerMail([[line, asked]]))).toEqual([
      { line, outcome: 'done', says: '' },
    ]);
  });

  it('is none where nothing is written: the slip is in what goes nowhere', () => {
    const silent = officerMail([['/extend 10 b', { ...extension, words: '' }]], odd);
    expect(types(decided(caseAfter(access), silent))).toEqual(['CommandsGiven', 'ExtensionOrdered']);
    const noted = officerMail([['/identity confirmed by telephone', confirmed]], odd);
    expect(types(decided(caseAfter(access), noted))).toEqual(['CommandsGiven', 'IdentityConfirmed']);
  });
});

describe('filing what came by paper or telephone', () => {
  const orders: readonly Asked[] = [
    { type: 'CorrectKinds', kinds: ['access_request'], because: 'filed by an officer: came by post' },
    { type: 'SetReceipt', day: '2026-11-20', because: 'filed by an officer: came by post' },
    toBea,
  ];
  const line = '/new access received 2026-11-20 by post from bea@example.org Bea Example';
  const {
    at: _at,
    caseId: _case,
    id: _id,
    type: _type,
    ...said
  } = officerMail([[line, { type: 'Filing', orders }]]);
  const fromOfficer = mailAsking(['access_request'], {
    origin: 'officer',
    from: { name: '', address: officer },
  });
  const filed = (facts: Partial<OfficerMail> = {}) =>
    ({
      ...open(fromOfficer),
      marks: ['forwarded-by-staff'],
      filed: { ...said, digest: fromOfficer.digest, ...facts },
    }) as const;

  it('opens the case with all that is said of it', () => {
    const state = caseAfter(filed());
    expect(state).toMatchObject({
      writer: bea,
      marks: [],
      receiptDay: '2026-11-20',
      asked: ['access_request'],
    });
    expect(of(state).clock.statutoryDay).toBe('2027-01-04');
    expect(told(decided({ stage: 'unopened' }, filed()))).toEqual([
      'acknowledgement to writer',
      'notice to officers',
      'commands to officers',
      'confirmation receipt-set to officers',
      'acknowledgement to writer',
    ]);
  });

  it('sends one acknowledgement: that of the opening is held by its gate, for an officer wrote the mail', () => {
    const acknowledgements = decided({ stage: 'unopened' }, filed());
    const [first] = acknowledgements;
    expect(first).toMatchObject({ type: 'CaseOpened', mail: { origin: 'officer' } });
    expect(acknowledgements.filter(({ type }) => type === 'AcknowledgementOrdered')).toHaveLength(1);
  });

  it('says nothing of a day that is that of today', () => {
    const today: Given[] = [
      {
        line,
        asked: {
          type: 'Filing',
          orders: [{ type: 'SetReceipt', day: '2026-11-23', because: 'post' }, toBea],
        },
        why: '',
      },
    ];
    const [, , given] = decided({ stage: 'unopened' }, filed({ given: today }));
    expect(given).toMatchObject({ type: 'CommandsGiven', results: [{ outcome: 'done', says: '' }] });
  });

  it('with a day that has not come says so, and is filed all the same', () => {
    const wrong: Given[] = [
      {
        line,
        asked: {
          type: 'Filing',
          orders: [{ type: 'SetReceipt', day: '2027-11-20', because: 'post' }, toBea],
        },
        why: '',
      },
    ];
    const state = caseAfter(filed({ given: wrong }));
    expect([state.writer, state.receiptDay]).toEqual([bea, null]);
    const given = decided({ stage: 'unopened' }, filed({ given: wrong })).find(
      ({ type }) => type === 'CommandsGiven',
    );
    expect(given).toMatchObject({
      results: [{ outcome: 'refused', says: '2027-11-20 has not come yet' }],
    });
  });

  it('goes on with the lines below it', () => {
    const more: Given[] = [
      ...said.given,
      { line: '/identity confirmed by telephone', asked: confirmed, why: '' },
      { line: '/answer access all', asked: all, why: '' },
    ];
    expect(of(caseAfter(filed({ given: more }))).sending).toMatchObject({ what: 'answer' });
  });

  it('is refused in a case that is there, and touches nothing of it', () => {
    const mail = officerMail([[line, { type: 'Filing', orders }]]);
    expect(types(decided(caseAfter(access), mail))).toEqual(['CommandsGiven']);
    expect(results(caseAfter(access), mail)).toEqual([
      { line, outcome: 'refused', says: expect.stringContaining('it opens a case of its own') },
    ]);
  });

  it('again is the same mail', () => {
    expect(decided(caseAfter(filed()), filed())).toEqual([]);
  });
});

describe('what a commit can hold', () => {
  const sizeable = (lines: number, asked: Given['asked']) => {
    const line = (n: number) => `/${n}`.padEnd(500, 'x');
    const given = Array.from({ length: lines }, (_, n) => ({ line: line(n), asked, why: 'x'.repeat(5000) }));
    return { ...officerMail([['/x', asked]]), given };
  };
  const commitOf = (state: ReturnType<typeof caseAfter>, mail: OfficerMail) => ({
    caseId,
    n: 2,
    commandId: mail.id,
    at: committedAt,
    events: [...decided(state, mail)],
    letters: ordered(state, mail).map((order) => ({ ...order, to: [ada.address] })),
  });

  it('is twenty lines that nobody understands, or that are refused, with what is wrong with them', () => {
    for (const mail of [
      sizeable(20, null),
      sizeable(20, { ...all, outcome: 'part', sections: ['99'] }),
      { ...sizeable(20, message), unauthorized: 'x'.repeat(300) },
    ]) {
      const state = caseAfter(access);
      for (const event of decided(state, mail)) expect(caseEvent.parse(event)).toEqual(event);
      expect(fits(commitOf(state, mail))).toBe(true);
    }
  });
});

describe('a command typed by somebody the machine has let in', () => {
  it('is kept with its words and its giver, before what it did', () => {
    const events = decided(caseAfter(access), typed('/identity confirmed by telephone', confirmed));
    expect(events).toMatchObject([
      { type: 'CommandTyped', at: december1, by: officer, line: '/identity confirmed by telephone' },
      { type: 'IdentityConfirmed', by: officer, how: 'by telephone' },
    ]);
    expect(told(events)).toEqual(['commands to officers']);
  });

  it('that is refused leaves nothing', () => {
    expect(refusalOf(caseAfter(access), typed('/answer access all', all))[0]).toBe('not-identified');
  });

  it('that writes to the writer is told once it has left, not twice', () => {
    expect(told(decided(caseAfter(access), typed('/send', message)))).toEqual(['message to writer']);
    const shown = typed('/send', message, { writing: { files: [file] } });
    expect(told(decided(caseAfter(access), shown))).toEqual(['preview to officers']);
  });

  it('is what the order itself is', () => {
    const acknowledged = caseAfter(access, letters(acknowledgementSent()));
    for (const [asked, order] of [
      [message, send()],
      [toBea, requester()],
    ] as const)
      expect(decided(acknowledged, typed('/x', asked)).slice(1)).toEqual(decided(acknowledged, order));
  });
});
