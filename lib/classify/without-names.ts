import { holders, withoutIdentifiers } from './identifiers.ts';
import { normalise } from './normalise.ts';
import { isOrdinary } from './ordinary-words.ts';

type Words = { readonly subject: string; readonly text: string };
type Person = { readonly name: string; readonly address: string };

/** A run of letters, folded, with what stands between it and the one before. */
type Word = { readonly written: string; readonly folded: string; readonly gap: string };

/** Names to take out: of the people known, in any case; of others, where they are written as names. */
type Names = { readonly known: Set<string>; readonly found: Set<string>; readonly ordinary: Set<string> };

/**
 * A mail's words with `[name]`, `[address]`, `[link]` and `[number]` for what may lead to a person: the names and
 * addresses of `people` in any case and inside longer words, what stands where names stand, and every capitalised word
 * within a sentence that is not an ordinary one. It rather takes too much; and it does not find every name: a first
 * word of a sentence, or a stranger's name in small letters, may stay. A person must read what it answers.
 */
export function withoutNames(mail: Words, people: readonly Person[]): Words {
  const names = namesOf(people);
  const [subject, text] = [mail.subject, mail.text].map(withoutIdentifiers).map((plain) => ({
    words: wordsOf(plain),
    plain,
  }));
  if (subject === undefined || text === undefined) throw new Error('a mail has a subject and a text');
  for (const { words } of [subject, text]) namesIn(words, names);
  return {
    subject: cleared(subject.words, subject.plain, names),
    text: cleared(text.words, text.plain, names),
  };
}

const shortestInside = 5;

function namesOf(people: readonly Person[]): Names {
  const inNames = people.flatMap(({ name }) => lettersOf(name)).filter((part) => part.length > 1);
  const inAddresses = people.flatMap(({ address }) => lettersOf(address)).filter((part) => part.length > 2);
  return {
    known: new Set([...inNames, ...inAddresses].filter((part) => !isOrdinary(part) && !topLevel.has(part))),
    found: new Set(),
    // "Jean de la Tour", "Will Price": taken out where they stand as names, or French would lose every "de".
    ordinary: new Set(inNames.filter(isOrdinary)),
  };
}

const topLevel = new Set(['com', 'org', 'net']);

function lettersOf(text: string): readonly string[] {
  return (withoutHidden(text).match(letters) ?? []).map(fold);
}

const letters = /[\p{L}\p{M}]+/gu;
const withoutHidden = (text: string) => text.normalize('NFKC').replace(/\p{Cf}/gu, '');
const fold = (word: string) => normalise(word).text;

function wordsOf(text: string): readonly Word[] {
  let end = 0;
  return [...text.matchAll(letters)].map(({ 0: written, index }) => {
    const gap = text.slice(end, index);
    end = index + written.length;
    return { written, folded: fold(written), gap };
  });
}

/** Collects what is written as a name anywhere, so that it is known where it begins a sentence as well. */
function namesIn(words: readonly Word[], { known, found }: Names): void {
  for (const [at, word] of words.entries()) {
    if (isOrdinary(word.folded)) continue;
    if (isIntroduced(words, at)) known.add(word.folded);
    else if (hasCapital(word) && (!startsSentence(words, at) || isNameNext(words, at)))
      found.add(word.folded);
  }
}

function cleared(words: readonly Word[], plain: string, names: Names): string {
  let text = '';
  let read = 0;
  const signed = signatureStart(words);
  for (const [at, word] of words.entries()) {
    read += word.gap.length + word.written.length;
    text +=
      word.gap +
      ((at >= signed && !isOrdinary(word.folded)) || isName(words, at, names) ? holders.name : word.written);
  }
  return (text + plain.slice(read))
    .replace(/\ue000(?:[ '.-]{1,3}\ue000)+/g, holders.name)
    .replace(/[\ue000-\ue003]/g, (holder) => shown.get(holder) ?? '');
}

const shown = new Map<string, string>(Object.entries(holders).map(([what, holder]) => [holder, `[${what}]`]));

function isName(words: readonly Word[], at: number, names: Names): boolean {
  const word = words[at];
  if (word === undefined) return false;
  const { folded } = word;
  if (names.known.has(folded)) return true;
  if (names.ordinary.has(folded)) {
    if (hasCapital(word) && !startsSentence(words, at)) return true;
    return [words[at - 1], words[at + 1]].some(
      (beside) => beside !== undefined && names.known.has(beside.folded),
    );
  }
  if (isOrdinary(folded)) return isInitial(words, at);
  if (hasCapital(word) && names.found.has(folded)) return true;
  return isGreeted(words, at) || [...names.known].some((part) => isInside(part, folded));
}

/** A short part stands in too many words ("Mark" in "marketing"); other scripts set no blanks between words. */
function isInside(part: string, folded: string): boolean {
  return (part.length >= shortestInside || !/^\p{Script=Latin}+$/u.test(part)) && folded.includes(part);
}

const hasCapital = ({ written }: Word) => /[\p{Lu}\p{Lt}]/u.test(written);

/** `J. Smith`; not the `I`, `A` or `J'` of a sentence. */
function isInitial(words: readonly Word[], at: number): boolean {
  const { written = '' } = words[at] ?? {};
  return /^\p{Lu}$/u.test(written) && !/[IAY]/.test(written) && words[at + 1]?.gap.startsWith('.') !== false;
}

function startsSentence(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return true;
  if (/\n\s*\n/.test(word.gap) || /[!?…]/.test(word.gap)) return true;
  return word.gap.includes('.') && before.written.length > 1 && !titles.has(before.folded);
}

/** `Gerald Harrowgate`: the first word of a sentence is a name when one follows it at once. */
function isNameNext(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next !== undefined && /^[ '-]{1,2}$/.test(next.gap) && hasCapital(next) && !isOrdinary(next.folded);
}

const titles = new Set(
  'mr mrs ms miss mx dr doctor prof professor madam madame monsieur m mme mlle me maitre'.split(' '),
);
const greetings = new Set(
  'hi hello hey hiya dear bonjour bonsoir salut allo cher chere thanks thank merci cheers regards wishes sincerely truly respectfully faithfully cordialement sincerement salutations'.split(
    ' ',
  ),
);
const introductions = new Set(['name is', 'name s', 'nom est', 'm appelle']);

/** Where the short lines begin that a text ends with: `tyler k`, without comma or capital. Its first line is no signature. */
function signatureStart(words: readonly Word[]): number {
  let start = words.length;
  for (let at = words.length - 1; at > 0 && start - at <= longestSignedLine; at -= 1) {
    if (words[at]?.gap.includes('\n') === true) start = at;
  }
  return start;
}

const longestSignedLine = 3;

/** `my name is edith harrowgate and`: up to three words in a row, however they are written. */
function isIntroduced(words: readonly Word[], at: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const [gap, last, first] = [words[at - back + 1]?.gap, words[at - back], words[at - back - 1]];
    if (gap === undefined || last === undefined || first === undefined || !/^[\s:'.-]{1,3}$/.test(gap))
      return false;
    if (introductions.has(`${first.folded} ${last.folded}`)) return true;
    if (isOrdinary(last.folded)) return false;
  }
  return false;
}

/** The word after a greeting, a sign-off, a title or "this is". */
function isGreeted(words: readonly Word[], at: number): boolean {
  const [word, last, first] = [words[at], words[at - 1], words[at - 2]];
  if (word === undefined || last === undefined || !/^[\s,.!:-]{1,12}$/.test(word.gap)) return false;
  const isThis = last.folded === 'is' && first?.folded === 'this';
  return isThis || greetings.has(last.folded) || titles.has(last.folded);
}
