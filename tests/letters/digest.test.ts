import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/case/kinds.ts';
import { commands } from '../../lib/cli/main.ts';
import { addDays } from '../../lib/law/civil.ts';
import { type DigestFacts, type DigestLine, digest } from '../../lib/letters/digest.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

const today = '2027-01-04';
const subjectStart = 'Privacy inbox, Mon 4 January 2027: ';

describe('the digest', () => {
  it('is this, whole, when all is well', () => {
    const { subject, text } = digest(given());
    expect(subject).toBe('Privacy inbox, Mon 4 January 2027: all is well');
    expect(text).toBe(`Privacy inbox, Mon 4 January 2027: all is well
0 open cases.

For the privacy officers only, not for the writer.

See them: privacy-inbox cases --open
If this mail does not come on a working morning, the inbox is not running.

For the privacy officers only, not for the writer.
`);
  });

  it('is this, whole, when much is not: the law first, house targets after it', () => {
    const { subject, text } = digest(
      given({
        openCases: 9,
        byLaw: [
          byLaw('PI-LATE', '2026-12-30', '2026-12-30'),
          byLaw('PI-TODAY', today, today),
          { ...byLaw('PI-SOON', '2027-01-10', '2027-01-11'), kind: 'correction_request', presumed: true },
          byLaw('PI-FAR', '2027-03-01', '2027-03-01'),
        ],
        house: [house('PI-HOUSE', '2027-01-01'), house('PI-CALM', '2027-02-01')],
        paused: [
          { caseNumber: 'PI-PAUSED', since: '2026-12-21', lapsed: false },
          { caseNumber: 'PI-LAPSED', since: '2026-11-21', lapsed: true },
        ],
        breaches: ['PI-BREACH'],
        toCheck: ['PI-DOUBT'],
        idle: ['PI-IDLE'],
        onHold: ['PI-HOLD'],
        troubles: [
          { caseNumber: 'PI-A', letter: 'acknowledgement', how: 'withheld', why: 'budget-hour' },
          { caseNumber: 'PI-B', letter: 'extension', how: 'failed', why: '550 no such user' },
          { caseNumber: 'PI-C', letter: 'fee-estimate', how: 'bounced', why: 'bounced' },
        ],
        unheard: [
          { caseNumber: 'PI-D', letter: 'answer', sentAt: '2026-12-30T15:00:00.000Z' },
          { caseNumber: null, letter: 'digest-2026-12-30', sentAt: '2026-12-30T15:05:00.000Z' },
        ],
        aside: [
          { why: 'a delivery report', count: 12 },
          { why: 'an out-of-office note', count: 1 },
        ],
        faults: ['PI-FAULT'],
        healed: 2,
      }),
    );
    expect(subject).toBe(
      `${subjectStart}1 LATE, 1 case with a fault, 1 possible breach, 1 due by law today, 1 due by law soon, 2 letters lost, 2 letters not known to have arrived, 1 to check`,
    );
    expect(text).toBe(`${subject}
9 open cases. 1 more date set by law, later than in 14 days.

For the privacy officers only, not for the writer.

LATE in law: the answer is still owed
- PI-LATE: access request, Wed 30 December 2026 (5 days ago)

Could not be dealt with by the program: look at these first
- PI-FAULT

Possible breaches
- PI-BREACH

Due by law within 14 days
- PI-TODAY: access request, Mon 4 January 2027 (today)
- PI-SOON: correction request (presumed), Sun 10 January 2027 (in 6 days)

Clock stands still for a fee estimate
- PI-PAUSED: since Mon 21 December 2026
- PI-LAPSED: since Sat 21 November 2026; the time to accept it is over, and nothing ends by itself

To be checked: what is asked is not sure
- PI-DOUBT

On hold for the Commissioner or a court
- PI-HOLD

Letters that did not do their work
- PI-A: acknowledgement withheld: too many automatic replies went out this hour.
- PI-B: extension refused by the provider (550 no such user)
- PI-C: fee-estimate came back

Sent a day ago, and not known to have arrived
- PI-D: answer, sent 2026-12-30 09:00; ask, or send it by post
- digest-2026-12-30, sent 2026-12-30 09:05

House targets (set by no law)
- PI-HOUSE: privacy question, Fri 1 January 2027 (3 days ago)

Open, with nothing owed: close them, or say what is asked
- PI-IDLE

Mail of machines, kept without a case
- 12 x a delivery report
- 1 x an out-of-office note

Index rows that had to be written again
- 2

See them: privacy-inbox cases --open
If this mail does not come on a working morning, the inbox is not running.

For the privacy officers only, not for the writer.
`);
  });

  it('names a command that the program has', () => {
    const typed = /privacy-inbox (\w+) --open$/m.exec(digest(given()).text);
    expect(commands.map(({ name }) => name)).toContain(typed?.[1]);
  });
});

