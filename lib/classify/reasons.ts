import { type Kind, kinds } from '../case/kinds.ts';
import { answers } from './answers.ts';
import type { Classification } from './classification.ts';
import { clauseFeatures, type Found } from './features.ts';
import { type Clause, clauses } from './sentences.ts';
import type { Weights } from './score.ts';
import type { Understood } from './understand.ts';

type Reason = Classification['reasons'][number];

/** An officer reads these in a notice: a few short ones, and no room for a writer's essay. */
const most = 8;
const mostOfAKind = 3;
const characters = 80;
const longestPhrase = 8;

/**
 * The phrases that decided for the named kinds: what the rules understood, then the words of the sentence that weighed
 * most in the model. For `unrelated`, what the mail looks like instead.
 */
export function reasonsFor(
  asked: Classification['kinds'],
  mail: Understood,
  weights: Weights,
  shares: Float64Array,
): Classification['reasons'] {
  const named = asked.flatMap(({ kind }) => (kind === 'unrelated' ? [] : [kind]));
  if (named.length === 0) {
    return [...mail.bulk.values()].slice(0, most).map(({ phrase }) => ({ kind: 'unrelated', phrase: short(phrase) }));
  }
  return named.flatMap((kind) => distinct([...understood(kind, mail), ...weighed(kind, mail, weights, shares)])).slice(0, most);
}

function understood(kind: Kind, { evidence }: Understood): readonly Reason[] {
  const found = evidence.filter((one) => one.kind === kind && !one.hint);
  return found
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostOfAKind - 1)
    .map(({ phrase }) => ({ kind, phrase: short(phrase) }));
}

/** The run of words with the most weight for a kind in the sentence that gave it most. */
function weighed(kind: Kind, { reading }: Understood, weights: Weights, shares: Float64Array): readonly Reason[] {
  const answer = kinds.indexOf(kind);
  const share = (i: number) => shares[i * answers.length + answer] ?? 0;
  const best = reading.said.reduce((top, _, i) => (share(i) > share(top) ? i : top), 0);
  const sentence = reading.said[best];
  const runs = (sentence === undefined ? [] : clauses(sentence)).map((clause) => heaviestRun(clause, answer, weights));
  const heaviest = runs.reduce((top, run) => (run.weight > top.weight ? run : top), { weight: 0, phrase: '' });
  return heaviest.weight > 0 ? [{ kind, phrase: short(heaviest.phrase) }] : [];
}

function heaviestRun(clause: Clause, answer: number, { rowOf, table, bias }: Weights): { weight: number; phrase: string } {
  const byWord = new Float64Array(clause.words.length);
  const weigh: Found = (feature, value, from, to) => {
    const row = rowOf(feature);
    const weight = row === undefined ? 0 : value * (table[row * bias.length + answer] ?? 0);
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
    if (!kept.some(({ phrase }) => phrase.includes(one.phrase) || one.phrase.includes(phrase))) kept.push(one);
  return kept.slice(0, mostOfAKind);
}

function short(phrase: string): string {
  return phrase.slice(0, characters);
}
