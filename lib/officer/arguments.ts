import { type Kind, kinds } from '../case/kinds.ts';
import { type Outcome, outcomes } from '../case/outcomes.ts';
import { isDay } from '../law/civil.ts';
import { plainAddress } from '../mail/mailboxes.ts';
import { nearest } from './nearest.ts';
import type { NotUnderstood } from './word.ts';

/** A word of the grammar as it is meant: in lower case, with plain dashes, and without the comma or dot behind it. */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[.,;:]+$/, '');
}

/** What is wrong with a word, or that it is missing, and how the command is written. */
export function wrongWord(word: string | undefined, what: string, form: string): NotUnderstood {
  const why =
    word === undefined || word === '' ? `the ${what} is missing` : `"${word.slice(0, 40)}" is no ${what}`;
  return { notUnderstood: `${why}; ${form}` };
}

/** A kind in front, or the one that is meant where none is named. */
export function kindFirst(
  args: readonly string[],
  otherwise: Kind,
): { readonly kind: Kind; readonly rest: readonly string[] } {
  const [first = '', ...rest] = args;
  const kind = kindNamed(first);
  return kind === null || kind === 'unrelated' ? { kind: otherwise, rest: args } : { kind, rest };
}

/** Kinds one after the other, with commas or without, each once; or the first word that is none. */
export function kindsNamed(
  words: readonly string[],
): { readonly named: readonly (Kind | 'unrelated')[] } | { readonly strange: string } {
  const named: (Kind | 'unrelated')[] = [];
  for (const word of words.flatMap((one) => one.split(','))) {
    if (['', 'and'].includes(plainWord(word))) continue;
    const kind = kindNamed(word);
    if (kind === null) return { strange: word };
    if (!named.includes(kind)) named.push(kind);
  }
  return { named };
}

/** `access-request` and `access` are what people type for `access_request`. */
export function kindNamed(word: string): Kind | 'unrelated' | null {
  const typed = plainWord(word).replaceAll('-', '_');
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

/** The shortest word for a kind, which is what officers type. */
export function shortKind(kind: Kind): string {
  return [...shortNames].find(([, named]) => named === kind)?.[0] ?? kind;
}

/** The kind that a word may be a slip of the hand for; null for any other word. */
export function nearKind(word: string, mostSlips = 2): string | null {
  return nearest(plainWord(word).replaceAll('-', '_'), [...shortNames.keys(), ...kinds], mostSlips);
}

export function outcomeNamed(word: string): Outcome | null {
  const typed = plainWord(word).replaceAll('_', '-');
  return outcomes.find((one) => one === typed) ?? null;
}

/** A day as `2026-11-20`; null for any other word. */
export function dayNamed(word: string): string | null {
  const typed = plainWord(word);
  return isDay(typed) ? typed : null;
}

/** Attack: an answer that relies on every section there is. */
const mostSections = 10;

/** Sections one after the other, as people write them (`s. 24(3)(b) and 24(2)(a)`), each once; or what is wrong with them. */
export function sectionsNamed(
  words: readonly string[],
  form: string,
): { readonly sections: readonly string[] } | NotUnderstood {
  const sections: string[] = [];
  for (const word of words.flatMap((one) => one.split(','))) {
    if (/^(?:|ss?|sections?|and)$/.test(plainWord(word))) continue;
    const section = sectionNamed(word);
    if (section === null) return wrongWord(word, 'section such as 24(3)(b)', form);
    if (!sections.includes(section)) sections.push(section);
  }
  return sections.length > mostSections
    ? { notUnderstood: `an answer names at most ${mostSections} sections; ${form}` }
    : { sections };
}

/** A section of the Act as people write it (`s.24(3)(b)`, `24.3.b`), in the one spelling `24(3)(b)`; null for other words. */
function sectionNamed(word: string): string | null {
  const typed = plainWord(word).replace(/^ss?\.?/, '');
  const dotted = /^(\d{1,3})(?:\.(\d))?(?:\.([a-z]))?$/.exec(typed);
  const bracketed = /^(\d{1,3})(?:\((\d(?:\.\d)?)\))?(?:\(([a-z])\))?$/.exec(typed);
  const found = bracketed ?? dotted;
  if (found === null) return null;
  const [, section = '', subsection, clause] = found;
  return `${section}${subsection === undefined ? '' : `(${subsection})`}${clause === undefined ? '' : `(${clause})`}`;
}

/** A mail address, without the brackets that mail programs put around it; null for other words. */
export function addressNamed(word: string): string | null {
  const address = plainAddress(word.replace(/^<?(?:mailto:)?/i, '').replace(/>?[.,;:]?$/, ''));
  return address?.slice(address.indexOf('@')).includes('.') === true ? address : null;
}

/** Whom a request is with, as `ada@example.org Ada Example` or as mail programs write it, `Ada Example <ada@example.org>`. */
export function personNamed(
  words: readonly string[],
  form: string,
): { readonly name: string; readonly address: string } | NotUnderstood {
  const found = words.map(addressNamed);
  const [address = null, ...more] = found.filter((one) => one !== null);
  if (address === null) return wrongWord(words.join(' '), 'mail address', form);
  if (more.length > 0) return { notUnderstood: `there is more than one mail address; ${form}` };
  const name = words.filter((_, at) => found[at] === null).join(' ');
  return name.length > longestName
    ? { notUnderstood: `a name has at most ${longestName} letters; ${form}` }
    : { address, name: name.replace(/^[\s"]+|[\s"]+$/g, '') };
}

const longestName = 120;

/** Above zero: a shell that takes `$40` for a variable of its own leaves `0.00`, and that would stop a clock for nothing. */
export function amountNamed(word: string): string | null {
  const typed = word.replace(/[,;]$/, '').replace(/^\$/, '');
  return /^\d{1,6}(?:\.\d{2})?$/.test(typed) && Number(typed) > 0 ? `$${Number(typed).toFixed(2)}` : null;
}
