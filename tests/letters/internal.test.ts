import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../../lib/case/kinds.ts';
import { extension } from '../../lib/letters/extension.ts';
import { feeEstimate } from '../../lib/letters/fee-estimate.ts';
import { headings, holdsInternalText, internalLine, missingHeading } from '../../lib/letters/internal.ts';
import { everyAcknowledgement, wordsOf } from './given-letters.ts';
import { everyLetter } from './given-messages.ts';
import { officersLetters } from './given-officers-letters.ts';

const all: readonly string[] = [...Object.values(headings), ...kinds.map(missingHeading)];

/** How mail programs leave lines of another mail in a reply. */
const manners: readonly (readonly [string, (line: string) => string])[] = [
  ['as they are', (line) => line],
  ['behind a mark', (line) => `> ${line}`],
  ['behind two marks', (line) => `>> ${line}`],
  ['behind a mark without a blank', (line) => `>${line}`],
  ['behind marks with a bar between', (line) => `> | ${line}`],
  ['behind a bar', (line) => `| ${line}`],
  ['indented', (line) => `\t  ${line}`],
  ['with blanks after them', (line) => `${line}  \u00a0`],
  ['with the line end of mail', (line) => `${line}\r`],
  ['between stars', (line) => `*${line}*`],
  ['as headings of Markdown', (line) => `> ## ${line}`],
  ['in capitals', (line) => line.toUpperCase()],
];

describe('every letter to officers', () => {
  it.each(officersLetters)(
    'says for whom it is after its first paragraph and at its end: %s',
    (_name, letter) => {
      const paragraphs = letter.text.trimEnd().split('\n\n');
      const only = /^For the privacy officers only, not for the writer(: PI-ABCD-EFGH-JKMN|\.)$/;
      expect(paragraphs[1]).toMatch(only);
      expect(paragraphs.at(-1)).toMatch(only);
      expect(letter.html).toContain('For the privacy officers only, not for the writer');
    },
  );

  it.each(officersLetters)('has no heading that is not in the list: %s', (_name, { html }) => {
    const shown = [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words = '']) => wordsOf(words));
    expect(shown.filter((words) => !all.includes(words))).toEqual([]);
  });

  it('and there is no heading in the list that none of them has', () => {
    const html = officersLetters.map(([, letter]) => letter.html).join('');
    const unused = all.filter((words) => !wordsOf(html).includes(words));
    expect(unused).toEqual([]);
  });
});

describe('what a mail program left of a letter to officers is found', () => {
  it.each(manners)('in any twelve lines in which a heading or that line stands, %s', (_name, written) => {
    for (const [name, { text }] of officersLetters) {
      const lines = text.trimEnd().split('\n');
      for (let start = 0; start + 12 <= Math.max(12, lines.length); start += 1) {
        const window = lines.slice(start, start + 12);
        if (!window.some((line) => all.includes(line) || line.startsWith('For the privacy officers only')))
          continue;
        const left = ['Dear Dana,', '', 'here it is.', ...window.map(written), ''].join('\n');
        expect(holdsInternalText(left), `${name} from line ${start}`).toBe(true);
      }
    }
  });

  it('in every beginning of it that goes beyond its first paragraph, and in every end of it', () => {
    for (const [, { text }] of officersLetters) {
      const lines = text.trimEnd().split('\n');
      const after = lines.indexOf('') + 2;
      for (let cut = after; cut <= lines.length; cut += 1)
        expect(holdsInternalText(lines.slice(0, cut).join('\n'))).toBe(true);
      for (let cut = 0; cut < lines.length; cut += 1)
        expect(holdsInternalText(lines.slice(cut).join('\n'))).toBe(true);
    }
  });

  it.each([20, 40, 60, 72])('also where its lines were wrapped at %i letters and quoted', (width) => {
    const line = internalLine('PI-ABCD-EFGH-JKMN');
    const wrapped = line.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '> $1\n');
    expect(wrapped.split('\n').length).toBeGreaterThan(Math.floor(line.length / (width + 1)));
    expect(holdsInternalText(`Dear Dana,\n${wrapped}`)).toBe(true);
  });

  it('at no greater cost than its length', () => {
    const long = [
      ' '.repeat(2_000_000),
      '*'.repeat(2_000_000),
      '> '.repeat(1_000_000),
      `a${' '.repeat(2_000_000)}b`,
    ];
    const started = performance.now();
    for (const text of long) expect(holdsInternalText(text)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('a heading', () => {
  it.each(all)('is short enough that no mail program wraps it where it is quoted: %s', (words) => {
    expect(words.length).toBeLessThanOrEqual(60);
  });

  it('counts only as a whole line', () => {
    expect(holdsInternalText('You asked what is owed, and how to answer.')).toBe(false);
    expect(holdsInternalText('What is owed: nothing.')).toBe(false);
    expect(holdsInternalText('What is owed')).toBe(true);
  });
});

describe('what is written to a customer is no letter to officers', () => {
  const frame = {
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    receivedOn: '2026-11-23',
    dueOn: '2027-01-07',
    organization: 'Example Firm Inc',
    shortName: 'Example Firm',
    contact: { name: 'Jordan Avery', title: 'Privacy Officer', address: 'privacy@example.org' },
    commissioner: { name: 'Office of the Commissioner', site: 'commissioner.example' },
  };

  it('in any letter of ours, in any language', () => {
    const moving = (['en', 'fr', 'other'] as const).flatMap((language) => {
      const common = { ...frame, language, words: 'We are sorry for the wait.' };
      return [
        extension({ ...common, kind: 'access_request', until: '2027-02-06', ground: 'b' }),
        feeEstimate({ ...common, amount: '$40.00', deposit: null, acceptBy: '2027-01-04' }),
      ];
    });
    const written = [...everyAcknowledgement().map(({ letter }) => letter), ...everyLetter, ...moving];
    expect(written.filter(({ text }) => holdsInternalText(text)).map(({ subject }) => subject)).toEqual([]);
  });

  it('in the policy', () => {
    const policy = readFileSync(join(import.meta.dirname, '..', '..', 'policy.md'), 'utf8');
    expect(holdsInternalText(policy)).toBe(false);
  });

  it.each([
    'Dear Dana,\n\nPlease find attached what we hold on you.\n\nAttachments: 2\n\nJordan Avery\nPrivacy Officer',
    'Dear Dana,\n\nplease note:\n\nPlease note\n- the fee is $40.00.\n\nOwed: $40.00',
    'Dear Dana,\n\n> How long do you keep my data?\n\nTwo years.\n\n> What is missing?\n\nNothing.',
    'Now\n\nWhat is missing: your signature.\n\nFor the privacy officers of your firm only.',
    '',
  ])('in words that an officer may well write: %j', (text) => {
    expect(holdsInternalText(text)).toBe(false);
  });

  it('in any words of which none is a heading', () => {
    const word = fc.constantFrom(
      'what',
      'is',
      'owed',
      'to',
      'you',
      'answer',
      '>',
      '|',
      '\n',
      'privacy',
      'officers',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (said) => {
        const text = said.join(' ');
        const isOne = text.split('\n').some((each) => /^[\s>|]*what is owed\s*$/.test(each));
        expect(holdsInternalText(text)).toBe(isOne);
      }),
    );
  });
});