describe('the subject', () => {
  const late = byLaw('PI-L', '2026-12-30', '2026-12-30');
  const now = byLaw('PI-T', today, today);
  const soon = byLaw('PI-S', '2027-01-08', '2027-01-08');
  const last = byLaw('PI-E', '2027-01-03', today);
  const failed = { caseNumber: 'PI-B', letter: 'extension', how: 'failed', why: '550' } as const;

  it.each<[Partial<DigestFacts>, string]>([
    [{ byLaw: [late] }, '1 LATE'],
    [{ byLaw: [late, late] }, '2 LATE'],
    [{ faults: ['PI-F'] }, '1 case with a fault'],
    [{ faults: ['PI-F', 'PI-G'] }, '2 cases with a fault'],
    [{ breaches: ['PI-B'] }, '1 possible breach'],
    [{ breaches: ['PI-B', 'PI-C'] }, '2 possible breaches'],
    [{ byLaw: [last] }, '1 on the LAST LAWFUL DAY'],
    [{ byLaw: [now] }, '1 due by law today'],
    [{ byLaw: [soon] }, '1 due by law soon'],
    [{ byLaw: [now, soon, soon] }, '1 due by law today, 2 due by law soon'],
    [{ byLaw: [last, last, now, soon] }, '2 on the LAST LAWFUL DAY, 1 due by law today, 1 due by law soon'],
    [{ troubles: [failed] }, '1 letter lost'],
    [{ troubles: [failed, { ...failed, how: 'bounced' }] }, '2 letters lost'],
    [{ toCheck: ['PI-C'] }, '1 to check'],
    [
      { byLaw: [late, now, soon], faults: ['PI-F'], breaches: ['PI-B'], toCheck: ['PI-C'] },
      '1 LATE, 1 case with a fault, 1 possible breach, 1 due by law today, 1 due by law soon, 1 to check',
    ],
  ])('counts what cannot wait, the worst first: %j', (facts, words) => {
    expect(digest(given(facts)).subject).toBe(`${subjectStart}${words}`);
  });

  it.each<[string, Partial<DigestFacts>]>([
    ['a date set by law in 15 days', { byLaw: [byLaw('PI-F', '2027-01-19', '2027-01-19')] }],
    ['a clock that stands still', { paused: [{ caseNumber: 'PI-P', since: '2026-12-21', lapsed: false }] }],
    ['mail of machines', { aside: [{ why: 'a delivery report', count: 900 }] }],
    [
      'a letter that was rightly withheld',
      { troubles: [{ ...failed, letter: 'acknowledgement', how: 'withheld', why: 'spam-or-virus' }] },
    ],
    ['a case on hold', { onHold: ['PI-H'] }],
    ['a house target', { house: [house('PI-H', '2027-01-06')] }],
  ])('is quiet about %s', (_what, facts) => {
    expect(digest(given(facts)).subject).toBe(`${subjectStart}all is well`);
  });
});

