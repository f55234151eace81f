import type { Language } from '../case/kinds.ts';
import type { Day } from '../law/civil.ts';
import { orderedLetter, spokenIn } from './bilingual.ts';
import { type Block, paragraph } from './block.ts';
import { english } from './fee-estimate-en.ts';
import { french } from './fee-estimate-fr.ts';
import type { FeeEstimateNames, FeeEstimatePhrases } from './fee-estimate-phrases.ts';
import { oneLine } from './foreign-text.ts';
import type { Letter } from './letter.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const feeEstimateVersion = '2026-11-23';

/**
 * What the fee estimate depends on; it has no kind, for a fee exists only for access (PIPA s. 32(2)). Nothing the writer
 * wrote is among it, so nothing of theirs can be echoed.
 */
export type FeeEstimateFacts = {
  readonly caseNumber: string;
  readonly language: Language;
  /** The Alberta date of receipt by our mail server. */
  readonly receivedOn: Day;
  /** The date as it was told until now. */
  readonly dueOn: Day;
  /** One line as the officer wrote it, such as `$40.00`. */
  readonly amount: string;
  /** Likewise; null for none. */
  readonly deposit: string | null;
  /** The writer's last day to accept, rolled in the writer's favour. */
  readonly acceptBy: Day;
  /** The officer's own words to the writer; empty for none. */
  readonly words: string;
  readonly organization: string;
  readonly shortName: string;
  readonly contact: { readonly name: string; readonly title: string; readonly address: string };
  readonly commissioner: { readonly name: string; readonly site: string };
};

/**
 * The written estimate of a fee (PIPA s. 32): the total, what stands still, and how and until when it can be accepted. An
 * officer ordered it; their own words stand once, last and behind a bar. Throws RangeError for a day that does not exist,
 * for an amount that says nothing, and for words too long to stand whole.
 */
export function feeEstimate(facts: FeeEstimateFacts): Letter {
  const names: FeeEstimateNames = {
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

function blocksIn(phrases: FeeEstimatePhrases, facts: FeeEstimateFacts): readonly Block[] {
  const { acceptBy, amount, caseNumber, deposit, dueOn, receivedOn } = facts;
  const standsStill = deposit === null ? phrases.standsStill : phrases.standsStillForDeposit;
  return [
    paragraph(phrases.greeting),
    paragraph(`${phrases.about(phrases.date(receivedOn))} ${phrases.number(oneLine(caseNumber))}`),
    paragraph(phrases.introduction),
    paragraph(
      phrases.total(shownAmount(amount)),
      deposit === null ? phrases.noDeposit : phrases.deposit(shownAmount(deposit)),
    ),
    paragraph(phrases.standing),
    paragraph(`${phrases.accept(phrases.date(acceptBy))} ${phrases.silence}`),
    ...(deposit === null ? [] : [paragraph(phrases.howToPay)]),
    paragraph(phrases.narrow),
    paragraph(`${phrases.dueUntilNow(phrases.date(dueOn))} ${standsStill} ${phrases.runsOn}`),
    paragraph(phrases.commissioner),
    paragraph(phrases.contact),
    paragraph(...phrases.signature),
  ];
}

/** An estimate without an amount would stop the clock for nothing. */
function shownAmount(amount: string): string {
  const line = oneLine(amount);
  if (line === '')
    throw new RangeError(`an amount that says nothing: ${JSON.stringify(amount.slice(0, 40))}`);
  return line;
}
