/** Attack: lines of megabytes. No mark of mail software is longer. */
export const maxMark = 400;

/** A line in one spelling: no characters that nobody sees, one blank between words, lower case, straight apostrophes, no emphasis around labels. */
export function mark(line: string): string {
  return line
    .slice(0, maxMark)
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .replaceAll('’', "'")
    .replaceAll('*', '')
    .trim()
    .toLowerCase();
}

/** Whether nothing is seen of a line: blanks, and characters without a width. */
export function isBlank(line: string): boolean {
  return firstSeen(line) === null;
}

/** Whether a line carries a `>`, the mark of a quote. */
export function isMarked(line: string): boolean {
  return firstSeen(line)?.[0] === '>';
}

/**
 * A text from the first character on that is seen; null where none is. Attack: ten million that are not. A pattern that
 * takes them all overflows the stack, one that looks for the first other does not.
 */
export function firstSeen(text: string): string | null {
  const at = text.search(/[^\s\p{Cf}]/u);
  return at === -1 ? null : text.slice(at);
}
