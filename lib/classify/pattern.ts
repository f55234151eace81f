import type { Phrase, Span } from './phrase.ts';
import { wordSet } from './word-sets.ts';

/**
 * A small language for what people say, over plain words, so that lists of phrases read as what people say. Words stand for themselves;
 * `send|hand_over` is one of these, `_` joining words; `<name>` is a class of the lexicon; with `?` behind it a part may be
 * missing, with `*` it stands up to three times; `..4` is up to four words of any kind; `^` and `$` are the ends.
 */
export type Pattern = {
  /** From a set of places to the set of places after the pattern: shift-and, so its time is bounded by the pattern alone. */
  readonly after: (from: number, phrase: Phrase) => number;
  /** Word sets without a word of which the pattern cannot stand: most patterns are dismissed by these. */
  readonly needs: readonly number[];
};

/** Classes by name: phrases of this same language, separated by commas. */
export type Lexicon = Readonly<Record<string, string>>;

/** A part of a pattern, with the words that can begin it. */
type Step = Pattern & { readonly first: ReadonlySet<string>; readonly mayBeEmpty: boolean };

/** Compiles phrases that stand in a list, separated by commas; throws when one names a class that the lexicon lacks. */
export function patterns(sources: string, lexicon: Lexicon = {}): readonly Pattern[] {
  return listed(sources).map((source) => sequence(source, lexicon));
}

function stands({ after, needs }: Pattern, phrase: Phrase): boolean {
  for (const need of needs) if (phrase.before(need) === 0) return false;
  return after(phrase.everywhere, phrase) !== 0;
}

/** Whether one of the patterns stands in one of the phrases. */
export function anyStands(any: readonly Pattern[], phrases: readonly Phrase[]): boolean {
  return phrases.some((phrase) => any.some((one) => stands(one, phrase)));
}

/** Where the pattern stands: from each place where it can begin to the nearest at which it can end. */
export function places(pattern: Pattern, phrase: Phrase): readonly Span[] {
  if (!stands(pattern, phrase)) return [];
  const found: Span[] = [];
  for (let start = 0; start <= phrase.words.length; start += 1) {
    const ends = pattern.after(1 << start, phrase);
    if (ends !== 0) found.push({ start, end: 31 - Math.clz32(ends & -ends) });
  }
  return found;
}

function sequence(source: string, lexicon: Lexicon): Step {
  const written = source.replace(/\|\s+/g, '|').trim();
  const steps = written.split(/\s+/).map((part) => step(part, lexicon));
  const begins = steps.findIndex((one) => !one.mayBeEmpty);
  return {
    after: inOrder(steps.map((one) => one.after)),
    needs: steps.filter((one) => !one.mayBeEmpty).flatMap((one) => one.needs),
    first: new Set((begins < 0 ? steps : steps.slice(0, begins + 1)).flatMap((one) => [...one.first])),
    mayBeEmpty: begins < 0,
  };
}

function inOrder(steps: readonly Pattern['after'][]): Pattern['after'] {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return only;
  return (from, phrase) => {
    let at = from;
    for (const next of steps) {
      if (at === 0) return 0;
      at = next(at, phrase);
    }
    return at;
  };
}

const noWords: ReadonlySet<string> = new Set();

function step(part: string, lexicon: Lexicon): Step {
  if (part === '^') return wordless((from) => from & 1);
  if (part === '$') return wordless((from, phrase) => from & (1 << phrase.words.length));
  const gap = /^\.\.(\d{1,2})$/.exec(part);
  if (gap !== null) return wordless(upTo(Number(gap[1])));
  const repeats = part.endsWith('?') ? 1 : part.endsWith('*') ? 3 : 0;
  const once = oneOf((repeats === 0 ? part : part.slice(0, -1)).split('|'), lexicon);
  return repeats === 0 ? once : { ...once, after: atMost(repeats, once.after), needs: [], mayBeEmpty: true };
}

function wordless(after: Pattern['after']): Step {
  return { after, needs: [], first: noWords, mayBeEmpty: true };
}

function upTo(words: number): Pattern['after'] {
  return (from, phrase) => {
    let at = from;
    let shifted = from;
    for (let n = 0; n < words; n += 1) {
      shifted = (shifted << 1) & phrase.everywhere;
      at |= shifted;
    }
    return at;
  };
}

function atMost(times: number, once: Pattern['after']): Pattern['after'] {
  return (from, phrase) => {
    let at = from;
    let reached = from;
    for (let n = 0; n < times && reached !== 0; n += 1) {
      reached = once(reached, phrase);
      at |= reached;
    }
    return at;
  };
}

function oneOf(alternatives: readonly string[], lexicon: Lexicon): Step {
  const [only = ''] = alternatives;
  if (alternatives.length === 1 && only.startsWith('<')) return classOf(only.slice(1, -1), lexicon);
  return either(
    alternatives.map((one) => one.replaceAll('_', ' ')),
    lexicon,
  );
}

const compiled = new WeakMap<Lexicon, Map<string, Step>>();

function classOf(name: string, lexicon: Lexicon): Step {
  const known = compiled.get(lexicon) ?? new Map<string, Step>();
  compiled.set(lexicon, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const phrases = lexicon[name];
  if (phrases === undefined) throw new Error(`no class <${name}> in the lexicon`);
  const made = either(listed(phrases), lexicon);
  known.set(name, made);
  return made;
}

/** Alternatives of one word are looked up together, as one set. */
function either(alternatives: readonly string[], lexicon: Lexicon): Step {
  const single = alternatives.filter(isWord);
  const longer = alternatives.filter((one) => !isWord(one)).map((one) => phraseOrClass(one, lexicon));
  const first = new Set([...single, ...longer.flatMap((one) => [...one.first])]);
  const words = wordSet(single);
  const others = longer.map((one) => one.after);
  return {
    after: (from, phrase) => {
      let at = (from & phrase.before(words)) << 1;
      for (const other of others) at |= other(from, phrase);
      return at;
    },
    needs: [wordSet(first)],
    first,
    mayBeEmpty: longer.some((one) => one.mayBeEmpty),
  };
}

function phraseOrClass(written: string, lexicon: Lexicon): Step {
  if (/^<[a-z0-9A-Z]+>$/.test(written)) return classOf(written.slice(1, -1), lexicon);
  if (/^[^ ]*$/.test(written) && !/[.<^$?*|]/.test(written)) throw new Error(`"${written}" is no plain word`);
  return sequence(written, lexicon);
}

function isWord(written: string): boolean {
  return /^[a-z0-9]+$/.test(written);
}

function listed(phrases: string): readonly string[] {
  return phrases
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
