import { taggedCases } from '../case/case-id.ts';
import { type AddressKeys, readCaseAddress } from './address.ts';
import type { Authenticity, Mail, Reception } from './mail.ts';

/** What threading asks of the store. */
export type CaseLookup = {
  /** Cases that sent or received a mail with this Message-ID. */
  readonly byMessageId: (messageId: string) => Promise<readonly string[]>;
  /**
   * The addresses a case knows as its writer's, whether it can hold more mail, and the case it goes on in; null when there
   * is no such case.
   */
  readonly senders: (caseId: string) => Promise<Senders | null>;
};

type Senders = {
  readonly known: readonly string[];
  readonly full: boolean;
  readonly joinedInto: string | null;
};

/** Where a mail belongs. `hints` are cases it points at without proving that it belongs there. */
export type Thread =
  | { readonly to: 'case'; readonly caseId: string; readonly hints: readonly string[] }
  | { readonly to: 'officer'; readonly caseId: string; readonly hints: readonly string[] }
  | { readonly to: 'new'; readonly hints: readonly string[] };

/** Attack: cases that join one another in a ring. */
const maxJoins = 5;

/** Attack: a References header that makes us look up thousands of ids. */
const maxLookups = 10;
const maxHints = 5;

/**
 * Finds the case of a mail (DESIGN 5): a signed address in the envelope, then in To and Cc; Message-IDs and the
 * subject tag only from a sender the case knows and who is not forged; else a new case that keeps the hints.
 */
export async function threadOf(
  mail: Mail,
  reception: Reception,
  authenticity: Authenticity,
  own: { readonly inboxes: readonly string[]; readonly keys: AddressKeys },
  lookup: CaseLookup,
): Promise<Thread> {
  const hints: string[] = [];
  for (const signed of signedAddresses(mail, reception, own)) {
    // A report on a letter is about the very case that sent it, wherever that one goes on.
    const found = await standing(signed.caseId, lookup, signed.role === 'b' ? maxJoins : 0);
    if (found !== null && !found.senders.full) {
      return { to: signed.role === 'o' ? 'officer' : 'case', caseId: found.caseId, hints: [] };
    }
    if (found !== null) hints.push(found.caseId);
  }
  for (const hinted of await hintedCases(mail, lookup)) {
    const found = await standing(hinted, lookup);
    if (found === null) continue;
    const { caseId, senders } = found;
    if (!senders.full && isKnown(mail, authenticity, senders.known)) return { to: 'case', caseId, hints: [] };
    hints.push(caseId);
  }
  return { to: 'new', hints: [...new Set(hints)].slice(0, maxHints) };
}

/** A case, or the one it goes on in. */
async function standing(
  caseId: string,
  lookup: CaseLookup,
  joins = 0,
): Promise<{ readonly caseId: string; readonly senders: Senders } | null> {
  const senders = await lookup.senders(caseId);
  if (senders === null || senders.joinedInto === null || joins === maxJoins)
    return senders === null ? null : { caseId, senders };
  return (await standing(senders.joinedInto, lookup, joins + 1)) ?? { caseId, senders };
}

function signedAddresses(
  mail: Mail,
  reception: Reception,
  { inboxes, keys }: { readonly inboxes: readonly string[]; readonly keys: AddressKeys },
) {
  const headers = [...mail.to, ...mail.cc].map(({ address }) => address);
  return [...reception.recipients, ...headers].flatMap(
    (address) => readCaseAddress(address, inboxes, keys) ?? [],
  );
}

async function hintedCases(mail: Mail, lookup: CaseLookup): Promise<readonly string[]> {
  const newestFirst = [...new Set([...mail.references, ...mail.inReplyTo].toReversed())].slice(0, maxLookups);
  const found: string[] = [];
  for (const messageId of newestFirst) found.push(...(await lookup.byMessageId(messageId)));
  return [...new Set([...found, ...taggedCases(mail.subject)])].slice(0, maxLookups);
}

function isKnown(mail: Mail, { verdict }: Authenticity, known: readonly string[]): boolean {
  const [from, ...others] = mail.from;
  return from !== undefined && others.length === 0 && verdict !== 'failed' && known.includes(from.address);
}
