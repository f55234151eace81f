import { asking } from './concepts/asking.ts';
import { daily } from './concepts/daily.ts';
import { data } from './concepts/data.ts';
import { handling } from './concepts/handling.ts';
import { manner } from './concepts/manner.ts';
import { people } from './concepts/people.ts';

/** Concepts by name, each with its English and French words: small letters, no accents, no apostrophes. */
const lexicon = {
  ...asking,
  ...manner,
  ...data,
  ...handling,
  ...people,
  ...daily,
} as const satisfies Record<string, string>;

const none: readonly number[] = Object.freeze([]);
const byWord = numbered();

/** The numbers of the concepts of a word, in the order of the lexicon; none for a word without one. */
export function conceptsOf(word: string): readonly number[] {
  return byWord.get(word) ?? none;
}

function numbered(): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [number, words] of Object.values(lexicon).entries()) {
    for (const word of words.trim().split(/\s+/)) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [number]);
      else known.push(number);
    }
  }
  return found;
}
