import { type Day, isDay } from '../law/civil.ts';
import { type Obligation, type OpenedCase, running } from './case.ts';
import type { Refusal } from './commands.ts';
import type { Kind } from './kinds.ts';

/** The running obligation of a kind, of two the one that a command prefers, or the refusal that names what is owed. */
export function owed(
  state: OpenedCase,
  kind: Kind,
  prefers: (one: Obligation) => boolean = () => true,
): Obligation | Refusal {
  const all = running(state).filter((one) => one.kind === kind);
  const found = all.find(prefers) ?? all[0];
  if (found !== undefined) return found;
  const kinds = running(state).map((one) => plain(one.kind));
  const what = kinds.length === 0 ? 'nothing' : kinds.join(', ');
  return refusal('not-owed', `no ${plain(kind)} is owed in this case; owed is: ${what}`);
}

/** Why a day cannot be one on which something has happened; null when it can. */
export function notYet(day: Day, today: Day): string | null {
  if (!isDay(day)) return `"${day.slice(0, 20)}" is no day; write it as 2026-11-23`;
  return day > today ? `${day} has not come yet` : null;
}

export function refusal(refused: Refusal['refused'], because: string): Refusal {
  return { refused, because };
}

export function plain(kind: Kind): string {
  return kind.replaceAll('_', ' ');
}

/** The kind with its article: `an access request`. */
export function onePlain(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${plain(kind)}`;
}

/** What to do about an address from which a letter came back. */
export function cameBackFrom(address: string): string {
  return `a letter to ${address} came back: /requester with another address, or with this one if you know that it is right`;
}
