import { domainToASCII } from 'node:url';
import addressparser from 'nodemailer/lib/addressparser';
import { decodeWords, encodedAsAtoms } from './encoded-words.ts';
import type { Mailbox } from './mail.ts';
import { oneLine } from './one-line.ts';

/** Attack: a header with tens of thousands of addresses, each of which would be looked up. */
const maxMailboxes = 100;
/** RFC 5321 4.5.3.1. */
const maxLocalPart = 64;
const maxAddress = 254;
const maxName = 200;

/** An atom and its dots (RFC 5322 3.4.1, with the UTF-8 of RFC 6532); quoted local parts that need their quotes are refused. */
const localPart = /^[^\p{C}\p{Z}"(),:;<>@[\]\\]+$/u;
const domainName = /^(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;
/** Letters of any script, their marks, digits, hyphens and dots, at least one beyond ASCII. */
const beyondAscii = /^(?=[\p{L}\p{M}\p{N}.-]*$)[ -~]*[^ -~]/u;

/**
 * The mailboxes of one address header, all its fields together, groups opened (RFC 5322 3.4): addresses in lower case
 * with the domain in ASCII, each once. Refuses, by leaving out, what is no plain address: blanks, control characters,
 * a second `@`, an address literal, an encoded word, which may make a name but never an address (RFC 2047 5). Refuses
 * the whole field where readers would differ on its address: whoever checks the sender must see the one we see.
 */
export function mailboxesOf(values: readonly string[]): readonly Mailbox[] {
  const found = new Map<string, Mailbox>();
  for (const value of values) {
    for (const { name, address } of entriesOf(value)) {
      const plain = plainAddress(address);
      if (plain === null || found.has(plain) || found.size === maxMailboxes) continue;
      found.set(plain, { name: oneLine(decodeWords(name), maxName), address: plain });
    }
  }
  return [...found.values()];
}

/**
 * Reads a field with its encoded words as they stand and as atoms, for there are readers of either kind: brackets inside
 * an encoded word make the first see one address and the second another. So do two pairs of brackets without a comma, two
 * addresses without brackets and comma, and a carriage return, which some readers take for a line end.
 */
function entriesOf(value: string): readonly { readonly name: string; readonly address: string }[] {
  if (value.includes('\r')) return [];
  const asWritten = addressparser(value, { flatten: true });
  const asAtoms = addressparser(encodedAsAtoms(value), { flatten: true });
  const addresses = (entries: typeof asAtoms) =>
    entries.map(({ address }) => address).filter((one) => one !== '');
  const agree = addresses(asWritten).join('\n') === addresses(asAtoms).join('\n');
  const isClear = value.includes('<')
    ? bracketsIn(value) <= asAtoms.length
    : signsIn(value) <= addresses(asAtoms).length;
  return agree && isClear ? asAtoms : [];
}

/** How many pairs of angle brackets open outside quotes; by one pass, since a pattern is quadratic in quotes that never close. */
function bracketsIn(value: string): number {
  let outside = 0;
  let all = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (character === '\\' && isQuoted) at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (character === '<') {
      all += 1;
      if (!isQuoted) outside += 1;
    }
  }
  return isQuoted ? all : outside;
}

/** How many `@` stand in a field outside comments and quotes. */
function signsIn(value: string): number {
  return value.replace(/"[^"]*"|\([^()]*\)/g, '').split('@').length - 1;
}

/** A mail address in the one spelling we know it by: lower case, the domain in ASCII; null for what is none. */
export function plainAddress(written: string): string | null {
  const at = written.lastIndexOf('@');
  const local = written.slice(0, at).toLowerCase();
  if (at < 1 || local.length > maxLocalPart || !localPart.test(local) || local.includes('=?')) return null;
  const domain = asciiDomain(written.slice(at + 1));
  if (domain === null || local.length + 1 + domain.length > maxAddress) return null;
  return `${local}@${domain}`;
}

/** RFC 5891: one spelling for one domain. A dot at the end names the same domain. */
function asciiDomain(written: string): string | null {
  if (written.length > maxAddress) return null;
  let end = written.length;
  while (written[end - 1] === '.') end -= 1;
  const domain = written.slice(0, end).toLowerCase();
  if (domainName.test(domain)) return domain;
  // Only names beyond ASCII are converted: the conversion also decodes %6d and cuts at a slash, as a browser would.
  if (!beyondAscii.test(domain)) return null;
  const ascii = domainToASCII(domain);
  return domainName.test(ascii) ? ascii : null;
}
