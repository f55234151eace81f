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

let read: readonly string[] = [];
let placesRead = new Int32Array();

/**
 * For each set the places, as bits, at which one of its words stands. The answer holds until other words are asked for:
 * patterns are looked for in one phrase after another, and a table for each would be most of their cost.
 */
export function placesOfSets(words: readonly string[]): Int32Array {
  if (words === read && placesRead.length === numbers.size) return placesRead;
  if (placesRead.length === numbers.size) placesRead.fill(0);
  else placesRead = new Int32Array(numbers.size);
  read = words;
  for (let at = 0; at < words.length; at += 1) {
    for (const number of byWord.get(words[at] ?? '') ?? none)
      placesRead[number] = (placesRead[number] ?? 0) | (1 << at);
  }
  return placesRead;
}

const none: readonly number[] = [];
