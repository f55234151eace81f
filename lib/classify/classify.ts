import { primaryOf } from '../case/kinds.ts';
import type { Classification, Words } from './classification.ts';
import { doubtOf } from './doubt.ts';
import { pointsAway, type Reading, readingOf, wholeReading } from './reading.ts';
import { reasonsFor } from './reasons.ts';
import { type Understood, understand } from './understand.ts';
import { named, scoresOf } from './weigh.ts';

/** What is only quoted under a few words may be what they mean, or may be our own letter. */
const quotedWorth = 0.6;
const littleWords = 8;

/**
 * What a mail asks of the firm, how sure that is, who writes and in which language: by weighted rules over the clauses
 * of the newest part, pure and deterministic. Reads at most 50,000 characters of each part.
 */
export function classify(words: Words): Classification {
  return judged(understoodOf(words));
}

/** What a mail says, read from its newest part, or from all of it where the newest part only points to the rest. */
export function understoodOf(words: Words): Understood {
  const reading = readingOf(words);
  const newest = understand(reading, 1);
  if (newest.evidence.length > 0 || reading.quoted || !leansOnQuote(reading)) return newest;
  const whole = understand(wholeReading(words), quotedWorth);
  return whole.evidence.length > 0 ? whole : newest;
}

function judged(mail: Understood): Classification {
  const scores = scoresOf(mail.evidence, mail.bulk);
  const doubt = doubtOf(mail, scores);
  const kinds = named(scores, doubt);
  return {
    kinds,
    primary: primaryOf(kinds.map(({ kind }) => kind)),
    review: doubt.review,
    statutoryClock: doubt.statutoryClock,
    writer: mail.writer,
    language: mail.language,
    reasons: reasonsFor(kinds, mail),
  };
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
