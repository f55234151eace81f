/** Whole numbers from 0 up to `below`; the same ones for the same seed. */
export type Chance = (below: number) => number;

/** Bytes for a case id, of chance that repeats. */
export function secretly(chance: Chance, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, () => chance(256));
}

/** A whole number between two, both among them. */
export function between(chance: Chance, low: number, high: number): number {
  return low + chance(high - low + 1);
}

/** Whether a thing that comes in so many of a hundred comes now. */
export function percent(chance: Chance, of100: number): boolean {
  return chance(100) < of100;
}
