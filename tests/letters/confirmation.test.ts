import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import { kinds } from '../../lib/case/kinds.ts';
import { type Confirmation, confirmations } from '../../lib/case/letter-orders.ts';
import { type ConfirmationFacts, confirmation } from '../../lib/letters/confirmation.ts';
import type { NoticeObligation } from '../../lib/letters/notice-dates.ts';
import { timeLetter } from '../../lib/time-letters.ts';
import {
  answered,
  bounce,
  caseAfter,
  extend,
  feeEstimate,
  letterEnded,
  mailAsking,
  open,
  paid,
  receivedOn,
  sweepAt,
} from '../case/known.ts';
import { commandsIn, namesIn, refusalOf, replyTo, someCommands } from './given-commands.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

const extended: NoticeObligation = {
  kind: 'access_request',
  presumed: false,
  basis: 'statutory',
  dueOn: '2027-02-06',
  targetDay: '2027-02-05',
  lastLawfulDay: '2027-02-06',
  proof: [
    { rule: 'Day 0: received Mon 2026-11-23', section: 'PIPA s. 28', day: '2026-11-23' },
    { rule: 'Day 45: Thu 2027-01-07', section: 'PIPA s. 28(1)(a)', day: '2027-01-07' },
    { rule: 'Extended by 30 days: Sat 2027-02-06', section: 'PIPA s. 31(1)', day: '2027-02-06' },
  ],
};
const question: NoticeObligation = {
  kind: 'question',
  presumed: false,
  basis: 'house',
  dueOn: '2026-12-07',
  targetDay: '2026-12-07',
  lastLawfulDay: null,
  proof: [{ rule: 'Target: 10 business days', section: 'house target', day: '2026-11-23' }],
};

