import { isStatutory, type Kind, kinds } from '../case/kinds.ts';
import { byAnswer, type Likelihoods } from '../classify/answers.ts';
import { askedFor, statutoryOf, suretyOf } from '../classify/judge.ts';
import type { Head } from '../classify/model-file.ts';
import { type Compared, holdsPrimary, macroF1 } from './scores.ts';

/** A mail that the model had not seen: how likely it held each answer, and what was asked. */
export type Judged = { readonly likely: readonly number[]; readonly kinds: readonly Kind[] };

/** Of what is left to the program, this share must be right: what a careful officer would be wrong in. */
const rightUnlooked = 0.97;
/** Of the requests for access or correction, at most this share may stay without the 45 days. */
const mostMissed = 0.017;

/** The thresholds that keep these promises on mails of unseen writers, found by going through all possible ones. */
export function chosenThresholds(judged: readonly Judged[]): Head['thresholds'] {
  const mails = judged.map(({ likely, kinds: asked }) => ({ likely: byAnswer(likely), asked }));
  const named = best(
    Array.from({ length: 51 }, (_, i) => (30 + i) / 100),
    (threshold) => worthOf(mails.map(({ likely, asked }) => ({ asked, named: namesOf(likely, threshold) }))),
  );
  return { named, review: reviewBelow(mails, named), clock: clockFrom(mails) };
}

/** Both count the same: every kind understood, and every case opened as what it is. */
function worthOf(mails: readonly Compared[]): number {
  const primary = mails.filter(({ asked, named }) => holdsPrimary(asked, named)).length / mails.length;
  return macroF1(mails) + primary;
}

type Mail = { readonly likely: Likelihoods; readonly asked: readonly Kind[] };

function namesOf(likely: Likelihoods, threshold: number): readonly Kind[] {
  const chosen = askedFor(likely, threshold).map(({ kind }) => kind);
  return kinds.filter((kind) => chosen.includes(kind));
}

/** The lowest sureness from which on enough are right; mails that are as sure as each other stay together. */
function reviewBelow(mails: readonly Mail[], named: number): number {
  const sure = mails
    .map(({ likely, asked }) => ({
      sure: suretyOf(askedFor(likely, named)),
      right: holdsPrimary(asked, namesOf(likely, named)),
    }))
    .sort((a, b) => b.sure - a.sure);
  let right = 0;
  let lowest = nothingIsSure;
  for (const [i, one] of sure.entries()) {
    right += Number(one.right);
    const lastOfTie = sure[i + 1]?.sure !== one.sure;
    if (lastOfTie && right / (i + 1) >= rightUnlooked) lowest = one.sure;
  }
  return lowest;
}

/** Above any sureness: everything goes to a person. */
const nothingIsSure = 1.001;

/** Below any log-odds there are: where no request was ever seen, any mail may be one. */
const always = -100;

/** The highest log-odds at which hardly a request for access or correction is missed. */
function clockFrom(mails: readonly Mail[]): number {
  const requests = mails
    .filter(({ asked }) => asked.some(isStatutory))
    .map(({ likely }) => statutoryOf(likely))
    .sort((a, b) => a - b);
  return requests[Math.floor(mostMissed * requests.length)] ?? always;
}

function best(candidates: readonly number[], worth: (candidate: number) => number): number {
  const ranked = candidates.map((candidate) => ({ candidate, worth: worth(candidate) }));
  return ranked.reduce((top, one) => (one.worth > top.worth ? one : top)).candidate;
}
