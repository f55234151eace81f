import type { MailKind } from '../case/kinds.ts';
import { answers } from './answers.ts';
import type { Classification } from './classification.ts';
import { clauseFeatures, type Found } from './features.ts';
import type { Weights } from './score.ts';
import type { Clause } from './sentences.ts';
import type { Understood } from './understood.ts';

type Reason = Classification['reasons'][number];

/** An officer reads these in a notice: a few short ones, and no room for a writer's essay. */
const most = 8;
const mostOfAKind = 3;
/** A sentence that gave less than this part of an answer did not decide it. */
const leastShare = 0.2;
const characters = 80;
const longestPhrase = 8;

/** For each named kind the words that weighed most for it, in the sentences that gave it most. */
export function reasonsFor(
  named: readonly MailKind[],
  mail: Understood,
  weights: Weights,
  shares: Float64Array,
): Classification['reasons'] {
  return named.flatMap((kind) => weighed(kind, mail, weights, shares)).slice(0, most);
}

function weighed(
  kind: MailKind,
  mail: Understood,
  weights: Weights,
  shares: Float64Array,
): readonly Reason[] {
  const answer = answers.indexOf(kind);
  const gave = mail.said
    .map(({ clauses }, i) => ({ clauses, share: shares[i * answers.length + answer] ?? 0 }))
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostOfAKind);
  const runs = gave.flatMap(({ clauses }) => {
    const heaviest = clauses
      .map((clause) => heaviestRun(clause, answer, weights))
      .reduce((top, run) => (run.weight > top.weight ? run : top), { weight: 0, phrase: '' });
    return heaviest.weight > 0 ? [{ kind, phrase: heaviest.phrase.slice(0, characters) }] : [];
  });
  return distinct(runs);
}

function heaviestRun(
  clause: Clause,
  answer: number,
  { rowOf, addRow }: Weights,
): { weight: number; phrase: string } {
  const weights = new Float64Array(answers.length);
  const byWord = new Float64Array(clause.words.length);
  const weigh: Found = (feature, value, from, to) => {
    const row = rowOf(feature);
    if (row < 0) return;
    weights.fill(0);
    addRow(row, value, weights, 0);
    const weight = weights[answer] ?? 0;
    for (let at = from; at < to; at += 1) byWord[at] = (byWord[at] ?? 0) + weight / (to - from);
  };
  clauseFeatures(clause, weigh, weigh);
  let best = { weight: 0, from: 0, to: 0 };
  for (let from = 0; from < byWord.length; from += 1) {
    let weight = 0;
    for (let to = from; to < byWord.length && to < from + longestPhrase; to += 1) {
      weight += byWord[to] ?? 0;
      if (weight > best.weight) best = { weight, from, to: to + 1 };
    }
  }
  return { weight: best.weight, phrase: clause.words.slice(best.from, best.to).join(' ') };
}

function distinct(reasons: readonly Reason[]): readonly Reason[] {
  const kept: Reason[] = [];
  for (const one of reasons)
    if (!kept.some(({ phrase }) => phrase.includes(one.phrase) || one.phrase.includes(phrase)))
      kept.push(one);
  return kept.slice(0, mostOfAKind);
}
