import { kinds } from '../case/kinds.ts';
import { oneLine } from './foreign-text.ts';
import { kindWords } from './kind-words.ts';

/**
 * The headings of letters to officers; those of `missingHeading` are the others. No letter to a writer has one, so a text
 * with one in it is a part of a notice. Each is short enough that a mail program quotes it on one line.
 */
export const headings = {
  answer: 'How to answer',
  understood: 'What was understood, and why',
  remarks: 'Marks and warnings',
  files: 'Files that came with it',
  message: 'The message as written',
  owed: 'What is owed',
  settles: 'What would settle it',
  results: 'What became of each line',
  next: 'What can be done next',
  help: 'All commands',
  doNow: 'To do now, by the officers',
  report: 'Report to the Commissioner, to fill in (PIPA Reg. s. 19)',
  overridden: 'WARNINGS THAT WERE OVERRIDDEN',
  decide: 'Send it, or not',
  filesToSend: 'Files that would go with it',
  letterToSend: 'The letter as it would leave',
  effect: 'What it has changed',
  filesSent: 'Files that went with it',
  letterSent: 'The letter as it left',
  merged: 'The cases, breaches first, then by date',
  late: 'LATE in law: the answer is still owed',
  faults: 'Could not be dealt with by the program: look at these first',
  breaches: 'Possible breaches',
  near: 'Due by law within 14 days',
  paused: 'Clock stands still for a fee estimate',
  toCheck: 'To be checked: what is asked is not sure',
  onHold: 'On hold for the Commissioner or a court',
  troubles: 'Letters that did not do their work',
  unheard: 'Sent a day ago, and not known to have arrived',
  house: 'House targets (set by no law)',
  idle: 'Open, with nothing owed: close them, or say what is asked',
  aside: 'Mail of machines, kept without a case',
  healed: 'Index rows that had to be written again',
} as const;

/** The heading over what stands in the way of an answer of this kind. */
export function missingHeading(kind: (typeof kinds)[number]): string {
  return `What is missing: ${kindWords[kind]}`;
}

const said = 'For the privacy officers only, not for the writer';

/** The line that says whom a letter to officers is for; null for a letter about no one case. */
export function internalLine(caseNumber: string | null): string {
  return caseNumber === null ? `${said}.` : `${said}: ${oneLine(caseNumber)}`;
}

/**
 * Whether a text holds a line that only letters to officers have, as mail programs leave one in a reply: behind `>` or
 * `|`, wrapped, indented, or between the stars of what was bold. Takes time in proportion to the text.
 */
export function holdsInternalText(text: string): boolean {
  const flowing = text.replace(/[\s>|]+/g, ' ').toLowerCase();
  return flowing.includes(said.toLowerCase()) || text.split(lineBreak).some(isHeading);
}

const lineBreak = /[\n\r\u0085\u2028\u2029]/;
const all: ReadonlySet<string> = new Set(
  [...Object.values(headings), ...kinds.map(missingHeading)].map((words) => words.toLowerCase()),
);
const longest = Math.max(...[...all].map((words) => words.length));

function isHeading(line: string): boolean {
  const marked = line.trim().replace(/^[\s>|*_#]+/, '');
  // A longer line is none, and must not cost more than its length.
  if (marked.length > longest + 20) return false;
  const words = marked.replace(/[\s*_#]+$/, '').replace(/\s+/g, ' ');
  return all.has(words.toLowerCase());
}
