import type { Features, Vector } from './features.ts';

/** For each answer of the model a weight for each feature: as said in a sentence, and of the mail as a whole. */
export type Weights = {
  readonly answers: number;
  readonly sentence: Float32Array;
  readonly whole: Float32Array;
  readonly bias: Float32Array;
};

/** Log-odds for each answer, and how much of each answer each sentence gave (sentence by sentence). */
export type Pooled = { readonly scores: Float64Array; readonly shares: Float64Array };

/**
 * Scores a mail: the mail as a whole, and the soft maximum over its sentences, so that one sentence that asks is heard
 * among a hundred that do not.
 */
export function pooled(weights: Weights, { sentences, whole }: Features): Pooled {
  const { answers } = weights;
  const scores = Float64Array.from(weights.bias);
  addScores(weights.whole, whole, answers, scores, 0);
  const shares = new Float64Array(sentences.length * answers);
  for (const [i, sentence] of sentences.entries())
    addScores(weights.sentence, sentence, answers, shares, i * answers);
  for (let k = 0; k < answers; k += 1) {
    let most = Number.NEGATIVE_INFINITY;
    for (let i = k; i < shares.length; i += answers) most = Math.max(most, shares[i] ?? 0);
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

function addScores(
  table: Float32Array,
  { at, of }: Vector,
  answers: number,
  scores: Float64Array,
  from: number,
) {
  for (let i = 0; i < at.length; i += 1) {
    const base = (at[i] ?? 0) * answers;
    const value = of[i] ?? 0;
    for (let k = 0; k < answers; k += 1)
      scores[from + k] = (scores[from + k] ?? 0) + (table[base + k] ?? 0) * value;
  }
}
