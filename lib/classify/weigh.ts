import { type Kind, kinds, type MailKind } from '../case/kinds.ts';
import type { BulkSigns } from './bulk.ts';
import type { Evidence } from './evidence.ts';

/** At this confidence a kind is asserted. */
export const asserted = 0.5;
/** Below it, but not negligible: enough to ask a person. */
export const plausible = 0.25;
const ceiling = 0.99;

export type Scores = ReadonlyMap<Kind, number>;

/** How sure a mail is from a machine or a seller rather than from somebody with a request. */
export function massMailing(signs: BulkSigns): number {
  return Math.max(
    ...(['sales', 'newsletter', 'phishing', 'automatic'] as const).map((of) => signs.get(of)?.sure ?? 0),
  );
}

/**
 * Confidence for each kind: noisy-or over independent pieces of evidence, so that more evidence never lowers it.
 * Loose signs count only where nothing else is asserted, and then for the likeliest kind alone.
 * What mass mailings also say (questions, policies, breaches of others) counts less in one; "my data" counts on.
 */
export function scoresOf(evidence: readonly Evidence[], signs: BulkSigns): Scores {
  const firm = weighed(
    evidence.filter(({ hint }) => !hint),
    signs,
  );
  if ([...firm.values()].some((score) => score >= asserted)) return firm;
  const all = weighed(evidence, signs);
  const likeliest = [...all].reduce((best, one) => (one[1] > best[1] ? one : best));
  return new Map(kinds.map((kind) => [kind, kind === likeliest[0] ? likeliest[1] : (firm.get(kind) ?? 0)]));
}

function weighed(evidence: readonly Evidence[], signs: BulkSigns): Scores {
  const mass = massMailing(signs);
  const counted = withoutIdleQuestions(evidence);
  return new Map(
    kinds.map((kind) => {
      const damping = 1 - mass * (inMassMail.get(kind) ?? 1);
      const doubt = counted
        .filter((one) => one.kind === kind)
        .reduce((left, one) => left * (1 - one.weight * damping), 1);
      return [kind, Math.min(ceiling, 1 - doubt)];
    }),
  );
}

const inMassMail = new Map<Kind, number>([
  ['access_request', 0.2],
  ['correction_request', 0.2],
  ['consent_withdrawal', 0.2],
  ['complaint', 0.45],
  ['breach_report', 0.45],
]);

/** "Can you tell me who has my file?" is a request in the form of a question, not a question besides. */
function withoutIdleQuestions(evidence: readonly Evidence[]): readonly Evidence[] {
  const requests = evidence.filter((one) => one.kind !== 'question' && one.weight >= asserted);
  return evidence.filter(
    (one) => one.kind !== 'question' || !requests.some((request) => request.clause === one.clause),
  );
}

/** The kinds to name, surest first: the asserted ones; else the likeliest when it is plausible; else `unrelated`. */
export function named(
  scores: Scores,
  otherwise: { readonly unrelated: number; readonly massMail: boolean },
): readonly { readonly kind: MailKind; readonly confidence: number }[] {
  const ranked = [...scores].map(([kind, confidence]) => ({ kind, confidence: rounded(confidence) }));
  ranked.sort((a, b) => b.confidence - a.confidence);
  const sure = ranked.filter(({ confidence }) => confidence >= asserted);
  const asks = sure.some(({ kind }) => kind !== 'question');
  const policy = sure.some(({ kind }) => kind === 'policy_request');
  const besides = policy ? 0.9 : 0.75;
  const kept = sure.filter(({ kind, confidence }) => kind !== 'question' || !asks || confidence >= besides);
  if (kept.length > 0) return kept;
  const likeliest = ranked[0];
  if (likeliest !== undefined && likeliest.confidence >= 0.35 && !otherwise.massMail) return [likeliest];
  return [{ kind: 'unrelated', confidence: rounded(otherwise.unrelated) }];
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
