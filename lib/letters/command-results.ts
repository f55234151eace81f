import { heading, list, paragraph, type ReadyCommand } from './block.ts';
import { commandBlocks } from './commands.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import type { Letter } from './letter.ts';
import { type NoticeObligation, obligationBlocks } from './notice-dates.ts';
import { officersLetter } from './officers-letter.ts';

type CommandResult = {
  readonly line: string;
  readonly outcome: 'done' | 'refused' | 'not-understood' | 'not-done';
  /** Why; empty for what was done. */
  readonly says: string;
};

export type CommandResultsFacts = {
  readonly caseNumber: string;
  /** The address the commands came from. */
  readonly by: string;
  /** Line by line, as written. */
  readonly results: readonly CommandResult[];
  /** All commands, each with what it does, where help is wanted; else empty. */
  readonly help: readonly string[];
  /** Those that fit the case as it now stands. */
  readonly commands: readonly ReadyCommand[];
  /** All that is still owed. */
  readonly obligations: readonly NoticeObligation[];
};

const outcomeWords: Readonly<Record<CommandResult['outcome'], string>> = {
  done: 'done',
  refused: 'refused',
  'not-understood': 'not understood',
  'not-done': 'not done',
};

/** A mail to all officers about the commands that one of them gave by mail: each line as written, and what became of it. */
export function commandResults(facts: CommandResultsFacts): Letter {
  const { by, commands, help, obligations, results } = facts;
  const number = oneLine(facts.caseNumber);
  const title = titleOf(results);
  const subject = `[${number}] ${title}`;
  return officersLetter(subject, number, [
    paragraph(`${title} ${number}`, `Given by ${oneLine(by, 320)}.`),
    heading(headings.results),
    list(results.map(resultLine)),
    ...commandBlocks(headings.next, number, commands),
    ...(help.length === 0 ? [] : [heading(headings.help), list(help)]),
    ...obligationBlocks(obligations),
  ]);
}

function titleOf(results: readonly CommandResult[]): string {
  const done = results.filter(({ outcome }) => outcome === 'done').length;
  if (done === results.length) return 'Done';
  return done === 0 ? 'NOTHING DONE' : `ONLY ${done} of ${results.length} DONE`;
}

function resultLine({ line, outcome, says }: CommandResult): string {
  const why = says === '' ? '' : `: ${oneLine(says, 1500)}`;
  return `${oneLine(line, 300)} - ${outcomeWords[outcome]}${why}`;
}
