import { isStatutory, type Kind, kinds, type Language, type MailKind } from '../case/kinds.ts';
import type { Day } from '../law/civil.ts';
import { english } from './acknowledgement-en.ts';
import { french, frenchFollows } from './acknowledgement-fr.ts';
import type { Names, Phrases, Topic } from './acknowledgement-phrases.ts';
import { spokenIn } from './bilingual.ts';
import { type Block, heading, list, paragraph, textOf } from './block.ts';
import { oneLine } from './foreign-text.ts';
import { htmlOf, htmlPage } from './html.ts';
import type { Letter } from './letter.ts';
import { policyDate } from './policy-date.ts';
import { policyHtml } from './policy-html.ts';

/** Names the wording in every stored event; changes with every change of words or rules. */
export const letterVersion = '2026-11-23';

/** What the acknowledgement depends on. Nothing the writer wrote is among it, so nothing of theirs can be echoed. */
export type AcknowledgementFacts = {
  readonly caseNumber: string;
  /** The Alberta date of receipt by our mail server. */
  readonly receivedOn: Day;
  /** `opened` also where an officer orders it late; `corrected` where its dates replace those given before. */
  readonly occasion: 'opened' | 'added' | 'corrected';
  /** As understood, without what is only presumed. */
  readonly kinds: readonly MailKind[];
  readonly review: boolean;
  /** The earliest running statutory obligation of the case, presumed ones included; unrolled. */
  readonly statutoryDay: Day | null;
  readonly maybeSameAs: boolean;
  readonly language: Language;
  readonly organization: string;
  readonly shortName: string;
  readonly contact: { readonly title: string; readonly address: string };
  readonly commissioner: { readonly name: string; readonly site: string };
  /** The policy's Markdown; it stands in the text byte for byte. */
  readonly policy: string;
};

const rule = '----------------------------------------';

/**
 * The automatic answer to a writer: that the mail came, what was understood, and the policy. Says "must" with a date only
 * for a statutory obligation outside review (PIPA s. 28); prints no house target, admits nothing, promises no outcome,
 * and does not tell whether we hold anything about anyone. Throws RangeError for a day that does not exist.
 */
export function acknowledgement(facts: AcknowledgementFacts): Letter {
  const spoken = phrasesFor(facts);
  const subject = `[${oneLine(facts.caseNumber)}] ${spoken.map((phrases) => phrases.subject).join(' / ')}`;
  const letter: readonly Part[] = [
    ...(facts.language === 'other' ? [{ language: 'fr', blocks: [paragraph(frenchFollows)] } as const] : []),
    ...spoken.map((phrases) => ({ language: phrases.language, blocks: blocksIn(phrases, facts) })),
  ];
  const introduction: readonly Part[] = spoken.map((phrases) => ({
    language: phrases.language,
    blocks: [paragraph(policyIntroduction(phrases, facts))],
  }));
  const policy = `<div lang="en">\n${policyHtml(facts.policy)}\n</div>`;
  return {
    subject,
    text: [...letter.map(inText), rule, ...introduction.map(inText), facts.policy].join('\n\n'),
    html: htmlPage(
      facts.language === 'fr' ? 'fr' : 'en',
      subject,
      [...letter.map(inHtml), '<hr>', ...introduction.map(inHtml), policy].join('\n'),
    ),
  };
}

type Part = { readonly language: 'en' | 'fr'; readonly blocks: readonly Block[] };

function inText({ blocks }: Part): string {
  return textOf(blocks);
}

function inHtml({ language, blocks }: Part): string {
  return `<div lang="${language}">\n${htmlOf(blocks)}\n</div>`;
}

function phrasesFor(facts: AcknowledgementFacts): readonly Phrases[] {
  const names: Names = {
    organization: facts.organization,
    shortName: facts.shortName,
    title: facts.contact.title,
    address: facts.contact.address,
    commissioner: facts.commissioner.name,
    commissionerSite: facts.commissioner.site,
  };
  return spokenIn(facts.language, english(names), french(names));
}

