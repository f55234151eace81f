import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/case/kinds.ts';
import type { Asked, Filing, Nothing } from '../../lib/case/orders.ts';
import { outcomes } from '../../lib/case/outcomes.ts';
import type { Meant } from '../../lib/officer/word.ts';
import { read, words } from '../../lib/officer/words.ts';

const today = '2027-01-05';
const text = 'the words that came with it';
const part = { kind: 'access_request', outcome: 'part' };
const said = (line: string, withText = ''): Meant => read(line, { today, text: withText });

/** Why the words are no command. */
function wrong(line: string): string {
  const asked = said(line);
  if (!('notUnderstood' in asked)) throw new Error(`understood as ${JSON.stringify(asked)}`);
  return asked.notUnderstood;
}

/** What every example of the table is read as. A command without an example here fails the test below. */
const examples: Record<string, Asked | Nothing | Filing> = {
  send: { type: 'SendMessage', anyway: false },
  answer: {
    type: 'GiveAnswer',
    kind: 'access_request',
    outcome: 'part',
    sections: ['24(3)(b)'],
    anyway: false,
  },
  yes: { type: 'SettlePreview', how: 'sent', code: 'p1' },
  no: { type: 'SettlePreview', how: 'discarded', code: 'p1' },
  ack: { type: 'Acknowledge' },
  attachments: { type: 'SendAttachments' },
  identity: { type: 'ConfirmIdentity', how: 'customer number and date of birth by telephone' },
  authority: { type: 'ConfirmAuthority', how: 'signed authorization of 20 November seen' },
  extend: { type: 'ExtendTime', kind: 'access_request', days: 30, ground: 'b', words: '' },
  fee: { type: 'GiveFeeEstimate', kind: 'access_request', amount: '$40.00', deposit: '$20.00', words: '' },
  paid: { type: 'RecordPayment', kind: 'access_request', on: '2027-01-04' },
  received: { type: 'SetReceipt', day: '2026-11-20', because: 'handed in at the counter' },
  answered: { type: 'RecordAnswer', kind: 'access_request', outcome: 'all', how: 'post', on: '2027-01-05' },
  withdrawn: {
    type: 'EndObligation',
    kind: 'access_request',
    how: 'withdrawn',
    because: 'told us on the telephone on 4 January',
  },
  lapsed: {
    type: 'EndObligation',
    kind: 'access_request',
    how: 'lapsed',
    because: 'no answer to the estimate of 11 December',
  },
  kind: {
    type: 'CorrectKinds',
    kinds: ['access_request', 'complaint'],
    because: 'asks for the file and complains',
  },
  requester: { type: 'SetRequester', requester: { name: 'Ada Example', address: 'ada@example.org' } },
  new: {
    type: 'Filing',
    orders: [
      {
        type: 'CorrectKinds',
        kinds: ['access_request'],
        because: 'filed by an officer: came by post',
      },
      { type: 'SetReceipt', day: '2026-11-20', because: 'filed by an officer: came by post' },
      { type: 'SetRequester', requester: { name: 'Ada Example', address: 'ada@example.org' } },
    ],
  },
  join: { type: 'JoinCase', into: 'abcdefghjkmn' },
  assessed: { type: 'AssessBreach', risk: 'no-real-risk', because: 'the list had first names only' },
  reported: { type: 'ReportBreach', on: '2026-11-24', reference: 'OIPC 012345' },
  close: { type: 'CloseCase', because: 'the writer found the answer on our site', anyway: false },
  reopen: { type: 'ReopenCase', because: 'the file was found after all' },
  spam: { type: 'MarkSpam' },
  rescue: { type: 'RescueSpam', because: 'a real customer, checked by telephone' },
  note: { type: 'Nothing' },
  help: { type: 'Nothing' },
};

/** How many words of an example are grammar; behind them stands what an officer writes freely. All, where it is not said. */
const grammar: Readonly<Record<string, number>> = {
  ...{ kind: 4, received: 2, withdrawn: 2, lapsed: 2, assessed: 2, reported: 2, identity: 2 },
  ...{ authority: 2, requester: 2, new: 8, close: 1, reopen: 1, rescue: 1 },
};

