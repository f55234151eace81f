import { stripVTControlCharacters } from 'node:util';

/** Columns narrower than this say nothing; a table rather runs over than squeezes one below. */
const narrowest = 6;
const gap = 2;

/** One printable line: what a stranger wrote must not move the cursor, change colours or turn the line around. */
export function printable(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .trim();
}

/**
 * A table that fits `columns`: the widest columns give way first, and what is cut ends in an ellipsis. A column whose
 * head ends in `!` is never cut: half a case number is of no use to anybody.
 */
export function tableOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string[] {
  const { cells, widths } = laidOut(heads, rows, columns);
  return ruled(
    cells.map((row) => [row.map((cell, column) => cut(cell, widths[column] ?? 0))]),
    widths,
  );
}

/** The same table, but what does not fit goes on below, under the head of its column: nothing is lost. */
export function wrappedTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number,
): string[] {
  const { cells, widths } = laidOut(heads, rows, columns);
  const lines = cells.map((row) => {
    const wrapped = row.map((cell, column) => broken(cell, widths[column] ?? 0));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, n) => wrapped.map((cell) => cell[n] ?? ''));
  });
  return ruled(lines, widths);
}

/** Text behind a lead such as `- `, broken between words to lines of at most `columns` letters, which begin where it begins. */
export function hanging(lead: string, text: string, columns: number): string[] {
  const lines = broken(printable(text), Math.max(columns - lead.length, narrowest));
  return lines.map((line, n) => `${n === 0 ? lead : ' '.repeat(lead.length)}${line}`.trimEnd());
}

/** The cells of a table, heads first, and how wide each column can be. */
function laidOut(heads: readonly string[], rows: readonly (readonly string[])[], columns: number) {
  const head = heads.map((name) => name.replace(/!$/, ''));
  const cells = [head, ...rows].map((row) => row.map(printable));
  const widths = head.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? '')].length)));
  let over = widths.reduce((sum, width) => sum + width + gap, -gap) - columns;
  while (over > 0) {
    const mayGive = widths.map((width, column) => (heads[column]?.endsWith('!') ? 0 : width));
    const widest = mayGive.indexOf(Math.max(...mayGive));
    const width = mayGive[widest] ?? 0;
    if (width <= narrowest) break;
    widths[widest] = width - 1;
    over -= 1;
  }
  return { cells, widths };
}

/** Rows of one or more lines each, the first of them as heads over a rule. */
function ruled(rows: readonly (readonly (readonly string[])[])[], widths: readonly number[]): string[] {
  const [head = [], ...body] = rows.map((lines) => lines.map((line) => joined(line, widths)));
  return [...head, widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap)), ...body.flat()];
}

function joined(line: readonly string[], widths: readonly number[]): string {
  return line
    .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - [...cell].length)))
    .join(' '.repeat(gap))
    .trimEnd();
}

function cut(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width ? `${letters.slice(0, width - 1).join('')}…` : text;
}

/** Broken between words, and a word that is longer than a line within it. */
function broken(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((one) => pieces(one, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const letters = [...word];
  const count = Math.max(1, Math.ceil(letters.length / width));
  return Array.from({ length: count }, (_, n) => letters.slice(n * width, (n + 1) * width).join(''));
}

const codes = { bold: 1, red: 31, green: 32, yellow: 33, dim: 2 } as const;

/** Colours text on a terminal that shows colours; elsewhere the words stand alone, and must say it all. */
export function paint(colour: boolean, as: keyof typeof codes, text: string): string {
  return colour ? `\u001b[${codes[as]}m${text}\u001b[0m` : text;
}
