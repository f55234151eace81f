import { levelOf, packed, unitOf } from '../classify/nibbles.ts';
import type { Fitted } from './fit.ts';

export type Quantised = { readonly table: Uint8Array; readonly scales: readonly number[] };

/**
 * The features that move answers most, ascending, so that the model keeps its size whatever the corpus grows to. A weight
 * that only two mails taught moves little in the next one: strength counts by the root of how many mails have the feature.
 */
export function strongest({ features, table, bias, counts }: Fitted, most: number): Uint32Array {
  const answers = bias.length;
  const worth = (row: number) => {
    const weights = table.subarray(row * answers, (row + 1) * answers);
    return weights.reduce((sum, weight) => sum + weight * weight, 0) * Math.sqrt(counts[row] ?? 0);
  };
  return Uint32Array.from(
    Array.from(features, (feature, row) => ({ feature, worth: worth(row) }))
      .sort((a, b) => b.worth - a.worth)
      .slice(0, most)
      .map(({ feature }) => feature),
  ).sort();
}

/** All weights in few bits each, row by row. */
export function quantised({ features, table, bias }: Pick<Fitted, 'features' | 'table' | 'bias'>): Quantised {
  const answers = bias.length;
  const rows = Array.from(features, (_, row) => row);
  const largest = Array.from(bias, (_, k) =>
    rows.reduce((most, row) => Math.max(most, Math.abs(table[row * answers + k] ?? 0)), Number.MIN_VALUE),
  );
  const levels = rows.map((row) => largest.map((most, k) => levelOf((table[row * answers + k] ?? 0) / most)));
  return { table: packed(levels, answers), scales: largest.map(unitOf) };
}
