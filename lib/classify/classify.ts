import { type Kind, primaryOf, type Role } from '../case/kinds.ts';
import { bulkOf } from './bulk.ts';
import type { Classification, Words } from './classification.ts';
import { doubtOf } from './doubt.ts';
import { type Evidence, findings, ruleBook } from './evidence.ts';
import { factsOf } from './facts.ts';
import { languageOf } from './language.ts';
import { englishRules } from './english/rules.ts';
import { english } from './english/words.ts';
import { frenchRules } from './french/rules.ts';
import { french } from './french/words.ts';
import { addressesMachine } from './machine.ts';
import type { Phrase } from './phrase.ts';
import { type Reading, readingOf, wholeReading } from './reading.ts';
import { type Clause, clauses, type Sentence } from './sentences.ts';
import { named, scoresOf } from './weigh.ts';
import { writerOf } from './writer.ts';

const books = {
  en: ruleBook(englishRules, english),
  fr: ruleBook(frenchRules, french),
};

/**
 * What a mail asks of the firm, how sure that is, who writes and in which language: by weighted rules over the clauses
 * of the newest part, pure and deterministic. Reads at most 50,000 characters of each part.
 */
export function classify(words: Words): Classification {
  const reading = readingOf(words);
  const first = understood(reading);
  if (first.evidence.length > 0 || reading.quoted || !saysLittle(reading)) return judged(first);
  const second = understood(wholeReading(words), quotedWeight);
  return judged(second.evidence.length > 0 ? second : first);
}

/** What is only quoted under a few words may be what they mean, or may be our own letter. */
const quotedWeight = 0.6;
const littleWords = 8;
const reasonCharacters = 80;
const mostReasons = 8;

function understood(reading: Reading, worth = 1) {
  const phrases = unique(reading.said);
  const instructions = reading.said.some(addressesMachine);
  const toUs = reading.said.filter((sentence) => !addressesMachine(sentence));
  const read = uniqueClauses(toUs.flatMap(clauses));
  const writer: Role = writerOf(phrases);
  const { facts, aboutWriter, traced } = factsOf(read, writer);
  const inEnglish = findings(books.en, read, facts);
  const inFrench = findings(books.fr, read, facts);
  const all = reading.said.flatMap((sentence) => sentence.words);
  const spoken = languageOf(reading.text, all, { en: 0, fr: 0 });
  const evidence = [
    ...inEnglish.evidence.filter(({ hint }) => !hint || spoken !== 'fr'),
    ...inFrench.evidence.filter(({ hint }) => !hint || spoken === 'fr'),
  ].map((one) => ({ ...one, weight: one.weight * worth }));
  const bulk = bulkOf([...phrases, ...unique(reading.footers)]);
  return {
    reading,
    evidence,
    denied: new Set<Kind>([...inEnglish.denied, ...inFrench.denied]),
    bulk,
    writer,
    facts,
    aboutWriter,
    traced,
    instructions,
    words: all,
    worth,
    language: languageOf(reading.text, all, { en: inEnglish.evidence.length, fr: inFrench.evidence.length }),
  };
}

export type Understood = ReturnType<typeof understood>;

function judged(mail: Understood): Classification {
  const scores = scoresOf(mail.evidence, mail.bulk);
  const doubt = doubtOf(mail, scores);
  const kinds = named(scores, doubt);
  const primary = primaryOf(kinds.map(({ kind }) => kind));
  const { review, statutoryClock } = doubt;
  const { writer, language } = mail;
  return { kinds, primary, review, statutoryClock, writer, language, reasons: reasonsFor(kinds, mail) };
}

function reasonsFor(kinds: Classification['kinds'], mail: Understood): Classification['reasons'] {
  if (kinds[0]?.kind === 'unrelated') {
    return [...mail.bulk.values()].slice(0, mostReasons).map(({ phrase }) => ({ kind: 'unrelated', phrase: short(phrase) }));
  }
  const shown = new Map<string, Evidence>();
  for (const one of mail.evidence.toSorted((a, b) => b.weight - a.weight)) {
    const key = `${one.kind} ${one.phrase}`;
    if (!shown.has(key) && kinds.some(({ kind }) => kind === one.kind)) shown.set(key, one);
  }
  return [...shown.values()].slice(0, mostReasons).map(({ kind, phrase }) => ({ kind, phrase: short(phrase) }));
}

function short(phrase: string): string {
  return phrase.slice(0, reasonCharacters);
}

function saysLittle({ said }: Reading): boolean {
  const spoken = said.filter(({ from }) => from === 'body').flatMap(({ words }) => words);
  return spoken.length <= littleWords && !spoken.some((word) => courtesies.has(word));
}

const courtesies = new Set(['thanks', 'thank', 'merci', 'ok', 'great', 'perfect', 'parfait', 'cheers', 'received', 'recu']);

/** Attack: one sentence a thousand times. Saying a thing again adds nothing. */
function unique(sentences: readonly Sentence[]): readonly Phrase[] {
  const phrases = sentences.flatMap((sentence) => sentence.phrases);
  return [...new Map(phrases.map((phrase) => [phrase.words.join(' '), phrase])).values()];
}

function uniqueClauses(read: readonly Clause[]): readonly Clause[] {
  return [
    ...new Map(read.map((clause) => [`${clause.from} ${clause.asked} ${clause.words.join(' ')}`, clause])).values(),
  ];
}
