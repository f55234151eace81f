import type { Features, Vector } from './features.ts';

/** For each feature of the dictionary a weight for each answer, row by row, in units of the answer's scale. */
export type Weights = {
  /** The row of a feature; -1 for one that says nothing. */
  readonly rowOf: (feature: number) => number;
  /** Adds a row's weights, times `value`, to the scores of all answers that stand from a place on. */
  readonly addRow: (row: number, value: number, scores: Float64Array, from: number) => void;
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
  const heard: number[] = [];
  for (let place = k; place < given.length; place += answers) {
    let at = heard.length;
    while (at > 0 && (given[heard[at - 1] ?? 0] ?? 0) < (given[place] ?? 0)) at -= 1;
    if (at >= mostHeard) continue;
    heard.splice(at, 0, place);
    if (heard.length > mostHeard) heard.pop();
  }
  return heard;
}

function addScores({ rowOf, addRow }: Weights, { at, of }: Vector, scores: Float64Array, from: number) {
  // First all rows, then their weights: a processor waits for many far places at once, but not across a long loop.
  const rows = new Int32Array(at.length);
  for (let i = 0; i < at.length; i += 1) rows[i] = rowOf(at[i] ?? 0);
  for (let i = 0; i < at.length; i += 1) {
    const row = rows[i] ?? -1;
    if (row >= 0) addRow(row, of[i] ?? 0, scores, from);
  }
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
