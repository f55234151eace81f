import type { OpenedCase } from '../case/case.ts';
import { caseNumber } from '../case/case-id.ts';
import { identityOf } from '../case/trust.ts';
import { albertaTime } from '../law/alberta.ts';
import { type CaseRow, plainKind, plainLetter } from './case-row.ts';

/** How far it is known that the writer is who they say, and by whose word. */
export function identityInWords(state: OpenedCase): string {
  const { asks, confirmed } = state.identity;
  const stands = identityOf(state);
  const proved = asks.findLast(({ provedAt }) => provedAt !== null);
  const last = asks.at(-1);
  if (stands === 'confirmed' && confirmed !== null)
    return `confirmed: ${confirmed.how} (says ${confirmed.by})`;
  if (stands === 'address-controlled' && proved !== undefined)
    return `not confirmed; a code came back from ${proved.address}: whoever writes controls that address`;
  return last === undefined
    ? 'not confirmed'
    : `not confirmed; a code was sent to ${last.address}, and counts until ${last.validUntil}`;
}

/** What is known of the writer's right to act for another; null where they act for themselves. */
export function authorityInWords(
  { authority: { askedAt, confirmed } }: OpenedCase,
  { authority }: CaseRow,
): string | null {
  if (authority === 'not-needed') return null;
  if (confirmed !== null) return `confirmed: ${confirmed.how} (says ${confirmed.by})`;
  return askedAt === null ? 'not confirmed' : `not confirmed; asked for on ${albertaTime(askedAt)}`;
}

/** The cases that this one is joined with. */
export function otherCases({ joinedInto, joining, takenOver }: OpenedCase): readonly string[] {
  return [
    ...(joinedInto === null ? [] : [`goes on in ${caseNumber(joinedInto)}`]),
    ...(joining === null || joinedInto !== null ? [] : [`about to go on in ${caseNumber(joining)}`]),
    ...takenOver.map((from) => `${caseNumber(from)} goes on here`),
  ];
}

/** A letter that waits for an officer's yes. */
export function previewInWords({ by, code, files, letter, until }: CaseRow['previews'][number]): string {
  const enclosed = files.length === 0 ? '' : ` with ${files.join(', ')}`;
  return `${code}: ${letter}${enclosed}, by ${by}; leaves on /yes ${code} until ${albertaTime(until)}`;
}

/** A letter that did not do its work. */
export function troubleInWords({ at, how, letter, why }: CaseRow['troubles'][number]): string {
  return `${albertaTime(at)}: ${plainLetter(letter)} ${hows[how]}${why === '' ? '' : `: ${plainKind(why).replaceAll('-', ' ')}`}`;
}

const hows = {
  withheld: 'withheld',
  failed: 'refused by the provider',
  bounced: 'came back undelivered',
} as const;
