import type { Features, Vector } from '../classify/features.ts';
import { logistic, pooled, type Weights } from '../classify/score.ts';

/** A mail's features and, for each of the model's answers in order, 1 for yes, 0 for no, 255 for unknown. */
export type Sample = { readonly features: Features; readonly answers: Uint8Array };

export type Fitting = {
  readonly epochs: number;
  /** The first step's length; AdaGrad shortens it for each weight as its gradients add up. */
  readonly rate: number;
  readonly ridge: number;
  /** A feature counts when it stands in this many mails at least. */
  readonly seenIn: number;
  /** Only these features may have a weight; all, where this is missing. */
  readonly only?: ReadonlySet<number> | undefined;
  readonly seed: number;
};

export const unknown = 255;
/** An answer this near to the truth has nothing to teach; most are, after the first epochs. */
const settled = 1e-3;

/** Weights, row by row in the table, with the feature of each row and in how many mails it stands. */
export type Fitted = Weights & {
  readonly table: Float32Array;
  readonly features: Uint32Array;
  readonly counts: Uint32Array;
};

/**
 * Fits the weights of all answers by logistic loss and AdaGrad (Duchi, Hazan and Singer 2011), one mail at a time in
 * an order drawn from the seed, and answers the mean of the weights over the second half of the epochs.
 */
export function fitted(samples: readonly Sample[], answers: number, how: Fitting): Fitted {
  const counts = countsOf(samples);
  const dictionary = dictionaryOf(counts, how);
  const rowOf = (feature: number) => dictionary.get(feature) ?? -1;
  const known = samples.map(({ features, answers: truth }) => ({ features: inRows(features, rowOf), truth }));
  const table = new Float32Array(dictionary.size * answers);
  const spent = new Float32Array(table.length);
  const mean = new Float32Array(table.length);
  const bias = new Float32Array(answers);
  const meanBias = new Float32Array(answers);
  const biasSpent = new Float32Array(answers);
  const scales = new Float32Array(answers).fill(1);
  const weights: Weights = { rowOf: (row) => row, addRow: adding(table, answers), scales, bias };
  const random = randomFrom(how.seed);
  const order = samples.map((_, i) => i);

  const learn = ({ at, of }: Vector, slopes: Float64Array, from: number) => {
    const open = Array.from(bias.keys()).filter((k) => Math.abs(slopes[from + k] ?? 0) >= settled);
    for (let i = 0; i < at.length; i += 1) {
      const value = of[i] ?? 0;
      const base = (at[i] ?? 0) * answers;
      for (const k of open) {
        const gradient = (slopes[from + k] ?? 0) * value + how.ridge * (table[base + k] ?? 0);
        step(table, spent, base + k, gradient, how.rate);
      }
    }
  };

  const averagedFrom = Math.floor(how.epochs / 2);
  for (let epoch = 0; epoch < how.epochs; epoch += 1) {
    shuffle(order, random);
    for (const n of order) {
      const sample = known[n];
      if (sample === undefined) continue;
      const { features, truth } = sample;
      const { scores, shares } = pooled(weights, features);
      const slopes = scores.map((score, k) => (truth[k] === unknown ? 0 : logistic(score) - (truth[k] ?? 0)));
      learn(features.whole, slopes, 0);
      const bySentence = shares.map((share, i) => share * (slopes[i % answers] ?? 0));
      for (const [i, sentence] of features.sentences.entries()) learn(sentence, bySentence, i * answers);
      for (const [k, slope] of slopes.entries()) step(bias, biasSpent, k, slope, how.rate);
    }
    if (epoch < averagedFrom) continue;
    addPart(mean, table, how.epochs - averagedFrom);
    addPart(meanBias, bias, how.epochs - averagedFrom);
  }
  const features = Uint32Array.from(dictionary.keys());
  return {
    rowOf,
    addRow: adding(mean, answers),
    table: mean,
    scales,
    bias: meanBias,
    features,
    counts: features.map((feature) => counts.get(feature) ?? 0),
  };
}

function adding(table: Float32Array, answers: number): Weights['addRow'] {
  return (row, value, scores, from) => {
    const base = row * answers;
    for (let k = 0; k < answers; k += 1)
      scores[from + k] = (scores[from + k] ?? 0) + (table[base + k] ?? 0) * value;
  };
}

function addPart(sum: Float32Array, weights: Float32Array, parts: number) {
  for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (weights[i] ?? 0) / parts;
}

function step(weights: Float32Array, spent: Float32Array, at: number, gradient: number, rate: number) {
  const total = (spent[at] ?? 0) + gradient * gradient;
  spent[at] = total;
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / (Math.sqrt(total) + 1e-6);
}

/** A row for each feature that stands in enough mails: what only one writer ever said teaches nothing about others. */
function dictionaryOf(
  counts: ReadonlyMap<number, number>,
  { only, seenIn }: Fitting,
): ReadonlyMap<number, number> {
  const kept = [...counts]
    .filter(([feature, count]) => count >= seenIn && only?.has(feature) !== false)
    .map(([feature]) => feature);
  return new Map(kept.sort((a, b) => a - b).map((feature, row) => [feature, row]));
}

/** In how many mails each feature stands. */
function countsOf(samples: readonly Sample[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of samples) {
    const seen = new Set([...features.sentences, features.whole].flatMap(({ at }) => Array.from(at)));
    for (const feature of seen) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  return counts;
}

function inRows({ sentences, whole }: Features, rowOf: Weights['rowOf']): Features {
  const known = ({ at, of }: Vector): Vector => {
    const rows = Array.from(at, (feature, i) => ({ row: rowOf(feature), value: of[i] ?? 0 }));
    const found = rows.filter(({ row }) => row >= 0);
    return {
      at: Uint32Array.from(found, ({ row }) => row),
      of: Float32Array.from(found, ({ value }) => value),
    };
  };
  return { sentences: sentences.map(known), whole: known(whole) };
}

function shuffle(order: number[], random: () => number) {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
}

/** Numbers in 0..1 that are the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
