import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import { isStatutory, kinds } from '../../lib/case/kinds.ts';
import { type ReadyFacts, readyCommands } from '../../lib/letters/ready-commands.ts';
import { placeholders } from '../../lib/letters/ready-lines.ts';
import { read } from '../../lib/officer/words.ts';
import { readyFacts } from '../../lib/ready-facts.ts';
import { caseAfter, extend, inDoubt, mailAsking, open, sweepAt } from '../case/known.ts';
import { filled, refusalOf, replyTo } from './given-commands.ts';

type Owed = ReadyFacts['obligations'][number];

describe('the commands that fit a case now', () => {
  it.each<[string, Partial<ReadyFacts>, readonly string[]]>([
    [
      'access of somebody unknown: who they are comes before what they get',
      {},
      [
        '/identity ask',
        '/identity confirmed HOW',
        '/answer access all',
        '/send',
        '/answer access part SECTION',
        '/withdrawn REASON',
        '/help',
      ],
    ],
    [
      'access, a code asked for',
      { identity: 'asked' },
      ['/identity confirmed HOW', '/answer access all', '/send', '/answer access part SECTION'],
    ],
    [
      'access, the address proved but not the person',
      { identity: 'address-controlled' },
      ['/identity confirmed HOW', '/answer access all', '/send', '/answer access part SECTION'],
    ],
    [
      'access of somebody known, with files, while the time can still be moved',
      {
        identity: 'confirmed',
        hasAttachments: true,
        obligations: [owed('access_request', { mayExtend: true, mayAskFee: true })],
      },
      [
        '/answer access all',
        '/send',
        '/attachments',
        '/extend DAYS GROUND',
        '/fee AMOUNT',
        '/answer access part SECTION',
        '/help',
      ],
    ],
    [
      'access for another person',
      { identity: 'confirmed', representative: true },
      ['/authority ask', '/authority confirmed HOW', '/answer access all', '/send'],
    ],
    [
      'access for another person, whose authority is confirmed',
      { identity: 'confirmed', representative: true, authority: true },
      ['/answer access all', '/send', '/answer access part SECTION'],
    ],
    [
      'a correction: it asks nobody for proof, and may be extended',
      { primary: 'correction_request', obligations: [owed('correction_request', { mayExtend: true })] },
      [
        '/answer correction made',
        '/send',
        '/extend correction DAYS GROUND',
        '/answer correction annotated',
        '/withdrawn correction REASON',
        '/kind access correction because REASON',
        '/help',
      ],
    ],
    [
      'a complaint, a question and a withdrawal in one: each has its answer',
      {
        primary: 'complaint',
        obligations: [owed('complaint'), owed('question'), owed('consent_withdrawal')],
      },
      ['/answer complaint', '/answer question', '/answer withdrawal', '/send', '/withdrawn complaint REASON'],
    ],
    [
      'doubt: what it is comes first, and no line takes away what is surely asked, but the one that takes all',
      {
        review: true,
        primary: 'complaint',
        obligations: [owed('complaint'), owed('access_request', { presumed: true, mayExtend: true })],
      },
      [
        '/kind complaint because REASON',
        '/kind access complaint because REASON',
        '/kind unrelated because REASON',
        '/answer complaint',
        '/send',
        '/extend DAYS GROUND',
        '/help',
      ],
    ],
    [
      'doubt whether anything is asked',
      { review: true, primary: 'unrelated', obligations: [owed('access_request', { presumed: true })] },
      ['/kind access because REASON', '/kind unrelated because REASON', '/send', '/help'],
    ],
    [
      'a mail that a colleague forwarded: nothing that would reach the colleague',
      { forwardedByStaff: true, hasAttachments: true, replyWithheld: true },
      ['/requester ADDRESS NAME', '/received DATE', '/attachments', '/withdrawn REASON', '/help'],
    ],
    [
      'a possible breach that a colleague forwarded, in doubt',
      {
        forwardedByStaff: true,
        review: true,
        primary: 'breach_report',
        obligations: [owed('breach_report'), owed('access_request', { presumed: true })],
      },
      [
        '/requester ADDRESS NAME',
        '/received DATE',
        '/kind breach because REASON',
        '/kind unrelated because REASON',
        '/assessed no-real-risk REASON',
        '/assessed real-risk REASON',
        '/help',
      ],
    ],
    [
      'a writer whom no letter reaches: what gives another address, and what left without us',
      {
        undeliverable: true,
        replyWithheld: true,
        obligations: [owed('access_request', { mayExtend: true }), owed('question')],
      },
      [
        '/requester ADDRESS NAME',
        '/answered access all by post on DATE',
        '/answered question done by post on DATE',
        '/withdrawn REASON',
        '/withdrawn question REASON',
        '/help',
      ],
    ],
    [
      'a possible breach',
      { primary: 'breach_report', obligations: [owed('breach_report')] },
      [
        '/assessed no-real-risk REASON',
        '/assessed real-risk REASON',
        '/send',
        '/kind breach access because REASON',
        '/help',
      ],
    ],
    [
      'a breach with a real risk',
      { primary: 'breach_report', breachAssessedRisk: true, obligations: [owed('breach_report')] },
      ['/reported DATE REFERENCE', '/send', '/kind breach access because REASON', '/help'],
    ],
    [
      'a clock that stands still for a fee',
      { identity: 'confirmed', obligations: [owed('access_request', { paused: true })] },
      ['/paid DATE', '/send', '/withdrawn REASON', '/help'],
    ],
    [
      'a fee estimate that nobody accepted',
      { identity: 'confirmed', obligations: [owed('access_request', { paused: true, lapsed: true })] },
      ['/paid DATE', '/lapsed REASON', '/send', '/withdrawn REASON', '/help'],
    ],
    [
      'a letter on its way',
      {
        identity: 'confirmed',
        obligations: [owed('access_request', { sending: true, mayExtend: true, mayAskFee: true })],
      },
      ['/send', '/withdrawn REASON', '/help'],
    ],
    [
      'a reply that was held back',
      { identity: 'confirmed', replyWithheld: true },
      ['/ack', '/answer access all', '/send'],
    ],
    [
      'a case on hold: no form letter, and no end',
      { primary: 'unrelated', obligations: [], hold: true, replyWithheld: true },
      ['/send', '/kind access because REASON', '/help'],
    ],
    [
      'mail about nothing',
      { primary: 'unrelated', obligations: [] },
      ['/send', '/kind access because REASON', '/close REASON', '/spam', '/help'],
    ],
    [
      'a closed case: only what opens it, for nothing is sent from it',
      { stage: 'closed', obligations: [], hasAttachments: true },
      ['/reopen REASON', '/attachments', '/help'],
    ],
  ])('are these, the first to be given in front: %s', (_what, facts, expected) => {
    const lines = readyCommands(given(facts)).map(({ line }) => line);
    const shown = expected.at(-1) === '/help' ? lines : lines.slice(0, expected.length);
    expect(shown).toEqual(expected);
  });

  it('say that access waits until it is known to whom, and only then', () => {
    const does = (facts: Partial<ReadyFacts>) =>
      readyCommands(given(facts)).find(({ line }) => line === '/answer access all')?.does;
    expect(does({})).toContain('once it is known to whom');
    expect(does({ identity: 'confirmed', representative: true })).toContain('once it is known to whom');
    expect(does({ identity: 'confirmed' })).not.toContain('once it is known');
  });
});

