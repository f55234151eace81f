import type { Kind, Language, Role } from '../case/kinds.ts';
import { type BulkSigns, bulkOf } from './bulk.ts';
import { englishRules } from './english/rules.ts';
import { english } from './english/words.ts';
import { type Evidence, findings, ruleBook } from './evidence.ts';
import { factsOf } from './facts.ts';
import { frenchRules } from './french/rules.ts';
import { french } from './french/words.ts';
import { languageOf } from './language.ts';
import { addressesMachine } from './machine.ts';
import type { Phrase } from './phrase.ts';
import type { Reading } from './reading.ts';
import type { Fact } from './rule.ts';
import { type Clause, clauses, type Sentence } from './sentences.ts';
import { writerOf } from './writer.ts';

/** All that is known of a mail before it is weighed. */
export type Understood = {
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
  /** Kinds that the writer names only to deny or to reserve them. */
  readonly denied: ReadonlySet<Kind>;
  readonly bulk: BulkSigns;
  readonly writer: Role;
  readonly facts: ReadonlySet<Fact>;
  /** It speaks of data about its writer. */
  readonly aboutWriter: boolean;
  /** It has some word for what a firm may know of a person. */
  readonly traced: boolean;
  /** It speaks to the program that reads it; those sentences are no evidence. */
  readonly instructs: boolean;
  readonly words: readonly string[];
  /** Below 1 when only what the mail quotes was understood. */
  readonly worth: number;
  readonly language: Language;
};

const books = { en: ruleBook('en', englishRules, english), fr: ruleBook('fr', frenchRules, french) };

/** Finds in a reading what its sentences ask, by both languages' rules, since people mix them. */
export function understand(reading: Reading, worth: number): Understood {
  const { said, footers, text } = reading;
  const phrases = phrasesIn(said);
  const clausesToUs = distinct(said.filter((sentence) => !addressesMachine(sentence)).flatMap(clauses));
  const writer = writerOf(phrases);
  const { facts, aboutWriter, traced } = factsOf(clausesToUs, writer);
  const en = findings(books.en, clausesToUs, facts);
  const fr = findings(books.fr, clausesToUs, facts);
  const words = said.flatMap((sentence) => sentence.words);
  const spoken = languageOf(text, words, { en: 0, fr: 0 });
  // Loose signs of one language stand by chance in the other, which shares half its vocabulary.
  const evidence = [
    ...en.evidence.filter(({ hint }) => !hint || spoken !== 'fr'),
    ...fr.evidence.filter(({ hint }) => !hint || spoken === 'fr'),
  ];
  return {
    reading,
    evidence: evidence.map((one) => ({ ...one, weight: one.weight * worth })),
    denied: new Set([...en.denied, ...fr.denied]),
    bulk: bulkOf([...phrases, ...phrasesIn(footers)]),
    writer,
    facts,
    aboutWriter,
    traced,
    instructs: said.some(addressesMachine),
    words,
    worth,
    language: languageOf(text, words, { en: en.evidence.length, fr: fr.evidence.length }),
  };
}

function phrasesIn(sentences: readonly Sentence[]): readonly Phrase[] {
  return sentences.flatMap((sentence) => sentence.phrases);
}

function distinct(read: readonly Clause[]): readonly Clause[] {
  const key = ({ from, asked, words }: Clause) => `${from} ${asked} ${words.join(' ')}`;
  return [...new Map(read.map((clause) => [key(clause), clause])).values()];
}
