import { kinds } from '../case/kinds.ts';
import { unsaid } from './negation.ts';
import { type Clause, clauses, type Sentence } from './sentences.ts';
import type { Understood } from './understand.ts';
import type { Scores } from './weigh.ts';

/** Features by number, each with its value; the numbers are 32-bit hashes. */
export type Vector = { readonly at: Uint32Array; readonly of: Float32Array };

/** What the model sees of a mail: each sentence for itself, and the mail as a whole. */
export type Features = { readonly sentences: readonly Vector[]; readonly whole: Vector };

const longestCounted = 24;

/** The features of a mail: words and letters of its sentences, what the rules found, who seems to write and in what manner. */
export function featuresOf(mail: Understood, scores: Scores): Features {
  const said = mail.reading.said;
  const heard = said.map((sentence) => ({ sentence, parts: clauses(sentence) }));
  const body = heard.filter(({ sentence }) => sentence.from === 'body');
  return {
    sentences: heard.map(({ sentence, parts }) => sentenceVector(sentence, parts)),
    whole: wholeVector(mail, scores, heard.flatMap(({ parts }) => parts), body.length),
  };
}

function sentenceVector(sentence: Sentence, parts: readonly Clause[]): Vector {
  const seen = new Map<number, number>();
  for (const clause of parts) {
    const negation = unsaid(clause);
    const words = clause.words.map((word, i) =>
      mixed(hashOf(word), negation.covers({ start: i, end: i + 1 }) ? salts.denied : 0),
    );
    grams(words, salts.sentence, seen);
    for (const word of clause.words) letters(word, salts.sentenceLetters, seen, 0.4);
    if (clause.conditional) seen.set(mixed(salts.manner, 1), 1);
  }
  if (sentence.asked) seen.set(mixed(salts.manner, 2), 1);
  if (sentence.from === 'subject') seen.set(mixed(salts.manner, 3), 1);
  return scaled(seen, []);
}

function wholeVector(mail: Understood, scores: Scores, parts: readonly Clause[], sentences: number): Vector {
  const seen = new Map<number, number>();
  for (const clause of parts) {
    const words = clause.words.map(hashOf);
    grams(words, clause.from === 'subject' ? salts.subject : salts.whole, seen);
    for (const word of clause.words) letters(word, salts.wholeLetters, seen, 0.4);
  }
  const signs: [number, number][] = [];
  const sign = (name: string, value: number) => {
    if (value !== 0) signs.push([mixed(salts.sign, hashOf(name)), value]);
  };
  for (const kind of kinds) sign(`score ${kind}`, scores.get(kind) ?? 0);
  for (const kind of kinds) if ((scores.get(kind) ?? 0) >= 0.5) sign(`asserted ${kind}`, 1);
  for (const kind of mail.denied) sign(`denied ${kind}`, 1);
  for (const { sign: rule, hint } of mail.evidence) sign(`rule ${rule}`, hint ? 0.3 : 0.6);
  for (const [of, { sure }] of mail.bulk) sign(`bulk ${of}`, sure);
  for (const fact of mail.facts) sign(`fact ${fact}`, 0.6);
  if (mail.aboutWriter) sign('about writer', 1);
  if (mail.traced) sign('traced', 1);
  if (mail.evidence.length === 0) sign('no evidence', 1);
  sign(`writer ${mail.writer}`, 1);
  sign(`language ${mail.language}`, 0.5);
  sign('words', Math.log2(1 + mail.words.length) / 8);
  sign('sentences', Math.log2(1 + sentences) / 4);
  return scaled(seen, signs);
}

const salts = { sentence: 11, sentenceLetters: 23, subject: 37, whole: 41, wholeLetters: 97, sign: 53, manner: 67, denied: 79 };

function grams(words: readonly number[], salt: number, seen: Map<number, number>) {
  for (let i = 0; i < words.length; i += 1) {
    const [a = 0, b, c] = [words[i], words[i + 1], words[i + 2]];
    add(seen, mixed(salt, a), 1);
    if (b === undefined) continue;
    add(seen, mixed(mixed(salt + 1, a), b), 1);
    if (c === undefined) continue;
    add(seen, mixed(mixed(mixed(salt + 2, a), b), c), 0.7);
    add(seen, mixed(mixed(salt + 3, a), c), 0.7);
  }
}

function letters(word: string, salt: number, seen: Map<number, number>, value: number) {
  const framed = `<${word.slice(0, longestCounted)}>`;
  if (framed.length < 6) return;
  for (let n = 4; n <= 5; n += 1)
    for (let i = 0; i + n <= framed.length; i += 1) add(seen, mixed(salt, hashOf(framed.slice(i, i + n))), value);
}

function add(seen: Map<number, number>, hash: number, value: number) {
  const at = hash;
  if (!seen.has(at)) seen.set(at, value);
}

/** Words share a length of one, so that a long mail says no more than a short one; signs count in full. */
function scaled(words: ReadonlyMap<number, number>, signs: readonly (readonly [number, number])[]): Vector {
  let squares = 0;
  for (const value of words.values()) squares += value * value;
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  const at = new Uint32Array(words.size + signs.length);
  const of = new Float32Array(at.length);
  let i = 0;
  for (const [feature, value] of words) {
    at[i] = feature;
    of[i] = value * scale;
    i += 1;
  }
  for (const [feature, value] of signs) {
    at[i] = feature;
    of[i] = value;
    i += 1;
  }
  return { at, of };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2)), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same features by their rows in a dictionary; those it does not have are left out. */
export function inRows({ sentences, whole }: Features, rowOf: (feature: number) => number | undefined): Features {
  const inTable = ({ at, of }: Vector): Vector => {
    const known = Array.from(at, (feature, i) => [rowOf(feature), of[i] ?? 0] as const).filter(([row]) => row !== undefined);
    return { at: Uint32Array.from(known, ([row]) => row ?? 0), of: Float32Array.from(known, ([, value]) => value) };
  };
  return { sentences: sentences.map(inTable), whole: inTable(whole) };
}