describe('the link of a command', () => {
  it('opens a reply to the case with the line at the top and room below (RFC 6068)', () => {
    const [first] = readyCommands(given({ primary: 'unrelated', obligations: [], review: true }));
    expect(first).toEqual({
      line: '/kind access because REASON',
      does: 'it asks to see personal information',
      href: 'mailto:privacy%2Babcdefghjkmn.o.abcdefghjkmn2345@example.org?subject=Re%3A%20%5BPI-ABCD-EFGH-JKMN%5D&body=%2Fkind%20access%20because%20REASON%0D%0A%0D%0A',
    });
  });

  it('says the same as its line, and nothing else, in every case there is', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        for (const { href, line } of readyCommands(facts)) {
          const link = new URL(href ?? '');
          expect(link.protocol).toBe('mailto:');
          expect(decodeURIComponent(link.pathname)).toBe(replyTo);
          expect([...new Set(link.searchParams.keys())]).toEqual(['subject', 'body']);
          expect(link.searchParams.get('subject')).toBe('Re: [PI-ABCD-EFGH-JKMN]');
          expect(link.searchParams.get('body')).toBe(`${line}\r\n\r\n`);
        }
      }),
    );
  });
});

const obligation = fc.record({
  kind: fc.constantFrom(...kinds),
  presumed: fc.boolean(),
  paused: fc.boolean(),
  mayExtend: fc.boolean(),
  mayAskFee: fc.boolean(),
  lapsed: fc.boolean(),
  sending: fc.boolean(),
});
const cases: fc.Arbitrary<ReadyFacts> = fc.record({
  replyTo: fc.constant(replyTo),
  caseNumber: fc.constant('PI-ABCD-EFGH-JKMN'),
  obligations: fc.uniqueArray(obligation, { selector: ({ kind }) => kind, maxLength: 7 }),
  review: fc.boolean(),
  primary: fc.constantFrom(...kinds, 'unrelated' as const),
  stage: fc.constantFrom('open' as const, 'closed' as const),
  identity: fc.constantFrom('none', 'asked', 'address-controlled', 'confirmed'),
  representative: fc.boolean(),
  authority: fc.boolean(),
  forwardedByStaff: fc.boolean(),
  undeliverable: fc.boolean(),
  replyWithheld: fc.boolean(),
  hasAttachments: fc.boolean(),
  breachAssessedRisk: fc.boolean(),
  hold: fc.boolean(),
});

