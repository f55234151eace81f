import type { Day } from '../law/civil.ts';
import { type Block, heading, list, paragraph } from './block.ts';
import { readyCommand } from './command-link.ts';
import { commandBlocks } from './commands.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import type { Letter } from './letter.ts';
import { officersLetter } from './officers-letter.ts';
import { noRealRisk, realRisk, reported } from './ready-lines.ts';

export type PageFacts = {
  readonly caseNumber: string;
  /** The officers' address of the case. */
  readonly replyTo: string;
  /** Alberta time of the receipt, as people read it. */
  readonly receivedAt: string;
  /** Hours from the receipt: the page that is now. */
  readonly hours: number;
  readonly targetDay: Day;
  readonly review: boolean;
  /** It ended after the page was ordered and before it was worded. */
  readonly settled: boolean;
};

/**
 * A mail for a telephone, at any hour: somebody reports a possible breach, and nothing is known to be done about it.
 * What to do stands on the first screen; what settles it, and the report to be filled in, come after.
 */
export function page(facts: PageFacts): Letter {
  const { hours, receivedAt, review, settled, targetDay } = facts;
  const number = oneLine(facts.caseNumber);
  const since = hours === 0 ? 'now' : `${hours} hours ago`;
  const subject = `[${number}] POSSIBLE BREACH reported ${since}${settled ? ', settled meanwhile' : ''}`;
  return officersLetter(subject, number, [
    paragraph(
      subject,
      `Received ${oneLine(receivedAt)} Alberta time. Our own target: ${targetDay}.`,
      ...(review ? ['It is not sure that this is a breach: please read the message.'] : []),
    ),
    heading(headings.doNow),
    list([
      'Read the notice of this case: what was said, by whom, how far to trust it.',
      'Stop what may still be leaking, and keep the evidence.',
      'Weigh whether there is a real risk of significant harm to somebody. If so, the Commissioner must be told without unreasonable delay (PIPA s. 34.1).',
    ]),
    paragraph(`See it: privacy-inbox show ${number}`),
    ...(settled ? [] : [...commandBlocks(headings.settles, number, settling(facts)), ...report]),
  ]);
}

function settling(facts: PageFacts) {
  return [noRealRisk, realRisk, reported].map(({ line, does }) => readyCommand(facts, line, does));
}

/** What the report has to say, in writing and as far as it is known. */
const report: readonly Block[] = [
  heading(headings.report),
  paragraph(
    '(a) Circumstances:',
    '(b) Date or period:',
    '(c) Personal information involved:',
    '(d) Assessment of the risk of harm:',
    '(e) Estimated number of individuals at real risk:',
    '(f) Steps taken to reduce the risk:',
    '(g) Steps taken to notify individuals:',
    "(h) Who can answer the Commissioner's questions (name and contact):",
  ),
];
