import type { StreamedPart } from './contents.ts';
import { safeName } from './safe-name.ts';

/** A file of a mail with its content. */
export type MailFile = { readonly name: string; readonly type: string; readonly content: Uint8Array };

/** Attack: files that unfold beyond what any letter could carry. The largest letter has 10 MB. */
const mostBytes = 12 * 1024 * 1024;

/** Attack: thousands of tiny files. */
const mostParts = 100;

/** A picture of a signature, set into the text: it is no file that its writer meant to send. */
const largestLogo = 100 * 1024;

/** What signs the mail itself: put in by a mail program, and worthless with any other. */
const signatures: ReadonlySet<string> = new Set([
  'application/pkcs7-signature',
  'application/x-pkcs7-signature',
  'application/pgp-signature',
]);

/** The files of a mail, held whole: for an officer's own mail, whose files go on to a writer. */
export class Files {
  readonly #all: { readonly file: MailFile; readonly isMeant: boolean }[] = [];
  #bytes = 0;
  /** More than any letter could carry: what is held is not all. */
  tooMuch = false;

  take(part: StreamedPart & { readonly related?: boolean }, failed: (error: Error) => void): void {
    part.content.on('error', failed);
    const kept: Buffer[] = [];
    const place = this.#all.length;
    part.content.on('data', (chunk: Buffer) => {
      this.#bytes += chunk.length;
      if (this.#bytes > mostBytes || place >= mostParts) this.tooMuch = true;
      else kept.push(chunk);
    });
    part.content.on('end', () => {
      const type = part.contentType.toLowerCase();
      const content = Buffer.concat(kept);
      const name = safeName(part.filename, this.#all.length + 1, type);
      const isLogo = part.related === true && type.startsWith('image/') && content.length <= largestLogo;
      this.#all.push({ file: { name, type, content }, isMeant: !isLogo && !signatures.has(type) });
      part.release?.();
    });
  }

  /** In the order of the mail, without what its writer did not mean to send: pictures of a signature, and what signs it. */
  get all(): readonly MailFile[] {
    return this.#all.filter(({ isMeant }) => isMeant).map(({ file }) => file);
  }
}
