import { conceptsOf } from './concepts.ts';
import { Gathering } from './gathering.ts';
import { bit, hashOf, mixed, stretchesOf } from './hash.ts';
import { unsaid } from './negation.ts';
import type { Clause, Sentence } from './sentences.ts';
import type { Understood } from './understood.ts';

/** Features by number (32-bit hashes, or rows of a dictionary), each with its value. */
export type Vector = { readonly at: Uint32Array; readonly of: Float32Array };

/** What the model sees of a mail: each sentence for itself, and the mail as a whole. */
export type Features = { readonly sentences: readonly Vector[]; readonly whole: Vector };

/** Says that a feature was found at the words `from` to `to` (exclusive) of its clause. */
export type Found = (feature: number, value: number, from: number, to: number) => void;

/** Words and concepts are each scaled to a length of their own; signs count in full. */
type Gathered = Readonly<Record<'words' | 'concepts' | 'signs', Gathering>>;

const longestWord = 24;
const shortestSpelled = 4;

/** The features of a mail: words, letters and concepts of its sentences, and in what manner it is written. */
export function featuresOf(mail: Understood): Features {
  const all = gathered();
  const parts = mail.said.map(({ sentence, clauses }) => ({ sentence, parts: clauses.map(partOf) }));
  return {
    sentences: parts.map((one) => sentenceVector(one.sentence, one.parts, all)),
    whole: wholeVector(
      mail,
      parts.flatMap((one) => one.parts),
      gathered(mail.words.length),
    ),
  };
}

function gathered(words = 0): Gathered {
  return {
    words: new Gathering(words * featuresInWord),
    concepts: new Gathering(words),
    signs: new Gathering(),
  };
}

const featuresInWord = 12;

/** A clause, and what its words are to the model: the number of each, its letters in a row, its concepts. */
type Part = {
  readonly clause: Clause;
  readonly words: readonly number[];
  readonly letters: readonly (readonly number[])[];
  readonly concepts: readonly (readonly number[])[];
};

function partOf(clause: Clause): Part {
  const { words } = clause;
  return { clause, words: words.map(hashOf), letters: words.map(lettersOf), concepts: words.map(conceptsOf) };
}

function sentenceVector(sentence: Sentence, said: readonly Part[], all: Gathered): Vector {
  const { words } = all;
  for (const part of said) {
    partFeatures(part, foundIn(all.words), foundIn(all.concepts));
    if (part.clause.conditional) words.add(mixed(salts.manner, 1), 1);
  }
  if (sentence.asked) words.add(mixed(salts.manner, 2), 1);
  if (sentence.from === 'subject') words.add(mixed(salts.manner, 3), 1);
  return vectorOf(all);
}

/** The features of one clause as said in its sentence, each with the words it stands on. */
export function clauseFeatures(clause: Clause, word: Found, concept: Found): void {
  partFeatures(partOf(clause), word, concept);
}

function partFeatures({ clause, words, letters, concepts }: Part, word: Found, concept: Found) {
  const negation = unsaid(clause);
  const denied = words.map((_, i) => bit(negation.covers({ start: i, end: i + 1 })));
  const heard = words.map((said, i) => mixed(said, denied[i] ?? 0));
  grams(heard, salts.sentence, word);
  spelled(letters, salts.sentenceLetters, word);
  const meant = concepts.map((all, i) => all.map((one) => mixed(one, denied[i] ?? 0)));
  conceptGrams(meant, heard, concept);
}

function wholeVector(mail: Understood, parts: readonly Part[], all: Gathered): Vector {
  const { signs } = all;
  const found = foundIn(all.words);
  for (const { clause, words, letters, concepts } of parts) {
    grams(words, clause.from === 'subject' ? salts.subject : salts.whole, found);
    spelled(letters, salts.wholeLetters, found);
    for (const concept of concepts.flat()) all.concepts.add(mixed(salts.wholeConcept, concept), 1);
  }
  const sign = (name: string, value: number) => {
    if (value !== 0) signs.add(mixed(salts.sign, hashOf(name)), value);
  };
  sign(`language ${mail.language}`, 0.5);
  sign('words', Math.log2(1 + mail.words.length) / 8);
  sign('sentences', Math.log2(1 + mail.said.length) / 4);
  return vectorOf(all);
}

/** Each source of features has its own, so that a word in a subject and the same word in a sentence are two features. */
const salts = {
  sentence: 11,
  sentenceLetters: 23,
  subject: 37,
  whole: 41,
  wholeLetters: 97,
  concept: 113,
  wholeConcept: 131,
  sign: 53,
  manner: 67,
};

/** Words, neighbours, three in a row and two around one. */
function grams(words: readonly number[], salt: number, found: Found) {
  for (let i = 0; i < words.length; i += 1) {
    const [a = 0, b, c] = [words[i], words[i + 1], words[i + 2]];
    found(mixed(salt, a), 1, i, i + 1);
    if (b === undefined) continue;
    found(mixed(mixed(salt + 1, a), b), 1, i, i + 2);
    if (c === undefined) continue;
    found(mixed(mixed(mixed(salt + 2, a), b), c), 0.7, i, i + 3);
    found(mixed(mixed(salt + 3, a), c), 0.7, i, i + 3);
  }
}

/** Four and five letters in a row: forms of a word and misspellings share most of them. */
function lettersOf(word: string): readonly number[] {
  return word.length < shortestSpelled ? none : stretchesOf(`<${word.slice(0, longestWord)}>`);
}

const none: readonly number[] = [];

function spelled(letters: readonly (readonly number[])[], salt: number, found: Found) {
  for (let at = 0; at < letters.length; at += 1)
    for (const stretch of letters[at] ?? none) found(mixed(salt, stretch), 0.4, at, at + 1);
}

/** Concepts, two of them up to three words apart, and each beside a word: what is said, whatever the word for it. */
function conceptGrams(meant: readonly (readonly number[])[], heard: readonly number[], found: Found) {
  for (const [i, concepts] of meant.entries()) {
    for (const concept of concepts) {
      found(mixed(salts.concept, concept), 1, i, i + 1);
      for (let gap = 1; gap <= 3; gap += 1) {
        const salt = salts.concept + (gap === 1 ? 1 : 2);
        for (const other of meant[i + gap] ?? [])
          found(mixed(mixed(salt, concept), other), gap === 1 ? 1 : 0.7, i, i + gap + 1);
      }
      const [before, after] = [heard[i - 1], heard[i + 1]];
      if (after !== undefined) found(mixed(mixed(salts.concept + 3, concept), after), 0.7, i, i + 2);
      if (before !== undefined) found(mixed(mixed(salts.concept + 4, concept), before), 0.7, i - 1, i + 1);
    }
  }
}

function foundIn(gathering: Gathering): Found {
  return (feature, value) => gathering.add(feature, value);
}

const conceptsCount = 0.7;

/** Scaled so that a long sentence says no more than a short one; what was gathered is forgotten. */
function vectorOf({ words, concepts, signs }: Gathered): Vector {
  const at = new Uint32Array(words.size + concepts.size + signs.size);
  const of = new Float32Array(at.length);
  const afterWords = words.writeTo(at, of, 0, words.unit());
  const afterConcepts = concepts.writeTo(at, of, afterWords, conceptsCount * concepts.unit());
  signs.writeTo(at, of, afterConcepts, 1);
  for (const gathering of [words, concepts, signs]) gathering.clear();
  return { at, of };
}
