import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sent } from '../../lib/letters/sent.ts';
import { givenNotice, spaced, tagsOf, wordsOf } from './given-letters.ts';
import { givenSent } from './given-officers-letters.ts';
import { hostile } from './hostile.ts';

describe('what officers are told of a letter that left', () => {
  it('is this, whole', () => {
    const { subject, text } = sent(givenSent());
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Sent: answer');
    expect(text).toBe(`Sent PI-ABCD-EFGH-JKMN: answer
To: dana@example.com
By officer@example.org, 2026-11-24 09:00 Alberta time

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN

What it has changed
- This answers the access request: it is no longer owed.

Files that went with it
- File: copy.pdf (application/pdf, 12 kB)

The letter as it left
Subject: [PI-ABCD-EFGH-JKMN] Your request

| Dear Dana,
| 
| here it is.
| 
| Ada

For the privacy officers only, not for the writer: PI-ABCD-EFGH-JKMN
`);
  });

  it('names every address that it went to, each on a line', () => {
    const { text } = sent(givenSent({ to: ['dana@example.com', 'ada@example.com'] }));
    expect(text).toContain('\nTo: dana@example.com\nTo: ada@example.com\nBy ');
  });

  it('says nothing of what it has changed where it has changed nothing', () => {
    expect(sent(givenSent({ effect: [] })).text).not.toContain('What it has changed');
  });

  it('says that no files went with it', () => {
    expect(sent(givenSent({ files: [] })).text).toContain('\nNo files went with it.\n');
  });

  it('lists what is owed after it, with its dates', () => {
    const { obligations } = givenNotice();
    expect(sent(givenSent({ obligations })).text).toContain('What is owed\nOwed: access request\nBy law on');
    expect(sent(givenSent()).text).not.toContain('What is owed');
  });

  it('shows a long letter to its last word', () => {
    const text = `${'Another line of the letter.\n'.repeat(2000)}The last word.`;
    expect(sent(givenSent({ letter: { subject: 'S', text } })).text).toContain('\n| The last word.\n');
  });
});

const chosen = fc.record({
  letterName: hostile,
  to: fc.array(hostile, { minLength: 1, maxLength: 2 }),
  by: hostile,
  at: hostile,
  effect: fc.array(hostile, { maxLength: 2 }),
  files: fc.array(fc.record({ name: hostile, type: hostile, bytes: fc.nat() }), {
    minLength: 1,
    maxLength: 2,
  }),
  letter: fc.record({ subject: hostile, text: hostile }),
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

describe('whatever its facts hold, it', () => {
  it('has one header line for a subject, with no word but the case number and the kind of letter', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        expect(sent(givenSent(words)).subject).toMatch(
          /^\[PI-ABCD-EFGH-JKMN\] Sent: [^\p{Cc}\p{Zl}\p{Zp}]*$/u,
        );
        expect(sent(givenSent({ ...words, letterName: 'answer' })).subject).toBe(sent(givenSent()).subject);
      }),
    );
  });

  it('has as many lines of its own and the same HTML structure', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        const [letter, plain] = [sent(givenSent(words)), sent(givenSent(tamed(words)))];
        expect(ownLines(letter.text)).toHaveLength(ownLines(plain.text).length);
        expect(tagsOf(letter.html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('says the same in text and in HTML, without control or bidirectional characters', () => {
    fc.assert(
      fc.property(chosen, (words) => {
        const { text, html } = sent(givenSent({ ...words, letter: { subject: 'S', text: 'T' } }));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^(- |\| )/gm, '')));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });
});

function tamed({ effect, files, to }: Chosen): Chosen {
  return {
    letterName: 'a',
    to: to.map(() => 'a'),
    by: 'a',
    at: 'a',
    effect: effect.map(() => 'a'),
    files: files.map(({ bytes }) => ({ name: 'a', type: 'a', bytes })),
    letter: { subject: 'a', text: 'a' },
  };
}

function ownLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => !line.startsWith('| '));
}