describe('the table of commands', () => {
  it('every example reads as its command', () => {
    const read = Object.fromEntries(words.map(({ name, example }) => [name, said(example)]));
    expect(read).toEqual(examples);
  });

  it('has each name once, each with a form, words of help and an example of its own', () => {
    expect(words).toHaveLength(27);
    expect(new Set(words.map(({ name }) => name)).size).toBe(words.length);
    for (const { name, form, does, example } of words) {
      expect(example.split(' ')[0]).toBe(`/${name}`);
      expect(does).not.toBe('');
      expect(form === '').toBe(['ack', 'attachments', 'spam', 'help'].includes(name));
    }
  });

  it('case and spaces do not matter, nor does the slash, nor a comma or a dot behind a word of grammar', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', ' \u00a0', '\u202f', '\u00a0\u2009');
    const ends = fc.constantFrom('', '', ',', '.', ' ,', ':');
    const spoken = fc.tuple(
      fc.constantFrom(...words),
      fc.array(fc.tuple(blank, ends, fc.boolean()), { minLength: 20 }),
    );
    fc.assert(
      fc.property(spoken, fc.boolean(), ([{ name, example }, spaces], slash) => {
        const line = example
          .slice(slash ? 0 : 1)
          .split(' ')
          .map((word, n) => {
            const [space = ' ', end = '', shouts = false] = spaces[n] ?? [];
            // A reason stands as it was written; only what is grammar may be in any case.
            const isGrammar = n < (grammar[name] ?? 99);
            // A dot behind an amount may be the slip of somebody who meant cents.
            const mayEnd = isGrammar && name !== 'fee' && (end !== ' ,' || (name === 'kind' && n === 1));
            return `${isGrammar && shouts ? word.toUpperCase() : word}${mayEnd ? end : ''}${space}`;
          })
          .join('');
        expect(said(` ${line}\r\n`)).toEqual(examples[name]);
      }),
      { numRuns: 1000 },
    );
  });

  it('dashes as word processors write them are dashes', () => {
    expect(said('/assessed no\u2011real\u2013risk all ours')).toMatchObject({ risk: 'no-real-risk' });
    expect(said('/received 2026\u201311\u201120')).toMatchObject({ day: '2026-11-20' });
    expect(said('/join PI\u2013ABCD\u2013EFGH\u2013JKMN')).toMatchObject({ into: 'abcdefghjkmn' });
    expect(said('/answer access none\u2010found')).toMatchObject({ outcome: 'none-found' });
  });

  it('what our links leave to be filled in is asked for, but not in a note', () => {
    for (const line of ['/identity confirmed HOW', '/close REASON.', '/requester ADDRESS NAME'])
      expect(wrong(line)).toMatch(/write what you mean in place of (?:HOW|REASON\.|ADDRESS), such as \//);
    expect(said('/note ask for the NAME')).toEqual({ type: 'Nothing' });
    expect(said('/close a reason and a name')).toMatchObject({ because: 'a reason and a name' });
  });
});

describe('/extend', () => {
  it.each([
    ['/extend 30 b', { kind: 'access_request', days: 30, ground: 'b' }],
    ['/extend correction 7 C', { kind: 'correction_request', days: 7, ground: 'c' }],
    ['/extend access-request 1 a', { kind: 'access_request', days: 1, ground: 'a' }],
    ['/extend 007 d', { kind: 'access_request', days: 7, ground: 'd' }],
    // Whether so many days and this ground may be is the law's to say, not the grammar's.
    ['/extend 0 b', { kind: 'access_request', days: 0, ground: 'b' }],
    ['/extend 999 z', { kind: 'access_request', days: 999, ground: 'z' }],
  ])('%s', (line, asked) => {
    expect(said(line, text)).toEqual({ type: 'ExtendTime', words: text, ...asked });
  });

  it.each([
    '/extend',
    '/extend 30',
    '/extend b',
    '/extend b 30',
    '/extend -5 b',
    '/extend +5 b',
    '/extend 1.5 b',
    '/extend 3e1 b',
    '/extend 1000 b',
    '/extend ３０ b',
    '/extend 30 bb',
    '/extend 30 é',
    '/extend 30 days b',
    '/extend 30 b please',
    '/extend unrelated 30 b',
    '/extend acess 30 b',
  ])('%s is not understood, and it is said how to write it', (line) => {
    expect(wrong(line)).toContain('/extend 30 b');
    expect(wrong(line)).toMatch(/"[^"]+" is no|is missing/);
  });
});

