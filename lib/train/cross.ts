import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import type { Fold } from './fold.ts';

type Crossing = Omit<Fold, 'left'> & { readonly folds: number; readonly progress: (words: string) => void };

/**
 * Log-odds of each mail, by its id, from a model that was trained without its hand, so that what is learnt from them
 * (calibration, thresholds) holds for writers never seen. The folds are fitted at once on as many cores as there are;
 * each is the same on any number of them.
 */
export async function crossScores(
  hands: readonly string[],
  { folds, progress, ...fold }: Crossing,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const lefts = Array.from({ length: folds }, (_, at) => hands.toSorted().filter((_, i) => i % folds === at));
  const scores = new Map<string, readonly number[]>();
  const waiting = lefts.entries();
  const lane = async () => {
    for (const [at, left] of waiting) {
      progress(`fold ${at + 1} of ${folds}: without ${left.join(', ')}`);
      for (const [id, given] of await scored({ ...fold, left })) scores.set(id, given);
    }
  };
  await Promise.all(Array.from({ length: Math.min(folds, availableParallelism()) }, lane));
  return scores;
}

const answer = z.array(z.tuple([z.string(), z.array(z.number())]));

function scored(fold: Fold): Promise<z.infer<typeof answer>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fold.ts', import.meta.url), { workerData: fold });
    worker.once('message', (message: unknown) => resolve(answer.parse(message)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`a fold ended with ${code} before it was scored`)));
  });
}
