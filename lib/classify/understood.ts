import type { Language } from '../case/kinds.ts';
import type { Words } from './classification.ts';
import { languageOf } from './language.ts';
import { addressesMachine } from './machine.ts';
import { pointsAway, type Reading, readingOf, wholeReading } from './reading.ts';
import { type Clause, clauses, type Sentence } from './sentences.ts';

/** A mail as it is understood before any likelihood: what is said to us, in which language, and what is odd about it. */
export type Understood = {
  readonly reading: Reading;
  /** The sentences spoken to us, each with its clauses; what speaks to the program that reads is left out. */
  readonly said: readonly { readonly sentence: Sentence; readonly clauses: readonly Clause[] }[];
  /** It speaks to the program that reads it. */
  readonly instructs: boolean;
  readonly words: readonly string[];
  readonly language: Language;
};

/** What a mail says, read from its newest part, or from all of it where the newest part only points to the rest. */
export function understoodOf(words: Words): Understood {
  return heard(readingOf(words));
}

/** The whole mail, quotes and all, as if its writer said it now. */
export function wholeOf(words: Words): Understood {
  return heard(wholeReading(words));
}

function heard(reading: Reading): Understood {
  const toUs = reading.said.filter((sentence) => !addressesMachine(sentence));
  const words = reading.said.flatMap((sentence) => sentence.words);
  return {
    reading,
    said: toUs.map((sentence) => ({ sentence, clauses: clauses(sentence) })),
    instructs: toUs.length < reading.said.length,
    words,
    language: languageOf(reading.text, words),
  };
}

const littleWords = 8;

/** "Any news?" above an old request. A word of thanks above our own letter is no such thing. */
export function leansOnQuote({ reading }: Understood, { whole }: Words): boolean {
  if (reading.quoted) return false;
  const body = reading.said.filter(({ from }) => from === 'body');
  const words = body.flatMap((sentence) => sentence.words);
  if (words.length > littleWords) return pointsAway(body);
  const onlyThanks = words.some((word) => courtesies.has(word)) && !body.some(({ asked }) => asked);
  return !onlyThanks || forwards.test(whole) || pointsAway(body);
}

const forwards =
  /^[-\s>]*(?:begin )?(?:forwarded message|original message|message transf[ée]r|message d'origine)/im;

const courtesies = new Set('thanks thank merci ok great perfect parfait cheers received recu'.split(' '));