describe('/fee', () => {
  it.each([
    ['/fee 40', '$40.00', null],
    ['/fee $40.00', '$40.00', null],
    ['/fee 0.01', '$0.01', null],
    ['/fee 999999.99', '$999999.99', null],
    ['/fee 007', '$7.00', null],
    ['/fee 40 deposit 20', '$40.00', '$20.00'],
    ['/fee $40.50 DEPOSIT $0.50', '$40.50', '$0.50'],
  ])('%s', (line, amount, deposit) => {
    expect(said(line, text)).toEqual({
      type: 'GiveFeeEstimate',
      kind: 'access_request',
      amount,
      deposit,
      words: text,
    });
  });

  it.each([
    '/fee',
    '/fee 0',
    '/fee $0.00',
    '/fee 40 deposit 0',
    '/fee -40',
    '/fee 40.5',
    '/fee 40.505',
    '/fee .50',
    '/fee 40.',
    '/fee 1,000.00',
    '/fee 1000000',
    '/fee 4e1',
    '/fee €40',
    '/fee 40$',
    '/fee $$40',
    '/fee 40 dollars',
    '/fee 40 20',
    '/fee 40 deposit',
    '/fee 40 deposit twenty',
    '/fee 40 deposit 20 soon',
    '/fee NaN',
    '/fee Infinity',
    '/fee ٤٠',
  ])('%s is not understood, and it is said how to write it', (line) => {
    expect(wrong(line)).toContain('/fee 40.00 deposit 20.00');
    expect(wrong(line)).toMatch(/"[^"]+" is no|is missing/);
  });

  it('a kind that has no fee is read, for the law to refuse', () => {
    expect(said('/fee correction 40')).toMatchObject({ kind: 'correction_request', amount: '$40.00' });
  });
});

describe('/paid, /received and /reported', () => {
  it('/paid without a day is today, and takes a kind', () => {
    expect(said('/paid')).toEqual({ type: 'RecordPayment', kind: 'access_request', on: today });
    expect(said('/paid access')).toEqual({ type: 'RecordPayment', kind: 'access_request', on: today });
    expect(said('/paid access 2028-02-29')).toMatchObject({ on: '2028-02-29' });
  });

  it('/received takes its reason from the line, or else from the text', () => {
    expect(said('/received 2026-11-20', text)).toEqual({
      type: 'SetReceipt',
      day: '2026-11-20',
      because: text,
    });
    expect(said('/received 2026-11-20 By Courier', text)).toMatchObject({ because: 'By Courier' });
    expect(said('/received 2026-11-20')).toMatchObject({ because: '' });
  });

  const noDays = [
    '2027-02-29',
    '2027-02-30',
    '2027-13-01',
    '2027-00-10',
    '2027-01-00',
    '2027-1-4',
    '27-01-04',
    '20270104',
    '2027/01/04',
    '04.01.2027',
    '2027-01-04T00:00Z',
    '+002027-01-04',
    'yesterday',
    'today',
    '２０２７-01-04',
  ];
  it.each(noDays)('%s is no day, and it is said how to write one', (day) => {
    expect(wrong(`/paid ${day}`)).toContain('/paid 2027-01-04');
    expect(wrong(`/received ${day} because`)).toContain('/received 2026-11-20');
    expect(wrong(`/reported ${day} OIPC 1`)).toContain('/reported 2026-11-24 OIPC 012345');
    expect(wrong(`/answered access all by post on ${day}`)).toContain('on 2027-01-05');
  });

  it('/received and /reported need a day, and /paid takes only one', () => {
    expect(wrong('/received')).toContain('/received 2026-11-20');
    expect(wrong('/reported')).toContain('/reported 2026-11-24');
    expect(wrong('/paid 2027-01-04 2027-01-05')).toContain('/paid 2027-01-04');
  });
});

