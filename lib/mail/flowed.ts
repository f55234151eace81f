const signatureSeparator = '-- ';

type Line = { readonly depth: number; readonly text: string };

/**
 * Text of `format=flowed` with its soft line breaks undone (RFC 3676). A line that ends in a space goes on in the next
 * only at the same quote depth: an answer below a quoted line is never drawn into the quote.
 */
export function unfold(text: string, delSp: boolean): string {
  const paragraphs: string[] = [];
  /** The pieces of the paragraph being joined; joined once, since adding to a growing text is quadratic. */
  let pieces: string[] = [];
  let depth = 0;
  const close = (): void => {
    if (pieces.length > 0) paragraphs.push(quoteMark(depth) + pieces.join(''));
    pieces = [];
  };
  for (const written of text.split('\n')) {
    const line = read(written);
    if (line.depth !== depth || line.text === signatureSeparator) close();
    depth = line.depth;
    const flows = line.text.endsWith(' ') && line.text !== signatureSeparator;
    pieces.push(flows && delSp ? line.text.slice(0, -1) : line.text);
    if (!flows) close();
  }
  close();
  return paragraphs.join('\n');
}

/** RFC 3676 4.4 and 4.5: the quote marks without blanks between, then one space that stuffs the line. */
function read(written: string): Line {
  let depth = 0;
  while (written[depth] === '>') depth += 1;
  const start = written[depth] === ' ' ? depth + 1 : depth;
  return { depth, text: written.slice(start) };
}

function quoteMark(depth: number): string {
  return depth === 0 ? '' : `${'>'.repeat(depth)} `;
}
