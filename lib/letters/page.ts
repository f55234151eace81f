import type { Day } from '../law/civil.ts';
import { type Block, heading, list, paragraph, textOf } from './block.ts';
import { oneLine } from './foreign-text.ts';
import { htmlOf, htmlPage } from './html.ts';
import type { Letter } from './letter.ts';

export type PageFacts = {
  readonly caseNumber: string;
  /** Alberta time of the receipt, as people read it. */
  readonly receivedAt: string;
  /** Hours from the receipt: the page that is now. */
  readonly hours: number;
  readonly targetDay: Day;
  readonly review: boolean;
  /** It ended after the page was ordered and before it was worded. */
  readonly settled: boolean;
};

/** A short mail for a telephone, at any hour: somebody reports a possible breach, and nothing is known to be done about it. */
export function page({ caseNumber, hours, receivedAt, review, settled, targetDay }: PageFacts): Letter {
  const number = oneLine(caseNumber);
  const since = hours === 0 ? 'now' : `${hours} hours ago`;
  const subject = `[${number}] POSSIBLE BREACH reported ${since}${settled ? ', settled meanwhile' : ''}`;
  const blocks: readonly Block[] = [
    paragraph(
      subject,
      `Received ${oneLine(receivedAt)} Alberta time. Our own target: ${targetDay}.`,
      ...(review ? ['It is not sure that this is a breach: please read the message.'] : []),
    ),
    heading('Now'),
    list([
      'Read the notice of this case: what was said, by whom, how far to trust it.',
      'Stop what may still be leaking, and keep the evidence.',
      'Weigh whether there is a real risk of significant harm to somebody. If so, the Commissioner must be told without unreasonable delay (PIPA s. 34.1).',
    ]),
    paragraph(`See it: privacy-inbox show ${number}`),
  ];
  return { subject, text: `${textOf(blocks)}\n`, html: htmlPage('en', subject, htmlOf(blocks)) };
}
