import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/case/kinds.ts';
import type { Asked, Filing, Nothing } from '../../lib/case/orders.ts';
import { outcomes } from '../../lib/case/outcomes.ts';
import type { Meant } from '../../lib/officer/word.ts';
import { read, words } from '../../lib/officer/words.ts';

const today = '2027-01-05';
const text = 'the words that came with it';
const said = (line: string, withText = ''): Meant => read(line, { today, text: withText });

/** Why the words are no command. */
function wrong(line: string): string {
  const asked = said(line);
  if (!('notUnderstood' in asked)) throw new Error(`understood as ${JSON.stringify(asked)}`);
  return asked.notUnderstood;
}

/** What every example of the table is read as. A command without an example here fails the test below. */
const examples: Record<string, Asked | Nothing | Filing> = {
  note: { type: 'Nothing' },
  help: { type: 'Nothing' },
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
  assessed: { type: 'AssessBreach', risk: 'no-real-risk', because: 'the list had first names only' },
  reported: { type: 'ReportBreach', on: '2026-11-24', reference: 'OIPC 012345' },
  kind: {
    type: 'CorrectKinds',
    kinds: ['access_request', 'complaint'],
    because: 'asks for the file and complains',
  },
};

describe('the table of commands', () => {
  it('every example reads as its command', () => {
    const read = Object.fromEntries(words.map(({ name, example }) => [name, said(example)]));
    expect(read).toEqual(examples);
  });

  it('has each name once, each with a form, words of help and an example of its own', () => {
    expect(new Set(words.map(({ name }) => name)).size).toBe(words.length);
    for (const { name, form, does, example } of words) {
      expect(example.split(' ')[0]).toBe(`/${name}`);
      expect(does).not.toBe('');
      expect(form === '').toBe(name === 'help');
    }
  });

  it('case and spaces do not matter, nor does the slash', () => {
    const space = fc.constantFrom(' ', '  ', '\t', ' \u00a0', ' , ');
    const spoken = fc.tuple(
      fc.constantFrom(...words),
      fc.array(fc.tuple(space, fc.boolean()), { minLength: 20 }),
    );
    fc.assert(
      fc.property(spoken, fc.boolean(), ([{ name, example }, spaces], slash) => {
        const line = example
          .slice(slash ? 0 : 1)
          .split(' ')
          .map((word, n) => {
            // A reason stands as it was written; only what is grammar may be in any case.
            const isGrammar =
              n < ({ kind: 4, received: 2, withdrawn: 2, lapsed: 2, assessed: 2, reported: 2 }[name] ?? 99);
            return `${isGrammar && spaces[n]?.[1] ? word.toUpperCase() : word}${spaces[n]?.[0] ?? ' '}`;
          })
          .join('');
        expect(said(` ${line}\r\n`)).toEqual(examples[name]);
      }),
    );
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
  ])('%s is not understood, and it is said how to write it', (line) => {
    expect(wrong(line)).toContain('/extend 30 b');
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
    ['/answered', 'is no kind'],
    ['/answered all by post', '"all" is no kind'],
    ['/answered unrelated all by post', '"unrelated" is no kind'],
    ['/answered access', 'is no outcome'],
    ['/answered access everything by post', '"everything" is no outcome'],
    ['/answered access all', 'how the answer left'],
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
    for (const line of ['/assessed', '/assessed risk', '/assessed no real risk', '/assessed none'])
      expect(wrong(line)).toContain('/assessed real-risk REASON');
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
});

describe('what is no command', () => {
  it.each([
    '',
    '/',
    '   ',
    '//extend 30 b',
    'hello',
    '/extendd 30 b',
    '/send',
    '\u0000',
    '/__proto__',
    '/constructor',
  ])('"%s" is not understood, and every command is named', (line) => {
    for (const { name } of words) expect(wrong(line)).toContain(`/${name}`);
  });

  it.each([
    ['/extent 30 b', '/extend 30 b'],
    ['/receive 2026-11-20', '/received 2026-11-20'],
    ['/ANSWER access', '/answered access_request'],
    ['/withdraw', '/withdrawn access_request'],
  ])('%s: did you mean %s', (line, example) => {
    expect(wrong(line)).toContain(`did you mean ${example}`);
  });

  it('guesses nothing where nothing is near', () => {
    for (const line of ['', '/', '/send', '/zzz']) expect(wrong(line)).not.toContain('did you mean');
  });

  it('words of the language itself are no kinds, ways or outcomes', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(wrong(`/answered ${word} all by post`)).toContain('is no kind');
      expect(wrong(`/answered access ${word} by post`)).toContain('is no outcome');
      expect(wrong(`/answered access all by ${word}`)).toContain('how the answer left');
      expect(wrong(`/kind ${word} because read`)).toContain('right kinds');
      expect(wrong(`/assessed ${word}`)).toContain('real-risk');
    }
  });

  it('a line of 500 letters is read, a longer one is not', () => {
    const line = '/withdrawn access '.padEnd(500, 'x');
    expect(said(line)).toMatchObject({ type: 'EndObligation', because: 'x'.repeat(482) });
    expect(wrong(`${line}x`)).toContain('at most 500');
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
        if ('notUnderstood' in asked) expect(asked.notUnderstood.length).toBeLessThan(500);
        else expect(types).toContain(asked.type);
      }),
      { numRuns: 1000 },
    );
  });
});
