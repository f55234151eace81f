// Words that somebody outside chose. An officer reads them beside our own lines, so they must never pass for one.

const lineBreaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/gu;
/** Control and format characters, the bidirectional overrides among them; the two joiners are letters' own business. */
const invisible = /[[\p{Cc}\p{Cf}]--[\t\n\u200C\u200D]]/gv;
const blanks = /[\s\u3164\u115F\u1160]+/gu;

/** Attack: a ten-megabyte text would make a mail that no officer's mailbox accepts, and so silence the notice. */
const maxTextCharacters = 20_000;

/**
 * The words as a single line of at most `max` characters, without control, format and bidirectional characters; what is
 * cut is marked by an ellipsis. Empty when nothing visible is left.
 */
export function oneLine(words: string, max = 200): string {
  // Cut before cleaning: the cost must not follow the attacker's length.
  const line = words
    .slice(0, max * 8)
    .toWellFormed()
    .replace(lineBreaks, ' ')
    .replace(invisible, '')
    .replace(blanks, ' ')
    .trim();
  return line.length <= max ? line : `${line.slice(0, max - 1).toWellFormed()}…`;
}

/** A text's first 20,000 characters in its own lines, without control, format and bidirectional characters. */
export function boundedText(words: string): { readonly text: string; readonly isCut: boolean } {
  return { text: wholeText(words.slice(0, maxTextCharacters)), isCut: words.length > maxTextCharacters };
}

/** The same for a text that must stand whole and whose length is bounded already: a letter of our own. */
export function wholeText(words: string): string {
  return words.toWellFormed().replace(lineBreaks, '\n').replace(invisible, '').trimEnd();
}
