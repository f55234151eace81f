/** Attack: one mail of 35 MB of text, which the parser would hold four times over. Attachments are streamed and do not count. */
const maxTextBytes = 4 * 1024 * 1024;

/** Attack: a body without line ends, kept to look for one. No delimiter is longer (RFC 2046 5.1.1, RFC 5322 2.1.1). */
const maxLineBytes = 4 * 1024;

/** Attack: a Content-Type folded over megabytes. */
const maxValueLength = 8 * 1024;

/** How `format=flowed` was asked for, by the first part that did (RFC 3676 4.1). */
export type Flowed = { readonly delSp: boolean };

type Watched = 'type' | 'disposition';

/** The header section of one part, as far as it says whether a text follows. */
type PartHead = Record<Watched, string | null> & { current: Watched | null; blinded: boolean };

/**
 * Stands between the raw mail and mailparser and changes two things in what the parser reads, never in what is kept
 * or hashed:
 * - text beyond 4 MB is left out, so that memory does not grow with the mail; delimiters and attachments pass;
 * - `format=flowed` is blinded, because mailparser joins a quoted line that ends in a space with the answer below it.
 *   `unfold` does that work instead, by quote depth.
 *
 * It follows the parts of the mail by their delimiters only as far as that needs; what it cannot follow, it passes.
 */
export class Gate {
  flowed: Flowed | null = null;
  truncated = false;
  /** A text with the name of a file stands in the mail without being attached to it: its words will stand among the mail's own. */
  holdsTextFile = false;
  readonly #boundaries = new Set<string>();
  #head: PartHead | null = newHead();
  #isText = true;
  #textBytes = 0;
  #carry = Buffer.alloc(0);
  #midLine = false;

  /** What the parser may read of the next bytes. */
  pass(chunk: Buffer): Buffer {
    const bytes = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    const passed: Buffer[] = [];
    let start = 0;
    let passedTo = 0;
    while (start < bytes.length) {
      const feed = bytes.indexOf(0x0a, start);
      if (feed === -1 && bytes.length - start <= maxLineBytes) break;
      const end = feed === -1 ? bytes.length : feed + 1;
      const line = bytes.subarray(start, end);
      const allowed = this.#line(line);
      if (allowed !== line) {
        passed.push(bytes.subarray(passedTo, start), allowed);
        passedTo = end;
      }
      this.#midLine = feed === -1;
      start = end;
    }
    this.#carry = Buffer.from(bytes.subarray(start));
    if (passed.length === 0) return bytes.subarray(0, start);
    return Buffer.concat([...passed, bytes.subarray(passedTo, start)]);
  }

  /** The last bytes of a mail that does not end with a line end. */
  end(): Buffer {
    return this.#line(this.#carry);
  }

  /** What stands for one line: itself, a line of the same length, or nothing. */
  #line(line: Buffer): Buffer {
    if (!this.#midLine && this.#isDelimiter(line)) {
      this.#head = newHead();
      return line;
    }
    if (this.#head !== null) return this.#headLine(line, this.#head);
    if (!this.#isText) return line;
    this.#textBytes += line.length;
    if (this.#textBytes <= maxTextBytes) return line;
    this.truncated = true;
    return line.subarray(0, 0);
  }

  #isDelimiter(line: Buffer): boolean {
    if (this.#boundaries.size === 0 || line[0] !== 0x2d || line[1] !== 0x2d) return false;
    const written = line.toString('latin1', 2).trimEnd();
    return (
      this.#boundaries.has(written) || (written.endsWith('--') && this.#boundaries.has(written.slice(0, -2)))
    );
  }

  #headLine(line: Buffer, head: PartHead): Buffer {
    const text = line.toString('latin1');
    if (!this.#midLine && (text === '\n' || text === '\r\n')) {
      this.#endHead(head);
      return line;
    }
    if (!this.#midLine && text[0] !== ' ' && text[0] !== '\t') head.current = named(text, head);
    if (head.current === null) return line;
    const value = head[head.current] ?? '';
    if (value.length < maxValueLength) head[head.current] = value + text;
    if (head.current !== 'type') return line;
    const blinded = text.replace(/(\bformat\s{0,9}=\s{0,9}"?)flowed/i, '$1fl0wed');
    if (blinded === text) return line;
    head.blinded = true;
    return Buffer.from(blinded, 'latin1');
  }

  #endHead(head: PartHead): void {
    this.#head = null;
    const type = head.type ?? '';
    const mediaType = /^content-type\s*:\s*([a-z0-9.+-]+\/[a-z0-9.+-]+)/i.exec(type)?.[1]?.toLowerCase();
    const isMultipart = mediaType?.startsWith('multipart/') === true;
    const [, quoted, bare] =
      /\bboundary\s{0,9}=\s{0,9}(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type) ?? [];
    const boundary = quoted ?? bare;
    if (isMultipart && boundary !== undefined) this.#boundaries.add(boundary.trimEnd());
    const isAttachment = /^content-disposition\s*:\s*attachment\b/i.test(head.disposition ?? '');
    this.#isText = !isAttachment && (mediaType === undefined || textTypes.has(mediaType));
    if (this.#isText && mediaType?.startsWith('text/') === true)
      this.holdsTextFile ||= hasName.test(type) || hasName.test(head.disposition ?? '');
    if (head.blinded && this.#isText) {
      this.flowed ??= { delSp: /\bdelsp\s{0,9}=\s{0,9}"?yes\b/i.test(type) };
    }
  }
}

const hasName = /\b(?:file)?name(?:\*\d{0,2})?\*?\s{0,9}=/i;

const textTypes = new Set(['text/plain', 'text/html', 'message/delivery-status']);

function newHead(): PartHead {
  return { type: null, disposition: null, current: null, blinded: false };
}

/** Which watched header a line begins; of two the first counts, as it does for the parser. */
function named(line: string, head: PartHead): Watched | null {
  const name = /^content-(type|disposition)\s*:/i.exec(line)?.[1]?.toLowerCase();
  if (name === 'type' || name === 'disposition') return head[name] === null ? name : null;
  return null;
}
