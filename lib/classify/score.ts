import type { Features, Vector } from './features.ts';

/** For each feature of the dictionary a weight for each answer, row by row, in units of the answer's scale. */
export type Weights = {
  readonly rowOf: (feature: number) => number | undefined;
  readonly table: Float32Array | Int8Array;
  /** How far apart rows begin in the table. */
  readonly stride: number;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
};

/** Log-odds for each answer, and how much of each answer each sentence gave (sentence by sentence). */
export type Pooled = { readonly scores: Float64Array; readonly shares: Float64Array };

/**
 * Scores a mail: the mail as a whole, and the soft maximum over the sentences that say most, so that one sentence that
 * asks is heard among a hundred that do not.
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
    for (let i = k; i < shares.length; i += answers) shares[i] = (shares[i] ?? 0) * scale;
    if (sentences.length === 0) continue;
    const heard = heardOf(shares, k, answers);
    const most = shares[heard[0] ?? k] ?? 0;
    const given = heard.map((at) => Math.exp((shares[at] ?? 0) - most));
    const sum = given.reduce((total, one) => total + one, 0);
    for (let i = k; i < shares.length; i += answers) shares[i] = 0;
    for (const [n, at] of heard.entries()) shares[at] = (given[n] ?? 0) / sum;
    scores[k] = (scores[k] ?? 0) + most + Math.log(sum);
  }
  return { scores, shares };
}

/** Attack: a list of a hundred lines, each of which says a little of everything. Only these many are heard. */
const mostHeard = 8;

/** Where the highest scores for an answer stand, the highest first; of equal ones the earlier. */
function heardOf(given: Float64Array, k: number, answers: number): readonly number[] {
  const places = Array.from({ length: given.length / answers }, (_, i) => i * answers + k);
  return places.sort((a, b) => (given[b] ?? 0) - (given[a] ?? 0) || a - b).slice(0, mostHeard);
}

function addScores(
  { rowOf, table, stride, bias }: Weights,
  { at, of }: Vector,
  scores: Float64Array,
  from: number,
) {
  const answers = bias.length;
  // First all rows, then their weights: a processor waits for many far places at once, but not across a long loop.
  const rows = new Int32Array(at.length);
  for (let i = 0; i < at.length; i += 1) rows[i] = rowOf(at[i] ?? 0) ?? -1;
  for (let i = 0; i < at.length; i += 1) {
    const row = rows[i] ?? -1;
    if (row < 0) continue;
    const base = row * stride;
    const value = of[i] ?? 0;
    for (let k = 0; k < answers; k += 1)
      scores[from + k] = (scores[from + k] ?? 0) + (table[base + k] ?? 0) * value;
  }
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