describe('/answered', () => {
  it.each(outcomes.flatMap((outcome) => [outcome, outcome.toUpperCase().replaceAll('-', '_')]))(
    'takes outcome %s',
    (outcome) => {
      expect(said(`/answered access ${outcome} by post`)).toMatchObject({
        outcome: outcome.toLowerCase().replaceAll('_', '-'),
        on: today,
      });
    },
  );

  it.each([
    ['post', 'post'],
    ['mail', 'mail'],
    ['link', 'link'],
    ['person', 'in-person'],
    ['in person', 'in-person'],
    ['In-Person', 'in-person'],
  ])('by %s', (way, how) => {
    expect(said(`/answered correction made by ${way} on 2027-01-04`)).toEqual({
      type: 'RecordAnswer',
      kind: 'correction_request',
      outcome: 'made',
      how,
      on: '2027-01-04',
    });
  });

  it.each([
    ['/answered', 'the kind is missing'],
    ['/answered all by post', '"all" is no kind'],
    ['/answered unrelated all by post', '"unrelated" is no kind'],
    ['/answered access', 'the outcome (all, part'],
    ['/answered access everything by post', '"everything" is no outcome'],
    ['/answered access all', 'how the answer left'],
    ['/answered access part 24(3 by post', '"24(3" is no section'],
    ['/answered access part 24(3)(b) because by post', '"because" is no section'],
    [
      `/answered access refused ${Array.from({ length: 11 }, (_, n) => n + 1).join(' ')} by post`,
      'at most 10 sections',
    ],
    ['/answered access all post', 'how the answer left'],
    ['/answered access all by', 'how the answer left'],
    ['/answered access all by pigeon', 'how the answer left'],
    ['/answered access all by post 2027-01-05', 'how the answer left'],
    ['/answered access all by post on', 'the day is missing'],
    ['/answered access all by post on 2027-01-05 at noon', 'the day is missing or wrong'],
  ])('%s: %s, and it is said how to write it', (line, why) => {
    expect(wrong(line)).toContain(why);
    expect(wrong(line)).toContain('/answered access_request all by post on 2027-01-05');
  });
});

describe('/withdrawn, /lapsed and /assessed', () => {
  it.each([
    ['acess', 'access'],
    ['Correcton,', 'correction'],
    ['complaints', 'complaint'],
    ['access-requst', 'access_request'],
  ])('a kind that is nearly right, %s, ends no other one’s clock', (slip, kind) => {
    for (const name of ['withdrawn', 'lapsed']) {
      expect(wrong(`/${name} ${slip} told us so`)).toContain(`"${slip}" is no kind`);
      expect(wrong(`/${name} ${slip} told us so`)).toContain(`/${name} ${kind} REASON`);
    }
    expect(said(`/withdrawn access ${slip} told us so`)).toMatchObject({ because: `${slip} told us so` });
  });

  it.each(['withdrawn', 'lapsed'] as const)(
    '/%s takes a kind or means access, and its reason from line or text',
    (how) => {
      const ended = { type: 'EndObligation', how };
      expect(said(`/${how} correction She Said So`)).toEqual({
        ...ended,
        kind: 'correction_request',
        because: 'She Said So',
      });
      expect(said(`/${how} said so`, text)).toEqual({ ...ended, kind: 'access_request', because: 'said so' });
      expect(said(`/${how} complaint`, text)).toEqual({ ...ended, kind: 'complaint', because: text });
      // That a reason is missing is for the case to say: it refuses.
      expect(said(`/${how}`)).toEqual({ ...ended, kind: 'access_request', because: '' });
    },
  );

  it('/assessed takes a risk in any writing, and its reason from line or text', () => {
    expect(said('/assessed REAL_RISK passwords')).toEqual({
      type: 'AssessBreach',
      risk: 'real-risk',
      because: 'passwords',
    });
    expect(said('/assessed no-real-risk', text)).toEqual({
      type: 'AssessBreach',
      risk: 'no-real-risk',
      because: text,
    });
    for (const line of ['/assessed', '/assessed risk', '/assessed no real risk', '/assessed none']) {
      expect(wrong(line)).toContain('/assessed real-risk REASON');
      expect(wrong(line)).toMatch(/"\w+" is no finding|the finding is missing/);
    }
  });
});

