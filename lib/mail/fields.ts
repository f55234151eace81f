import { isUtf8 } from 'node:buffer';
import type { Header } from './mail.ts';

/** Attack: a header section without end, kept in memory because no blank line ever comes. */
export const maxHeadBytes = 1024 * 1024;

/** Attack: thousands of headers of any size, carried in every value that holds the mail. */
const maxHeaders = 500;
const maxHeaderLength = 8 * 1024;

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const colon = 0x3a;

/** One header field (RFC 5322 2.2): its name in lower case, its value as it stood, folds included, without the last line end. */
export type Field = { readonly name: string; readonly raw: Buffer };

/** The fields of a header section, first to last. Lines that are no field (an mbox `From ` line, noise) are passed over. */
export function* fieldsOf(head: Buffer): Generator<Field> {
  for (const { line, colonAt, name } of linesOf(head)) {
    if (name !== null) yield { name, raw: line.subarray(colonAt + 1) };
  }
}

/**
 * What stands in the header section after its last known field and is no field: the beginning of a body, where the
 * blank line before it is missing. Empty for nearly every mail.
 */
export function strayOf(head: Buffer): Buffer {
  let stray: number | null = null;
  for (const { line, start, name } of linesOf(head)) {
    if (name !== null && known.test(name)) stray = null;
    else if (name === null && line.length > 0) stray ??= start;
  }
  return stray === null ? Buffer.alloc(0) : head.subarray(stray);
}

/** Names that a body does not begin a line with, as it may with `Note:`. */
const known =
  /^(?:from|to|cc|bcc|date|subject|sender|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|user-agent|(?:arc|authentication|auto|content|dkim|list|resent|x)-.*)$/;

type Line = {
  readonly line: Buffer;
  readonly start: number;
  readonly colonAt: number;
  readonly name: string | null;
};

/** The unfolded lines of a header section, without their line ends; `name` is null for one that is no field. */
function* linesOf(head: Buffer): Generator<Line> {
  for (let start = 0; start < head.length; ) {
    const end = endOfField(head, start);
    const line = head.subarray(start, withoutLineEnd(head, start, end));
    // Looked for in the line alone: a search to the end of the section, line by line, would be quadratic.
    const colonAt = line.indexOf(colon);
    const name = colonAt === -1 ? '' : line.toString('latin1', 0, colonAt).trim().toLowerCase();
    yield { line, start, colonAt, name: isName(name) ? name : null };
    start = end;
  }
}

/** The raw value of the first field of each name. A missing header is not in it, which is not the same as an empty one. */
export function firstRaws(head: Buffer, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const firsts = new Map<string, Buffer>();
  for (const { name, raw } of fieldsOf(head)) {
    if (names.includes(name) && !firsts.has(name)) firsts.set(name, raw);
    if (firsts.size === names.length) break;
  }
  return firsts;
}

/** A raw value as text: unfolded (RFC 5322 2.2.3), outer blanks gone, UTF-8 where it is that and Latin-1 otherwise. */
export function unfolded(raw: Buffer): string {
  return decoded(raw)
    .replace(/\r?\n(?=[ \t])/g, '')
    .trim();
}

/** The headers of a mail in their order, at most 500 of at most 8 K characters. */
export function headersOf(head: Buffer): readonly Header[] {
  const headers: Header[] = [];
  for (const { name, raw } of fieldsOf(head)) {
    if (headers.length === maxHeaders) break;
    headers.push({ name, value: unfolded(raw).slice(0, maxHeaderLength) });
  }
  return headers;
}

/** Header bytes have no declared charset: RFC 6532 makes them UTF-8, older software writes Latin-1. */
function decoded(raw: Buffer): string {
  return raw.toString(isUtf8(raw) ? 'utf8' : 'latin1');
}

/** RFC 5322 3.6.8: a name is printable ASCII without blanks. */
function isName(name: string): boolean {
  return name.length <= 100 && /^[!-9;-~]+$/.test(name);
}

/** Where the next field begins: after the first line end that no fold follows. */
function endOfField(head: Buffer, start: number): number {
  let at = head.indexOf(lineFeed, start);
  while (at !== -1) {
    const next = head[at + 1];
    if (next !== 0x20 && next !== 0x09) return at + 1;
    at = head.indexOf(lineFeed, at + 1);
  }
  return head.length;
}

function withoutLineEnd(head: Buffer, start: number, end: number): number {
  if (end <= start || head[end - 1] !== lineFeed) return end;
  return end - 2 >= start && head[end - 2] === carriageReturn ? end - 2 : end - 1;
}
