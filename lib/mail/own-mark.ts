import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AddressKeys } from './address.ts';
import type { Mail } from './mail.ts';

/** The header that marks our own letters, so that one that comes back is known for what it is. */
export const ownMarkHeader = 'X-Privacy-Inbox';

/**
 * The mark of one letter: a signature over its Message-ID, and that id itself, for SES gives every letter an id of its
 * own on the way out.
 */
export function ownMark(messageId: string, keys: AddressKeys): string {
  return `${markWith(messageId, keys.current)} ${messageId}`;
}

/**
 * Whether a mail is a letter of ours that came back (a redirecting mailbox, a forwarding rule). Attack: a notice
 * quotes the request it tells of, so without this it would open a case, cause a notice, and go round for ever.
 * The mark counts for the Message-ID it signs, so that nobody can move it to a mail of theirs; under an id of SES it
 * counts for a mail that names us as its author.
 */
export function isOwnLetter(mail: Mail, keys: AddressKeys): boolean {
  const marks = mail.headers.filter(({ name }) => name === ownMarkHeader.toLowerCase());
  return marks.some(({ value }) => {
    const [mark = '', id = mail.messageId] = value.trim().split(/\s+/);
    if (id === null || (id !== mail.messageId && !isRenamed(mail, id))) return false;
    return [keys.current, ...(keys.previous === null ? [] : [keys.previous])].some((key) =>
      same(markWith(id, key), mark),
    );
  });
}

/** Whether a mail may be the letter of ours that had this id until SES gave it another. */
function isRenamed({ from, messageId }: Mail, id: string): boolean {
  const [author, ...others] = from;
  const isFromUs = others.length === 0 && author !== undefined && domainOf(author.address) === domainOf(id);
  return isFromUs && /(?:^|\.)amazonses\.com$/.test(domainOf(messageId ?? ''));
}

function domainOf(id: string): string {
  return id.slice(id.lastIndexOf('@') + 1);
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
