import { pooled } from '../classify/score.ts';
import { type Fitting, fitted, type Sample } from './fit.ts';

/** A sample and who invented it. */
export type Handed = { readonly sample: Sample; readonly hand: string };

/**
 * Log-odds of each mail by a model that was trained without its hand, so that what is learnt from them (calibration,
 * thresholds) holds for writers never seen. `always` is trained on in every fold and not scored.
 */
export function crossScores(
  mails: readonly Handed[],
  always: readonly Sample[],
  answers: number,
  how: Fitting & { readonly folds: number; readonly progress: (words: string) => void },
): readonly Float64Array[] {
  const hands = [...new Set(mails.map(({ hand }) => hand))].sort();
  const scores = new Map<Sample, Float64Array>();
  for (let fold = 0; fold < how.folds; fold += 1) {
    const left = new Set(hands.filter((_, i) => i % how.folds === fold));
    const seen = mails.filter(({ hand }) => !left.has(hand)).map(({ sample }) => sample);
    how.progress(`fold ${fold + 1} of ${how.folds}: without ${[...left].join(', ')}`);
    const weights = fitted([...seen, ...always], answers, how);
    for (const { hand, sample } of mails)
      if (left.has(hand)) scores.set(sample, pooled(weights, sample.features).scores);
  }
  return mails.map(({ sample }) => scores.get(sample) ?? new Float64Array(answers));
}