describe('the confirmation', () => {
  it('is this, whole: what has become true, what can be done now, and every date that runs with its proof', () => {
    const { subject, text } = confirmation(given({ obligations: [question, extended] }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Extended: access request');
    expect(text).toBe(`Extended PI-ABCD-EFGH-JKMN
The notice of the extension has left within its time (PIPA s. 31). The new date stands below.

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

What would settle it
Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.

- /send
  sends the writer your text below
- /help
  answers with all commands

On the command line: privacy-inbox do PI-ABCD-EFGH-JKMN "/..."

What is owed
Owed: privacy question
House target, set by no law: Mon 7 December 2026

- Target: 10 business days (house target)

Owed: access request
By law on Sat 6 February 2027, 75 days from receipt
Aim for Fri 5 February 2027
Late in law after Sat 6 February 2027

- Day 0: received Mon 2026-11-23 (PIPA s. 28)
- Day 45: Thu 2027-01-07 (PIPA s. 28(1)(a))
- Extended by 30 days: Sat 2027-02-06 (PIPA s. 31(1))

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  const said: Readonly<Record<Confirmation, readonly [title: string, says: string]>> = {
    extended: ['Extended', 'has left within its time (PIPA s. 31). The new date stands below.'],
    'extension-void': [
      'NOT EXTENDED',
      'The time was NOT extended: why. The date below is the one that counts.',
    ],
    'clock-stopped': [
      'Clock stopped',
      'The fee estimate has left (PIPA s. 32). The clock stands still until you say that it is accepted and paid.',
    ],
    'estimate-void': [
      'CLOCK NOT STOPPED',
      'The fee estimate stopped no clock: why. The time has run on, as below.',
    ],
    'clock-resumed': [
      'Clock runs again',
      'The estimate is accepted: the clock runs again, with the days it stood still added.',
    ],
    'fee-lapsed': [
      'Fee estimate not accepted',
      'Nothing has ended by itself: whether the request is held withdrawn is for you to decide.',
    ],
    'receipt-set': [
      'Day of receipt changed',
      'The case now counts as received on Mon 23 November 2026. Every date has been counted again.',
    ],
    'deemed-refused': ['LATE: deemed refused', 'In law this is a decision to refuse (PIPA s. 28(2.1)).'],
    'letter-bounced': ['A letter came back', 'Our letter (why) came back undelivered.'],
    'answer-void': ['NOT ANSWERED', 'Our answer did not count: why.\nWhat it was to answer is owed'],
    'answer-returned': ['ANSWER CAME BACK', 'and so ended nothing.\nWhat it was to answer is owed'],
    complained: ['A letter was called unwanted', 'Whoever got our letter (why) called it unwanted.'],
    joined: ['Joined another case', 'What was owed here is owed in why now'],
    'join-refused': ['Not joined', 'The case did not join the other: why. It goes on as it was.'],
  };

  it.each(confirmations)('says in the subject and in a sentence what has happened: %s', (what) => {
    const [title, says] = said[what];
    const { subject, text } = confirmation(given({ what, because: 'why' }));
    expect(subject).toBe(`[PI-ABCD-EFGH-JKMN] ${title}: access request`);
    expect(text.startsWith(`${title} PI-ABCD-EFGH-JKMN\n`)).toBe(true);
    expect(text).toContain(says);
  });

  it('is loud in capitals only about what the law makes of a failure', () => {
    const loud = confirmations.filter((what) =>
      /[A-Z]{4,}/.test(confirmation(given({ what })).subject.slice('[PI-ABCD-EFGH-JKMN]'.length)),
    );
    expect(loud).toEqual([
      'extension-void',
      'estimate-void',
      'deemed-refused',
      'answer-void',
      'answer-returned',
    ]);
  });

  it.each([
    ['too-late', 'the letter was accepted for sending only after the time had run out'],
    ['not-sent', 'the letter could not be sent'],
    ['bounced', 'the letter came back undelivered'],
    ['received-earlier', 'with the earlier day of receipt the letter came after the time had run out'],
    ['a-new-code', 'a-new-code'],
  ])('words why an extension or an estimate did nothing: %s', (because, words) => {
    expect(confirmation(given({ what: 'extension-void', because })).text).toContain(
      `\nThe time was NOT extended: ${words}. The date below`,
    );
    expect(confirmation(given({ what: 'estimate-void', because })).text).toContain(
      `\nThe fee estimate stopped no clock: ${words}. The time`,
    );
  });

  it('says on which day the writer’s time ended, where that is known', () => {
    const of = (lapsedOn: string | null) => confirmation(given({ what: 'fee-lapsed', lapsedOn })).text;
    expect(of('2027-01-04')).toContain(
      "The writer's time to accept the fee estimate ended on Mon 4 January 2027.\n",
    );
    expect(of(null)).toContain("The writer's time to accept the fee estimate ended.\n");
  });

  it('about the case as a whole names no kind', () => {
    const { subject } = confirmation(given({ what: 'receipt-set', about: null }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Day of receipt changed');
  });

  it('without a command that fits says nothing of commands', () => {
    const { text } = confirmation(given({ commands: [] }));
    expect(text).not.toMatch(/What would settle it|Reply with|On the command line/);
  });

  it('lists nothing as owed where nothing is', () => {
    const { text } = confirmation(given({ about: null, obligations: [], settled: true }));
    expect(text).not.toContain('What is owed');
    expect(text).toContain('\nIt has ended meanwhile.\n');
  });

  it.each([
    ['deemed-refused', 'The answer is still owed, and the case stays open until it is given.'],
    ['answer-void', 'What it was to answer is owed, by the date below.'],
    ['answer-returned', 'What it was to answer is owed, by the date below.'],
  ] as const)('does not call owed an answer that was given meanwhile: %s', (what, owed) => {
    const of = (settled: boolean) => confirmation(given({ what, settled })).text;
    expect(of(false)).toContain(owed);
    expect(of(true)).not.toContain(owed);
  });
});

describe('the law and the house', () => {
  it('are never confused in what is owed', () => {
    const { text } = confirmation(given({ about: null, obligations: [question, extended] }));
    const [house = '', byLaw = ''] = text.split('Owed: ').slice(1);
    expect(house).toContain('House target, set by no law');
    expect(house).not.toMatch(/(?<!set )by law|late in law|PIPA|LATE/i);
    expect(byLaw).toContain('By law on');
    expect(byLaw).not.toMatch(/house/i);
  });

  it('a clock that stands still has no date, neither of the law nor ours', () => {
    const paused = { ...extended, pausedSince: '2026-12-01' };
    const { text } = confirmation(given({ what: 'clock-stopped', obligations: [paused] }));
    expect(text).toContain(
      'Owed: access request\nThe clock stands still since the fee estimate of Tue 1 December 2026\n\n- Day 0',
    );
    expect(text).not.toMatch(/By law on|Aim for|Late in law/);
  });
});

describe('commands', () => {
  const asking = open(mailAsking(['access_request']));
  const [ordered, sent] = ['2026-11-30T15:00:00.000Z', '2026-12-01T15:00:00.000Z'];
  const stopped = [asking, feeEstimate(ordered), letterEnded('fee-estimate', sent)];
  const longer = [asking, extend(10, ordered), letterEnded('extension', sent)];
  const lapsed = '2027-01-04T14:00:00.000Z';
  const proofs = ['identity', 'identity'];
  const unreachable = ['requester', 'answered', 'withdrawn', 'help'];
  const running = [...proofs, 'answer', 'send', 'extend', 'fee', 'help'];
  const states: readonly [Confirmation, readonly Command[], at: string, offered: readonly string[]][] = [
    ['extended', longer, sent, running],
    [
      'extension-void',
      [...longer, bounce(2, '2026-12-03T15:00:00.000Z')],
      '2026-12-03T15:00:00.000Z',
      unreachable,
    ],
    ['clock-stopped', stopped, sent, ['paid', 'send', 'withdrawn', 'help']],
    [
      'estimate-void',
      [...stopped, bounce(2, '2026-12-03T15:00:00.000Z')],
      '2026-12-03T15:00:00.000Z',
      unreachable,
    ],
    [
      'clock-resumed',
      [...stopped, paid('2026-12-04', '2026-12-04T15:00:00.000Z')],
      '2026-12-04T15:00:00.000Z',
      [...proofs, 'answer', 'send', 'extend', 'answer', 'help'],
    ],
    ['fee-lapsed', [...stopped, sweepAt(lapsed)], lapsed, ['paid', 'lapsed', 'send', 'withdrawn', 'help']],
    [
      'deemed-refused',
      [asking, sweepAt('2027-01-08T14:00:00.000Z')],
      '2027-01-08T14:00:00.000Z',
      [...proofs, 'answer', 'send', 'answer', 'withdrawn', 'help'],
    ],
  ];

  it.each(states)(
    'fit the case and would be done, but access for somebody unknown: %s',
    (what, commands, at, offered) => {
      const state = caseAfter(...commands);
      const { text } = ofCase(state, what, at);
      expect(namesIn(text)).toEqual(offered);
      for (const line of commandsIn(text))
        expect(refusalOf(state, line, at)).toBe(line.startsWith('/answer access') ? 'not-identified' : null);
    },
  );

  it('hold a request withdrawn for silence only once the estimate has lapsed', () => {
    const of = (state: OpenedCase, at: string) => commandsIn(ofCase(state, 'clock-stopped', at).text);
    expect(of(caseAfter(...stopped), sent)).not.toContain('/lapsed REASON');
    expect(of(caseAfter(...stopped, sweepAt(lapsed)), lapsed)).toContain('/lapsed REASON');
  });

  it('are links to the address that a reply goes to', () => {
    expect(ofCase(caseAfter(...longer), 'extended', sent).html).toContain(
      `<a href="mailto:${replyTo.replace('+', '%2B')}?subject=`,
    );
  });
});

describe('from a case as it stands, the confirmation', () => {
  const at = '2026-12-01T15:00:00.000Z';

  it('gives the new date with the proof of the extension', () => {
    const state = caseAfter(
      open(mailAsking(['access_request'])),
      extend(30, '2026-11-30T15:00:00.000Z'),
      letterEnded('extension', at),
    );
    const { text } = ofCase(state, 'extended', at);
    expect(text).toContain('By law on Sat 6 February 2027, 75 days from receipt\n');
    expect(text).toContain(
      '- Extended by 30 days, counted from day 45 itself: Sat 2027-02-06 (PIPA s. 31(1))\n',
    );
  });

  it('gives the day of receipt as it now stands', () => {
    const state = caseAfter(open(mailAsking(['access_request'])), receivedOn('2026-11-20'));
    expect(ofCase(state, 'receipt-set', at, null).text).toContain(
      'The case now counts as received on Fri 20 November 2026. Every date has been counted again.\n',
    );
    expect(ofCase(state, 'receipt-set', at, null).text).toContain('By law on Mon 4 January 2027');
  });

  it('gives the writer’s last day to accept an estimate', () => {
    const state = caseAfter(
      open(mailAsking(['access_request'])),
      feeEstimate('2026-11-30T15:00:00.000Z'),
      letterEnded('fee-estimate', at),
    );
    expect(ofCase(state, 'fee-lapsed', '2027-01-04T14:00:00.000Z').text).toContain(
      'ended on Thu 31 December 2026.\n',
    );
  });

  it('names the case that it goes on in by its number', () => {
    const state = caseAfter(open(mailAsking(['question'])));
    expect(ofCase(state, 'joined', at, null, 'abcdefghijkm').text).toContain(
      'What was owed here is owed in PI-ABCD-EFGH-IJKM now',
    );
  });

  it('says that what it is about has ended meanwhile, and offers nothing to end it with', () => {
    const state = caseAfter(
      open(mailAsking(['access_request', 'question'])),
      answered('2027-01-08', '2027-01-08T14:00:00.000Z'),
    );
    const { subject, text } = ofCase(state, 'deemed-refused', '2027-01-08T14:00:00.000Z');
    expect(subject).toContain('LATE: deemed refused');
    expect(text).toContain('It has ended meanwhile.');
    expect(text).not.toContain('still owed');
    expect(text.match(/^Owed: .*$/gm)).toEqual(['Owed: privacy question']);
    expect(commandsIn(text)).toEqual([]);
  });
});

const chosen = fc.record({ caseNumber: hostile, because: hostile, rule: hostile, section: hostile });
const situation = fc.record({
  what: fc.constantFrom(...confirmations),
  about: fc.option(fc.constantFrom(...kinds)),
  settled: fc.boolean(),
  lapsedOn: fc.constantFrom(null, '2027-01-04'),
});
type Where = typeof situation extends fc.Arbitrary<infer T> ? T : never;
type Words = typeof chosen extends fc.Arbitrary<infer T> ? T : never;
const tame: Words = { caseNumber: 'PI', because: 'b', rule: 'r', section: 's' };

describe('whatever its facts hold, the confirmation', () => {
  it('has one header line for a subject, and no word in it but the case number and ours', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        expect(whole(where, words).subject).toMatch(/^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(whole(where, { ...words, caseNumber: 'PI' }).subject).toBe(whole(where, tame).subject);
      }),
    );
  });

  it('has as many lines and the same HTML structure', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        const [letter, plain] = [whole(where, words), whole(where, tame)];
        expect(letter.text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(tagsOf(letter.html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        const { text, html } = whole(where, words);
        expect(wordsOf(html)).toBe(spaced(text.replace(/^- /gm, '')));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks and joiners', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        const { text, html } = whole(where, words);
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\u200C\u200D]]/v);
      }),
    );
  });

  it('cuts a reason that is too long to be read', () => {
    const { text } = confirmation(given({ what: 'extension-void', because: 'y'.repeat(10_000) }));
    expect(text).toContain(`NOT extended: ${'y'.repeat(299)}…. The date`);
  });
});

function given(changed: Partial<ConfirmationFacts> = {}): ConfirmationFacts {
  return {
    what: 'extended',
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    because: null,
    about: 'access_request',
    settled: false,
    lapsedOn: null,
    receivedOn: '2026-11-23',
    commands: someCommands,
    obligations: [extended],
    ...changed,
  };
}

function whole(where: Where, { because, caseNumber, rule, section }: Words) {
  const proof = [{ rule, section, day: '2026-11-23' }];
  return confirmation(given({ ...where, because, caseNumber, obligations: [{ ...extended, proof }] }));
}

/** The confirmation about one obligation of a case, ordered and composed at this instant. */
function ofCase(
  state: OpenedCase,
  what: Confirmation,
  at: string,
  obligation: string | null = 'o1',
  because: string | null = null,
) {
  return timeLetter(
    {
      letter: 'confirmation',
      audience: 'officers',
      receptionId: 'reception-1',
      at,
      what,
      obligation,
      because,
    },
    state,
    replyTo,
  );
}
