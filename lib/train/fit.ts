import type { Features, Vector } from '../classify/features.ts';
import { pooled, type Weights } from '../classify/score.ts';

/** A mail's features and, for each of the model's answers in order, 1 for yes, 0 for no, 255 for unknown. */
export type Sample = { readonly features: Features; readonly answers: Uint8Array };

export type Fitting = {
  readonly epochs: number;
  /** The first step's length; AdaGrad shortens it for each weight as its gradients add up. */
  readonly rate: number;
  readonly ridge: number;
  readonly seed: number;
  readonly progress?: (epoch: number) => void;
};

export const unknown = 255;

/**
 * Fits the weights of all answers by logistic loss and AdaGrad (Duchi, Hazan and Singer 2011), one mail at a time in
 * an order drawn from the seed, and answers the mean of the weights over the second half of the epochs.
 */
export function fit(samples: readonly Sample[], answers: number, rows: number, how: Fitting): Weights {
  const weights = noWeights(answers, rows);
  const mean = noWeights(answers, rows);
  const spent = noWeights(answers, rows);
  const random = randomFrom(how.seed);
  const order = samples.map((_, i) => i);
  const step = (weight: Float32Array, sum: Float32Array, at: number, gradient: number) => {
    const total = (sum[at] ?? 0) + gradient * gradient;
    sum[at] = total;
    weight[at] = (weight[at] ?? 0) - (how.rate * gradient) / (Math.sqrt(total) + 1e-6);
  };
  const learn = (
    weight: Float32Array,
    sum: Float32Array,
    { at, of }: Vector,
    slopes: Float64Array,
    from: number,
  ) => {
    for (const [i, feature] of at.entries()) {
      const value = of[i] ?? 0;
      const base = feature * answers;
      for (let k = 0; k < answers; k += 1) {
        const slope = (slopes[from + k] ?? 0) * value;
        step(weight, sum, base + k, slope + how.ridge * (weight[base + k] ?? 0));
      }
    }
  };

  const averagedFrom = Math.floor(how.epochs / 2);
  for (let epoch = 0; epoch < how.epochs; epoch += 1) {
    shuffle(order, random);
    for (const n of order) {
      const sample = samples[n];
      if (sample === undefined) continue;
      const { features, answers: truth } = sample;
      const { scores, shares } = pooled(weights, features);
      const slopes = scores.map((score, k) => (truth[k] === unknown ? 0 : logistic(score) - (truth[k] ?? 0)));
      learn(weights.whole, spent.whole, features.whole, slopes, 0);
      const bySentence = shares.map((share, i) => share * (slopes[i % answers] ?? 0));
      for (const [i, sentence] of features.sentences.entries())
        learn(weights.sentence, spent.sentence, sentence, bySentence, i * answers);
      for (const [k, slope] of slopes.entries()) step(weights.bias, spent.bias, k, slope);
    }
    if (epoch >= averagedFrom) addTo(mean, weights, 1 / (how.epochs - averagedFrom));
    how.progress?.(epoch + 1);
  }
  return mean;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

function noWeights(answers: number, rows: number): Weights {
  return {
    answers,
    sentence: new Float32Array(rows * answers),
    whole: new Float32Array(rows * answers),
    bias: new Float32Array(answers),
  };
}

function addTo(sum: Weights, weights: Weights, part: number) {
  for (const table of ['sentence', 'whole', 'bias'] as const) {
    const to = sum[table];
    for (const [i, weight] of weights[table].entries()) to[i] = (to[i] ?? 0) + weight * part;
  }
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
