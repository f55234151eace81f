import { MailDigest } from './digest.ts';
import { decodeWords } from './encoded-words.ts';
import { fieldsOf, headersOf, unfolded } from './fields.ts';
import type { Mail } from './mail.ts';
import { mailboxesOf } from './mailboxes.ts';
import { messageIdOf, messageIdsOf } from './message-ids.ts';
import { oneLine } from './one-line.ts';

/** What the header section alone says of a mail. */
export type HeaderFacts = Pick<
  Mail,
  'headers' | 'messageId' | 'inReplyTo' | 'references' | 'from' | 'replyTo' | 'to' | 'cc' | 'subject'
>;

const maxSubject = 500;

/**
 * Reads a header section without any parser of bodies. Where a header stands twice the first one counts, as mail
 * clients show it; only From, To, Cc and Reply-To are read from all their fields, since a second From is a defect to tell.
 */
export function headerFacts(head: Buffer): HeaderFacts {
  const values = valuesByName(head);
  const all = (name: string) => values.get(name) ?? [];
  const first = (name: string) => values.get(name)?.[0] ?? '';
  return {
    headers: headersOf(head),
    messageId: messageIdOf(first('message-id')),
    inReplyTo: messageIdsOf(first('in-reply-to')),
    references: messageIdsOf(all('references').join(' ')),
    from: authorsIn(all('from')),
    replyTo: mailboxesOf(all('reply-to')),
    to: mailboxesOf(all('to')),
    cc: mailboxesOf(all('cc')),
    subject: oneLine(decodeWords(first('subject')), maxSubject),
  };
}

/**
 * The authors by all From fields; none where one of several cannot be read. Attack: an officer in the field that we read, and
 * in the other the author whom SES has checked.
 */
function authorsIn(fields: readonly string[]): HeaderFacts['from'] {
  const isUnclear = fields.length > 1 && fields.some((field) => mailboxesOf([field]).length === 0);
  return isUnclear ? [] : mailboxesOf(fields);
}

/** The headers of a mail that kills its parser, read from its first bytes. Never throws, whatever the bytes. */
export function firstHeaders(raw: Buffer): HeaderFacts {
  const reading = new MailDigest();
  reading.update(raw);
  return headerFacts(reading.head);
}

/**
 * A mail that nobody could read, so that it still opens a case: headers from its first bytes, no text, and the defect
 * that tells the officer to look at the raw mail.
 */
export function unparseableMail(firstBytes: Buffer, digest: string, bytes: number): Mail {
  const facts = firstHeaders(firstBytes);
  return {
    ...facts,
    text: '',
    parts: [],
    attachments: [],
    defects: ['unparseable', ...headerDefects(facts)],
    digest,
    bytes,
  };
}

/** What is wrong with the headers of a mail. */
export function headerDefects(facts: HeaderFacts): Mail['defects'] {
  return [
    ...(facts.messageId === null ? (['no-message-id'] as const) : []),
    ...(facts.from.length === 0 ? (['no-from'] as const) : []),
    ...(facts.from.length > 1 ? (['several-from'] as const) : []),
  ];
}

const read = new Set(['message-id', 'in-reply-to', 'references', 'from', 'reply-to', 'to', 'cc', 'subject']);

function valuesByName(head: Buffer): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const { name, raw } of fieldsOf(head)) {
    if (!read.has(name)) continue;
    const others = values.get(name);
    if (others === undefined) values.set(name, [unfolded(raw)]);
    else others.push(unfolded(raw));
  }
  return values;
}
