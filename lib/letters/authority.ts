import { english } from './authority-en.ts';
import { french } from './authority-fr.ts';
import { framedLetter, spokenIn } from './bilingual.ts';
import { list, paragraph } from './block.ts';
import type { Letter } from './letter.ts';
import { type FrameFacts, frameNames } from './message-frame.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const authorityVersion = '2026-11-23';

/** What the asking for authority depends on. */
export type AuthorityFacts = FrameFacts & {
  /** The officer's own words to the writer; empty for none. */
  readonly words: string;
};

/**
 * Asks somebody who acts for another person for what lets them do so (PIPA s. 61). The work goes on meanwhile, and
 * nothing is told before. Throws RangeError for words too long to stand whole.
 */
export function authority(facts: AuthorityFacts): Letter {
  const names = frameNames(facts);
  return framedLetter(
    facts.caseNumber,
    spokenIn(facts.language, english(names), french(names)),
    (phrases) => ({
      before: [
        paragraph(phrases.greeting),
        paragraph(`${phrases.about} ${phrases.understood}`),
        paragraph(phrases.mayActIf),
        list(phrases.grounds),
        paragraph(phrases.ask),
      ],
      after: [
        paragraph(`${phrases.meanwhile} ${phrases.before}`),
        paragraph(phrases.contact),
        paragraph(...phrases.signature),
      ],
    }),
    facts.words,
  );
}
