import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { firstRaws, maxHeadBytes, strayOf } from './fields.ts';

/** What names a mail. Trace headers (Received, Return-Path, verdicts) differ at each delivery of the same mail and never count. */
const named = ['message-id', 'from', 'date', 'subject'];

/** A length no value has: a missing header and an empty one are two different mails. */
const missing = 0xffffffff;

/** How much of the body is kept for a mail whose text no reader finds. */
const keptBodyBytes = 100 * 1024;

/**
 * Reads raw mail as it passes, whatever the size of the chunks: its header section, the first 100 KB of its body, its
 * length, and its digest (DESIGN 5): SHA-256 over length-prefixed raw first Message-ID, From, Date, Subject and the
 * raw body after the blank line. Words that stand among the headers because that line is missing count as body.
 *
 * Nothing is normalised. SMTP has undone dot-stuffing and line ends before we see a byte, so the same mail delivered
 * twice has the same bytes; a relay that re-encodes a body makes another digest, which costs one case too many. The
 * opposite mistake, two requests taken for one, would cost a person a request.
 */
export class MailDigest {
  readonly #hash = createHash('sha256');
  readonly #head: Buffer[] = [];
  readonly #body: Buffer[] = [];
  #headBytes = 0;
  #bodyBytes = 0;
  #inHead = true;
  /** Bytes of the present line so far, and whether the only one is a carriage return. */
  #lineBytes = 0;
  #onlyReturn = false;

  update(chunk: Buffer): void {
    const rest = this.#inHead ? this.#takeHead(chunk) : chunk;
    if (rest.length === 0) return;
    if (this.#bodyBytes < keptBodyBytes) {
      // A copy, since a slice would hold on to a chunk its reader may use again.
      this.#body.push(Buffer.from(rest.subarray(0, keptBodyBytes - this.#bodyBytes)));
    }
    this.#bodyBytes += rest.length;
    this.#hash.update(rest);
  }

  /** The header section without its blank line, at most 1 MB. Complete once the mail has passed. */
  get head(): Buffer {
    return Buffer.concat(this.#head);
  }

  get bodyStart(): Buffer {
    return Buffer.concat(this.#body);
  }

  get bytes(): number {
    return this.#headBytes + this.#bodyBytes;
  }

  /** The digest in hex; call it once, when the whole mail has passed. */
  hex(): string {
    if (this.#inHead) this.#endHead();
    return this.#hash.digest('hex');
  }

  /** Takes what belongs to the header section and answers what is body. */
  #takeHead(chunk: Buffer): Buffer {
    const most = maxHeadBytes - this.#headBytes;
    for (let start = 0; start < chunk.length; ) {
      const feed = chunk.indexOf(0x0a, start);
      const end = feed === -1 ? chunk.length : feed;
      if (end > start) this.#onlyReturn = this.#lineBytes === 0 && end - start === 1 && chunk[start] === 0x0d;
      this.#lineBytes += end - start;
      const isBlank = feed !== -1 && (this.#lineBytes === 0 || this.#onlyReturn);
      if (isBlank && feed < most) return this.#splitAt(chunk, feed + 1);
      if (end >= most) return this.#splitAt(chunk, most);
      if (feed !== -1) {
        this.#lineBytes = 0;
        this.#onlyReturn = false;
      }
      start = end + 1;
    }
    this.#keepHead(chunk);
    return Buffer.alloc(0);
  }

  #splitAt(chunk: Buffer, end: number): Buffer {
    this.#keepHead(chunk.subarray(0, end));
    this.#endHead();
    return chunk.subarray(end);
  }

  #keepHead(bytes: Buffer): void {
    this.#head.push(Buffer.from(bytes));
    this.#headBytes += bytes.length;
  }

  #endHead(): void {
    this.#inHead = false;
    const head = this.head;
    const values = firstRaws(head, named);
    for (const name of named) {
      const value = values.get(name);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(value === undefined ? missing : value.length);
      this.#hash.update(length).update(value ?? Buffer.alloc(0));
    }
    this.#hash.update(strayOf(head));
  }
}

/** The digest and the length of a raw mail, read without any parser: for a mail that kills its parser. */
export async function digestOf(raw: Readable): Promise<{ readonly digest: string; readonly bytes: number }> {
  const digest = new MailDigest();
  for await (const chunk of raw) digest.update(bytesOf(chunk));
  return { digest: digest.hex(), bytes: digest.bytes };
}

/** A chunk of a raw mail; a stream of anything else is a fault of its opener. */
export function bytesOf(chunk: unknown): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new TypeError('raw mail is a stream of bytes');
}
