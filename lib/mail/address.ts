import { createHmac, timingSafeEqual } from 'node:crypto';
import { base32, isCaseId } from '../case/case-id.ts';

/** Who an address of a case is for: `w` its writer, `o` the officers, `b` bounces. */
export type AddressRole = 'w' | 'o' | 'b';

/** The keys that sign addresses; letters sent under the previous one are still read after a change of key. */
export type AddressKeys = { readonly current: string; readonly previous: string | null };

/** Which letter of a case a bounce is about: letter `n` of a commit. */
export type LetterOfCase = { readonly commit: number; readonly n: number };

/** The envelope sender of one letter, `privacy+<case>.b<commit>-<n>.<mac>@domain`: whatever comes back says what came back. */
export function bounceAddress(
  inbox: string,
  caseId: string,
  { commit, n }: LetterOfCase,
  keys: AddressKeys,
): string {
  return signedAddress(inbox, caseId, `b${commit}-${n}`, keys);
}

/** The envelope sender of a day's digest, `privacy+digest.<day>.<mac>@domain`, which belongs to no case. */
export function digestAddress(inbox: string, day: string, keys: AddressKeys): string {
  return signedAddress(inbox, 'digest', day, keys);
}

/** The day of the digest whose envelope sender this is; null for any other address. */
export function readDigestAddress(
  address: string,
  inboxes: readonly string[],
  keys: AddressKeys,
): string | null {
  if (!isOurs(address, inboxes)) return null;
  const [, day = '', signature = ''] = /\+digest\.(\d{4}-\d{2}-\d{2})\.([a-z2-9]+)@/i.exec(address) ?? [];
  return isSigned('digest', day, signature.toLowerCase(), keys) ? day : null;
}

/**
 * The address that a canary writes from, `privacy+canary.<milliseconds in base 36>.<mac>@domain`: a trial of the whole loop,
 * whose letters all come back to it. It says when it was made, and counts for an hour only.
 */
export function canaryAddress(inbox: string, madeAt: string, keys: AddressKeys): string {
  return signedAddress(inbox, 'canary', Date.parse(madeAt).toString(36), keys);
}

/** When the canary of this address was made; null for any other address. */
export function readCanaryAddress(
  address: string,
  inboxes: readonly string[],
  keys: AddressKeys,
): string | null {
  if (!isOurs(address, inboxes)) return null;
  const [, made = '', signature = ''] =
    /\+canary\.([0-9a-z]{8,9})\.([a-z2-9]+)@/.exec(address.toLowerCase()) ?? [];
  return isSigned('canary', made, signature, keys) ? new Date(Number.parseInt(made, 36)).toISOString() : null;
}

/** Where officers file what came by paper or telephone, `privacy+new.o.<mac>@domain`: the reply address of the digest. */
export function filingAddress(inbox: string, keys: AddressKeys): string {
  return signedAddress(inbox, 'new', 'o', keys);
}

export function isFilingAddress(address: string, inboxes: readonly string[], keys: AddressKeys): boolean {
  if (!isOurs(address, inboxes)) return false;
  const [, signature = ''] = /\+new\.o\.([a-z2-9]+)@/i.exec(address) ?? [];
  return isSigned('new', 'o', signature.toLowerCase(), keys);
}

/** `privacy+<case>.<role>.<mac>@domain`: at most 64 octets before the @ (RFC 5321 4.5.3.1.1). */
export function caseAddress(inbox: string, caseId: string, role: AddressRole, keys: AddressKeys): string {
  return signedAddress(inbox, caseId, role, keys);
}

function signedAddress(inbox: string, caseId: string, role: string, keys: AddressKeys): string {
  const { local, domain } = split(inbox);
  const address = `${local}+${caseId}.${role}.${mac(caseId, role, keys.current)}`;
  if (address.length > 64) throw new Error(`${inbox} is too long to carry case addresses`);
  return `${address}@${domain}`;
}

/** The case and role that an address of ours names, if its signature is right; else null. Letter case does not matter. */
export function readCaseAddress(
  address: string,
  inboxes: readonly string[],
  keys: AddressKeys,
): CaseAddress | null {
  if (!isOurs(address, inboxes)) return null;
  const label = split(address.toLowerCase()).local.split('+').slice(1).join('+');
  const [caseId = '', role = '', signature = '', ...rest] = label.split('.');
  const [, named = '', commit, n] = /^([wo]|b(?:(\d{1,6})-(\d{1,3}))?)$/.exec(role) ?? [];
  const kind = named.slice(0, 1);
  if (!isCaseId(caseId) || !isRole(kind) || rest.length > 0) return null;
  if (!isSigned(caseId, role, signature, keys)) return null;
  if (commit === undefined || n === undefined) return { caseId, role: kind };
  return { caseId, role: kind, letter: { commit: Number(commit), n: Number(n) } };
}

/** What a signed address says; `letter` only where it is the envelope sender of one. */
export type CaseAddress = {
  readonly caseId: string;
  readonly role: AddressRole;
  readonly letter?: LetterOfCase;
};

function isSigned(of: string, role: string, signature: string, keys: AddressKeys): boolean {
  return [keys.current, ...(keys.previous === null ? [] : [keys.previous])].some((key) =>
    same(mac(of, role, key), signature),
  );
}

/** Whether an address is one of the inbox's own, with or without a plus label. */
export function isOurs(address: string, inboxes: readonly string[]): boolean {
  const { local, domain } = split(address.toLowerCase());
  const bare = `${local.split('+', 1)[0] ?? ''}@${domain}`;
  return inboxes.includes(bare);
}

/** 80 bits of HMAC-SHA-256: too many to guess, few enough to fit beside the case id. */
function mac(caseId: string, role: string, key: string): string {
  return base32(createHmac('sha256', key).update(`address ${caseId}.${role}`).digest(), 16);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function isRole(text: string): text is AddressRole {
  return text === 'w' || text === 'o' || text === 'b';
}

function split(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf('@');
  return at < 0
    ? { local: address, domain: '' }
    : { local: address.slice(0, at), domain: address.slice(at + 1) };
}
