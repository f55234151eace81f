import type { Mailbox } from '../mail/mail.ts';
import { heading, list, paragraph } from './block.ts';
import { readyCommand } from './command-link.ts';
import { commandBlocks } from './commands.ts';
import { fileBlocks, type ListedFile } from './file-list.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import type { Letter } from './letter.ts';
import { letterBlocks } from './letter-blocks.ts';
import { officersLetter } from './officers-letter.ts';

/** A letter to a writer that waits for an officer's word. */
export type PreviewFacts = {
  readonly caseNumber: string;
  /** The officers' address of the case. */
  readonly replyTo: string;
  /** What `/yes` and `/no` name it by. */
  readonly code: string;
  /** Alberta time until which it can be sent, as people read it. */
  readonly until: string;
  /** To whom it would go. */
  readonly to: Mailbox;
  /** What is known of who that is, as a sentence. */
  readonly identity: string;
  /** The warnings that were let pass, as sentences. */
  readonly override: readonly string[];
  readonly files: readonly ListedFile[];
  readonly letter: Pick<Letter, 'subject' | 'text'>;
  /** The address of the officer whose letter it is. */
  readonly by: string;
};

/** A mail to the officers that shows a letter as it would leave, to whom, and with what; nothing has left yet. */
export function preview(facts: PreviewFacts): Letter {
  const { files, letter, override } = facts;
  const number = oneLine(facts.caseNumber);
  const warned = override.length === 0 ? '' : `, ${warningCount(override.length)} OVERRIDDEN`;
  const subject = `[${number}] Preview: NOTHING HAS LEFT YET${warned}`;
  return officersLetter(subject, number, [
    paragraph(
      `NOTHING HAS LEFT YET: preview ${oneLine(facts.code, 20)} of ${number}${warned}`,
      ...whoLines(facts),
    ),
    ...(override.length === 0
      ? []
      : [heading(headings.overridden), list(override.map((warning) => `WARNING: ${oneLine(warning, 300)}`))]),
    ...commandBlocks(headings.decide, number, decisions(facts)),
    ...fileBlocks(headings.filesToSend, files, 'No files would go with it.'),
    ...letterBlocks(headings.letterToSend, letter),
  ]);
}

/** The address stands before the name: it is the address that the letter goes to. */
function whoLines({ by, identity, to, until }: PreviewFacts): readonly string[] {
  return [
    `It would go to: ${oneLine(to.address, 320)}`,
    `Name given: ${oneLine(to.name, 120) || '(none)'}`,
    oneLine(identity, 300),
    `Written by: ${oneLine(by, 320)}`,
    `It can be sent until ${oneLine(until)} Alberta time. After that it is void.`,
  ];
}

function decisions(facts: PreviewFacts) {
  const code = oneLine(facts.code, 20);
  return [
    readyCommand(facts, `/yes ${code}`, 'sends exactly this letter, with exactly these files'),
    readyCommand(facts, `/no ${code}`, 'takes it back: it is never sent'),
  ];
}

function warningCount(count: number): string {
  return count === 1 ? '1 WARNING' : `${count} WARNINGS`;
}
