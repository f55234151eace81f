import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { decodeCharset } from './encoded-words.ts';
import type { Attachment } from './mail.ts';
import { safeName } from './safe-name.ts';
import { visibleText } from './visible-text.ts';

/** Attack: thousands of tiny attachments, each a line on the officer's screen and in every commit. */
const maxAttachments = 200;

/** Attack: a mail of attached mails. One is enough to know what was forwarded. */
const maxEmbeddedBytes = 1024 * 1024;

const maxLooseBytes = 100 * 1024;

/** Attack: a report of many megabytes. What it says stands in its first lines. */
const maxReportBytes = 20 * 1024;

/** A part that is no text of the mail, as its parser hands it over: read to the end, then released. */
export type StreamedPart = {
  readonly contentType: string;
  readonly filename?: string;
  readonly headers: ReadonlyMap<string, unknown>;
  readonly content: Readable;
  readonly release: (() => void) | null;
};

/** What came with a mail beside its text: hashed as it passes, and only that kept which may have to stand for the text. */
export class Contents {
  /** In the order of the mail. */
  readonly attachments: Attachment[] = [];
  tooMany = false;
  /** The first bytes of the first attached mail. */
  embedded: Buffer | null = null;
  /** The text of the first attached file that is one. */
  loose: string | null = null;
  /** What machines report in parts of their own (RFC 3464, RFC 5965, RFC 6533), as far as the parser takes them for no text. */
  report = '';

  /** Takes one part; `failed` hears of a stream that breaks. */
  take(part: StreamedPart, failed: (error: Error) => void): void {
    part.content.on('error', failed);
    if (this.attachments.length === maxAttachments) {
      this.tooMany = true;
      part.content.on('end', () => part.release?.()).resume();
      return;
    }
    const type = part.contentType.toLowerCase();
    const isMail = type === 'message/rfc822' || type === 'message/global';
    const isReport = /^message\/(?:feedback-report|(?:global-)?delivery-status)$/.test(type);
    const isText = /^text\/(?:plain|html|markdown)$/.test(type);
    const limit = isMail ? maxEmbeddedBytes : isText ? maxLooseBytes : isReport ? maxReportBytes : 0;
    const name = safeName(part.filename, this.attachments.length + 1, type);
    const place = this.attachments.push({ name, type, bytes: 0, sha256: '' }) - 1;
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    let bytes = 0;
    part.content.on('data', (chunk: Buffer) => {
      hash.update(chunk);
      if (bytes < limit) kept.push(chunk.subarray(0, limit - bytes));
      bytes += chunk.length;
    });
    part.content.on('end', () => {
      this.attachments[place] = { name, type, bytes, sha256: hash.digest('hex') };
      if (isMail) this.embedded ??= Buffer.concat(kept);
      else if (isReport && this.report.length < maxReportBytes)
        this.report += `${Buffer.concat(kept).toString('latin1')}\n`;
      else if (isText) this.loose ??= looseText(Buffer.concat(kept), type, part.headers.get('content-type'));
      part.release?.();
    });
  }
}

function looseText(bytes: Buffer, type: string, contentType: unknown): string {
  const text = decodeCharset(bytes, charsetIn(contentType) ?? 'utf-8');
  return type === 'text/html' ? visibleText(text).text : text;
}

function charsetIn(contentType: unknown): string | null {
  if (typeof contentType !== 'object' || contentType === null || !('params' in contentType)) return null;
  const { params } = contentType;
  if (typeof params !== 'object' || params === null || !('charset' in params)) return null;
  return typeof params.charset === 'string' ? params.charset : null;
}
