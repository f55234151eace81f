import type { TextPart } from './mail.ts';
import { firstSeen, isBlank, isMarked } from './mark.ts';

/** A rule, under which gateways put a footer of their own below a whole mail. */
const footer = /^(?:_{5,200}|-{5,200}|={5,200}|\*{5,200})\s/;

/** No mail program wraps earlier. */
const narrowest = 70;
/** Attack: a quote of one line of megabytes. */
const maxLine = 200;

/**
 * The words of a mail that begins with a command; null for any other mail. What follows the command may reach a person
 * outside, and the quote below it is our own notice, so doubt is settled the other way than elsewhere: a line that lost
 * its mark when a long quoted line was wrapped is no word of the writer, nor is a footer below the quote. Where the writer
 * goes on below or between quoted lines, these lines are among the words, marks and all, and whoever reads them sees
 * that no letter can be made of them.
 */
export function commandingWords(parts: readonly TextPart[]): string | null {
  const own = parts.map(({ role, text }, at) =>
    role === 'newest' ? withoutWrapped(text, quotedAt(parts, at - 1)) : '',
  );
  const first = own.findIndex((words) => !isBlank(words));
  if (first === -1 || !beginsWithCommand(own[first] ?? '')) return null;
  const last = own.findLastIndex((words, at) => {
    const isFooter = at > first && quotedAt(parts, at - 1) !== '' && footer.test(firstSeen(words) ?? '');
    return !isBlank(words) && !isFooter;
  });
  return parts
    .slice(first, last + 1)
    .map((_, n) => own[first + n] || quotedAt(parts, first + n))
    .join('');
}

/** As officers write to a case. */
function beginsWithCommand(words: string): boolean {
  return /^\/[a-z]/i.test(firstSeen(words) ?? '');
}

function quotedAt(parts: readonly TextPart[], at: number): string {
  const part = parts[at];
  return part?.role === 'quoted' || part?.role === 'forwarded' ? part.text : '';
}

/** Words without what a hard wrap cut off the quoted line right above them. */
function withoutWrapped(words: string, quote: string): string {
  const quoted = quote.slice(-maxLine).split('\n');
  let above = quoted.at(-2) ?? '';
  if (quoted.at(-1) !== '' || !isMarked(above)) return words;
  let start = 0;
  while (start < words.length) {
    const feed = words.indexOf('\n', start);
    const end = feed === -1 ? words.length : feed + 1;
    const line = words.slice(start, end).trimEnd();
    if (!isWrapped(above, line)) break;
    above = line;
    start = end;
  }
  return words.slice(start);
}

/** Whether a line goes on with the one above it, which had no room for its first word. After a sentence, a new one is an answer. */
function isWrapped(above: string, line: string): boolean {
  const [word = ''] = line.trimStart().split(' ', 1);
  const isNewSentence = /[.!?:;]$/.test(above.trimEnd()) && /^\p{Lu}/u.test(word);
  return word !== '' && !isNewSentence && above.trimEnd().length + 1 + word.length > narrowest;
}
