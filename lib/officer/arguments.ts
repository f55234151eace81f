import { type Kind, kinds } from '../case/kinds.ts';
import { type Outcome, outcomes } from '../case/outcomes.ts';

/** A kind in front, or the one that is meant where none is named. */
export function kindFirst(
  args: readonly string[],
  otherwise: Kind,
): { readonly kind: Kind; readonly rest: readonly string[] } {
  const [first = '', ...rest] = args;
  const kind = kindNamed(first);
  return kind === null || kind === 'unrelated' ? { kind: otherwise, rest: args } : { kind, rest };
}

/** Kinds one after the other, with commas or without. */
export function kindsNamed(words: readonly string[]): readonly (Kind | 'unrelated' | null)[] {
  return words
    .flatMap((word) => word.split(','))
    .filter((word) => word !== '')
    .map(kindNamed);
}

/** `access-request` and `access` are what people type for `access_request`. */
export function kindNamed(word: string): Kind | 'unrelated' | null {
  const typed = word.toLowerCase().replaceAll('-', '_').replace(/,$/, '');
  if (typed === 'unrelated') return typed;
  return kinds.find((kind) => kind === typed) ?? shortNames.get(typed) ?? null;
}

const shortNames: ReadonlyMap<string, Kind> = new Map([
  ['access', 'access_request'],
  ['correction', 'correction_request'],
  ['policy', 'policy_request'],
  ['withdrawal', 'consent_withdrawal'],
  ['breach', 'breach_report'],
]);

export function outcomeNamed(word: string): Outcome | null {
  const typed = word.toLowerCase().replaceAll('_', '-');
  return outcomes.find((one) => one === typed) ?? null;
}

/** A section of the Act as people write it (`s.24(3)(b)`, `24.3.b`), in the one spelling `24(3)(b)`; null for other words. */
export function sectionNamed(word: string): string | null {
  const typed = word.toLowerCase().replace(/^s\.?/, '');
  const dotted = /^(\d{1,3})(?:\.(\d))?(?:\.([a-z]))?$/.exec(typed);
  const bracketed = /^(\d{1,3})(?:\((\d(?:\.\d)?)\))?(?:\(([a-z])\))?$/.exec(typed);
  const found = bracketed ?? dotted;
  if (found === null) return null;
  const [, section = '', subsection, clause] = found;
  return `${section}${subsection === undefined ? '' : `(${subsection})`}${clause === undefined ? '' : `(${clause})`}`;
}

/** A mail address, in lower case and without the brackets that mail programs put around it; null for other words. */
export function addressNamed(word: string): string | null {
  const typed = word
    .toLowerCase()
    .replace(/^<?(?:mailto:)?/, '')
    .replace(/>?[.;]?$/, '');
  return /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(typed) && typed.length <= 254
    ? typed
    : null;
}

/** Above zero: a shell that takes `$40` for a variable of its own leaves `0.00`, and that would stop a clock for nothing. */
export function isMoney(amount: string): boolean {
  return /^\$?\d{1,6}(?:\.\d{2})?$/.test(amount) && Number(amount.replace('$', '')) > 0;
}

export function dollars(amount: string): string {
  return `$${Number(amount.replace('$', '')).toFixed(2)}`;
}
