import { type Block, heading, list, paragraph, textOf } from './block.ts';
import { oneLine } from './foreign-text.ts';
import { htmlOf, htmlPage } from './html.ts';
import type { Letter } from './letter.ts';
import { type NoticeObligation, obligationBlocks } from './notice-dates.ts';

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
export function commandResults({ by, caseNumber, help, obligations, results }: CommandResultsFacts): Letter {
  const number = oneLine(caseNumber);
  const title = titleOf(results);
  const subject = `[${number}] ${title}`;
  const blocks: readonly Block[] = [
    paragraph(`${title} ${number}`, `Given by ${oneLine(by, 320)}.`),
    heading('What became of each line'),
    list(results.map(resultLine)),
    ...(help.length === 0 ? [] : [heading('All commands'), list(help)]),
    ...obligationBlocks(obligations),
  ];
  return { subject, text: `${textOf(blocks)}\n`, html: htmlPage('en', subject, htmlOf(blocks)) };
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