describe('late and near', () => {
  it.each([
    ['2027-01-03', 'LATE in law'],
    ['2027-01-04', 'Due by law within 14 days'],
    ['2027-01-18', 'Due by law within 14 days'],
    ['2027-01-19', null],
  ])('are told by the day in law: last on %s', (day, section) => {
    const { text } = digest(given({ byLaw: [byLaw('PI-ONE', day, day)] }));
    expect(headingOver(text, 'PI-ONE')).toBe(section);
    expect(text.includes('1 more date set by law, later than in 14 days.')).toBe(section === null);
  });

  it('the last lawful day of what was due on a holiday is told in capitals, and is not late', () => {
    const { subject, text } = digest(given({ byLaw: [byLaw('PI-ONE', '2027-01-03', today)] }));
    expect(subject).not.toMatch(/LATE|soon|well/);
    expect(text).toContain(
      'Due by law within 14 days\n- PI-ONE: access request, Sun 3 January 2027 (1 day ago; TODAY IS THE LAST LAWFUL DAY)\n',
    );
  });

  it('a date is late only once the last lawful day is over', () => {
    const of = (now: string) =>
      digest(given({ today: now, byLaw: [byLaw('PI-ONE', '2027-01-10', '2027-01-11')] }));
    expect(headingOver(of('2027-01-11').text, 'PI-ONE')).toBe('Due by law within 14 days');
    expect(headingOver(of('2027-01-12').text, 'PI-ONE')).toBe('LATE in law');
  });

  it.each([
    ['2026-12-01', '34 days ago'],
    ['2027-01-03', '1 day ago'],
    ['2027-01-04', 'today'],
    ['2027-01-05', 'in 1 day'],
    ['2027-01-11', 'in 7 days'],
    ['2027-01-12', null],
  ])('a house target on %s is told as: %s', (day, words) => {
    const { text } = digest(given({ house: [house('PI-H', day)] }));
    expect(/PI-H: .*\((.*)\)$/m.exec(text)?.[1] ?? null).toBe(words);
  });
});

describe('the law and the house', () => {
  it('are never confused: each has sections of its own, in words of its own', () => {
    const lines = ['2026-06-01', '2027-01-03', '2027-01-04', '2027-01-10'];
    const { subject, text } = digest(
      given({
        byLaw: lines.map((day) => byLaw('PI-LAW', day, day)),
        house: lines.map((day) => house('PI-HOUSE', day)),
      }),
    );
    expect(subject).toContain('2 LATE, 1 due by law today, 1 due by law soon');
    const [lawful = '', ours = ''] = text.split('House targets (set by no law)\n');
    expect(lawful.match(/PI-LAW/g)).toHaveLength(4);
    expect(lawful).not.toContain('PI-HOUSE');
    expect(ours.match(/PI-HOUSE/g)).toHaveLength(4);
    expect(ours).not.toMatch(/PI-LAW|late|by law|lawful|PIPA/i);
  });

  it('a house target, however long past, makes nothing late and no alarm', () => {
    const { subject, text } = digest(given({ house: [house('PI-H', '2020-01-01')] }));
    expect(subject).not.toMatch(/late|law|due/i);
    expect(headingOver(text, 'PI-H')).toBe('House targets (set by no law)');
  });
});

describe('a flood', () => {
  it('stays deliverable: each section lists two hundred and counts the rest, of which the last have the most time', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `PI-${n}`);
    const { text, html } = digest(
      given({
        openCases: 10_000,
        byLaw: many.map((number) => byLaw(number, '2027-01-10', '2027-01-11')),
        house: many.map((number) => house(number, today)),
        paused: many.map((caseNumber) => ({ caseNumber, since: today, lapsed: true })),
        breaches: many,
        toCheck: many,
        idle: many,
        onHold: many,
        troubles: many.map((caseNumber) => ({
          caseNumber,
          letter: 'l',
          how: 'failed',
          why: 'w'.repeat(5000),
        })),
        aside: many.map((why) => ({ why, count: 1 })),
        faults: many,
      }),
    );
    expect(text.match(/^- and 9800 more$/gm)).toHaveLength(10);
    expect(text).toContain('\n- PI-199: privacy question');
    expect(text).not.toContain('PI-200');
    expect(html.length).toBeLessThan(500_000);
  });

  it('of words stays deliverable too: each line is cut to what can be read', () => {
    const { text } = digest(
      given({ aside: [{ why: 'w'.repeat(5000), count: 1 }], faults: ['f'.repeat(5000)] }),
    );
    expect(Math.max(...text.split('\n').map((each) => each.length))).toBe(302);
  });

  it('of exactly two hundred is listed whole', () => {
    const { text } = digest(given({ idle: Array.from({ length: 200 }, (_, n) => `PI-${n}`) }));
    expect(text).toContain('\n- PI-199\n');
    expect(text).not.toContain('more');
  });
});

