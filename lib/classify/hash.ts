const basis = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(text: string): number {
  let hash = basis;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), prime);
  return hash >>> 0;
}

/** The hashes of each four and each five letters in a row. */
export function stretchesOf(word: string): readonly number[] {
  const hashes: number[] = [];
  for (let from = 0; from + 4 <= word.length; from += 1) {
    let hash = basis;
    for (let i = from; i < from + 4; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), prime);
    hashes.push(hash >>> 0);
    if (from + 5 <= word.length) hashes.push(Math.imul(hash ^ word.charCodeAt(from + 4), prime) >>> 0);
  }
  return hashes;
}

/** One number of two, in their order. */
export function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function bit(holds: boolean): number {
  return holds ? 1 : 0;
}
