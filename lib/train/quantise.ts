import { levelOf, packed, unitOf } from '../classify/nibbles.ts';
import type { Fitted } from './fit.ts';

export type Quantised = {
  /** The feature of each row, ascending. */
  readonly features: Uint32Array;
  readonly table: Uint8Array;
  readonly scales: readonly number[];
};

/**
 * Keeps the features that move answers most, in few bits each, so that the model keeps its size whatever the corpus
 * grows to. A weight that only two mails taught moves little in the next one: strength counts by the root of how many
 * mails have the feature.
 */
export function quantised({ features, table, bias, counts }: Fitted, mostRows: number): Quantised {
  const answers = bias.length;
  const worth = (row: number) => {
    const weights = table.subarray(row * answers, (row + 1) * answers);
    return weights.reduce((sum, weight) => sum + weight * weight, 0) * Math.sqrt(counts[row] ?? 0);
  };
  const rows = Array.from(features, (_, row) => ({ row, worth: worth(row) }))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, mostRows)
    .map(({ row }) => row)
    .sort((a, b) => a - b);
  const largest = Array.from(bias, (_, k) =>
    rows.reduce((most, row) => Math.max(most, Math.abs(table[row * answers + k] ?? 0)), Number.MIN_VALUE),
  );
  const levels = rows.map((row) => largest.map((most, k) => levelOf((table[row * answers + k] ?? 0) / most)));
  return {
    features: Uint32Array.from(rows, (row) => features[row] ?? 0),
    table: packed(levels, answers),
    scales: largest.map(unitOf),
  };
}
