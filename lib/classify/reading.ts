import { withoutFooters } from './boilerplate.ts';
import type { Words } from './classification.ts';
import { normalise } from './normalise.ts';
import { anyStands, patterns } from './pattern.ts';
import { type Sentence, sentences } from './sentences.ts';

/** What of a mail is read, as sentences. */
export type Reading = {
  readonly said: readonly Sentence[];
  readonly footers: readonly Sentence[];
  readonly text: string;
  readonly disguised: boolean;
  /** The newest part says little by itself: what it quotes or forwards is read as what the writer says. */
  readonly quoted: boolean;
};

/** A few words that only point elsewhere: to a quoted mail or to an attachment. */
const fewWords = 16;
const pointing = patterns(`see|view|read ..2 below|attached|enclosed|forwarded|thread|under|attachment, fyi, fwd, forwarding|forwarded ..4, below, per below, handle|action|process|deal|look ..3 this|below|it,
  see ..3 email|message|note ..2 below, for your ..2 action|information|attention, over to you, this one is yours, passing ..2 along, voir|lire ci ..1, ci dessous|joint|bas|apres, plus bas, pour info|information|suivi|action, piece jointe,
  a traiter, transfert, je te|vous transfere|transmets, got this, this came in, can someone|you ..2 help|look`);
const forwardedSubject = /^\s*(?:fwd?|tr|wg|rv|i|enc)\s*:/i;
const replyMarks = /^(?:\s*(?:re|fwd?|tr|wg|aw|sv|rv|ref|rep)\s*(?:\[\d+\])?\s*:)+\s*/i;
const headerLine = /^(?:from|to|cc|sent|date|reply-to|de|a|envoye|importance)\s?:/;
const attribution =
  /(?:wrote|a ecrit|ecrit|schrieb)\s?:$|^-{2,}.{0,60}(?:message|forwarded|original|transfere)/;

/** Reads the newest part and the subject; the whole text when the newest part is empty or only points to it. */
export function readingOf({ subject, newest, whole }: Words): Reading {
  const title = normalise(subject.slice(0, 1_000));
  const titled = sentences(title.text.replace(replyMarks, ''), 'subject');
  const now = normalise(newest);
  const own = withoutFooters(sentences(linesOf(now.text, false), 'body'));
  const count = wordsIn(own.said);
  const points = count <= fewWords && (forwardedSubject.test(subject) || pointsAway(own.said));
  if (count > 0 && !points) {
    return {
      said: [...titled, ...own.said],
      footers: own.footers,
      text: `${title.text}\n${now.text}`,
      disguised: title.disguised || now.disguised,
      quoted: false,
    };
  }
  return quotedReading(titled, title.disguised, whole, title.text);
}

/** The whole mail read as if its writer said all of it: for a mail whose newest part asks nothing by itself. */
export function wholeReading({ subject, whole }: Words): Reading {
  const title = normalise(subject.slice(0, 1_000));
  return quotedReading(
    sentences(title.text.replace(replyMarks, ''), 'subject'),
    title.disguised,
    whole,
    title.text,
  );
}

function quotedReading(
  titled: readonly Sentence[],
  disguised: boolean,
  whole: string,
  title: string,
): Reading {
  const all = normalise(whole);
  const { said, footers } = withoutFooters(sentences(linesOf(all.text, true), 'body'));
  return {
    said: [...titled, ...said],
    footers,
    text: `${title}\n${all.text}`,
    disguised: disguised || all.disguised,
    quoted: true,
  };
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
