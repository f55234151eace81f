import { Readable } from 'node:stream';
import type { Mail } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';

/** A raw mail of these lines, one byte a character so that any bytes can be written. */
export function rawOf(...lines: readonly string[]): Buffer {
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** UTF-8 as `rawOf` wants it. */
export function utf8(text: string): string {
  return Buffer.from(text).toString('latin1');
}

export async function parsed(...lines: readonly string[]): Promise<Mail> {
  const mail = await parseMail(Readable.from([rawOf(...lines)]));
  if ('rejected' in mail) throw new Error(`not parsed: ${mail.why}`);
  return mail;
}

/** A mail as the modules behind the parser get it, with only what a test says different from nothing. */
export function aMail(told: Partial<Mail>): Mail {
  return {
    headers: [],
    messageId: 'one@example.org',
    inReplyTo: [],
    references: [],
    from: [{ name: 'Jane Doe', address: 'jane@example.org' }],
    replyTo: [],
    to: [],
    cc: [],
    subject: '',
    text: '',
    parts: [],
    attachments: [],
    defects: [],
    digest: '',
    bytes: 0,
    ...told,
  };
}
