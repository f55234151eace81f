import { framedLetter, spokenIn } from './bilingual.ts';
import { paragraph } from './block.ts';
import { english } from './closing-en.ts';
import { french } from './closing-fr.ts';
import type { Letter } from './letter.ts';
import { type FrameFacts, frameNames } from './message-frame.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const closingVersion = '2026-11-23';

/** What the closing letter depends on. */
export type ClosingFacts = FrameFacts & {
  /** The officer's own words to the writer; empty for none. */
  readonly words: string;
};

/**
 * That we have closed the case, how to say that something is missing or new, and the way to the Commissioner (PIPA ss. 36
 * and 46). Throws RangeError for words too long to stand whole.
 */
export function closing(facts: ClosingFacts): Letter {
  const names = frameNames(facts);
  return framedLetter(
    facts.caseNumber,
    spokenIn(facts.language, english(names), french(names)),
    (phrases) => ({
      before: [paragraph(phrases.greeting), paragraph(phrases.closed)],
      after: [
        paragraph(phrases.missing),
        paragraph(phrases.commissioner),
        paragraph(phrases.contact),
        paragraph(...phrases.signature),
      ],
    }),
    facts.words,
  );
}
