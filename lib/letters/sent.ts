import { heading, list, paragraph } from './block.ts';
import { fileBlocks, type ListedFile } from './file-list.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import type { Letter } from './letter.ts';
import { letterBlocks } from './letter-blocks.ts';
import { type NoticeObligation, obligationBlocks } from './notice-dates.ts';
import { officersLetter } from './officers-letter.ts';

/** A letter to a writer that was accepted for sending. */
export type SentFacts = {
  readonly caseNumber: string;
  /** What kind of letter it is, such as `answer`. */
  readonly letterName: string;
  readonly to: readonly string[];
  /** The address of the officer who ordered it. */
  readonly by: string;
  /** Alberta time at which it was accepted for sending, as people read it. */
  readonly at: string;
  readonly files: readonly ListedFile[];
  readonly letter: Pick<Letter, 'subject' | 'text'>;
  /** What it has changed, as sentences. */
  readonly effect: readonly string[];
  /** All that is still owed. */
  readonly obligations: readonly NoticeObligation[];
};

/** A mail to all officers with exactly what was sent, to whom and by whom, and what is owed after it. */
export function sent({
  at,
  by,
  effect,
  files,
  letter,
  letterName,
  obligations,
  ...facts
}: SentFacts): Letter {
  const number = oneLine(facts.caseNumber);
  const name = oneLine(letterName, 60);
  const subject = `[${number}] Sent: ${name}`;
  return officersLetter(subject, number, [
    paragraph(
      `Sent ${number}: ${name}`,
      ...facts.to.map((address) => `To: ${oneLine(address, 320)}`),
      `By ${oneLine(by, 320)}, ${oneLine(at)} Alberta time`,
    ),
    ...(effect.length === 0
      ? []
      : [heading(headings.effect), list(effect.map((sentence) => oneLine(sentence, 300)))]),
    ...fileBlocks(headings.filesSent, files, 'No files went with it.'),
    ...letterBlocks(headings.letterSent, letter),
    ...obligationBlocks(obligations),
  ]);
}
