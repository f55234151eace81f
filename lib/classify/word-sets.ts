/**
 * The sets of words that patterns ask for, each known by a number, and for each word the sets it is in. Patterns register
 * their sets when they are compiled; a phrase then finds all sets it has words of in one pass over its words.
 */
const numbers = new Map<string, number>();
const byWord = new Map<string, number[]>();

/** The number of a set of words; the same words have the same number. */
export function wordSet(words: Iterable<string>): number {
  const sorted = [...new Set(words)].sort();
  const key = sorted.join(' ');
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  for (const word of sorted) {
    const sets = byWord.get(word);
    if (sets === undefined) byWord.set(word, [number]);
    else sets.push(number);
  }
  return number;
}

/** For each set the places, as bits, at which one of its words stands. */
export function placesOfSets(words: readonly string[]): Int32Array {
  const places = new Int32Array(numbers.size);
  for (const [at, word] of words.entries()) {
    for (const number of byWord.get(word) ?? []) places[number] = (places[number] ?? 0) | (1 << at);
  }
  return places;
}
