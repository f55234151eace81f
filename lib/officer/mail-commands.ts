import type { Given } from '../case/commands.ts';
import type { Day } from '../law/civil.ts';
import { read } from './words.ts';

/** The commands of an officer's mail, and the text that goes with them. */
export type MailCommands = { readonly given: readonly Given[]; readonly text: string };

/** Attack: a mail of ten thousand commands. */
const mostCommands = 20;
const longestLine = 500;

/**
 * Reads the commands at the top of what an officer wrote now: lines that begin with `/`, until the first empty line. A
 * line between them goes on with the one before it, for mail programs wrap long lines. The rest is the text. No commands
 * where the first line is none.
 */
export function commandsIn(newest: string, today: Day): MailCommands {
  const lines = newest.replace(/\r\n?/g, '\n').trim().split('\n');
  if (!isCommand(lines[0] ?? '')) return { given: [], text: newest.trim() };
  const blank = lines.findIndex((line) => line.trim() === '');
  const [top, rest] = blank < 0 ? [lines, []] : [lines.slice(0, blank), lines.slice(blank)];
  const commands: string[] = [];
  for (const line of top) {
    if (isCommand(line)) commands.push(line.trim());
    else commands.push(`${commands.pop() ?? ''} ${line.trim()}`);
  }
  const text = rest.join('\n').trim();
  return { given: commands.slice(0, mostCommands).map((line) => givenBy(line, { today, text })), text };
}

function isCommand(line: string): boolean {
  return /^\s*\/[a-z]/i.test(line);
}

function givenBy(line: string, said: { today: Day; text: string }): Given {
  const asked = read(line, said);
  const shown = line.slice(0, longestLine);
  if (!('notUnderstood' in asked)) return { line: shown, asked, why: '' };
  return { line: shown, asked: null, why: asked.notUnderstood };
}
