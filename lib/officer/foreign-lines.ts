import { isMarked } from '../mail/mark.ts';
import { mayAnnounce } from '../mail/quote-marks.ts';
import { words } from './words.ts';

/** The officers' own address of a case: whoever has it is half an officer. */
const officersAddress = /(?:\+|%2B)[a-z2-9]{8,20}\.o\.[a-z2-9]{12,32}@/i;

/** A line that is a command, also as our notices list them and as mail programs write lists. */
const listed = /^(?:[-*•·‣▪◦o–—]|\d{1,2}[.)])? ?\/([a-z]{1,20})(?![\w./-])/i;

/**
 * Why a text cannot be the officer's own alone; null where nothing says so. The last guard before a letter: a mail program
 * whose quote nobody knows would send the writer our own notice, with what it says of them and of how to command.
 */
export function whyForeign(text: string): string | null {
  for (const line of text.split('\n')) {
    const what = whatIsForeign(line);
    if (what !== null)
      return `the text holds the line "${shown(line)}", ${what}; nothing was done. Write all of your text right below the commands, delete everything under it, and send it again`;
  }
  return null;
}

function whatIsForeign(line: string): string | null {
  if (isMarked(line)) return 'which is quoted';
  if (officersAddress.test(line)) return "which names the officers' own address of the case";
  if (isListedCommand(line)) return 'which is a command: commands stand above the text';
  return mayAnnounce(line) ? 'which may announce a quote' : null;
}

function isListedCommand(line: string): boolean {
  const name = listed.exec(shown(line))?.[1]?.toLowerCase();
  return words.some((word) => word.name === name);
}

function shown(line: string): string {
  return line
    .slice(0, 200)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}
