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
  const lines = cells.map((row) =>
    row
      .map((cell, column) => padded(cell, widths[column] ?? 0))
      .join(' '.repeat(gap))
      .trimEnd(),
  );
  return [lines[0] ?? '', widths.map((width) => '-'.repeat(width)).join(' '.repeat(gap)), ...lines.slice(1)];
}

/** A sentence as an item of a list, broken between words to lines of at most `width` letters. */
export function bullet(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '-';
  for (const word of printable(text).split(' ')) {
    if (line.length + 1 + word.length > width && line.trim() !== '-') {
      lines.push(line);
      line = ' ';
    }
    line = `${line} ${word}`;
  }
  return [...lines, line];
}

function padded(text: string, width: number): string {
  const letters = [...text];
  return letters.length > width
    ? `${letters.slice(0, width - 1).join('')}…`
    : text + ' '.repeat(width - letters.length);
}

const codes = { bold: 1, red: 31, green: 32, yellow: 33, dim: 2 } as const;

/** Colours text on a terminal that shows colours; elsewhere the words stand alone, and must say it all. */
export function paint(colour: boolean, as: keyof typeof codes, text: string): string {
  return colour ? `\u001b[${codes[as]}m${text}\u001b[0m` : text;
}
