/** Attack: a thousand nested quotes before each of a million lines, every one of which would carry a thousand marks. */
const maxQuoteDepth = 5;

/** Blank lines in a row that still say something. */
const maxLineBreaks = 3;

/** A page of plain text as it is written: blanks collapsed as a browser does, one line for each line that is seen. */
export class Page {
  readonly #pieces: string[] = [];
  #length = 0;
  /** Line ends owed before the next text. */
  #owed = 0;
  #lineIsEmpty = true;
  #spaceIsDue = false;
  #quoteDepth = 0;

  text(written: string, keepsLines: boolean): void {
    for (const [index, line] of (keepsLines ? written.split('\n') : [written]).entries()) {
      if (index > 0) this.lineBreak();
      this.#words(line);
    }
  }

  space(): void {
    this.#spaceIsDue = true;
  }

  lineBreak(): void {
    this.#owed = Math.min(this.#owed + 1, maxLineBreaks);
    this.#lineIsEmpty = true;
  }

  /** The edge of a block: a new line, and a blank one between paragraphs. */
  block(isParagraph: boolean): void {
    if (this.#lineIsEmpty && this.#owed === 0) return;
    this.#owed = Math.max(this.#owed, isParagraph ? 2 : 1);
    this.#lineIsEmpty = true;
  }

  quote(by: 1 | -1): void {
    this.#quoteDepth += by;
  }

  written(): string {
    return this.#pieces.join('');
  }

  #words(written: string): void {
    const words = written.replace(/\s+/g, ' ');
    const trimmed = words.trim();
    if (words.startsWith(' ')) this.#spaceIsDue = true;
    if (trimmed === '') return;
    if (this.#lineIsEmpty) {
      const quote = '> '.repeat(Math.min(this.#quoteDepth, maxQuoteDepth));
      this.#write((this.#length > 0 ? '\n'.repeat(this.#owed) : '') + quote);
    } else if (this.#spaceIsDue) this.#write(' ');
    this.#write(trimmed);
    this.#owed = 0;
    this.#lineIsEmpty = false;
    this.#spaceIsDue = words.endsWith(' ');
  }

  #write(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }
}
