import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestOf, tellApart } from '../../lib/mail/quoted.ts';

const line = fc.oneof(
  fc.constantFrom(
    '',
    '  ',
    '> quoted',
    '>> deeper',
    '-- ',
    '--',
    'On Tue, 3 Mar 2026 at 16:40, Jane <jane@example.org> wrote:',
    'On Monday he wrote:',
    'Le 3 mars 2026 à 16:40, Jane',
    '<jane@example.org> a écrit :',
    '-----Original Message-----',
    '---------- Forwarded message ---------',
    'Begin forwarded message:',
    '____________________',
    'From: Jane',
    'Sent: Tuesday',
    'To: Officer',
    'Subject: x',
    'Sent from my iPhone',
    'CONFIDENTIALITY NOTICE: for the intended recipient only',
    'I want my data.',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const text = fc
  .tuple(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n'))
  .map(([lines, end]) => lines.join(end));

describe('the parts of a text', () => {
  it('law: joined in order they are the whole text again', () => {
    fc.assert(
      fc.property(text, (whole) => {
        const parts = tellApart(whole);
        expect(parts.map((part) => part.text).join('')).toBe(whole);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('law: words of a person above everything else are heard', () => {
    fc.assert(
      fc.property(text, (below) => {
        expect(newestOf(tellApart(`I want my data.\n${below}`))).toContain('I want my data.');
      }),
      { numRuns: 300 },
    );
  });

  it('law: an answer between two quoted lines is heard', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('> old', '', 'Yes.', 'On Tue he wrote:'), { maxLength: 10 }),
        (above) => {
          const lines = [...above, '> Shall we send your data?', 'Please do.', '> Bye'];
          expect(newestOf(tellApart(lines.join('\n')))).toContain('Please do.');
        },
      ),
      { numRuns: 200 },
    );
  });
});
