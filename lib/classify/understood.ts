import type { Words } from './classification.ts';
import { pointsAway, type Reading, readingOf, wholeReading } from './reading.ts';
import { type Understood, understand } from './understand.ts';

/** What is only quoted under a few words may be what they mean, or may be our own letter. */
const quotedWorth = 0.6;
const littleWords = 8;

/** What a mail says, read from its newest part, or from all of it where the newest part only points to the rest. */
export function understoodOf(words: Words): Understood {
  const reading = readingOf(words);
  const newest = understand(reading, 1);
  if (newest.evidence.length > 0 || reading.quoted || !leansOnQuote(reading)) return newest;
  const whole = understand(wholeReading(words), quotedWorth);
  return whole.evidence.length > 0 ? whole : newest;
}

/** "Any news?" above an old request. A word of thanks above our own letter is no such thing. */
function leansOnQuote({ said }: Reading): boolean {
  const body = said.filter(({ from }) => from === 'body');
  const words = body.flatMap((sentence) => sentence.words);
  if (words.some((word) => courtesies.has(word))) return false;
  return words.length <= littleWords || pointsAway(body);
}

const courtesies = new Set([
  'thanks',
  'thank',
  'merci',
  'ok',
  'great',
  'perfect',
  'parfait',
  'cheers',
  'received',
  'recu',
]);
