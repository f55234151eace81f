import type { Language } from '../case/kinds.ts';
import type { Day } from '../law/civil.ts';
import { orderedLetter, spokenIn } from './bilingual.ts';
import { type Block, paragraph } from './block.ts';
import { english } from './extension-en.ts';
import { french } from './extension-fr.ts';
import type { ExtendedKind, ExtensionNames, ExtensionPhrases, Ground } from './extension-phrases.ts';
import { oneLine } from './foreign-text.ts';
import type { Letter } from './letter.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const extensionVersion = '2026-11-23';

/** What the extension notice depends on. Nothing the writer wrote is among it, so nothing of theirs can be echoed. */
export type ExtensionFacts = {
  readonly caseNumber: string;
  readonly language: Language;
  readonly kind: ExtendedKind;
  /** The Alberta date of receipt by our mail server. */
  readonly receivedOn: Day;
  /** The date as it was told until now. */
  readonly dueOn: Day;
  /** The date by which an answer can now be expected: an unrolled statutory day. */
  readonly until: Day;
  readonly ground: Ground;
  /** The officer's own words to the writer; empty for none. */
  readonly words: string;
  readonly organization: string;
  readonly shortName: string;
  readonly contact: { readonly name: string; readonly title: string; readonly address: string };
  readonly commissioner: { readonly name: string; readonly site: string };
};

/**
 * The notice that we take more time (PIPA s. 31(2)): the reason, when an answer can be expected, and the review under
 * s. 46. An officer ordered it; their own words stand once, last and behind a bar. Throws RangeError for a day that does
 * not exist, and for words too long to stand whole.
 */
export function extension(facts: ExtensionFacts): Letter {
  const names: ExtensionNames = {
    organization: oneLine(facts.organization),
    shortName: oneLine(facts.shortName),
    person: oneLine(facts.contact.name),
    title: oneLine(facts.contact.title),
    address: oneLine(facts.contact.address, 320),
    commissioner: oneLine(facts.commissioner.name),
    commissionerSite: oneLine(facts.commissioner.site),
  };
  const spoken = spokenIn(facts.language, english(names), french(names));
  return orderedLetter(facts.caseNumber, spoken, (phrases) => blocksIn(phrases, facts), facts.words);
}

function blocksIn(phrases: ExtensionPhrases, facts: ExtensionFacts): readonly Block[] {
  const { caseNumber, dueOn, ground, kind, receivedOn, until } = facts;
  const about = phrases.about(phrases.requests[kind], phrases.date(receivedOn));
  const reason = phrases.reason(phrases.grounds[ground]);
  return [
    paragraph(phrases.greeting),
    paragraph(`${about} ${phrases.number(oneLine(caseNumber))}`),
    paragraph(`${phrases.moved(phrases.date(dueOn), phrases.date(until))} ${phrases.standing}`),
    paragraph(ground === 'a' ? `${reason} ${phrases.moreDetail}` : reason),
    paragraph(phrases.review),
    paragraph(phrases.contact),
    paragraph(...phrases.signature),
  ];
}
