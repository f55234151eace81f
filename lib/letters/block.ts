/** A part of a letter before it has a form: text and HTML are two renderings of the same blocks and cannot drift apart. */
export type Block =
  | { readonly is: 'heading'; readonly words: string }
  | { readonly is: 'paragraph'; readonly lines: readonly string[] }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'quote'; readonly words: string }
  | { readonly is: 'officers-words'; readonly words: string }
  | { readonly is: 'commands'; readonly commands: readonly ReadyCommand[] };

/** A command ready to be given: its line, what it does, and a link that opens a reply with it filled in; null for none. */
export type ReadyCommand = { readonly line: string; readonly does: string; readonly href: string | null };

export function heading(words: string): Block {
  return { is: 'heading', words };
}

/** Lines that belong together; each stays a line of its own in both forms. */
export function paragraph(...lines: readonly string[]): Block {
  return { is: 'paragraph', lines };
}

export function list(items: readonly string[]): Block {
  return { is: 'list', items };
}

/** Words of somebody else, set apart so that none of them can pass for the letter's own. */
export function quote(words: string): Block {
  return { is: 'quote', words };
}

/** What an officer wrote to a writer, unchanged, in the one marked place of a letter: between two rules of our own. */
export function officersWords(words: string): Block {
  return { is: 'officers-words', words };
}

/** Commands an officer may give now, each a line to be typed and, in HTML, a link. */
export function commands(ready: readonly ReadyCommand[]): Block {
  return { is: 'commands', commands: ready };
}

const rule = '-'.repeat(40);

/** The blocks as plain text, one empty line between them; a heading stands right above what it heads. */
export function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block, index) => {
      const after = index === blocks.length - 1 ? '' : block.is === 'heading' ? '\n' : '\n\n';
      return textOfOne(block) + after;
    })
    .join('');
}

function textOfOne(block: Block): string {
  switch (block.is) {
    case 'heading':
      return block.words;
    case 'paragraph':
      return block.lines.join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return block.words
        .split('\n')
        .map((line) => `| ${line}`)
        .join('\n');
    case 'officers-words':
      return `${rule}\n${block.words}\n${rule}`;
    case 'commands':
      return block.commands.map(({ line, does }) => `- ${line}\n  ${does}`).join('\n');
    default: {
      const unknown: never = block;
      throw new Error(`unknown block ${JSON.stringify(unknown)}`);
    }
  }
}
