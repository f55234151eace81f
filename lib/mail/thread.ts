import { taggedCases } from '../case/case-id.ts';
import { type AddressKeys, readCaseAddress } from './address.ts';
import type { Authenticity, Mail, Reception } from './mail.ts';

/** What threading asks of the store. */
export type CaseLookup = {
  /** Cases that sent or received a mail with this Message-ID. */
  readonly byMessageId: (messageId: string) => Promise<readonly string[]>;
  /** The addresses a case knows as its writer's, and whether it can hold more mail; null when there is no such case. */
  readonly senders: (caseId: string) => Promise<{ known: readonly string[]; full: boolean } | null>;
};

/** Where a mail belongs. `hints` are cases it points at without proving that it belongs there. */
export type Thread =
  | { readonly to: 'case'; readonly caseId: string; readonly hints: readonly string[] }
  | { readonly to: 'officer'; readonly caseId: string; readonly hints: readonly string[] }
  | { readonly to: 'new'; readonly hints: readonly string[] };

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
    const senders = await lookup.senders(signed.caseId);
    if (senders !== null && !senders.full) {
      return { to: signed.role === 'o' ? 'officer' : 'case', caseId: signed.caseId, hints: [] };
    }
    if (senders !== null) hints.push(signed.caseId);
  }
  for (const caseId of await hintedCases(mail, lookup)) {
    const senders = await lookup.senders(caseId);
    if (senders === null) continue;
    if (!senders.full && isKnown(mail, authenticity, senders.known)) return { to: 'case', caseId, hints: [] };
    hints.push(caseId);
  }
  return { to: 'new', hints: [...new Set(hints)].slice(0, maxHints) };
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
