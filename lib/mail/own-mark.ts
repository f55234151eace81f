import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AddressKeys } from './address.ts';
import type { Mail } from './mail.ts';

/** The header that marks our own letters, so that one that comes back is known for what it is. */
export const ownMarkHeader = 'X-Privacy-Inbox';

/** The mark of one letter: bound to its Message-ID, so that nobody can move it to a mail of theirs. */
export function ownMark(messageId: string, keys: AddressKeys): string {
  return markWith(messageId, keys.current);
}

/**
 * Whether a mail is a letter of ours that came back (a redirecting mailbox, a forwarding rule). Attack: a notice
 * quotes the request it tells of, so without this it would open a case, cause a notice, and go round for ever.
 */
export function isOwnLetter(mail: Mail, keys: AddressKeys): boolean {
  const { messageId } = mail;
  const marks = mail.headers.filter(({ name }) => name === ownMarkHeader.toLowerCase());
  if (messageId === null) return false;
  return [keys.current, ...(keys.previous === null ? [] : [keys.previous])].some((key) =>
    marks.some(({ value }) => same(markWith(messageId, key), value.trim())),
  );
}

/**
 * Whether a mail carries the mark of some privacy inbox, whose key we need not know. Attack, and slip: two inboxes that are
 * each other's officers, each of whose notices quotes a request and would open a case at the other.
 */
export function isLetterOfAnInbox(mail: Mail): boolean {
  return mail.headers.some(({ name }) => name === ownMarkHeader.toLowerCase());
}

function markWith(messageId: string, key: string): string {
  return createHmac('sha256', key).update(`letter ${messageId}`).digest('hex').slice(0, 32);
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