describe('/kind', () => {
  it.each(kinds)('knows %s by its name, with dashes, and in any case', (kind) => {
    for (const word of [kind, kind.replaceAll('_', '-'), kind.toUpperCase()])
      expect(said(`/kind ${word} because read`)).toEqual({
        type: 'CorrectKinds',
        kinds: [kind],
        because: 'read',
      });
  });

  it.each([
    ['access', 'access_request'],
    ['correction', 'correction_request'],
    ['policy', 'policy_request'],
    ['withdrawal', 'consent_withdrawal'],
    ['breach', 'breach_report'],
  ])('knows %s as %s', (short, kind) => {
    expect(said(`/kind ${short} because read`)).toMatchObject({ kinds: [kind] });
  });

  it('unrelated alone is the empty set, several are named with spaces or commas, and a reason may be the text', () => {
    expect(said('/kind unrelated BECAUSE about a parcel')).toEqual({
      type: 'CorrectKinds',
      kinds: [],
      because: 'about a parcel',
    });
    expect(said('/kind access,complaint, breach', text)).toEqual({
      type: 'CorrectKinds',
      kinds: ['access_request', 'complaint', 'breach_report'],
      because: text,
    });
    expect(said('/kind access and access-request, policy. because: read')).toMatchObject({
      kinds: ['access_request', 'policy_request'],
      because: 'read',
    });
    expect(said('/kind access because because it says so')).toMatchObject({ because: 'because it says so' });
  });

  it.each([
    '/kind',
    '/kind because read',
    '/kind access unrelated because read',
    '/kind erasure because read',
    '/kind access read by hand',
    '/kind request because read',
  ])('%s is not understood, and the kinds are named', (line) => {
    for (const kind of [...kinds, 'unrelated']) expect(wrong(line)).toContain(kind);
  });

  it('names the word that is none, and the kind that it may be a slip for', () => {
    expect(wrong('/kind access erasure because read')).toContain('"erasure" is no kind');
    expect(wrong('/kind complant because read')).toContain('"complant" is no kind; did you mean complaint?');
    expect(wrong('/kind access read by hand')).toContain('"read" is no kind');
  });
});

describe('/answer', () => {
  const nothing = { type: 'GiveAnswer', kind: null, outcome: null, sections: [], anyway: false };
  it.each([
    ['/answer', {}],
    ['/answer all', { outcome: 'all' }],
    ['/answer complaint', { kind: 'complaint' }],
    ['/answer anyway', { anyway: true }],
    ['/answer Access, Part, s. 24(3)(b).', { ...part, sections: ['24(3)(b)'] }],
    ['/answer access part s.24(3)(b) and 24.2.a', { ...part, sections: ['24(3)(b)', '24(2)(a)'] }],
    [
      '/answer access part 24(3)(b),24(2)(a), Anyway',
      { ...part, sections: ['24(3)(b)', '24(2)(a)'], anyway: true },
    ],
    ['/answer part access sections 24(3)(b) 24(3)(B)', { ...part, sections: ['24(3)(b)'] }],
    ['/answer correction ANNOTATED', { kind: 'correction_request', outcome: 'annotated' }],
    ['/answer access none_found', { kind: 'access_request', outcome: 'none-found' }],
  ])('%s', (line, asked) => {
    expect(said(line, text)).toEqual({ ...nothing, ...asked });
  });

  it.each([
    ['/answer everything', '"everything" is no section'],
    ['/answer access all Dear Ada', '"Dear" is no section'],
    ['/answer access part 24(3)(bb)', '"24(3)(bb)" is no section'],
    ['/answer access part 2433', '"2433" is no section'],
    ['/answer unrelated', 'unrelated mail has no answer'],
    ['/answer access complaint', 'one kind'],
    ['/answer access all part', 'one thing'],
    ['/answer all anyway please', '"anyway" is no section'],
    [`/answer access part ${Array.from({ length: 11 }, (_, n) => n + 1).join(' ')}`, 'at most 10 sections'],
  ])('%s: %s, and it is said how to write it', (line, why) => {
    expect(wrong(line)).toContain(why);
    expect(wrong(line)).toContain('/answer access part 24(3)(b)');
  });
});

