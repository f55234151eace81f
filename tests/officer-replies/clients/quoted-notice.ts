import { Parser } from 'htmlparser2';
import { wrap } from './reply.ts';

/** A piece of the notice as a mail program holds it that makes plain text of HTML. */
type Block = {
  readonly is: 'heading' | 'paragraph' | 'item' | 'quote';
  readonly lines: readonly string[];
  /** Where a link in it leads. */
  readonly link: string | null;
};

/** How a mail program writes what stands in lists, and what was a quote already. */
export type Manner = {
  readonly item: (block: Block) => readonly string[];
  readonly quote?: (line: string) => string;
  /** Where lines are broken. */
  readonly width?: number;
};

const pieces = { h2: 'heading', p: 'paragraph', li: 'item', pre: 'quote' } as const;

/** What stands in the body of an HTML mail. */
export function bodyOf(html: string): string {
  return /<body[^>]*>\n?([\s\S]*?)\n?<\/body>/.exec(html)?.[1] ?? html;
}

/** The lines of an HTML mail as a mail program puts them into the plain text of a reply. */
export function linesOf(
  html: string,
  { item, quote = (line) => line, width = Number.POSITIVE_INFINITY }: Manner,
): readonly string[] {
  const blocks = blocksOf(html);
  return blocks.flatMap((block, at) => {
    const above = blocks[at - 1];
    const sticks =
      above === undefined || above.is === 'heading' || (above.is === 'item' && block.is === 'item');
    const lines = block.is === 'item' ? item(block) : block.lines.flatMap((line) => wrap(line, width));
    return [...(sticks ? [] : ['']), ...(block.is === 'quote' ? lines.map(quote) : lines)];
  });
}

function blocksOf(html: string): readonly Block[] {
  const blocks: Block[] = [];
  let is: Block['is'] = 'paragraph';
  let text = '';
  let link: string | null = null;
  const close = (): void => {
    const lines = text.split('\n').map((line) => (is === 'quote' ? line : line.trim()));
    if (text.trim() !== '') blocks.push({ is, lines, link });
    [text, link, is] = ['', null, 'paragraph'];
  };
  const parser = new Parser({
    onopentag(name, { href }) {
      const piece = pieces[name as keyof typeof pieces];
      if (piece !== undefined) close();
      is = piece ?? is;
      link = href ?? link;
      if (name === 'br') text += '\n';
    },
    ontext(data) {
      text += is === 'quote' ? data : data.replaceAll('\n', '');
    },
    onclosetag(name) {
      if (name in pieces) close();
    },
  });
  parser.end(bodyOf(html));
  close();
  return blocks;
}
