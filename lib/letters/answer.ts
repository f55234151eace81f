import type { Kind, Language } from '../case/kinds.ts';
import { type Outcome, outcomesOf } from '../case/outcomes.ts';
import type { Day } from '../law/civil.ts';
import { english } from './answer-en.ts';
import { french } from './answer-fr.ts';
import { type AnswerNames, type AnswerPhrases, explainedSections, type Told } from './answer-phrases.ts';
import { framedLetter, spokenIn } from './bilingual.ts';
import { type Block, list, paragraph } from './block.ts';
import { boundedText, oneLine } from './foreign-text.ts';
import type { Letter } from './letter.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const answerVersion = '2026-11-23';

/** A possible breach is assessed and reported, never answered. */
export type AnsweredKind = Exclude<Kind, 'breach_report'>;

/** What an answer depends on. Nothing the writer wrote is among it, so nothing of theirs can be echoed. */
export type AnswerFacts = {
  readonly caseNumber: string;
  readonly language: Language;
  readonly kind: AnsweredKind;
  readonly outcome: Outcome;
  /** The PIPA sections relied on, such as `24(3)(b)`. */
  readonly sections: readonly string[];
  /** The Alberta date of receipt by our mail server. */
  readonly receivedOn: Day;
  /** The officer's own words to the writer; empty only where files give access to all. */
  readonly words: string;
  /** What is attached. */
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
  readonly organization: string;
  readonly shortName: string;
  readonly contact: { readonly name: string; readonly title: string; readonly address: string };
  readonly commissioner: { readonly name: string; readonly site: string };
};

/**
 * An officer's answer to one thing asked, with what PIPA s. 29 makes part of it: the decision, the sections, the name of
 * who can answer, and the review under s. 46. The officer's own words carry the rest. Throws RangeError for an outcome
 * that the kind cannot have, for sections or words that the outcome needs or cannot have, and for words too long to stand
 * whole.
 */
export function answer(facts: AnswerFacts): Letter {
  refuseUnfit(facts);
  const names: AnswerNames = {
    organization: oneLine(facts.organization),
    shortName: oneLine(facts.shortName),
    person: oneLine(facts.contact.name),
    title: oneLine(facts.contact.title),
    address: oneLine(facts.contact.address, 320),
    commissioner: oneLine(facts.commissioner.name),
    commissionerSite: oneLine(facts.commissioner.site),
  };
  const spoken = spokenIn(facts.language, english(names), french(names));
  return framedLetter(
    facts.caseNumber,
    spoken,
    (phrases) => ({ before: before(phrases, facts), after: after(phrases, facts) }),
    facts.words,
  );
}

/** PIPA s. 29(1)(c): whoever withholds has to say on what provision; whoever withholds nothing has none to name. */
const sectionsIn: Readonly<Record<Outcome, 'needed' | 'possible' | 'none'>> = {
  all: 'none',
  part: 'needed',
  refused: 'needed',
  'none-found': 'none',
  made: 'none',
  annotated: 'possible',
  done: 'possible',
};

function refuseUnfit({ files, kind, outcome, sections, words }: AnswerFacts): void {
  if (!outcomesOf[kind].includes(outcome)) throw new RangeError(`no ${kind} is answered by "${outcome}"`);
  if (sectionsIn[outcome] === 'needed' && sections.length === 0)
    throw new RangeError(`"${outcome}" needs the section relied on`);
  if (sectionsIn[outcome] === 'none' && sections.length > 0)
    throw new RangeError(`"${outcome}" relies on no section`);
  if (sections.some((section) => oneLine(section) === ''))
    throw new RangeError('a section that says nothing');
  const speaksForItself = outcome === 'all' && files.length > 0;
  if (!speaksForItself && saysNothing(words)) throw new RangeError(`"${outcome}" needs the officer's words`);
}

function saysNothing(words: string): boolean {
  return boundedText(words).text === '';
}

function before(phrases: AnswerPhrases, facts: AnswerFacts): readonly Block[] {
  const { caseNumber, kind, receivedOn, words } = facts;
  const about = phrases.about(phrases.asked[kind], phrases.date(receivedOn));
  return [
    paragraph(phrases.greeting),
    paragraph(`${about} ${phrases.number(oneLine(caseNumber))}`),
    ...decision(phrases, facts),
    ...provisions(phrases, facts),
    ...(saysNothing(words) ? [] : [paragraph(phrases.between(phrases.told[toldBy(facts)]))]),
  ];
}

function decision(phrases: AnswerPhrases, { files, outcome }: AnswerFacts): readonly Block[] {
  if (outcome === 'done') return [];
  const givesCopies = (outcome === 'all' || outcome === 'part') && files.length > 0;
  const decided = phrases.decided[outcome];
  return [paragraph(givesCopies ? `${decided} ${phrases.copies}` : decided)];
}

function provisions(phrases: AnswerPhrases, { outcome, sections }: AnswerFacts): readonly Block[] {
  if (sections.length === 0) return [];
  const relied = list(sections.map((section) => provision(phrases, oneLine(section))));
  return outcome === 'part'
    ? [paragraph(`${phrases.withheld} ${phrases.reliance}`), relied, paragraph(phrases.severed)]
    : [paragraph(phrases.reliance), relied];
}

function provision(phrases: AnswerPhrases, section: string): string {
  const named = phrases.section(section);
  const explained = explainedSections.find((one) => one === section);
  return explained === undefined ? named : `${named}. ${phrases.provisions[explained]}`;
}

/** What the officer's words have to say, because the frame cannot. */
function toldBy({ files, kind, outcome }: AnswerFacts): Told {
  switch (outcome) {
    case 'all':
      return files.length > 0 ? 'more' : 'access';
    case 'part':
      return files.length > 0 ? 'reasons' : 'reasons-and-access';
    case 'refused':
    case 'annotated':
      return 'reasons';
    case 'none-found':
      return 'search';
    case 'made':
      return 'correction';
    case 'done':
      return kind === 'consent_withdrawal' ? 'consequences' : 'answer';
    default: {
      const unknown: never = outcome;
      throw new Error(`unknown outcome ${JSON.stringify(unknown)}`);
    }
  }
}

function after(phrases: AnswerPhrases, { files, kind, outcome }: AnswerFacts): readonly Block[] {
  const listed = files.map(
    ({ name, bytes }) => `${oneLine(name, 120) || phrases.unnamed} (${phrases.size(bytes)})`,
  );
  return [
    ...(listed.length === 0 ? [] : [paragraph(phrases.attached), list(listed)]),
    ...(kind === 'correction_request' ? [paragraph(phrases.noFee)] : []),
    ...(outcome === 'none-found' ? [paragraph(phrases.missed)] : []),
    paragraph(phrases.contact),
    ...remedy(phrases, kind),
    paragraph(...phrases.signature),
  ];
}

/** PIPA s. 46: a review of what was decided on access and correction, a complaint about how information is handled. */
function remedy(phrases: AnswerPhrases, kind: AnsweredKind): readonly Block[] {
  switch (kind) {
    case 'access_request':
    case 'correction_request':
      return [paragraph(phrases.review)];
    case 'complaint':
    case 'consent_withdrawal':
      return [paragraph(phrases.complaint)];
    case 'policy_request':
    case 'question':
      return [];
    default: {
      const unknown: never = kind;
      throw new Error(`unknown kind ${JSON.stringify(unknown)}`);
    }
  }
}
