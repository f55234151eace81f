/** One measured row: its value, and the limit that DESIGN 9 sets; null for a row that is only information. */
export type Figure = {
  readonly measure: string;
  readonly value: number;
  readonly unit: 'x' | 'ms' | 'MB' | 'calls';
  readonly limit: number | null;
  readonly note: string;
};

/** Tells whoever waits how far a measure is. */
export type Progress = (measure: string, done: number, of: number) => void;

/** The middle of the values: on a busy machine the mean is the neighbours' work, not ours. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('nothing was measured');
  return (upper + lower) / 2;
}

/** Whether a figure keeps its limit; a row without one always does. */
export function keeps({ value, limit }: Figure): boolean {
  return limit === null || value <= limit;
}