describe('in every case there is', () => {
  it('at most seven are offered, none twice, help last', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const lines = readyCommands(facts).map(({ line }) => line);
        expect(lines.length).toBeLessThanOrEqual(7);
        expect(new Set(lines).size).toBe(lines.length);
        expect(lines.at(-1)).toBe('/help');
      }),
    );
  });

  it('each is understood once its words in capitals are filled in', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        for (const { line } of readyCommands(facts))
          expect(read(filled(line, '2027-01-05'), said)).not.toHaveProperty('notUnderstood');
      }),
    );
  });

  it('no other word in capitals stands in a line than those that are to be filled in', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const capitals = readyCommands(facts).flatMap(({ line }) => line.match(/[A-Z]{2,}/g) ?? []);
        expect(capitals.filter((word) => !placeholders.some((one) => one === word))).toEqual([]);
      }),
    );
  });

  it('none would reach a writer before it is settled whose request it is, nor one whom no letter reaches', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const lines = [
          ...readyCommands({ ...facts, forwardedByStaff: true, stage: 'open' }),
          ...readyCommands({ ...facts, undeliverable: true, stage: 'open' }),
        ];
        const reaching = lines.filter(({ line }) =>
          /^\/(answer|send|ack|identity|authority|extend|fee)\b/.test(line),
        );
        expect(reaching).toEqual([]);
      }),
    );
  });

  it('none closes a case while the law’s time runs, a breach is open or somebody holds it', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const isBound =
          facts.hold || facts.obligations.some(({ kind }) => isStatutory(kind) || kind === 'breach_report');
        const closing = readyCommands(facts).filter(({ line }) => /^\/(close|spam)\b/.test(line));
        if (isBound) expect(closing).toEqual([]);
      }),
    );
  });

  it('access is never offered before the proofs it waits for', () => {
    fc.assert(
      fc.property(cases, (facts) => {
        const lines = readyCommands(facts).map(({ line }) => line);
        const proof = lines.findIndex((line) => /^\/(identity|authority) confirmed/.test(line));
        const answer = lines.indexOf('/answer access all');
        if (answer >= 0 && facts.identity !== 'confirmed') expect(proof).toBeGreaterThanOrEqual(0);
        if (answer >= 0 && proof >= 0) expect(proof).toBeLessThan(answer);
      }),
    );
  });
});

describe('from a case as it stands', () => {
  const noon = '2026-12-08T18:00:00.000Z';
  const late = '2027-01-08T14:00:00.000Z';
  const forwarded = { ...open(mailAsking(['access_request'])), marks: ['forwarded-by-staff' as const] };
  const doubtful = { ...open(inDoubt(mailAsking(['question']))), marks: ['review' as const] };

  it.each<[string, OpenedCase, string]>([
    ...kinds.map((kind): [string, OpenedCase, string] => [kind, caseAfter(open(mailAsking([kind]))), noon]),
    ['doubt', caseAfter(doubtful), noon],
    ['nothing asked', caseAfter(open(mailAsking(['unrelated']))), noon],
    ['forwarded by a colleague', caseAfter(forwarded), noon],
    ['of nobody in particular', caseAfter(open(mailAsking(['access_request'], { from: null }))), noon],
    ['a letter on its way', caseAfter(open(mailAsking(['access_request'])), extend(10)), noon],
    ['late', caseAfter(open(mailAsking(['access_request'])), sweepAt(late)), late],
  ])('all would be done, but access for somebody unknown: %s', (_what, state, at) => {
    const ready = readyCommands(readyFacts(state, { replyTo, today: at.slice(0, 10) }));
    const refused = ready.flatMap(({ line }) => {
      const why = refusalOf(state, line, at);
      return why === null ? [] : [{ line, why }];
    });
    const unknown = refused.filter(
      ({ line, why }) => line.startsWith('/answer access') && why === 'not-identified',
    );
    expect(refused).toEqual(unknown);
  });

  it('what a letter is about stands first', () => {
    const state = caseAfter(open(mailAsking(['access_request', 'complaint'])));
    for (const { id, kind } of state.obligations) {
      const { obligations } = readyFacts(state, { replyTo, today: '2026-12-08', about: [id] });
      expect(obligations[0]?.kind).toBe(kind);
      expect(obligations).toHaveLength(2);
    }
  });
});

const said = { today: '2027-01-05', text: '' };

function owed(kind: Owed['kind'], changed: Partial<Owed> = {}): Owed {
  return {
    kind,
    presumed: false,
    paused: false,
    mayExtend: false,
    mayAskFee: false,
    lapsed: false,
    sending: false,
    ...changed,
  };
}

function given(changed: Partial<ReadyFacts> = {}): ReadyFacts {
  return {
    replyTo,
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    obligations: [owed('access_request')],
    review: false,
    primary: 'access_request',
    stage: 'open',
    identity: 'none',
    representative: false,
    authority: false,
    forwardedByStaff: false,
    replyWithheld: false,
    hasAttachments: false,
    breachAssessedRisk: false,
    hold: false,
    ...changed,
  };
}