function blocksIn(phrases: Phrases, facts: AcknowledgementFacts): readonly Block[] {
  const topics = topicsOf(understoodOf(facts));
  // A letter about one thing needs no headings to be found in.
  const titled = (title: string) => (topics.length > 1 ? [heading(title)] : []);
  return [
    paragraph(phrases.greeting),
    paragraph(`${received(phrases, facts)} ${phrases.number(facts.caseNumber)}`),
    ...corrected(phrases, facts),
    paragraph(phrases.standing),
    ...understanding(phrases, facts),
    ...dates(phrases, facts).map((line) => paragraph(line)),
    ...(isUnclear(facts) ? phrases.ifUnclear.map((line) => paragraph(line)) : []),
    ...topics.flatMap((topic) => [
      ...titled(phrases.topics[topic].title),
      ...[...byLaw(phrases, facts, topic), ...phrases.topics[topic].paragraphs].map((line) =>
        paragraph(line),
      ),
    ]),
    ...titled(phrases.closingTitle),
    ...phrases.closing.map((line) => paragraph(line)),
    paragraph(...phrases.signature),
  ];
}

function received(phrases: Phrases, { occasion, maybeSameAs, receivedOn }: AcknowledgementFacts): string {
  if (maybeSameAs) return occasion === 'added' ? phrases.added : phrases.opened;
  const date = phrases.date(receivedOn);
  return occasion === 'added' ? phrases.addedOn(date) : phrases.openedOn(date);
}

/** A letter that prints no date replaces none. */
function corrected(phrases: Phrases, { occasion, maybeSameAs }: AcknowledgementFacts): readonly Block[] {
  return occasion === 'corrected' && !maybeSameAs ? [paragraph(phrases.corrected)] : [];
}

/** In review nothing counts as understood: a list of guesses would tell a writer the wrong thing with authority. */
function understoodOf({ review, kinds: asked }: AcknowledgementFacts): readonly Kind[] {
  return review ? [] : kinds.filter((kind) => asked.includes(kind));
}

/** Whether nothing can be said about what was asked; `unrelated` outside review is something to say. */
function isUnclear(facts: AcknowledgementFacts): boolean {
  return understoodOf(facts).length === 0 && (facts.review || !facts.kinds.includes('unrelated'));
}

function understanding(phrases: Phrases, facts: AcknowledgementFacts): readonly Block[] {
  const clauses = understoodOf(facts).map((kind) => phrases.clauses[kind]);
  const [first, ...others] = clauses;
  if (isUnclear(facts)) return [];
  if (first === undefined) return [paragraph(`${phrases.notPrivacy} ${phrases.ifMisunderstood}`)];
  return others.length === 0
    ? [paragraph(`${phrases.understood(first)} ${phrases.ifMisunderstood}`)]
    : [paragraph(phrases.understoodAll), list(clauses), paragraph(phrases.ifMisunderstood)];
}

/** The dates that are not bound to one thing asked; where a "must" stands, it says the date. */
function dates(phrases: Phrases, facts: AcknowledgementFacts): readonly string[] {
  const { maybeSameAs, statutoryDay } = facts;
  if (maybeSameAs) return [phrases.otherDates, ...(statutoryDay === null ? [] : [phrases.otherDatesByLaw])];
  if (statutoryDay === null || understoodOf(facts).some(isStatutory)) return [];
  return [phrases.ifByLaw(phrases.date(statutoryDay))];
}

function byLaw(phrases: Phrases, facts: AcknowledgementFacts, topic: Topic): readonly string[] {
  const statutory = topic === 'access' || topic === 'correction' || topic === 'access-and-correction';
  if (!statutory || facts.maybeSameAs || facts.statutoryDay === null) return [];
  return [phrases.byLaw(phrases.date(facts.statutoryDay))];
}

/** In a calm order: what may be urgent, then what the law sets a time for, then the rest. */
function topicsOf(understood: readonly Kind[]): readonly Topic[] {
  const sees = understood.includes('access_request');
  const corrects = understood.includes('correction_request');
  const topics: readonly (readonly [Topic, boolean])[] = [
    ['incident', understood.includes('breach_report')],
    ['access', sees && !corrects],
    ['correction', corrects && !sees],
    ['access-and-correction', sees && corrects],
    ['concern', understood.includes('complaint')],
    ['withdrawal', understood.includes('consent_withdrawal')],
    ['policy', understood.includes('policy_request')],
    ['question', understood.includes('question')],
  ];
  return topics.flatMap(([topic, isThere]) => (isThere ? [topic] : []));
}

function policyIntroduction({ policy, date }: Phrases, facts: AcknowledgementFacts): string {
  const understood = understoodOf(facts);
  const updatedOn = facts.maybeSameAs ? null : policyDate(facts.policy);
  const isAsked = understood.includes('policy_request');
  const standing = !isAsked
    ? policy.general
    : understood.length === 1
      ? policy.asked
      : policy.askedAmongOthers;
  return [policy.asItStands, ...(updatedOn === null ? [] : [policy.dated(date(updatedOn))]), standing].join(
    ' ',
  );
}
