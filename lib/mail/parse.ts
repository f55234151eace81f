import { Readable } from 'node:stream';
import type { MailParser, MessageText } from 'mailparser';
import { Contents } from './contents.ts';
import { defectsOf, isEncrypted } from './defects.ts';
import { bytesOf, MailDigest } from './digest.ts';
import { strayOf } from './fields.ts';
import { Files, type MailFile } from './files.ts';
import { Gate } from './gate.ts';
import { type HeaderFacts, headerFacts } from './headers.ts';
import type { Mail } from './mail.ts';
import { type OwnText, ownText } from './own-text.ts';
import { forwardedText, plausibleText, presentable } from './plain-text.ts';
import { tellApart } from './quoted.ts';

/** A mail that no reader can make sense of. Its raw bytes stay; reading them again would end the same way. */
export type Rejected = { readonly rejected: 'unparseable'; readonly why: string };

/** Attack: a mail whose parser neither goes on nor fails. Counted from its last sign of life. */
const patienceMs = 30_000;

/** Attack: mails attached to mails attached to mails. */
const maxDepth = 2;

/**
 * Reads a raw mail of up to 40 MB, in memory that does not grow with it, and answers what it says, or that it cannot
 * be read. Hostile bytes never throw. A raw stream that breaks does: that is a fault, and no property of the mail.
 */
export function parseMail(raw: Readable): Promise<Mail | Rejected> {
  return parse(raw, 0);
}

/**
 * The files of a raw mail with their content; null where they are more than any letter of ours could carry, or cannot be
 * read. For mail of officers, whose files go on: everything of them is held in memory at once.
 */
export async function filesOf(raw: Readable): Promise<readonly MailFile[] | null> {
  const files = new Files();
  const message = await read(raw, new MailDigest(), new Gate(), files);
  return 'rejected' in message || files.tooMuch ? null : files.all;
}

async function parse(raw: Readable, depth: number): Promise<Mail | Rejected> {
  const digest = new MailDigest();
  const gate = new Gate();
  const contents = new Contents();
  const message = await read(raw, digest, gate, contents);
  if ('rejected' in message) return message;
  if (digest.bytes === 0) return rejected('the mail is empty');
  const facts = headerFacts(digest.head);
  const own = ownText({
    plain: message.text ?? '',
    html: message.html ?? '',
    htmlStandsApart: message.textConversionError !== undefined,
    flowed: gate.flowed,
  });
  const whole = await wholeText(facts, own, contents, digest, depth);
  const { text, truncated } = presentable(whole.text);
  return {
    ...facts,
    text,
    ...(whole.standsIn ? { textStandsIn: true as const } : {}),
    ...(gate.holdsTextFile ? { textHoldsFile: true as const } : {}),
    parts: whole.isForwarded && text !== '' ? [{ role: 'forwarded', text }] : tellApart(text),
    ...(contents.report === '' ? {} : { report: contents.report }),
    attachments: contents.attachments,
    defects: defectsOf(facts, contents, text, {
      truncated: truncated || gate.truncated || own.truncated,
      hidden: own.hasHiddenText,
    }),
    digest: digest.hex(),
    bytes: digest.bytes,
  };
}

/**
 * The text of the mail or, where it has none, what stands in for it: the mail attached to it, a text file attached to
 * it, or else the first 100 KB of its raw body, for a mail whose structure is so broken that its parser found nothing.
 */
async function wholeText(
  facts: HeaderFacts,
  own: OwnText,
  contents: Contents,
  digest: MailDigest,
  depth: number,
): Promise<{ readonly text: string; readonly isForwarded: boolean; readonly standsIn: boolean }> {
  const text = `${plausibleText(strayOf(digest.head))}${own.text}`;
  if (text.trim() !== '') return { text, isForwarded: false, standsIn: false };
  if (contents.embedded !== null && depth < maxDepth) {
    const forwarded = await parse(Readable.from([contents.embedded]), depth + 1);
    if (!('rejected' in forwarded))
      return { text: forwardedText(forwarded), isForwarded: true, standsIn: true };
  }
  if (contents.loose !== null) return { text: contents.loose, isForwarded: false, standsIn: true };
  const readsRaw =
    contents.attachments.length === 0 && !own.hasHiddenText && !isEncrypted(facts, contents, '');
  return { text: readsRaw ? plausibleText(digest.bodyStart) : '', isForwarded: false, standsIn: true };
}

/** Takes the parts of a mail that are no text of it. */
type Taker = Pick<Contents | Files, 'take'>;

/** Puts the mail through mailparser, which streams it: attachments are hashed as they pass, the text comes last. */
async function read(
  raw: Readable,
  digest: MailDigest,
  gate: Gate,
  contents: Taker,
): Promise<MessageText | Rejected> {
  const { MailParser } = await import('mailparser');
  // A limit of 0 makes the parser leave HTML to us and say so where HTML stands apart from the plain text.
  const parser = new MailParser({
    ignoreEmbedded: true,
    skipTextToHtml: true,
    maxHtmlLengthToParse: 0,
    checksumAlgo: false,
  });
  const end = endOf(parser, contents);
  try {
    for await (const chunk of raw) {
      const bytes = bytesOf(chunk);
      digest.update(bytes);
      const allowed = gate.pass(bytes);
      if (allowed.length === 0 || parser.write(allowed)) continue;
      const early = await patiently(Promise.race([drained(parser), end]));
      if (early !== 'drained')
        return 'rejected' in early ? early : rejected('the parser ended before the mail');
    }
    parser.end(gate.end());
    return await patiently(end);
  } finally {
    parser.destroy();
  }
}

/** How the parser ends: with the text of the mail, or in a word of its own on why it cannot go on. Never rejects. */
function endOf(parser: MailParser, contents: Taker): Promise<MessageText | Rejected> {
  return new Promise((resolve) => {
    const failed = (error: Error): void => resolve(rejected(error.message));
    let message: MessageText = { type: 'text' };
    parser.on('error', failed);
    parser.on('data', (part) => {
      if (part.type === 'attachment') contents.take(part, failed);
      else message = part;
    });
    parser.on('end', () => resolve(message));
    parser.on('close', () => resolve(rejected('the parser stopped without an end')));
  });
}

function drained(parser: MailParser): Promise<'drained'> {
  return new Promise((resolve) => parser.once('drain', () => resolve('drained')));
}

async function patiently<T>(work: Promise<T>): Promise<T | Rejected> {
  const { promise, resolve } = Promise.withResolvers<Rejected>();
  const timer = setTimeout(() => resolve(rejected('the parser stalled')), patienceMs);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

function rejected(why: string): Rejected {
  return { rejected: 'unparseable', why };
}
