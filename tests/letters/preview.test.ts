import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preview } from '../../lib/letters/preview.ts';
import { read } from '../../lib/officer/words.ts';
import { commandsIn } from './given-commands.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { givenPreview } from './given-officers-letters.ts';
import { hostile } from './hostile.ts';

describe('the preview of a letter to a writer', () => {
  it('is this, whole', () => {
    const { subject, text } = preview(givenPreview());
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Preview: NOTHING HAS LEFT YET');
    expect(text).toBe(`NOTHING HAS LEFT YET: preview p1 of PI-ABCD-EFGH-JKMN
It would go to: dana@example.com
Name given: Dana Whitfield
Identity: confirmed by officer@example.org: customer number
Written by: officer@example.org
It can be sent until 2026-11-25 09:00 Alberta time. After that it is void.

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

Send it, or not
Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.

- /yes p1
  sends exactly this letter, with exactly these files
- /no p1
  takes it back: it is never sent

On the command line: privacy-inbox do PI-ABCD-EFGH-JKMN "/..."

Files that would go with it
- File: copy.pdf (application/pdf, 12 kB)

The letter as it would leave
Subject: [PI-ABCD-EFGH-JKMN] Your request

| Dear Dana,
| 
| here it is.
| 
| Ada

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  it('is loud about the warnings that were let pass, in the subject, at the top and in a list', () => {
    const override = ['it names another case', 'a letter to dana@example.com came back'];
    const { subject, text } = preview(givenPreview({ override }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Preview: NOTHING HAS LEFT YET, 2 WARNINGS OVERRIDDEN');
    expect(text.split('\n', 1)[0]).toMatch(/^NOTHING HAS LEFT YET: .*, 2 WARNINGS OVERRIDDEN$/);
    expect(text).toContain(`WARNINGS THAT WERE OVERRIDDEN
- WARNING: it names another case
- WARNING: a letter to dana@example.com came back
`);
    expect(text.indexOf('- WARNING:')).toBeLessThan(text.indexOf('- /yes'));
    expect(preview(givenPreview({ override: ['one'] })).subject).toMatch(/, 1 WARNING OVERRIDDEN$/);
    expect(preview(givenPreview()).text).not.toContain('WARNING');
  });

  it('has its two commands as links that are understood as they stand', () => {
    const { html, text } = preview(givenPreview());
    expect(commandsIn(text).map((line) => read(line, { today: '2026-11-24', text: '' }))).toEqual([
      { type: 'SettlePreview', how: 'sent', code: 'p1' },
      { type: 'SettlePreview', how: 'discarded', code: 'p1' },
    ]);
    expect(html).toMatch(/<a href="mailto:[^"]*body=%2Fyes%20p1%0D%0A%0D%0A"><code>\/yes p1<\/code><\/a>/);
    expect(html).toMatch(/<a href="mailto:[^"]*body=%2Fno%20p1%0D%0A%0D%0A"><code>\/no p1<\/code><\/a>/);
  });

  it('shows a long letter to its last word: what is not shown is not agreed to', () => {
    const text = `${'Another line of the letter.\n'.repeat(2000)}The last word.`;
    const shown = preview(givenPreview({ letter: { subject: 'S', text } })).text;
    expect(shown.match(/^\| Another line of the letter\.$/gm)).toHaveLength(2000);
    expect(shown).toContain('\n| The last word.\n');
  });

  it('says that no files would go with it', () => {
    expect(preview(givenPreview({ files: [] })).text).toContain('\nNo files would go with it.\n');
  });
});

const chosen = fc.record({
  to: fc.record({ name: hostile, address: hostile }),
  identity: hostile.map((how) => `Identity: ${how}`),
  override: fc.array(hostile, { minLength: 1, maxLength: 2 }),
  files: fc.array(fc.record({ name: hostile, type: hostile, bytes: fc.nat() }), {
    minLength: 1,
    maxLength: 2,
  }),
  letter: fc.record({ subject: hostile, text: hostile }),
  by: hostile,
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

describe('whatever others chose, the preview', () => {
  it('has a subject without a word of theirs', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        expect(preview(givenPreview(words)).subject).toBe(preview(givenPreview(tamed(words))).subject);
      }),
    );
  });

  it('has the same lines of its own, theirs behind a label or a bar, and the same HTML structure', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        const [letter, plain] = [preview(givenPreview(words)), preview(givenPreview(tamed(words)))];
        expect(ownLines(letter.text)).toEqual(ownLines(plain.text));
        expect(tagsOf(letter.html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('says the same in text and in HTML, without control or bidirectional characters', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        const { text, html } = preview(givenPreview({ ...words, letter: { subject: 'S', text: 'T' } }));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^(- |\| )/gm, '')));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });
});

function tamed({ files, override, ...words }: Chosen): Chosen {
  return {
    ...words,
    to: { name: 'a', address: 'a@example.org' },
    identity: 'Identity: a',
    override: override.map(() => 'a'),
    files: files.map(({ bytes }) => ({ name: 'a', type: 'a', bytes })),
    letter: { subject: 'a', text: 'a' },
    by: 'a@example.org',
  };
}

/** The lines that are not behind a bar, each up to the first word that somebody else could have chosen. */
function ownLines(text: string): readonly string[] {
  const labels = /^(It would go to:|Name given:|Identity:|Written by:|- WARNING:|- File:|Subject:)/;
  return text
    .split('\n')
    .filter((each) => !each.startsWith('| '))
    .map((each) => labels.exec(each)?.[0] ?? each);
}
