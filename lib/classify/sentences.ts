import { spokenOut } from './everyday.ts';
import { cut, type Phrase, phraseOf, phrasesOf } from './phrase.ts';
import { rightSpelling } from './typos.ts';

/** One sentence as plain words; a comma stands as a word of its own. */
export type Sentence = {
  readonly words: readonly string[];
  /** The same words without commas, as patterns read them. */
  readonly phrases: readonly Phrase[];
  readonly asked: boolean;
  readonly paragraph: number;
  readonly from: 'subject' | 'body';
};

/** A part of a sentence with one subject and verb: as far as a negation reaches. */
export type Clause = Phrase & {
  readonly asked: boolean;
  readonly from: 'subject' | 'body';
  /** Follows an "if" or "unless" in its sentence: what it threatens has not happened. */
  readonly conditional: boolean;
};

const bullet = /^(?:[-*•>–·o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/;
const abbreviation =
  /(?:^|\s)(?:[a-hj-tv-z]|mr|mrs|ms|dr|st|mme|art|sec|inc|ltd|corp|dept|tel|ext|i\.e|e\.g)\.$/;

/** The sentences of a plain text. Lines of one paragraph are read on, since mail wraps them anywhere; list items take their lead-in along. */
export function sentences(text: string, from: 'subject' | 'body'): readonly Sentence[] {
  const found: Sentence[] = [];
  let open: string[] = [];
  let lead: readonly string[] = [];
  let inItem = false;
  let paragraph = 0;

  const close = (asked: boolean) => {
    const words = open;
    open = [];
    if (!words.some((word) => word !== ',')) return;
    const whole = inItem ? [...lead, ...words] : words;
    const phrases = phrasesOf(whole.filter((word) => word !== ','));
    found.push({ words: whole, phrases, asked, paragraph, from });
  };

  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '') {
      close(false);
      paragraph += 1;
      continue;
    }
    const item = bullet.exec(line);
    if (item !== null) close(false);
    if (item !== null) inItem = true;
    else if (open.length === 0) inItem = false;
    for (const part of stops(item === null ? line : line.slice(item[0].length))) {
      open.push(...wordsOf(part.text));
      if (part.stop !== '') close(part.stop.includes('?'));
    }
    if (line.endsWith(':')) {
      lead = open.length <= 25 && !inItem ? open : [];
      if (!inItem) close(false);
    }
  }
  close(false);
  return found;
}

/** The clauses of a sentence; a long one is cut with an overlap so that hardly a phrase is lost. */
export function clauses(sentence: Sentence): readonly Clause[] {
  const parts: string[][] = [[]];
  const { words, asked, from } = sentence;
  words.forEach((word, i) => {
    const current = parts.at(-1) ?? [];
    const next = words[i + 1] ?? '';
    if (word === ',') {
      if (current.length > 0 && startsAfterComma.has(next)) parts.push([]);
    } else if (startsAlone.has(word) && current.length >= 2 && next !== 'not') parts.push([word]);
    else current.push(word);
  });
  let conditional = false;
  return parts.flatMap((part) => {
    conditional ||= part.some((word) => conditions.has(word));
    return cut(part).map((piece) => ({ ...phraseOf(piece), asked, from, conditional }));
  });
}

const conditions = new Set(['if', 'unless', 'otherwise', 'si', 'sinon', 'defaut']);
const startsAlone = new Set(['but', 'mais', 'however', 'cependant', 'whereas', 'toutefois']);
const startsAfterComma = new Set(
  'i we please kindly just only instead you so they he she it this that these nor yet then otherwise can could would will do did are is why what how who where when je j nous vous veuillez merci pouvez pourriez il elle ils ce c cela seulement juste plutot alors donc sinon pourquoi comment quelles quels quel qui ou quand est'.split(
    ' ',
  ),
);

function stops(line: string): readonly { text: string; stop: string }[] {
  const parts: { text: string; stop: string }[] = [];
  let from = 0;
  for (const hit of line.matchAll(/[.!?;…]+(?=[\s"')\]]|$)/g)) {
    const text = line.slice(from, hit.index + hit[0].length);
    if (hit[0] === '.' && abbreviation.test(text.slice(-12))) continue;
    parts.push({ text, stop: hit[0] });
    from = hit.index + hit[0].length;
  }
  if (from < line.length) parts.push({ text: line.slice(from), stop: '' });
  return parts;
}

/** "A receipt for my records" is about nobody's records. */
const idiom =
  /\b(receipt|invoice|statement|confirmation|letter|quote|contract|it|this|one|number|copy) for (?:my|our|your)(?: own)? (?:records?|files?)\b/g;

/** Addresses and links are not words: "privacy" in a link asks nothing. */
function wordsOf(text: string): readonly string[] {
  const said = withoutLinks(text)
    .replace(idiom, '$1')
    .replace(/\b([be])-(?=[a-z])/g, '$1');
  return (said.match(/[a-z0-9]+(?:'[a-z]+)*|,/g) ?? []).flatMap(spokenOut).map(rightSpelling);
}

function withoutLinks(text: string): string {
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.')) return text;
  const isLink = (token: string) => token.includes('@') || token.includes('://') || token.startsWith('www.');
  return text
    .split(' ')
    .filter((token) => !isLink(token))
    .join(' ');
}
