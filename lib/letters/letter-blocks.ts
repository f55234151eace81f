import { type Block, heading, paragraph, quote } from './block.ts';
import { oneLine, wholeText } from './foreign-text.ts';
import type { Letter } from './letter.ts';

/** A letter of ours to a writer as officers are shown it: its subject and its whole text, behind a bar. */
export function letterBlocks(
  title: string,
  { subject, text }: Pick<Letter, 'subject' | 'text'>,
): readonly Block[] {
  return [heading(title), paragraph(`Subject: ${oneLine(subject, 500)}`), quote(wholeText(text))];
}
