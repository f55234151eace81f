import type { Given } from '../case/orders.ts';
import type { Day } from '../law/civil.ts';
import { whyForeign } from './foreign-lines.ts';
import { read, words } from './words.ts';

/** The commands of an officer's mail, and the text that goes with them; empty where it cannot be the officer's own alone, and then nothing is asked. */
export type MailCommands = { readonly given: readonly Given[]; readonly text: string };

/** Attack: a mail of ten thousand commands. */
const mostCommands = 20;
const longestLine = 500;

/**
 * Reads the commands at the top of what an officer wrote now: lines that begin with `/`, with or without empty lines
 * between them, for some mail programs double each line end. The rest is the text: from the first line below an empty one
 * that begins no command. No commands where the first line is none.
 *
 * A line right below a command goes on with it, for mail programs wrap long lines, and a reason or a date cut in two would
 * be another command. Where it was meant as the text, the joined line is not understood, and nothing is done; only below
 * a command that takes no arguments it is the text.
 */
export function commandsIn(newest: string, today: Day): MailCommands {
  const lines = asTyped(newest.replace(/\r\n?/g, '\n').trim().split('\n'));
  const { commands, textAt } = topOf(lines);
  if (commands.length === 0) return { given: [], text: newest.trim() };
  const text = asTyped(lines.slice(textAt)).join('\n').trim();
  const why = whyForeign(text) ?? whyTooMany(commands.length);
  const taken = commands.slice(0, mostCommands);
  return why === null
    ? { given: taken.map((line) => givenBy(line, { today, text })), text }
    : { given: taken.map((line) => ({ line: shown(line), asked: null, why })), text: '' };
}

/** The first twenty may rest on the one after them, so none of them is done without it. */
function whyTooMany(count: number): string | null {
  return count <= mostCommands
    ? null
    : `a mail takes at most ${mostCommands} commands, and this one has ${count}; nothing was done`;
}

function topOf(lines: readonly string[]): { readonly commands: readonly string[]; readonly textAt: number } {
  const commands: string[] = [];
  let goesOn = false;
  for (const [at, written] of lines.entries()) {
    const line = plainly(written);
    if (isCommand(line)) {
      commands.push(line);
      goesOn = !standsAlone(line);
    } else if (line === '') goesOn = false;
    else if (goesOn) commands.push(`${commands.pop() ?? ''} ${line}`);
    else return { commands, textAt: at };
  }
  return { commands, textAt: lines.length };
}

/** A line as it is seen: without characters of no width, and with one blank for several, or for one that does not break. */
function plainly(line: string): string {
  return line
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function isCommand(line: string): boolean {
  return /^\/[a-z]/i.test(line);
}

/** Whether a command takes no arguments. */
function standsAlone(command: string): boolean {
  const name = command.slice(1).toLowerCase();
  return words.some((word) => word.name === name && word.form === '');
}

/** Outlook's plain text puts an empty line below each line, and a blank one where one was left empty: the lines as typed. */
function asTyped(lines: readonly string[]): readonly string[] {
  const isEmpty = (line: string): boolean => plainly(line) === '';
  const isDoubled =
    lines.every((line, at) => at % 2 === 0 || isEmpty(line)) &&
    lines.some((line, at) => at % 2 === 0 && line !== '' && isEmpty(line));
  return isDoubled ? lines.filter((_, at) => at % 2 === 0).map((line) => (isEmpty(line) ? '' : line)) : lines;
}

function givenBy(line: string, said: { today: Day; text: string }): Given {
  const asked = read(line, said);
  if (!('notUnderstood' in asked)) return { line: shown(line), asked, why: '' };
  return { line: shown(line), asked: null, why: asked.notUnderstood };
}

function shown(line: string): string {
  return line.slice(0, longestLine);
}
