import { list, paragraph } from './block.ts';
import { fileBlocks, type ListedFile } from './file-list.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import type { Letter } from './letter.ts';
import { officersLetter } from './officers-letter.ts';

export type OriginalsFacts = {
  readonly caseNumber: string;
  readonly files: readonly ListedFile[];
  /** Names of mails that were too large to go along. */
  readonly left: readonly string[];
};

/** A mail to the officers that carries the mails of a case as they came. */
export function originals({ caseNumber, files, left }: OriginalsFacts): Letter {
  const number = oneLine(caseNumber);
  const subject = `[${number}] The mails as they came`;
  return officersLetter(subject, number, [
    paragraph(
      `The mails of ${number} as they came, each with its own files in it.`,
      'They are from outside: open what is in them with care.',
    ),
    ...fileBlocks(headings.files, files, 'None could go along.'),
    ...(left.length === 0
      ? []
      : [
          paragraph('Too large to go along; they are kept with the case on the server:'),
          list(left.map((name) => oneLine(name))),
        ]),
  ]);
}