describe('/send, /yes, /no and what stands alone', () => {
  it('/send takes "anyway" and nothing else', () => {
    expect(said('/send')).toEqual({ type: 'SendMessage', anyway: false });
    expect(said('/send Anyway.')).toEqual({ type: 'SendMessage', anyway: true });
    for (const line of ['/send Dear Ada', '/send anyway anyway'])
      expect(wrong(line)).toContain('what is to be sent stands below');
  });

  it('/yes and /no take the number of a preview, or none', () => {
    expect(said('/yes')).toEqual({ type: 'SettlePreview', how: 'sent', code: null });
    expect(said('/no P12.')).toEqual({ type: 'SettlePreview', how: 'discarded', code: 'p12' });
    for (const args of ['1', 'p', 'p1 p2', 'please', 'p1234567']) {
      expect(wrong(`/yes ${args}`)).toContain(`"${args}" is no preview`);
      expect(wrong(`/yes ${args}`)).toContain('/yes p1');
      expect(wrong(`/no ${args}`)).toContain('/no p1');
    }
  });

  it.each(['ack', 'attachments', 'spam'])('/%s stands alone', (name) => {
    expect(wrong(`/${name} now`)).toContain(`stands alone on its line: /${name}`);
  });
});

describe('/identity and /authority', () => {
  it('are asked, or confirmed with how, from the line or else from the text', () => {
    expect(said('/identity ask', text)).toEqual({ type: 'AskIdentity', address: null });
    expect(said('/identity ASK <Ada@Example.org>,')).toEqual({
      type: 'AskIdentity',
      address: 'ada@example.org',
    });
    expect(said('/identity confirmed', text)).toEqual({ type: 'ConfirmIdentity', how: text });
    expect(said('/identity confirmed Asked Her', text)).toEqual({
      type: 'ConfirmIdentity',
      how: 'Asked Her',
    });
    expect(said('/authority ask', text)).toEqual({ type: 'AskAuthority', words: text });
    expect(said('/authority confirmed', text)).toEqual({ type: 'ConfirmAuthority', how: text });
    expect(said('/authority confirmed')).toEqual({ type: 'ConfirmAuthority', how: '' });
  });

  it.each([
    ['/identity', 'is missing'],
    ['/identity yes', '"yes" is no word for it'],
    ['/identity ask Ada', '"Ada" is no mail address'],
    ['/identity ask ada@example.org now', '"ada@example.org now" is no mail address'],
    ['/identity ask ada@localhost', '"ada@localhost" is no mail address'],
    ['/identity ask ada\u200b@example.org', 'is no mail address'],
  ])('%s: %s', (line, why) => {
    expect(wrong(line)).toContain(why);
    expect(wrong(line)).toContain('/identity ask ADDRESS, or /identity confirmed HOW');
  });

  it.each([
    ['/authority', 'is missing'],
    ['/authority seen', '"seen" is no word for it'],
    ['/authority ask ada@example.org', 'ask stands alone'],
  ])('%s: %s', (line, why) => {
    expect(wrong(line)).toContain(why);
    expect(wrong(line)).toContain('/authority ask, or /authority confirmed HOW');
  });
});

