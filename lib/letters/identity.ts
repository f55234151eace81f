import type { Day } from '../law/civil.ts';
import { framedLetter, spokenIn } from './bilingual.ts';
import { type Block, paragraph } from './block.ts';
import { oneLine } from './foreign-text.ts';
import { english } from './identity-en.ts';
import { french } from './identity-fr.ts';
import type { IdentityPhrases } from './identity-phrases.ts';
import type { Letter } from './letter.ts';
import { type FrameFacts, frameNames } from './message-frame.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const identityVersion = '2026-11-23';

/** What the asking for a code depends on. It has no kind and no other address, so it cannot tell of them. */
export type IdentityFacts = FrameFacts & {
  readonly code: string;
  /** The last day on which the code counts. */
  readonly validUntil: Day;
  /** The address that wrote to us, not one that an officer took from the customer record. */
  readonly toWriter: boolean;
  readonly isReminder: boolean;
};

/**
 * Asks for a one-time code to be sent back from the very address this goes to: it shows who controls the address, and
 * nothing more (PIPA s. 34 asks us to guard against disclosure to somebody else). To an address that did not write to us
 * it tells nothing of the case. The code stands once, in the marked place. Throws RangeError for a day that does not
 * exist.
 */
export function identity(facts: IdentityFacts): Letter {
  const names = frameNames(facts);
  const spoken = spokenIn(facts.language, english(names), french(names)).map((phrases) => ({
    ...phrases,
    subject: facts.toWriter ? phrases.writer.subject : phrases.stranger.subject,
  }));
  return framedLetter(
    facts.caseNumber,
    spoken,
    (phrases) => ({ before: beforeCode(phrases, facts), after: afterCode(phrases, facts) }),
    oneLine(facts.code),
  );
}

function beforeCode(phrases: IdentityPhrases, { isReminder, toWriter }: IdentityFacts): readonly Block[] {
  const { about, greeting, reminder, stranger, writer } = phrases;
  return [
    paragraph(greeting),
    ...(isReminder ? [paragraph(reminder)] : []),
    ...(toWriter
      ? [paragraph(`${about} ${writer.why}`), paragraph(writer.ask)]
      : [paragraph(stranger.why), paragraph(stranger.ask)]),
  ];
}

function afterCode(phrases: IdentityPhrases, { toWriter, validUntil }: IdentityFacts): readonly Block[] {
  return [
    paragraph(phrases.valid(phrases.date(validUntil))),
    paragraph(toWriter ? phrases.writer.meanwhile : phrases.stranger.ifNot),
    paragraph(phrases.shows),
    paragraph(phrases.noDocuments),
    paragraph(phrases.contact),
    paragraph(...phrases.signature),
  ];
}
