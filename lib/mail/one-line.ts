/** Control and format characters: line breaks inject headers, bidi and zero-width ones make a reader see another text. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Text of a stranger made fit for one line: no control, bidi, zero-width or line characters, at most `most` characters. */
export function oneLine(text: string, most: number): string {
  // Bounded first: what follows runs over every character.
  const clean = text
    .slice(0, most * 8)
    .replace(/[\t\r\n]+/g, ' ')
    .replace(unseen, '')
    .replace(/ {2,}/g, ' ')
    .trim();
  return clean.length <= most ? clean : wholeCharacters(clean.slice(0, most)).trimEnd();
}

/** A cut must not leave half a character behind. */
function wholeCharacters(text: string): string {
  return text.isWellFormed() ? text : text.slice(0, -1);
}
