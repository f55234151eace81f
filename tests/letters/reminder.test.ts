import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { Command } from '../../lib/case/commands.ts';
import { addDays } from '../../lib/law/civil.ts';
import type { NoticeObligation } from '../../lib/letters/notice-dates.ts';
import { type Reminded, type ReminderFacts, reminder } from '../../lib/letters/reminder.ts';
import { timeLetter } from '../../lib/time-letters.ts';
import {
  answered,
  caseAfter,
  extend,
  feeEstimate,
  inDoubt,
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

const access: Reminded = {
  kind: 'access_request',
  presumed: false,
  basis: 'statutory',
  dueOn: '2027-01-10',
  targetDay: '2027-01-08',
  lastLawfulDay: '2027-01-11',
  proof: [
    { rule: 'Day 0: received Thu 2026-11-26', section: 'PIPA s. 28', day: '2026-11-26' },
    { rule: 'Day 45: Sun 2027-01-10', section: 'PIPA s. 28(1)(a)', day: '2027-01-10' },
  ],
  rungs: [-3],
  missing: ['An answer to the writer: none is recorded.'],
};
const question: NoticeObligation = {
  kind: 'question',
  presumed: false,
  basis: 'house',
  dueOn: '2026-12-10',
  targetDay: '2026-12-10',
  lastLawfulDay: null,
  proof: [{ rule: 'Target: 10 business days', section: 'house target', day: '2026-11-26' }],
};

describe('the reminder', () => {
  it('is this, whole: what is due, what is missing, what would settle it, and why that date', () => {
    const { subject, text } = reminder(given({ rungs: [-14, -7, -3] }, { others: [question] }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Due by law in 5 days, on Sun 10 January 2027: access request');
    expect(text).toBe(`Reminder PI-ABCD-EFGH-JKMN
Due by law in 5 days, on Sun 10 January 2027: access request
This mail also stands for 2 earlier reminders about the access request that fell on this morning too or could not be given in time: 14 days before the target day, 7 days before the target day.

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

What is missing: access request
- An answer to the writer: none is recorded.

What would settle it
Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.

- /send
  sends the writer your text below
- /help
  answers with all commands

On the command line: privacy-inbox do PI-ABCD-EFGH-JKMN "/..."

What is owed
Owed: access request
By law on Sun 10 January 2027, 45 days from receipt
Aim for Fri 8 January 2027
Late in law after Mon 11 January 2027

- Day 0: received Thu 2026-11-26 (PIPA s. 28)
- Day 45: Sun 2027-01-10 (PIPA s. 28(1)(a))

Owed: privacy question
House target, set by no law: Thu 10 December 2026

- Target: 10 business days (house target)

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  it('is of something', () => {
    expect(() => reminder(given({}, { reminded: [] }))).toThrow('a reminder of nothing');
  });

  it('names two things due in one mail, the one in front in the subject', () => {
    const correction: Reminded = { ...access, kind: 'correction_request', dueOn: '2027-01-20' };
    const { subject, text } = reminder(given({}, { reminded: [access, correction] }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Due by law in 5 days, on Sun 10 January 2027: access request');
    expect(text).toContain(
      'access request\nDue by law in 15 days, on Wed 20 January 2027: correction request\n\nFor the privacy',
    );
    expect(text).toContain('\nWhat is missing: access request\n');
    expect(text).toContain('\nWhat is missing: correction request\n');
    expect(text.match(/^What would settle it$/gm)).toHaveLength(1);
  });
});

describe('the headline', () => {
  it.each([
    ['2026-12-11', 'Due by law in 30 days, on Sun 10 January 2027: access request'],
    ['2027-01-08', 'Due by law in 2 days, on Sun 10 January 2027: access request'],
    ['2027-01-09', 'Due by law in 1 day, on Sun 10 January 2027: access request'],
    ['2027-01-10', 'Due by law TODAY: access request'],
    [
      '2027-01-11',
      'Last lawful day Mon 11 January 2027: access request, was due by law on Sun 10 January 2027',
    ],
    [
      '2027-01-12',
      'LATE: access request, was due by law on Sun 10 January 2027; the law takes silence as a refusal',
    ],
    [
      '2028-01-12',
      'LATE: access request, was due by law on Sun 10 January 2027; the law takes silence as a refusal',
    ],
  ])('on %s is: %s', (today, words) => {
    const { subject, text } = reminder(given({}, { today }));
    expect(subject).toBe(`[PI-ABCD-EFGH-JKMN] ${words}`);
    expect(text).toContain(`Reminder PI-ABCD-EFGH-JKMN\n${words}\n\n`);
  });

  it('calls nothing late before the last lawful day is over', () => {
    const days = Array.from({ length: 47 }, (_, n) => addDays('2026-11-26', n));
    const late = days.filter((today) => /LATE|silence/.test(reminder(given({}, { today })).subject));
    expect(late).toEqual([]);
  });
});

describe('reminders that an outage kept back', () => {
  it.each([
    [[-3], null],
    [
      [-7, -3],
      '1 earlier reminder about the access request that fell on this morning too or could not be given in time: 7 days before the target day.',
    ],
    [
      [-1, 0, 1],
      '2 earlier reminders about the access request that fell on this morning too or could not be given in time: 1 day before the target day, on the target day.',
    ],
    [
      [1, 2, 3],
      '2 earlier reminders about the access request that fell on this morning too or could not be given in time: 1 day after it, 2 days after it.',
    ],
  ])('are named, the one that is now is not: %j', (rungs, words) => {
    const { text } = reminder(given({ rungs }));
    const line = text.split('\n').find((each) => each.includes('also stands for'));
    expect(line ?? null).toBe(words === null ? null : `This mail also stands for ${words}`);
  });

  it('are counted all and named the last twelve after an outage of months', () => {
    const rungs = Array.from({ length: 301 }, (_, n) => n + 1);
    const { text } = reminder(given({ rungs }));
    expect(text).toContain('stands for 300 earlier reminders about the access request');
    expect(text).toContain('in time: 289 days after it, 290 days after it,');
    expect(text).toContain('299 days after it, 300 days after it.\n');
    expect(text.match(/\d+ days after it/g)).toHaveLength(12);
  });

  it('say of which request they are', () => {
    const correction: Reminded = { ...access, kind: 'correction_request', rungs: [-30, -14] };
    expect(reminder(given({}, { reminded: [access, correction] })).text).toContain(
      '1 earlier reminder about the correction request that',
    );
  });
});

describe('the law and the house', () => {
  it('are never confused in what is owed: each date says which of the two it is', () => {
    const { text } = reminder(given({}, { others: [question] }));
    const [byLaw = '', house = ''] = text.split('Owed: ').slice(1);
    expect(byLaw).toContain('By law on');
    expect(byLaw).not.toMatch(/house/i);
    expect(house).toContain('House target, set by no law');
    expect(house).not.toMatch(/(?<!set )by law|late in law|PIPA|LATE/i);
  });

  it('do not change places: a house target long past is not in the headline', () => {
    const { subject, text } = reminder(given({}, { others: [question] }));
    expect(subject).not.toMatch(/question|house|10 December/i);
    expect(text.slice(0, text.indexOf('What is owed'))).not.toMatch(/question|house|10 December/i);
  });
});

it('what is missing is listed line by line, each cut to what can be read', () => {
  const missing = ['An answer.', `x${'y'.repeat(1000)}`];
  const { text } = reminder(given({ missing }));
  expect(text).toContain(`\n- An answer.\n- x${'y'.repeat(298)}…\n\nWhat would settle it\n`);
});

describe('from a case as it stands, the reminder', () => {
  const noon = '2026-12-08T18:00:00.000Z';

  it('gives the date of the law with its proof', () => {
    const { subject, text } = ofCase(caseAfter(open(mailAsking(['access_request', 'question']))), noon);
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Due by law in 30 days, on Thu 7 January 2027: access request');
    expect(text).toContain(
      '- Day 45, counting from the day after receipt: Thu 2027-01-07 (PIPA s. 28(1)(a))\n',
    );
    expect(text).toContain('Owed: privacy question\nHouse target, set by no law: Mon 7 December 2026\n');
  });

  it('gives no reminder of a house target', () => {
    const state = caseAfter(open(mailAsking(['question'])));
    expect(() => ofCase(state, noon)).toThrow('a reminder of nothing');
  });

  it('says that somebody has to say what is asked, where that is not sure', () => {
    const state = caseAfter(open(inDoubt(mailAsking(['question']))));
    const one = state.obligations.find(({ clock }) => clock.basis === 'statutory');
    expect(ofCase(state, noon, one?.id).text).toContain(
      '- Your word on what is asked: it is not sure (/kind ... because REASON).\n',
    );
    expect(ofCase(caseAfter(open(mailAsking(['access_request']))), noon).text).not.toContain('not sure');
  });

  it('says that an ordered letter has changed nothing yet, and offers no second', () => {
    const [extending, estimating] = [extend(10), feeEstimate()].map(
      (command) => ofCase(caseAfter(open(mailAsking(['access_request'])), command), noon).text,
    );
    expect(extending).toContain(
      '- The notice of extension is ordered, but not yet accepted for sending: until then nothing has changed.\n',
    );
    expect(estimating).toContain(
      '- The fee estimate is ordered, but not yet accepted for sending: until then nothing has changed.\n',
    );
    for (const text of [extending, estimating]) expect(text).not.toMatch(/\/(answer|extend|fee)/);
  });

  it('says that there is no address to answer to', () => {
    const text = ofCase(caseAfter(open(mailAsking(['access_request'], { from: null }))), noon).text;
    expect(text).toContain('- An address: the mail names no single sender.\n');
  });

  it('never calls owed, nor offers to end, what has ended meanwhile', () => {
    const state = caseAfter(
      open(mailAsking(['access_request', 'question'])),
      answered('2026-12-08', '2026-12-08T14:00:00.000Z'),
    );
    const { subject, text } = ofCase(state, noon);
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Settled meanwhile: access request');
    expect(text.match(/^Owed: .*$/gm)).toEqual(['Owed: privacy question']);
    expect(commandsIn(text)).toEqual([]);
  });

  it('gives no alarm where the clock has stopped meanwhile, and still calls it owed', () => {
    const state = caseAfter(
      open(mailAsking(['access_request'])),
      feeEstimate(),
      letterEnded('fee-estimate', '2026-12-01T15:00:00.000Z'),
    );
    const { subject, text } = ofCase(state, noon);
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Clock stopped meanwhile: access request');
    expect(text).not.toMatch(/by law/i);
    expect(text).toContain(
      'Owed: access request\nThe clock stands still since the fee estimate of Tue 1 December 2026\n',
    );
  });

  it('has what is still due in front of what is settled', () => {
    const state = caseAfter(
      open(mailAsking(['access_request', 'correction_request'])),
      answered('2026-12-08', '2026-12-08T14:00:00.000Z'),
    );
    const rungs = state.obligations.map(({ id }) => ({ id, days: [-30] }));
    const { subject, text } = timeLetter(
      { letter: 'reminder', audience: 'officers', receptionId: 'reception-1', at: noon, rungs },
      state,
      replyTo,
    );
    expect(subject).toContain('Due by law in 30 days, on Thu 7 January 2027: correction request');
    expect(text).toContain('correction request\nSettled meanwhile: access request\n\n');
  });

  it('has the one due first in front, whatever the order of the rungs', () => {
    const state = caseAfter(
      open(mailAsking(['access_request', 'correction_request'])),
      extend(10, '2026-11-30T15:00:00.000Z'),
      letterEnded('extension', '2026-11-30T15:00:01.000Z'),
    );
    const rungs = state.obligations.map(({ id }) => ({ id, days: [-30] }));
    for (const each of [rungs, rungs.toReversed()])
      expect(
        timeLetter(
          { letter: 'reminder', audience: 'officers', receptionId: 'reception-1', at: noon, rungs: each },
          state,
          replyTo,
        ).subject,
      ).toContain('on Thu 7 January 2027: correction request');
  });
});

describe('commands', () => {
  it('are none where nothing is left that was due', () => {
    const facts = given(
      {},
      { reminded: [], settled: [{ kind: 'access_request', how: 'ended' }], commands: [] },
    );
    expect(reminder(facts).text).not.toMatch(/What would settle it|On the command line/);
  });

  const asking = open(mailAsking(['access_request']));
  const correcting = open(mailAsking(['correction_request']));
  const doubtful = { ...open(inDoubt(mailAsking(['access_request']))), marks: ['review' as const] };
  const [ordered, stopped] = ['2026-11-30T15:00:00.000Z', '2026-12-01T15:00:00.000Z'];
  const estimated = [feeEstimate(ordered), letterEnded('fee-estimate', stopped)];
  const longer = (days: number) => [extend(days, ordered), letterEnded('extension', stopped)];
  const proofs = ['identity', 'identity'];
  const all = [...proofs, 'answer', 'send', 'extend', 'fee', 'help'];
  const untimely = [...proofs, 'answer', 'send', 'answer', 'withdrawn', 'help'];
  const states: readonly [
    name: string,
    commands: readonly Command[],
    at: string,
    offered: readonly string[],
  ][] = [
    ['access', [asking], '2026-12-08T14:00:00.000Z', all],
    [
      'access in doubt',
      [doubtful],
      '2026-12-08T14:00:00.000Z',
      ['kind', 'kind', ...proofs, 'answer', 'send', 'help'],
    ],
    [
      'a correction',
      [correcting],
      '2026-12-08T14:00:00.000Z',
      ['answer', 'send', 'extend', 'answer', 'withdrawn', 'kind', 'help'],
    ],
    ['access on its day', [asking], '2027-01-07T14:00:00.000Z', all],
    ['access after its day', [asking], '2027-01-08T14:00:00.000Z', untimely],
    [
      'access taken as refused',
      [asking, sweepAt('2027-01-08T14:00:00.000Z')],
      '2027-01-11T14:00:00.000Z',
      untimely,
    ],
    [
      'access due on a Sunday, on the Monday',
      [asking, receivedOn('2026-11-19')],
      '2027-01-04T14:00:00.000Z',
      [...proofs, 'answer', 'send', 'fee', 'answer', 'help'],
    ],
    ['access with 10 days more', [asking, ...longer(10)], '2026-12-08T14:00:00.000Z', all],
    [
      'access with 30 days more',
      [asking, ...longer(30)],
      '2026-12-08T14:00:00.000Z',
      [...proofs, 'answer', 'send', 'fee', 'answer', 'help'],
    ],
    [
      'access with an extension on its way',
      [asking, extend(10, ordered)],
      '2026-12-08T14:00:00.000Z',
      ['send', 'withdrawn', 'help'],
    ],
    [
      'access with its fee paid',
      [asking, ...estimated, paid('2026-12-04', '2026-12-04T15:00:00.000Z')],
      '2026-12-08T14:00:00.000Z',
      [...proofs, 'answer', 'send', 'extend', 'answer', 'help'],
    ],
    [
      'access of nobody in particular',
      [open(mailAsking(['access_request'], { from: null }))],
      '2026-12-08T14:00:00.000Z',
      ['requester', 'received', 'withdrawn', 'help'],
    ],
  ];

  it.each(states)(
    'fit the state and would be done, but access for somebody unknown: %s',
    (...[, given, at, offered]) => {
      const state = caseAfter(...given);
      const { text } = ofCase(state, at);
      expect(namesIn(text)).toEqual(offered);
      for (const line of commandsIn(text))
        expect(refusalOf(state, line, at)).toBe(line.startsWith('/answer access') ? 'not-identified' : null);
    },
  );

  it('are links to the address that a reply goes to', () => {
    const { html } = ofCase(caseAfter(asking), '2026-12-08T14:00:00.000Z');
    expect(html).toContain(`<a href="mailto:${replyTo.replace('+', '%2B')}?subject=`);
  });

  it('about the request that is due stand before those about another', () => {
    const state = caseAfter(open(mailAsking(['correction_request', 'access_request'])));
    const first = (id: string) =>
      commandsIn(ofCase(state, '2026-12-08T14:00:00.000Z', id).text).find((line) =>
        line.startsWith('/answer'),
      );
    const ids = state.obligations.map(({ id, kind }) => [kind, first(id)]);
    expect(Object.fromEntries(ids)).toEqual({
      access_request: '/answer access all',
      correction_request: '/answer correction made',
    });
  });
});

const chosen = fc.record({
  caseNumber: hostile,
  missing: fc.array(hostile, { minLength: 2, maxLength: 2 }),
  rule: hostile,
  section: hostile,
});
const situation = fc.record({
  today: fc.integer({ min: -10, max: 400 }).map((days) => addDays('2026-12-11', days)),
  kind: fc.constantFrom('access_request' as const, 'correction_request' as const),
  rungs: fc.array(fc.integer({ min: -30, max: 400 }), { minLength: 1, maxLength: 30 }),
});
type Where = typeof situation extends fc.Arbitrary<infer T> ? T : never;
type Words = typeof chosen extends fc.Arbitrary<infer T> ? T : never;
const tame: Words = { caseNumber: 'PI', missing: ['a', 'b'], rule: 'r', section: 's' };

describe('whatever its facts hold, the reminder', () => {
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

  it('has one of four headlines, by the day and nothing else', () => {
    fc.assert(
      fc.property(situation, (where) => {
        const { subject } = whole(where, tame);
        const headline = subject.slice('[PI] '.length).split(/[ :]/, 1)[0];
        expect(headline).toBe(
          where.today > '2027-01-11' ? 'LATE' : where.today > '2027-01-10' ? 'Last' : 'Due',
        );
      }),
    );
  });
});

function given(changed: Partial<Reminded> = {}, facts: Partial<ReminderFacts> = {}): ReminderFacts {
  return {
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    today: '2027-01-05',
    reminded: [{ ...access, ...changed }],
    settled: [],
    commands: someCommands,
    others: [],
    ...facts,
  };
}

function whole({ today, ...where }: Where, { caseNumber, missing, rule, section }: Words) {
  const proof = [{ rule, section, day: '2026-11-26' }];
  const others = [{ ...question, proof }];
  return reminder(given({ ...where, missing, proof }, { caseNumber, today, others }));
}

/** The reminder of one obligation of a case, ordered and composed at this instant. */
function ofCase(state: OpenedCase, at: string, id = 'o1') {
  const rungs = [{ id, days: [-30] }];
  return timeLetter(
    { letter: 'reminder', audience: 'officers', receptionId: 'reception-1', at, rungs },
    state,
    replyTo,
  );
}