describe('/requester', () => {
  const ada = { type: 'SetRequester', requester: { name: 'Ada Example', address: 'ada@example.org' } };
  it.each([
    '/requester ada@example.org Ada Example',
    '/requester <mailto:ADA@example.org> Ada Example',
    '/requester Ada Example <ada@example.org>',
    '/requester "Ada Example" <ada@example.org>;',
  ])('%s', (line) => {
    expect(said(line)).toEqual(ada);
  });

  it('needs one address, and a name that is no page', () => {
    expect(said('/requester ada@example.org')).toMatchObject({ requester: { name: '' } });
    expect(said('/requester Jens@Müller.example')).toMatchObject({
      requester: { address: 'jens@xn--mller-kva.example' },
    });
    expect(said(`/requester ada@example.org ${'a'.repeat(120)}`)).toMatchObject({
      requester: { name: 'a'.repeat(120) },
    });
    expect(wrong(`/requester ada@example.org ${'a'.repeat(121)}`)).toContain('at most 120 letters');
    for (const line of [
      '/requester',
      '/requester Ada Example',
      '/requester ada@',
      '/requester a@b@example.org',
    ])
      expect(wrong(line)).toContain('/requester ada@example.org Ada Example');
    expect(wrong('/requester ada@example.org bob@example.org')).toContain('more than one mail address');
  });
});

describe('/new', () => {
  const orders = (line: string) => {
    const filed = said(line);
    return 'orders' in filed ? filed.orders : filed;
  };

  it('takes its parts in any order, and how it came as people say it', () => {
    const because = 'filed by an officer: came by telephone';
    for (const line of [
      '/new access, complaint from ada@example.org by phone received 2026-11-20',
      '/new access and complaint by telephone, received 2026-11-20, from ada@example.org',
    ])
      expect(orders(line)).toEqual(
        expect.arrayContaining([
          { type: 'CorrectKinds', kinds: ['access_request', 'complaint'], because },
          { type: 'SetReceipt', day: '2026-11-20', because },
          { type: 'SetRequester', requester: { name: '', address: 'ada@example.org' } },
        ]),
      );
    for (const way of ['person', 'in person', 'In-Person'])
      expect(orders(`/new question by ${way}`)).toEqual([
        { type: 'CorrectKinds', kinds: ['question'], because: 'filed by an officer: came by in person' },
      ]);
    expect(orders('/new question')).toEqual([
      { type: 'CorrectKinds', kinds: ['question'], because: 'filed by an officer' },
    ]);
  });

  it.each([
    ['/new', 'what is asked'],
    ['/new by post', 'what is asked'],
    ['/new unrelated', 'what is asked'],
    ['/new access unrelated', 'what is asked'],
    ['/new letter by post', '"letter" is no kind'],
    ['/new access received', 'the day of receipt is missing'],
    ['/new access received yesterday', '"yesterday" is no day of receipt'],
    ['/new access received 2026-11-20 noon by post', '"2026-11-20 noon" is no day of receipt'],
    ['/new access by', 'way for it to come'],
    ['/new access by pigeon', '"pigeon" is no way'],
    ['/new access from', 'the mail address is missing'],
    ['/new access from Ada', '"Ada" is no mail address'],
    // A name that would hide when or how it came.
    ['/new access from ada@example.org Ada by night', '"night" is no way'],
  ])('%s: %s, and it is said how to write it', (line, why) => {
    expect(wrong(line)).toContain(why);
    expect(wrong(line)).toContain('/new access received 2026-11-20 by post from ada@example.org Ada Example');
  });
});

describe('/join, /close, /reopen and /rescue', () => {
  it('/join takes a case number as people write it, also over a line end', () => {
    for (const number of ['PI-ABCD-EFGH-JKMN', '[pi-abcd-efgh-jkmn],', 'abcdefghjkmn', 'PI-ABCD- EFGH-JKMN'])
      expect(said(`/join ${number}`)).toEqual({ type: 'JoinCase', into: 'abcdefghjkmn' });
    for (const number of ['', 'PI-ABCD', 'PI-ABCD-EFGH-JKMN please', 'PI-ABCD-EFGH-JKM0', 'it'])
      expect(wrong(`/join ${number}`)).toContain('/join PI-ABCD-EFGH-JKMN');
    expect(wrong('/join PI-ABCD')).toContain('"PI-ABCD" is no case number');
  });

  it('/reopen and /rescue take their reason from the line, or else from the text; /close from the line alone', () => {
    expect(said('/reopen Found It', text)).toEqual({ type: 'ReopenCase', because: 'Found It' });
    expect(said('/reopen', text)).toEqual({ type: 'ReopenCase', because: text });
    expect(said('/rescue', text)).toEqual({ type: 'RescueSpam', because: text });
    // Its text is for the writer.
    expect(said('/close', text)).toEqual({ type: 'CloseCase', because: '', anyway: false });
  });
});

