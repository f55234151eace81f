import type { Doubt } from '../case/doubts.ts';
import { isStatutory, kinds, type MailKind, primaryOf, type Role, roles } from '../case/kinds.ts';
import type { Likelihoods } from './answers.ts';
import type { Head } from './model-file.ts';
import type { Oddity } from './oddity.ts';

export type Asked = readonly { readonly kind: MailKind; readonly confidence: number }[];

/** A regulator gets no automatic reply, so nobody is taken for one on a guess. */
const surelyRegulator = 0.8;

/**
 * The kinds to name, surest first: all that are likely enough; else the likeliest, or `unrelated` when that is likelier.
 * Something of these must be so, which makes the likeliest of unlikely answers likelier than it is by itself.
 */
export function askedFor(likely: Likelihoods, named: number): Asked {
  const ranked = kinds
    .map((kind) => ({ kind, confidence: likely[kind] }))
    .sort((a, b) => b.confidence - a.confidence);
  const sure = ranked.filter(({ confidence }) => confidence >= named);
  if (sure.length > 0) return sure.map(({ kind, confidence }) => ({ kind, confidence: rounded(confidence) }));
  const all: Asked = [...ranked, { kind: 'unrelated', confidence: likely.unrelated }];
  const likeliest = all.reduce((best, one) => (one.confidence > best.confidence ? one : best));
  const sum = all.reduce((total, { confidence }) => total + confidence, 0);
  const share = sum === 0 ? 0 : likeliest.confidence / Math.min(1, sum);
  return [{ kind: likeliest.kind, confidence: rounded(share) }];
}

/** How likely the kind that the case would be opened as is right, 0..1. */
export function suretyOf(asked: Asked): number {
  const primary = primaryOf(asked.map(({ kind }) => kind));
  return asked.find(({ kind }) => kind === primary)?.confidence ?? 0;
}

/**
 * How far a mail may ask for access or correction, in log-odds: what speaks for one of them and for either, less half of
 * what speaks for the best other reading. A mail that is plainly something else needs more to be in doubt.
 */
export function statutoryOf(likely: Likelihoods): number {
  const others = [...kinds.filter((kind) => !isStatutory(kind)), 'unrelated' as const];
  const best = Math.max(...others.map((kind) => likely[kind]));
  return (
    logOdds(Math.max(likely.access_request, likely.correction_request)) +
    logOdds(likely.statutory) -
    logOdds(best) / 2
  );
}

/** Log-odds of a likelihood, within what rounding leaves of it. */
function logOdds(likelihood: number): number {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, likelihood));
  return Math.log(held / (1 - held));
}

/**
 * Why a person must look, and whether the 45 days run meanwhile. To miss the clock of a real request takes a right
 * away; a needless clock costs an officer one word. So below a likelihood that would be absurd elsewhere, doubt about
 * access or correction runs the clock.
 */
export function doubtOf(
  likely: Likelihoods,
  asked: Asked,
  odd: Oddity | null,
  { review, clock }: Head['thresholds'],
): { readonly doubt: Doubt | null; readonly statutoryClock: boolean } {
  const named = asked.some(({ kind }) => isStatutory(kind));
  const plausible = !named && statutoryOf(likely) >= clock;
  const ordinary = plausible ? 'maybe-statutory' : suretyOf(asked) < review ? 'unsure' : null;
  return { doubt: odd?.why ?? ordinary, statutoryClock: named || plausible || odd?.mayBeRequest === true };
}

/** Who writes: the likeliest role; of an odd mail nobody is sure enough to leave a person without a reply. */
export function writerOf(likely: Likelihoods, odd: Oddity | null): Role {
  if (odd === null && likely.regulator >= surelyRegulator) return 'regulator';
  const others = roles.filter((role) => role !== 'regulator');
  return others.reduce<Role>((best, role) => (likely[role] > likely[best] ? role : best), 'person');
}

function rounded(likelihood: number): number {
  return Math.round(likelihood * 1000) / 1000;
}
