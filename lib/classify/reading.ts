import { withoutFooters } from './boilerplate.ts';
import type { Words } from './classification.ts';
import { normalise } from './normalise.ts';
import { anyStands, patterns } from './pattern.ts';
import { type Sentence, sentences } from './sentences.ts';

/** What of a mail is read, as sentences. */
export type Reading = {
  readonly said: readonly Sentence[];
  readonly text: string;
  readonly disguised: boolean;
  /** Something in the middle was left unread. */
  readonly cut: boolean;
  /** The newest part says little by itself: what it quotes or forwards is read as what the writer says. */
  readonly quoted: boolean;
};

/** Attack: thousands of two-letter sentences. A mail that people write has far fewer different ones. */
const firstSentences = 400;
const lastSentences = 200;
const subjectCharacters = 1_000;

/** A few words that only point elsewhere: to a quoted mail or to an attachment. */
const fewWords = 16;
const pointing =
  patterns(`see|view|read ..2 below|attached|enclosed|forwarded|thread|under|attachment, fyi, fwd, forwarding|forwarded ..4, below, per below, handle|action|process|deal|look ..3 this|below|it,
  see ..3 email|message|note ..2 below, for your ..2 action|information|attention, over to you, this one is yours, passing ..2 along, voir|lire ci ..1, ci dessous|joint|bas|apres, plus bas, pour info|information|suivi|action, piece jointe,
  a traiter, transfert, je te|vous transfere|transmets, got this, this came in, can someone|you ..2 help|look`);
const forwardedSubject = /^\s*(?:fwd?|tr|wg|rv|i|enc)\s*:/i;
const replyMarks = /^(?:\s*(?:re|fwd?|tr|wg|aw|sv|rv|ref|rep)\s*(?:\[\d+\])?\s*:)+\s*/i;
const headerLine = /^(?:from|to|cc|sent|date|reply-to|de|a|envoye|importance)\s?:/;
const attribution =
  /(?:wrote|a ecrit|ecrit|schrieb)\s?:$|^-{2,}.{0,60}(?:message|forwarded|original|transfere)/;

/** Reads the newest part and the subject; the whole text when the newest part is empty or only points to it. */
export function readingOf({ subject, newest, whole }: Words): Reading {
  const own = read(subject, newest, false);
  const said = own.said.filter(({ from }) => from === 'body');
  const count = wordsIn(said);
  const points = count <= fewWords && (forwardedSubject.test(subject) || pointsAway(said));
  return (count > 0 && !points) || whole.trim() === '' ? own : read(subject, whole, true);
}

/** The whole mail read as if its writer said all of it: for a mail whose newest part asks nothing by itself. */
export function wholeReading({ subject, whole }: Words): Reading {
  return read(subject, whole, true);
}

function read(subject: string, body: string, quoted: boolean): Reading {
  const title = normalise(subject.slice(0, subjectCharacters));
  const text = normalise(body);
  const titled = sentences(title.text.replace(replyMarks, ''), 'subject');
  const all = distinct(sentences(linesOf(text.text, quoted), 'body'));
  const tooMany = all.length > firstSentences + lastSentences;
  const kept = tooMany ? [...all.slice(0, firstSentences), ...all.slice(-lastSentences)] : all;
  return {
    said: [...titled, ...withoutFooters(kept)],
    text: `${title.text}\n${text.text}`,
    disguised: title.disguised || text.disguised,
    cut: tooMany || text.cut,
    quoted,
  };
}

/** Saying a thing again adds nothing. */
function distinct(all: readonly Sentence[]): readonly Sentence[] {
  return [
    ...new Map(all.map((sentence) => [`${sentence.asked} ${sentence.words.join(' ')}`, sentence])).values(),
  ];
}

export function pointsAway(said: readonly Sentence[]): boolean {
  return said.some(({ phrases }) => anyStands(pointing, phrases));
}

/** Quote marks off; header lines of a quoted mail are not what anybody says. */
function linesOf(text: string, withQuotes: boolean): string {
  return text
    .split('\n')
    .filter((line) => withQuotes || !line.startsWith('>'))
    .map((line) => line.replace(/^(?:[>|]\s?){1,20}/, '').trim())
    .map((line) => line.replace(/^(?:subject|objet)\s?:\s*(?:(?:re|fwd?|tr)\s?:\s*){0,5}/, ''))
    .filter((line) => !headerLine.test(line) && !attribution.test(line))
    .join('\n');
}

function wordsIn(said: readonly Sentence[]): number {
  return said.reduce((n, { words }) => n + words.filter((word) => word !== ',').length, 0);
}
