import { Parser } from 'htmlparser2';
import { sightOf } from './hidden.ts';
import { Page } from './page.ts';

/** Attack: tags nested by the ten thousand, whose open elements cost the square of their number. Browsers stop at 512. */
const maxDepth = 1000;

/** Attack: megabytes of markup around no text. */
const maxHtmlLength = 4 * 1024 * 1024;

/** Small enough that the depth is noticed before a slice can nest deep. */
const sliceLength = 16 * 1024;

/** The text of an HTML mail as its reader sees it. */
export type VisibleText = {
  readonly text: string;
  /** How many letters and digits stood in elements that nobody sees. */
  readonly hiddenLetters: number;
  /** Too long or too deep: the rest was not read. */
  readonly truncated: boolean;
};

/** Elements whose content is no text to any reader. Not `head`: where its end tag is missing, browsers show what follows. */
const unread = new Set(['script', 'style', 'title', 'template']);

const paragraphs = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
]);
const lines = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figure footer form header hr legend li main nav section summary tr'.split(
    ' ',
  ),
);

type Element = {
  readonly unread: boolean;
  readonly gone: boolean;
  readonly invisible: boolean;
  readonly tiny: boolean;
  readonly keepsLines: boolean;
  readonly isQuote: boolean;
};

const outermost: Element = {
  unread: false,
  gone: false,
  invisible: false,
  tiny: false,
  keepsLines: false,
  isQuote: false,
};

/**
 * The visible text of HTML, quotes marked with `> ` so that they can be told apart as in plain text. Left out is what
 * inline styles, the `hidden` attribute or the element itself keep from every reader; a class that a style sheet hides
 * is not looked up. Takes time and memory in proportion to the HTML.
 */
export function visibleText(html: string): VisibleText {
  const page = new Page();
  const open: Element[] = [];
  let hiddenLetters = 0;
  const seen = (text: string): void => {
    const { unread, gone, invisible, tiny, keepsLines } = open.at(-1) ?? outermost;
    if (unread) return;
    if (gone || invisible || tiny) hiddenLetters += lettersIn(text);
    else page.text(text, keepsLines);
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = opened(name, attributes, open.at(-1) ?? outermost);
      open.push(element);
      if (element.gone) return;
      // Some mail programs forget to escape the address of whom they quote: `Jane <jane@example.org> wrote:`.
      if (name.includes('@')) seen(`<${name}>`);
      lineUp(page, name);
      if (element.isQuote) page.quote(1);
      if (name === 'br') page.lineBreak();
      if (name === 'td' || name === 'th') page.space();
      if (name === 'li') page.text('- ', false);
    },
    onclosetag(name) {
      const element = open.pop();
      if (element === undefined || element.gone) return;
      lineUp(page, name);
      if (element.isQuote) page.quote(-1);
    },
    ontext: seen,
  });
  let at = 0;
  for (; at < Math.min(html.length, maxHtmlLength) && open.length <= maxDepth; at += sliceLength) {
    parser.write(html.slice(at, at + sliceLength));
  }
  const truncated = at < html.length;
  if (!truncated) parser.end();
  return { text: page.written(), hiddenLetters, truncated };
}

function opened(name: string, attributes: Readonly<Record<string, string>>, outer: Element): Element {
  const sight = sightOf(attributes['style'] ?? '');
  const ownSize = name === 'font' && attributes['size'] !== undefined ? false : undefined;
  return {
    unread: outer.unread || unread.has(name),
    gone: outer.gone || sight.gone === true || attributes['hidden'] !== undefined,
    invisible: sight.invisible ?? outer.invisible,
    tiny: sight.tiny ?? ownSize ?? outer.tiny,
    keepsLines: outer.keepsLines || name === 'pre',
    isQuote: name === 'blockquote' && !isIndent(attributes),
  };
}

/** Editors indent a writer's own words with a borderless blockquote. */
function isIndent(attributes: Readonly<Record<string, string>>): boolean {
  const style = (attributes['style'] ?? '').toLowerCase();
  return (
    attributes['type'] !== 'cite' && /border\s{0,9}:\s{0,9}(?:none|0)/.test(style) && style.includes('40px')
  );
}

function lineUp(page: Page, name: string): void {
  if (paragraphs.has(name)) page.block(true);
  else if (lines.has(name)) page.block(false);
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}
