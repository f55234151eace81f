import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hanging, printable, wrappedTable } from '../../lib/cli/print.ts';

const widthOf = (line: string) => [...line].length;
const bare = (text: string) => printable(text).replace(/\s/g, '');
const words = fc.oneof(
  fc.lorem({ maxCount: 30 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom('', '李'.repeat(50), 'x'.repeat(300), '\u001b[31mred\u001b[0m\u202e\r\nnew line'),
);

describe('a table that wraps', () => {
  it('puts what does not fit below, under the head of its column', () => {
    expect(
      wrappedTable(
        ['DAY!', 'STEP'],
        [
          ['2026-11-23', 'the mail came to us'],
          ['2027-01-07', 'due'],
        ],
        22,
      ),
    ).toEqual([
      'DAY         STEP',
      '----------  ----------',
      '2026-11-23  the mail',
      '            came to us',
      '2027-01-07  due',
    ]);
  });

  it('wraps each column by itself, and breaks a word that is longer than its line', () => {
    expect(wrappedTable(['ID!', 'WHO', 'WHAT'], [['o1', 'presumed access', 'abcdefghijklmno']], 20)).toEqual([
      'ID  WHO      WHAT',
      '--  -------  -------',
      'o1  presume  abcdefg',
      '    d        hijklmn',
      '    access   o',
    ]);
  });

  it('loses nothing, fits, and keeps what may not be cut in one piece', () => {
    const row = fc.tuple(fc.constantFrom('2026-11-23 08:00'), words, words).map((cells) => [...cells]);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 40, max: 120 }),
        (rows, columns) => {
          const [, rule = '', ...body] = wrappedTable(['TIME!', 'ONE', 'TWO'], rows, columns);
          for (const line of [rule, ...body]) expect(widthOf(line)).toBeLessThanOrEqual(columns);
          expect(body.filter((line) => line.startsWith('2026-11-23 08:00'))).toHaveLength(rows.length);
          const starts = [0, ...[...rule.matchAll(/ {2}(?=-)/g)].map(({ index }) => index + 2)];
          const columnsOf = (line: string) =>
            starts.map((from, n) => [...line].slice(from, (starts[n + 1] ?? columns + 2) - 2).join(''));
          const read = starts.map((_, n) => bare(body.map((line) => columnsOf(line)[n] ?? '').join('')));
          expect(read).toEqual(
            starts.map((_, n) => bare(rows.map((cells) => printable(cells[n] ?? '')).join(''))),
          );
        },
      ),
    );
  });
});

describe('text behind a lead', () => {
  it('goes on below where it begins, and loses nothing', () => {
    expect(hanging('note      ', 'it names another case', 22)).toEqual([
      'note      it names',
      '          another case',
    ]);
    expect(hanging('- ', '', 40)).toEqual(['-']);
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 90 }), (text, columns) => {
        const lines = hanging('note      ', text, columns);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        expect(bare(lines.map((line) => [...line].slice(10).join('')).join(''))).toBe(bare(printable(text)));
      }),
    );
  });
});
