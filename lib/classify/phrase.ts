import { placesOfSets } from './word-sets.ts';

/**
 * A run of at most 30 words in which patterns are looked for. A set of places in it is one 32-bit integer (bit `i` is the
 * place before word `i`), so that a pattern is followed from all places at once, whatever the words are.
 */
export type Phrase = {
  readonly words: readonly string[];
  /** All places, from before the first word to after the last. */
  readonly everywhere: number;
  /** The places before a word of the set with this number. */
  readonly before: (wordSet: number) => number;
};

/** Word positions; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Attack: one endless sentence. A phrase is cut here, with an overlap longer than what most patterns span. */
const mostWords = 30;
const overlap = 14;

/** The phrase of at most 30 words; more are left out. */
export function phraseOf(words: readonly string[]): Phrase {
  const held = words.slice(0, mostWords);
  return {
    words: held,
    everywhere: 0x7fff_ffff >>> (mostWords - held.length),
    before: (wordSet) => placesOfSets(held)[wordSet] ?? 0,
  };
}

/** Cuts any number of words into phrases that overlap. */
export function phrasesOf(words: readonly string[]): readonly Phrase[] {
  return cut(words).map(phraseOf);
}

/** Cuts words into runs of at most 30 that overlap by 14. */
export function cut(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length <= mostWords) return words.length === 0 ? [] : [words];
  const runs: (readonly string[])[] = [];
  for (let at = 0; at + overlap < words.length; at += mostWords - overlap) {
    runs.push(words.slice(at, at + mostWords));
  }
  return runs;
}
