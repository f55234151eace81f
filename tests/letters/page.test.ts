import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../lib/cli/main.ts';
import { type PageFacts, page } from '../../lib/letters/page.ts';
import { read } from '../../lib/officer/words.ts';
import { timeLetter } from '../../lib/time-letters.ts';
import { caseAfter, inDoubt, mailAsking, open } from '../case/known.ts';
import { commandsIn, filled, replyTo } from './given-commands.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

describe('the page of a possible breach', () => {
  it('is this, whole', () => {
    const { subject, text } = page(given());
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] POSSIBLE BREACH reported 4 hours ago');
    expect(text).toBe(`[PI-ABCD-EFGH-JKMN] POSSIBLE BREACH reported 4 hours ago
Received 2026-11-23 08:00 Alberta time. Our own target: 2026-11-26.

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

To do now, by the officers
- Read the notice of this case: what was said, by whom, how far to trust it.
- Stop what may still be leaking, and keep the evidence.
- Weigh whether there is a real risk of significant harm to somebody. If so, the Commissioner must be told without unreasonable delay (PIPA s. 34.1).

See it: privacy-inbox show PI-ABCD-EFGH-JKMN

What would settle it
Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.

- /assessed no-real-risk REASON
  there is no real risk of significant harm (PIPA s. 34.1): it ends
- /assessed real-risk REASON
  there is a real risk of significant harm: the Commissioner must be told
- /reported DATE REFERENCE
  the Commissioner has been told: it ends

On the command line: privacy-inbox do PI-ABCD-EFGH-JKMN "/..."

Report to the Commissioner, to fill in (PIPA Reg. s. 19)
(a) Circumstances:
(b) Date or period:
(c) Personal information involved:
(d) Assessment of the risk of harm:
(e) Estimated number of individuals at real risk:
(f) Steps taken to reduce the risk:
(g) Steps taken to notify individuals:
(h) Who can answer the Commissioner's questions (name and contact):

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  it.each([
    [0, 'now'],
    [4, '4 hours ago'],
    [24, '24 hours ago'],
  ])('says how long ago it was reported: %i hours', (hours, words) => {
    expect(page(given({ hours })).subject).toBe(`[PI-ABCD-EFGH-JKMN] POSSIBLE BREACH reported ${words}`);
  });

  it('says of doubt that the message has to be read, right at the top, and only then', () => {
    const line = 'It is not sure that this is a breach: please read the message.';
    expect(page(given({ review: true })).text.split('\n')[2]).toBe(line);
    expect(page(given()).text).not.toContain(line);
  });

  it('says so where it was settled before the page left', () => {
    expect(page(given({ settled: true })).subject).toBe(
      '[PI-ABCD-EFGH-JKMN] POSSIBLE BREACH reported 4 hours ago, settled meanwhile',
    );
  });

  it('calls its target our own, and no date the law’s: the Act names none', () => {
    const { text } = page(given());
    expect(text.match(/\d{4}-\d{2}-\d{2}(?! \d)/g)).toEqual(['2026-11-26']);
    expect(text).not.toMatch(/by law|due|LATE|late in law|last lawful/i);
  });

  it('fits the screen of a telephone with what is to be done now; what is to be filled in comes after', () => {
    const { text } = page(given({ review: true }));
    expect(text.indexOf('What would settle it')).toBeLessThan(700);
    expect(text.indexOf('(a) Circumstances:')).toBeGreaterThan(text.indexOf('See it:'));
  });

  it('has each of the eight facts of the report once, as a line to be filled in', () => {
    const lines = page(given()).text.split('\n');
    expect(lines.flatMap((line) => /^\(([a-z])\) [A-Z][^:]*:$/.exec(line)?.[1] ?? [])).toEqual([
      ...'abcdefgh',
    ]);
  });

  it('asks for nothing any more where it was settled before the page left', () => {
    const { text } = page(given({ settled: true }));
    expect(commandsIn(text)).toEqual([]);
    expect(text).not.toContain('Report to the Commissioner');
  });

  it('has commands that are understood once they are filled in, as links to a reply', () => {
    const { html, text } = page(given());
    const asked = commandsIn(text).map((line) => read(filled(line, '2026-11-24'), said));
    expect(asked).toMatchObject([
      { type: 'AssessBreach', risk: 'no-real-risk' },
      { type: 'AssessBreach', risk: 'real-risk' },
      { type: 'ReportBreach', on: '2026-11-24', reference: 'OIPC 012345' },
    ]);
    expect(html.match(/<a href="mailto:/g)).toHaveLength(3);
  });

  it('names a command that the program has', () => {
    const typed = /^See it: privacy-inbox (\w+) PI-ABCD-EFGH-JKMN$/m.exec(page(given()).text);
    expect(commands.map(({ name }) => name)).toContain(typed?.[1]);
  });

  it('is composed from the case: Alberta time of receipt, the last of its hours, and the doubt of the breach itself', () => {
    const order = {
      letter: 'page',
      audience: 'officers',
      receptionId: 'reception-1',
      at: '2026-11-24T15:00:00.000Z',
      obligation: 'o1',
      hours: [4, 24],
    } as const;
    const of = (mail: ReturnType<typeof mailAsking>) =>
      timeLetter({ ...order, hours: [...order.hours] }, caseAfter(open(mail)), replyTo);
    expect(of(mailAsking(['breach_report']))).toEqual(
      page(given({ hours: 24, receivedAt: '2026-11-23 09:00' })),
    );
    expect(of(inDoubt(mailAsking(['breach_report']))).text).toContain('It is not sure');
  });
});

const chosen = fc.record({ caseNumber: hostile, receivedAt: hostile });
const situation = fc.record({
  hours: fc.constantFrom(0, 4, 24),
  review: fc.boolean(),
  settled: fc.boolean(),
});

describe('whatever its facts hold, the page', () => {
  it('has one header line for a subject', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        expect(page(given({ ...where, ...words })).subject).toMatch(/^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
      }),
    );
  });

  it('has as many lines and the same HTML structure', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        const [letter, plain] = [page(given({ ...where, ...words })), page(given(where))];
        expect(letter.text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(tagsOf(letter.html).map(withoutTarget)).toEqual(tagsOf(plain.html).map(withoutTarget));
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        const { text, html } = page(given({ ...where, ...words }));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^- /gm, '')));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks and joiners', () => {
    fc.assert(
      fc.property(situation, chosen, (where, words) => {
        const { text, html } = page(given({ ...where, ...words }));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\u200C\u200D]]/v);
      }),
    );
  });
});

/** Takes the target out of a link that leads to a reply of ours, so that only foreign targets are found. */
function withoutTarget(tag: string): string {
  return /^<a href="mailto:[\w%@.?=&#;!()*~-]+">$/.test(tag) ? '<a>' : tag;
}

const said = { today: '2026-11-24', text: '' };

function given(changed: Partial<PageFacts> = {}): PageFacts {
  return {
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    replyTo,
    receivedAt: '2026-11-23 08:00',
    hours: 4,
    targetDay: '2026-11-26',
    review: false,
    settled: false,
    ...changed,
  };
}
