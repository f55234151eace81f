import type { Language } from '../case/kinds.ts';
import { frenchFollows } from './acknowledgement-fr.ts';
import { type Block, officersWords, paragraph, quote, textOf } from './block.ts';
import { boundedText, oneLine } from './foreign-text.ts';
import { htmlOf, htmlPage } from './html.ts';
import type { Letter } from './letter.ts';

/** What every wording of a letter in one language has. */
type Spoken = {
  readonly language: 'en' | 'fr';
  readonly subject: string;
  /** Introduces the officer's own words. */
  readonly note: string;
};

/** The wordings a writer of this language gets: of another language than ours, both. */
export function spokenIn<P>(language: Language, english: P, french: P): readonly P[] {
  switch (language) {
    case 'en':
      return [english];
    case 'fr':
      return [french];
    case 'other':
      return [english, french];
    default: {
      const unknown: never = language;
      throw new Error(`unknown language ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * A letter that an officer ordered: our frame in each language, then, once, last and behind a bar, the officer's own
 * words. Throws RangeError for words too long to stand whole.
 */
export function orderedLetter<P extends Spoken>(
  caseNumber: string,
  spoken: readonly P[],
  blocksIn: (phrases: P) => readonly Block[],
  words: string,
): Letter {
  const subject = `[${oneLine(caseNumber)}] ${spoken.map((phrases) => phrases.subject).join(' / ')}`;
  const page = spoken[0]?.language ?? 'en';
  const own = wholeWords(words);
  const parts: readonly Part[] = [
    ...(spoken.length > 1 ? [{ language: 'fr', blocks: [paragraph(frenchFollows)] } as const] : []),
    ...spoken.map((phrases) => ({ language: phrases.language, blocks: blocksIn(phrases) })),
    ...(own === ''
      ? []
      : [
          ...spoken.map(({ language, note }) => ({ language, blocks: [paragraph(note)] })),
          { language: page, blocks: [quote(own)] },
        ]),
  ];
  return {
    subject,
    text: `${parts.map(({ blocks }) => textOf(blocks)).join('\n\n')}\n`,
    html: htmlPage(page, subject, parts.map(inHtml).join('\n')),
  };
}

/** What every wording of a framed letter has. */
type Framed = { readonly language: 'en' | 'fr'; readonly subject: string };

/** The two halves of a frame: what stands before the officer's words, and what stands after them. */
type Frame = { readonly before: readonly Block[]; readonly after: readonly Block[] };

/**
 * A letter that is an officer's own words in our frame: for each language what comes before them, then the words, once
 * and unchanged, then for each language what comes after. Without words nothing marks their place. Throws RangeError for
 * words too long to stand whole.
 */
export function framedLetter<P extends Framed>(
  caseNumber: string,
  spoken: readonly P[],
  frameIn: (phrases: P) => Frame,
  words: string,
): Letter {
  const subject = `[${oneLine(caseNumber)}] ${spoken.map((phrases) => phrases.subject).join(' / ')}`;
  const page = spoken[0]?.language ?? 'en';
  const own = wholeWords(words);
  const frames = spoken.map((phrases) => ({ language: phrases.language, ...frameIn(phrases) }));
  const parts: readonly Part[] = [
    ...(spoken.length > 1 ? [{ language: 'fr', blocks: [paragraph(frenchFollows)] } as const] : []),
    ...frames.map(({ language, before }) => ({ language, blocks: before })),
    ...(own === '' ? [] : [{ language: page, blocks: [officersWords(own)] }]),
    ...frames.map(({ language, after }) => ({ language, blocks: after })),
  ];
  return {
    subject,
    text: `${parts.map(({ blocks }) => textOf(blocks)).join('\n\n')}\n`,
    html: htmlPage(page, subject, parts.map(inHtml).join('\n')),
  };
}

type Part = { readonly language: 'en' | 'fr'; readonly blocks: readonly Block[] };

function inHtml({ language, blocks }: Part): string {
  return `<div lang="${language}">\n${htmlOf(blocks)}\n</div>`;
}

/** Words cut short could say the opposite of what the officer meant. */
function wholeWords(words: string): string {
  const { text, isCut } = boundedText(words);
  if (isCut)
    throw new RangeError(`words of ${words.length} characters are too long to stand whole in a letter`);
  return text;
}
