import type { Block, ReadyCommand } from './block.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with nothing left that HTML could take for markup, in content as well as in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** The blocks as HTML elements, every word of them escaped. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(htmlOfOne).join('\n');
}

function htmlOfOne(block: Block): string {
  switch (block.is) {
    case 'heading':
      return `<h2 style="font-size:1.1em;margin:1.5em 0 0.5em">${escapeHtml(block.words)}</h2>`;
    case 'paragraph':
      return `<p>${block.lines.map(escapeHtml).join('<br>\n')}</p>`;
    case 'list':
      return `<ul style="padding-left:1.2em">\n${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n')}\n</ul>`;
    case 'quote':
      return `<blockquote style="margin:0;padding-left:12px;border-left:4px solid"><pre dir="auto" style="margin:0;font:inherit;white-space:pre-wrap;overflow-wrap:anywhere">${escapeHtml(block.words)}</pre></blockquote>`;
    case 'officers-words':
      return `<hr>\n<div dir="auto" style="white-space:pre-wrap">${escapeHtml(block.words)}</div>\n<hr>`;
    case 'commands':
      return `<ul style="padding-left:1.2em">\n${block.commands.map((one) => `<li>${commandOf(one)}<br>\n${escapeHtml(one.does)}</li>`).join('\n')}\n</ul>`;
    default: {
      const unknown: never = block;
      throw new Error(`unknown block ${JSON.stringify(unknown)}`);
    }
  }
}

function commandOf({ line, href }: ReadyCommand): string {
  const shown = `<code>${escapeHtml(line)}</code>`;
  return href === null ? shown : `<a href="${escapeHtml(href)}">${shown}</a>`;
}

/**
 * A whole page around content that is HTML already: one column that fits 360 px, nothing loaded from anywhere. It sets no
 * colour at all, so that `color-scheme` lets every client bring its own light and dark.
 */
export function htmlPage(language: 'en' | 'fr', title: string, content: string): string {
  return `<!doctype html>
<html lang="${language}" style="color-scheme:light dark">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:16px;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere">
<div style="max-width:38em;margin:0 auto">
${content}
</div>
</body>
</html>
`;
}
