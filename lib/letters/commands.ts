import { type Block, commands, heading, paragraph, type ReadyCommand } from './block.ts';
import { oneLine } from './foreign-text.ts';

const howTo =
  'Reply with one of these lines at the top; without one, your reply is kept as a note and reaches nobody else.';

/** Commands that fit now, under their heading, with how they are given by mail and on the command line; nothing where none fits. */
export function commandBlocks(
  title: string,
  caseNumber: string,
  ready: readonly ReadyCommand[],
): readonly Block[] {
  if (ready.length === 0) return [];
  return [
    heading(title),
    paragraph(howTo),
    commands(ready),
    paragraph(`On the command line: privacy-inbox do ${oneLine(caseNumber)} "/..."`),
  ];
}
