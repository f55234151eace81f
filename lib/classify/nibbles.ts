/**
 * Weights in four bits each: fifteen levels between minus and plus the largest weight of an answer, closer together
 * near zero, where most weights are. On mails of unseen writers as good as the weights themselves, at an eighth of the size.
 */
const levels = 7;
const bend = 1.5;
const full = 127;

/** The nearest level, -7..7, of a weight that is this part of the largest, -1..1. */
export function levelOf(part: number): number {
  return Math.sign(part) * Math.min(levels, Math.round(levels * Math.abs(part) ** (1 / bend)));
}

/** How many bytes a row of this many weights takes. */
export function bytesFor(answers: number): number {
  return Math.ceil(answers / 2);
}

/** Packs levels, row by row, two to a byte, the first in the low half. */
export function packed(rows: readonly (readonly number[])[], answers: number): Uint8Array {
  const width = bytesFor(answers);
  const bytes = new Uint8Array(rows.length * width);
  for (const [row, values] of rows.entries()) {
    for (const [k, level] of values.entries()) {
      const at = row * width + (k >> 1);
      bytes[at] = (bytes[at] ?? 0) | ((level + levels) << ((k & 1) * 4));
    }
  }
  return bytes;
}

/** The weights of packed rows in 127ths of each answer's largest. */
export function unpacked(bytes: Uint8Array, answers: number): Int8Array {
  const width = bytesFor(answers);
  const rows = bytes.length / width;
  const values = Int8Array.from({ length: 2 * levels + 1 }, (_, i) => {
    const level = i - levels;
    return Math.round(Math.sign(level) * full * (Math.abs(level) / levels) ** bend);
  });
  const weights = new Int8Array(rows * answers);
  for (let row = 0, to = 0; row < rows; row += 1) {
    for (let k = 0; k < answers; k += 1, to += 1) {
      const byte = bytes[row * width + (k >> 1)] ?? 0;
      weights[to] = values[(k & 1) === 0 ? byte & 15 : byte >> 4] ?? 0;
    }
  }
  return weights;
}

/** What one unit of an unpacked weight is worth where the largest is `largest`. */
export function unitOf(largest: number): number {
  return largest / full;
}
