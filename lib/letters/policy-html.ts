import { escapeHtml } from './html.ts';

/**
 * Bold, emphasis in either form, or a link to https or mailto; anything else stays the text it is. No alternative reads
 * past the next character that could open it again, so that hostile text costs linear time.
 */
const inline =
  /\*\*(?<bold>[^*\s](?:[^*]*[^*\s])?)\*\*|\*(?<starred>[^*\s](?:[^*]*[^*\s])?)\*|(?<![\p{L}\p{N}])_(?<lined>[^_\s](?:[^_]*[^_\s])?)_(?![\p{L}\p{N}])|\[(?<label>[^[\]]+)\]\((?<target>(?:https:\/\/|mailto:)[^\s()[\]<>"]+)\)/gu;

type Piece = { readonly tag: string; readonly lines: string[] };

/**
 * A policy's Markdown as HTML: headings, paragraphs, `-` lists, bold, emphasis, and links to https and mailto. Whatever
 * else it holds, HTML included, is shown as the characters it is.
 */
export function policyHtml(markdown: string): string {
  return piecesOf(markdown)
    .map(({ tag, lines }, index, all) => {
      const element = `<${tag}>${inlineHtml(lines.join('\n'))}</${tag}>`;
      if (tag !== 'li') return element;
      const opens = all[index - 1]?.tag !== 'li' ? '<ul>\n' : '';
      const closes = all[index + 1]?.tag !== 'li' ? '\n</ul>' : '';
      return opens + element + closes;
    })
    .join('\n');
}

function piecesOf(markdown: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    const [, marks, title] = /^(#{1,5})[ \t]+(.*)$/s.exec(line) ?? [];
    const item = /^-[ \t]+(.*)$/s.exec(line)?.[1];
    if (marks !== undefined && title !== undefined) {
      // One level down: in the letter the policy's title is a part, not the whole.
      pieces.push({ tag: `h${marks.length + 1}`, lines: [title] });
      open = null;
    } else if (item !== undefined) {
      open = { tag: 'li', lines: [item] };
      pieces.push(open);
    } else if (line.trim() === '') {
      open = null;
    } else if (open === null) {
      open = { tag: 'p', lines: [line] };
      pieces.push(open);
    } else {
      open.lines.push(line);
    }
  }
  return pieces;
}

function inlineHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(inline)) {
    html += escapeHtml(text.slice(end, match.index)) + elementOf(match.groups ?? {});
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}

function elementOf(groups: Readonly<Record<string, string | undefined>>): string {
  const { bold, starred, lined, label, target } = groups;
  if (bold !== undefined) return `<strong>${escapeHtml(bold)}</strong>`;
  if (label !== undefined && target !== undefined)
    return `<a href="${escapeHtml(target)}">${escapeHtml(label)}</a>`;
  return `<em>${escapeHtml(starred ?? lined ?? '')}</em>`;
}