const line = fc.record({
  caseNumber: hostile,
  kind: fc.constantFrom(...kinds),
  dueOn: fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days)),
  presumed: fc.boolean(),
});
/** Everything somebody outside, or a provider in between, can choose; case numbers too, though they are ours. */
const chosen = fc.record({
  byLaw: fc.array(
    line.map((one) => ({ ...one, lastLawfulDay: one.dueOn })),
    { maxLength: 3 },
  ),
  house: fc.array(
    line.map((one) => ({ ...one, lastLawfulDay: null })),
    { maxLength: 3 },
  ),
  paused: fc.array(fc.record({ caseNumber: hostile, since: fc.constant(today), lapsed: fc.boolean() }), {
    maxLength: 2,
  }),
  troubles: fc.array(
    fc.record({
      caseNumber: hostile,
      letter: hostile,
      how: fc.constantFrom('withheld' as const, 'failed' as const, 'bounced' as const),
      why: hostile,
    }),
    { maxLength: 3 },
  ),
  aside: fc.array(fc.record({ why: hostile, count: fc.nat() }), { maxLength: 3 }),
  breaches: fc.array(hostile, { maxLength: 2 }),
  toCheck: fc.array(hostile, { maxLength: 2 }),
  idle: fc.array(hostile, { maxLength: 2 }),
  onHold: fc.array(hostile, { maxLength: 2 }),
  faults: fc.array(hostile, { maxLength: 2 }),
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

describe('whatever its facts hold, the digest', () => {
  it('has one header line for a subject, of its own words and numbers alone', () => {
    fc.assert(
      fc.property(chosen, (facts) => {
        const { subject } = digest(given(facts));
        expect(subject).toMatch(/^Privacy inbox, [^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(subject).toBe(digest(given(tamed(facts))).subject);
      }),
    );
  });

  it('has as many lines and the same HTML structure', () => {
    fc.assert(
      fc.property(chosen, (facts) => {
        const [letter, plain] = [digest(given(facts)), digest(given(tamed(facts)))];
        expect(letter.text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(tagsOf(letter.html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(chosen, (facts) => {
        const { text, html } = digest(given(facts));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^- /gm, '')));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks and joiners', () => {
    fc.assert(
      fc.property(chosen, (facts) => {
        const { text, html } = digest(given(facts));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\u200C\u200D]]/v);
      }),
    );
  });

  it('tells each date set by law exactly once, in a list or in the count of those with time', () => {
    fc.assert(
      fc.property(chosen, (facts) => {
        const { text } = digest(
          given({ byLaw: facts.byLaw.map((one) => ({ ...one, caseNumber: 'PI-LAW' })) }),
        );
        const counted = /(\d+) more dates? set by law/.exec(text)?.[1] ?? '0';
        expect((text.match(/^- PI-LAW: /gm)?.length ?? 0) + Number(counted)).toBe(facts.byLaw.length);
      }),
    );
  });
});

function given(changed: Partial<DigestFacts> = {}): DigestFacts {
  return {
    today,
    openCases: 0,
    byLaw: [],
    house: [],
    paused: [],
    breaches: [],
    toCheck: [],
    idle: [],
    onHold: [],
    troubles: [],
    aside: [],
    faults: [],
    unheard: [],
    healed: 0,
    ...changed,
  };
}

function byLaw(caseNumber: string, dueOn: string, lastLawfulDay: string): DigestLine {
  return { caseNumber, kind: 'access_request', dueOn, lastLawfulDay, presumed: false };
}

function house(caseNumber: string, dueOn: string): DigestLine {
  return { caseNumber, kind: 'question', dueOn, lastLawfulDay: null, presumed: false };
}

/** The same digest where nobody chose anything but plain words. */
function tamed(facts: Chosen): Chosen {
  const caseNumber = 'PI';
  const plain = (words: readonly string[]) => words.map(() => caseNumber);
  return {
    byLaw: facts.byLaw.map((one) => ({ ...one, caseNumber })),
    house: facts.house.map((one) => ({ ...one, caseNumber })),
    paused: facts.paused.map((one) => ({ ...one, caseNumber })),
    troubles: facts.troubles.map((one) => ({ ...one, caseNumber, letter: 'l', why: 'w' })),
    aside: facts.aside.map((one) => ({ ...one, why: 'w' })),
    breaches: plain(facts.breaches),
    toCheck: plain(facts.toCheck),
    idle: plain(facts.idle),
    onHold: plain(facts.onHold),
    faults: plain(facts.faults),
  };
}

/** The heading of the section that lists this case (up to a colon); null where none does. */
function headingOver(text: string, caseNumber: string): string | null {
  const section = text.split('\n\n').find((each) => each.includes(`\n- ${caseNumber}`));
  return section === undefined ? null : (section.split('\n')[0]?.split(':')[0] ?? null);
}
