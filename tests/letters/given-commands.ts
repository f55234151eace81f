import type { OpenedCase } from '../../lib/case/case.ts';
import { decide } from '../../lib/case/decide.ts';
import type { ReadyCommand } from '../../lib/letters/block.ts';
import { placeholders } from '../../lib/letters/ready-lines.ts';
import { read } from '../../lib/officer/words.ts';
import { caseId } from '../case/known.ts';

export const replyTo = 'privacy+abcdefghjkmn.o.abcdefghjkmn2345@example.org';

/** Two commands of a letter: one with a link, one without. */
export const someCommands: readonly ReadyCommand[] = [
  { line: '/send', does: 'sends the writer your text below', href: 'mailto:a@example.org?body=%2Fsend' },
  { line: '/help', does: 'answers with all commands', href: null },
];

/** The lines of the commands in a letter's text. */
export function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(/^- (\/.*)\n {2}\S/gm)].map(([, line = '']) => line);
}

/** The names of the commands in a letter's text. */
export function namesIn(text: string): readonly string[] {
  return commandsIn(text).map((line) => /^\/(\w+)/.exec(line)?.[1] ?? line);
}

const fillings: Readonly<Record<(typeof placeholders)[number], string>> = {
  ADDRESS: 'dana@example.com',
  AMOUNT: '40.00',
  DATE: '',
  DAYS: '5',
  GROUND: 'b',
  HOW: 'customer number on the telephone',
  NAME: 'Dana Whitfield',
  REASON: 'told us on the telephone on 4 January',
  REFERENCE: 'OIPC 012345',
  SECTION: '24(3)(b)',
};

/** A command's line with something in the place of every word in capitals. */
export function filled(line: string, day: string): string {
  return placeholders.reduce(
    (words, each) => words.replace(each, each === 'DATE' ? day : fillings[each]),
    line,
  );
}

const writing = {
  body: { sha256: 'a'.repeat(64), letters: 10 },
  files: [],
  contact: { name: 'Jordan Avery', title: 'Privacy Officer' },
  slips: [],
};

/** Why the case would not do what the line asks once it is filled in; null when it would, or when nothing is to be done. */
export function refusalOf(state: OpenedCase, line: string, at: string): string | null {
  // A later day of receipt than the known one needs a reason.
  const day = line.startsWith('/received') ? '2026-11-18' : at.slice(0, 10);
  const asked = read(filled(line, day), { today: at.slice(0, 10), text: '' });
  if ('notUnderstood' in asked) return asked.notUnderstood;
  if (asked.type === 'Nothing') return null;
  if (asked.type === 'Filing') return 'files a case of its own';
  const given = { id: 'do', caseId, at, by: 'officer@example.org' };
  const events = decide(state, 'anyway' in asked ? { ...asked, ...given, writing } : { ...asked, ...given });
  return 'refused' in events ? events.refused : null;
}
