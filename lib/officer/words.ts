import { placeholders } from '../letters/ready-lines.ts';
import type { Meant, Said, Word } from './word.ts';
import { wordsOfCases } from './words-of-cases.ts';
import { wordsOfLetters } from './words-of-letters.ts';
import { wordsOfTime } from './words-of-time.ts';

/** Every command an officer can give, in the order help lists them: the one table for mail, command line and console. */
export const words: readonly Word[] = [...wordsOfLetters, ...wordsOfTime, ...wordsOfCases];

/** Attack: a page pasted in place of a command. */
const longestCommand = 500;

/** What one line of words asks for. The slash in front may be missing; case and spaces do not matter. */
export function read(line: string, said: Said): Meant {
  if (line.length > longestCommand)
    return { notUnderstood: `a command has at most ${longestCommand} letters` };
  const [name = '', ...args] = line
    .trim()
    .replace(/^\//, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const word = words.find((one) => one.name === name.toLowerCase());
  if (word !== undefined) return unfilled(args, word) ?? word.read(args, said);
  const all = words.map((one) => `/${one.name}`).join(', ');
  const near = nearest(name.toLowerCase());
  const hint = near === null ? '.' : `; did you mean ${near.example}?`;
  return { notUnderstood: `there is no command "/${name.slice(0, 40)}"${hint} The commands are ${all}` };
}

/** The links in our letters bring lines in which something is still to be filled in: sent so, they would confirm or end what nobody meant. */
function unfilled(args: readonly string[], { example, name }: Word): Meant | null {
  const left = args.find((arg) => holders.has(arg));
  return left === undefined || name === 'note'
    ? null
    : { notUnderstood: `write what you mean in place of ${left}, such as ${example}` };
}

const holders: ReadonlySet<string> = new Set(placeholders);

/** The command that is meant by a slip of the hand: one that begins so, or is two letters away at most. */
function nearest(typed: string): Word | null {
  if (typed === '' || typed.length > 30) return null;
  const ranked = words
    .map((word) => ({ word, away: distance(word.name, typed) }))
    .toSorted((a, b) => a.away - b.away);
  const [best] = ranked;
  if (best !== undefined && best.away <= 2 && best.away < best.word.name.length) return best.word;
  return words.find(({ name }) => typed.length >= 2 && name.startsWith(typed.slice(0, 3))) ?? null;
}

/** How many letters have to be put in, left out or changed to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(changed, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
