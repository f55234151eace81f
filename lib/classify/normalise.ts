/**
 * What a reader of the mail sees, in plain small letters: hidden characters gone, look-alike letters folded to Latin,
 * accents and typographic quotes folded. `disguised`: somebody hid something inside words, as people do not.
 * `cut`: the middle of a very long text was not read.
 */
export type Plain = { readonly text: string; readonly disguised: boolean; readonly cut: boolean };

/** Attack: a text of many megabytes that keeps the reader busy. A request stands at the head or at the tail. */
const headCharacters = 40_000;
const tailCharacters = 10_000;

/** Soft hyphen, zero-width and bidi controls, fillers, invisible operators, variation selectors, Unicode tags. */
const hidden =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is meant alone, combining or not
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e01ef}]/gu;

/** A joiner inside an emoji is how machines write; between two Latin letters it has no honest use but the soft hyphen. */
const hiddenInWord =
  /[a-z][\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e01ef}]+[a-z]/iu;
/** Full-width and mathematical letters: NFKC makes them plain, yet no keyboard of our writers types them. */
const styledLetter = /[\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]/u;

const lookAlikes = new Map<string, string>([
  ...pairs('асеорхуѕіјһԁԛԝӏмткнвгпь', 'aceopxysijhdqwlmtkhbrnb'),
  ...pairs('АСЕОРХУЅІЈҺԀԚԜӀМТКНВЬ', 'aceopxysijhdqwlmtkhbb'),
  ...pairs('αοερικτυχνηωγϲϳβ', 'aoepiktuxvnwycjb'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹ', 'abezhikmnoptyxc'),
  ...pairs('օսհցɑɡıɩꞮ', 'ouhgagiii'),
]);
const ligatures = new Map([...pairs('øłđðħ', 'olddh'), ['œ', 'oe'], ['æ', 'ae'], ['ß', 'ss'], ['þ', 'th']]);

/** The plain text of at most 50,000 characters of `text`: its head and its tail. */
export function normalise(text: string): Plain {
  const seen = clipped(text);
  const composed = clipped(seen.replace(hidden, '').normalize('NFKC'));
  const { text: latin, mixed } = withoutLookAlikes(composed);
  const folded = latin
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðħþ]/g, (letter) => ligatures.get(letter) ?? letter)
    .replace(/[\u2018-\u201b\u2032\u02bc\u00b4`]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\r\n?|[\u2028\u2029\u0085\f\v]/g, '\n');
  return {
    text: withoutSpacing(folded),
    disguised: mixed || hiddenInWord.test(seen) || styledLetter.test(seen),
    cut: seen !== text,
  };
}

/** "p l e a s e  s e n d": letters set apart, words by wider gaps. Single letters in a row are otherwise rare. */
function withoutSpacing(text: string): string {
  const long = text.match(/(?<![a-z])(?:[a-z] ){4,30}[a-z](?![a-z])/g) ?? [];
  if (long.length < 2) return text;
  return text.replace(/(?<![a-z])(?:[a-z] ){1,30}[a-z](?![a-z])/g, (spaced) => spaced.replaceAll(' ', ''));
}

function clipped(text: string): string {
  if (text.length <= headCharacters + tailCharacters) return text;
  return `${text.slice(0, headCharacters)}\n\n${text.slice(-tailCharacters)}`;
}

/**
 * Folds Cyrillic, Greek and Armenian letters that look Latin. In a mostly Latin text everywhere; in a text really
 * written in another script only inside words that mix scripts, so that Russian stays Russian.
 */
function withoutLookAlikes(text: string): { text: string; mixed: boolean } {
  const foreign = count(text, /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/gu);
  if (foreign === 0) return { text, mixed: false };
  const mostlyLatin = count(text, /\p{Script=Latin}/gu) > foreign;
  let mixed = false;
  const folded = text.replace(/\p{L}+/gu, (word) => {
    const mixes = /\p{Script=Latin}/u.test(word) && /[^\p{Script=Latin}]/u.test(word);
    mixed ||= mixes;
    if (!mixes && !mostlyLatin) return word;
    return Array.from(word, (letter) => lookAlikes.get(letter) ?? letter).join('');
  });
  return { text: folded, mixed };
}

function count(text: string, each: RegExp): number {
  let n = 0;
  for (const _ of text.matchAll(each)) n += 1;
  return n;
}

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (letter, i): [string, string] => [letter, to.charAt(i)]);
}
