import type { Weights } from '../classify/score.ts';

export type Quantised = {
  /** The feature of each row, ascending. */
  readonly features: Uint32Array;
  readonly table: Int8Array;
  readonly scales: readonly number[];
};

/**
 * One signed byte for each weight, scaled by answer, for the features that move an answer most; the others are left
 * out so that the model keeps its size whatever the corpus grows to.
 */
export function quantised(weights: Weights & { readonly features: Uint32Array }, mostRows: number): Quantised {
  const answers = weights.bias.length;
  const { table } = weights;
  const strength = (row: number) => {
    let sum = 0;
    for (let k = 0; k < answers; k += 1) sum += (table[row * answers + k] ?? 0) ** 2;
    return sum;
  };
  const rows = Array.from(weights.features, (_, row) => ({ row, strength: strength(row) }))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, mostRows)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
  const scales = Array.from(weights.bias, (_, k) => {
    const largest = rows.reduce((most, row) => Math.max(most, Math.abs(table[row * answers + k] ?? 0)), 0);
    return largest === 0 ? 1 : largest / 127;
  });
  const bytes = new Int8Array(rows.length * answers);
  for (const [at, row] of rows.entries())
    for (const [k, scale] of scales.entries())
      bytes[at * answers + k] = Math.round((table[row * answers + k] ?? 0) / scale);
  return { features: Uint32Array.from(rows, (row) => weights.features[row] ?? 0), table: bytes, scales };
}