describe('what is no command', () => {
  it.each([
    '',
    '/',
    '   ',
    '//extend 30 b',
    'hello',
    '/extendd 30 b',
    '/erase',
    '\u0000',
    '/__proto__',
    '/constructor',
  ])('"%s" is not understood, and every command is named', (line) => {
    for (const { name } of words) expect(wrong(line)).toContain(`/${name}`);
  });

  it.each([
    ['/extent 30 b', '/extend 30 b'],
    ['/receive 2026-11-20', '/received 2026-11-20'],
    ['/anwser access', '/answer access part 24(3)(b)'],
    ['/ANSWR', '/answer access part 24(3)(b)'],
    ['/sned', '/send'],
    ['/exted 30 b', '/extend 30 b'],
    ['/yse p1', '/yes p1'],
    ['/on p1', '/no p1'],
    ['/ak', '/ack'],
    ['/identify ask', '/identity'],
    ['/cloes done', '/close'],
    ['/attachment', '/attachments'],
    ['/yesp1', '/yes p1'],
    ['/withdraw', '/withdrawn access_request'],
  ])('%s: did you mean %s', (line, example) => {
    expect(wrong(line)).toContain(`did you mean ${example}`);
  });

  it('guesses nothing where nothing is near', () => {
    for (const line of ['', '/', '/erase', '/zzz', '/foo', '/xy'])
      expect(wrong(line)).not.toContain('did you mean');
  });

  it('words of the language itself are no kinds, ways or outcomes', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(wrong(`/answered ${word} all by post`)).toContain('is no kind');
      expect(wrong(`/answered access ${word} by post`)).toContain('is no outcome');
      expect(wrong(`/answered access all by ${word}`)).toContain('how the answer left');
      expect(wrong(`/kind ${word} because read`)).toContain('right kinds');
      expect(wrong(`/new ${word}`)).toContain('is no kind');
      expect(wrong(`/new access by ${word}`)).toContain('is no way');
      expect(wrong(`/answer ${word}`)).toContain('is no section');
      expect(wrong(`/assessed ${word}`)).toContain('real-risk');
    }
  });

  it('a line of 500 letters is read, a longer one is not', () => {
    const line = '/withdrawn access '.padEnd(500, 'x');
    expect(said(line)).toMatchObject({ type: 'EndObligation', because: 'x'.repeat(482) });
    expect(wrong(`${line}x`)).toContain('at most 500');
    // The slash counts where it is left out, and spaces do not.
    expect(wrong(`${line.slice(1)}x`)).toContain('at most 500');
    expect(said(`  ${line.replace(' ', '   ')}  `)).toEqual(said(line));
  });

  it('no words throw, none are repeated at length, and what is understood is one of the commands', () => {
    const types = new Set(Object.values(examples).map(({ type }) => type));
    const name = fc.constantFrom('', '/', ...words.map((word) => `/${word.name} `));
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom(
          'access',
          'all',
          'by',
          'post',
          'on',
          '2027-01-05',
          '30',
          'b',
          '$40',
          'deposit',
          'because',
          ',',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(name, pieces, fc.string(), (command, rest, withText) => {
        const asked = said(`${command}${rest.join(' ')}`, withText);
        if ('notUnderstood' in asked) expect(asked.notUnderstood.length).toBeLessThan(550);
        else expect(types).toContain(asked.type);
      }),
      { numRuns: 1000 },
    );
  });
});
