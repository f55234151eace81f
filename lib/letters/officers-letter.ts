import { type Block, paragraph, textOf } from './block.ts';
import { htmlOf, htmlPage } from './html.ts';
import { internalLine } from './internal.ts';
import type { Letter } from './letter.ts';

/**
 * A letter to officers in both forms. That it is for them alone stands after its first paragraph and again at its end,
 * so that what a mail program leaves of it in a reply is known for what it is. `caseNumber` is null for a letter about
 * no one case.
 */
export function officersLetter(
  subject: string,
  caseNumber: string | null,
  [first, ...rest]: readonly [Block, ...Block[]],
): Letter {
  const only = paragraph(internalLine(caseNumber));
  const blocks = rest.length === 0 ? [first, only] : [first, only, ...rest, only];
  return { subject, text: `${textOf(blocks)}\n`, html: htmlPage('en', subject, htmlOf(blocks)) };
}
