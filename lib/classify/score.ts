import type { Features, Vector } from './features.ts';

/** For each feature of the dictionary a weight for each answer, row by row, in units of the answer's scale. */
export type Weights = {
  readonly rowOf: (feature: number) => number | undefined;
  readonly table: Float32Array | Int8Array;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
};

/** Log-odds for each answer, and how much of each answer each sentence gave (sentence by sentence). */
export type Pooled = { readonly scores: Float64Array; readonly shares: Float64Array };

/**
 * Scores a mail: the mail as a whole, and the soft maximum over its sentences, so that one sentence that asks is heard
 * among a hundred that do not.
 */
export function pooled(weights: Weights, { sentences, whole }: Features): Pooled {
  const { scales, bias } = weights;
  const answers = bias.length;
  const scores = new Float64Array(answers);
  addScores(weights, whole, scores, 0);
  const shares = new Float64Array(sentences.length * answers);
  for (const [i, sentence] of sentences.entries()) addScores(weights, sentence, shares, i * answers);
  for (let k = 0; k < answers; k += 1) {
    const scale = scales[k] ?? 1;
    scores[k] = (bias[k] ?? 0) + (scores[k] ?? 0) * scale;
    let most = Number.NEGATIVE_INFINITY;
    for (let i = k; i < shares.length; i += answers) {
      shares[i] = (shares[i] ?? 0) * scale;
      most = Math.max(most, shares[i] ?? 0);
    }
    if (most === Number.NEGATIVE_INFINITY) continue;
    let sum = 0;
    for (let i = k; i < shares.length; i += answers) {
      const share = Math.exp((shares[i] ?? 0) - most);
      shares[i] = share;
      sum += share;
    }
    for (let i = k; i < shares.length; i += answers) shares[i] = (shares[i] ?? 0) / sum;
    scores[k] = (scores[k] ?? 0) + most + Math.log(sum);
  }
  return { scores, shares };
}

function addScores({ rowOf, table, bias }: Weights, { at, of }: Vector, scores: Float64Array, from: number) {
  const answers = bias.length;
  for (let i = 0; i < at.length; i += 1) {
    const row = rowOf(at[i] ?? 0);
    if (row === undefined) continue;
    const base = row * answers;
    const value = of[i] ?? 0;
    for (let k = 0; k < answers; k += 1)
      scores[from + k] = (scores[from + k] ?? 0) + (table[base + k] ?? 0) * value;
  }
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
