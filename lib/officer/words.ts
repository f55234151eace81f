import { placeholders } from '../letters/ready-lines.ts';
import { plainWord } from './arguments.ts';
import { nearest } from './nearest.ts';
import type { Meant, Said, Word } from './word.ts';
import { wordsOfCases } from './words-of-cases.ts';
import { wordsOfLetters } from './words-of-letters.ts';
import { wordsOfTime } from './words-of-time.ts';

/** Every command an officer can give, in the order help lists them: the one table for mail, command line and console. */
export const words: readonly Word[] = [...wordsOfLetters, ...wordsOfTime, ...wordsOfCases];

/** Attack: a page pasted in place of a command. */
export const longestCommand = 500;

/** What one line of words asks for. The slash in front may be missing; case and spaces do not matter. */
export function read(line: string, said: Said): Meant {
  const typed = line
    .trim()
    .replace(/^\//, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (`/${typed.join(' ')}`.length > longestCommand)
    return {
      notUnderstood: `a command has at most ${longestCommand} letters; a longer reason stands below it, after an empty line`,
    };
  const [name = '', ...args] = typed;
  const word = words.find((one) => one.name === plainWord(name));
  if (word !== undefined) return unfilled(args, word) ?? word.read(args, said);
  const all = words.map((one) => `/${one.name}`).join(', ');
  const near = nearWord(plainWord(name));
  const hint = near === undefined ? '.' : `; did you mean ${near.example}?`;
  return { notUnderstood: `there is no command "/${name.slice(0, 40)}"${hint} The commands are ${all}` };
}

/** The links in our letters bring lines in which something is still to be filled in: sent so, they would confirm or end what nobody meant. */
function unfilled(args: readonly string[], { example, name }: Word): Meant | null {
  const left = args.find(isPlaceholder);
  return left === undefined || name === 'note'
    ? null
    : { notUnderstood: `write what you mean in place of ${left}, such as ${example}` };
}

/** Whether a word stands for one that is still to be written. */
export function isPlaceholder(word: string): boolean {
  return holders.has(word.replace(/[.,;:]+$/, ''));
}

const holders: ReadonlySet<string> = new Set(placeholders);

/** The command that is meant by a slip of the hand, or that begins so. */
function nearWord(typed: string): Word | undefined {
  const near = nearest(
    typed,
    words.map(({ name }) => name),
  );
  return words.find(({ name }) =>
    near === null ? typed.length >= 2 && name.startsWith(typed.slice(0, 3)) : name === near,
  );
}
