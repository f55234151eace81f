import { readFileSync } from 'node:fs';
import { classify } from '../classify/classify.ts';
import { readModel } from '../classify/model-file.ts';
import type { Labelled } from './corpus.ts';

const mailCharacters = 5_000;
const rounds = 12;

/** What loading the model and reading one mail of 5 KB take here and now, in milliseconds: the median of some rounds, once warm. */
export function speedOf(
  mails: readonly Labelled[],
  model: URL,
): { readonly loading: number; readonly mail: number; readonly bytes: number } {
  const file = readFileSync(model);
  const loading = median(Array.from({ length: rounds }, () => timed(() => readModel(file))));
  const texts = joined(mails.map(({ text }) => text));
  const all = Array.from({ length: rounds }, () =>
    texts.map((text) => timed(() => classify({ subject: 'My file', newest: text, whole: text }))),
  );
  return { loading, mail: median(all.slice(rounds / 2).flat()), bytes: file.length };
}

/** Texts of 5,000 characters, each sentence another. */
function joined(texts: readonly string[]): readonly string[] {
  const whole = texts.join('\n\n');
  const count = Math.min(20, Math.floor(whole.length / mailCharacters));
  return Array.from({ length: count }, (_, i) => whole.slice(i * mailCharacters, (i + 1) * mailCharacters));
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
