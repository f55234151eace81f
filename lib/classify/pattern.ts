/**
 * A small language for phrases over plain words, so that rules read as sentences:
 * `send|hand_over` one of these, `_` joining words; `<name>` a class of the lexicon; `?` after either: may be missing; `*`: none to three times;
 * `..4` up to four words of any kind; `^` and `$` the ends of the clause.
 * Everything is bounded and clauses are short, so that reading stays linear in the text.
 */
export type Pattern = { readonly regex: RegExp; readonly needs: readonly ReadonlySet<string>[] };

/** Classes by name: phrases of this same language, separated by commas. */
export type Lexicon = Readonly<Record<string, string>>;

/** What a pattern is looked for in: words with one space around each. */
export type Phrase = { readonly text: string; readonly words: ReadonlySet<string> };

export type Span = { readonly start: number; readonly end: number };

type Piece = {
  readonly source: string;
  readonly first: ReadonlySet<string>;
  readonly needs: readonly ReadonlySet<string>[];
  readonly mayBeEmpty: boolean;
};

/** Compiles one phrase pattern; throws when it names a class the lexicon does not have. */
export function pattern(source: string, lexicon: Lexicon): Pattern {
  const { source: regex, needs } = sequence(source, lexicon);
  return { regex: new RegExp(`(?<= )${regex}`, 'g'), needs };
}

/** Compiles phrases that stand in a list, separated by commas. */
export function patterns(sources: string, lexicon: Lexicon): readonly Pattern[] {
  return sources.split(',').map((source) => pattern(source, lexicon));
}

/** Every place where the pattern stands, at most 20: one clause needs no more. */
export function places({ regex, needs }: Pattern, phrase: Phrase): readonly Span[] {
  if (!needs.every((oneOf) => shares(phrase.words, oneOf))) return [];
  const found: Span[] = [];
  regex.lastIndex = 0;
  for (let hit = regex.exec(phrase.text); hit !== null && found.length < 20; hit = regex.exec(phrase.text)) {
    found.push({ start: hit.index, end: hit.index + hit[0].length });
    if (hit[0] === '') break;
  }
  return found;
}

export function phraseOf(words: readonly string[]): Phrase {
  return { text: ` ${words.join(' ')} `, words: new Set(words) };
}

function sequence(source: string, lexicon: Lexicon): Piece {
  const pieces = source
    .replace(/\|\s+/g, '|')
    .trim()
    .split(/\s+/)
    .map((token) => piece(token, lexicon));
  const first = new Set<string>();
  for (const one of pieces) {
    for (const word of one.first) first.add(word);
    if (!one.mayBeEmpty) break;
  }
  return {
    source: pieces.map((one) => one.source).join(''),
    first,
    needs: pieces.filter((one) => !one.mayBeEmpty).flatMap((one) => one.needs),
    mayBeEmpty: pieces.every((one) => one.mayBeEmpty),
  };
}

function piece(token: string, lexicon: Lexicon): Piece {
  if (token === '^') return { source: '(?<=^ )', first: new Set(), needs: [], mayBeEmpty: true };
  if (token === '$') return { source: '(?=$)', first: new Set(), needs: [], mayBeEmpty: true };
  const gap = /^\.\.(\d{1,2})$/.exec(token);
  if (gap !== null)
    return { source: `(?:[^ ]+ ){0,${gap[1]}}?`, first: new Set(), needs: [], mayBeEmpty: true };
  const repeat = token.endsWith('?') ? '?' : token.endsWith('*') ? '{0,3}' : '';
  const body = repeat === '' ? token : token.slice(0, -1);
  const inner = either(
    body.split('|').map((one) => (one.startsWith('<') ? classOf(one.slice(1, -1), lexicon) : word(one))),
  );
  return { ...inner, source: `${inner.source}${repeat}`, mayBeEmpty: inner.mayBeEmpty || repeat !== '' };
}

function word(written: string): Piece {
  const spoken = written.replaceAll('_', ' ');
  return { source: `${spoken} `, first: new Set(spoken.split(' ', 1)), needs: [], mayBeEmpty: false };
}

function either(pieces: readonly Piece[]): Piece {
  const first = new Set(pieces.flatMap((one) => [...one.first]));
  return {
    source: `(?:${pieces.map((one) => one.source).join('|')})`,
    first,
    needs: [first],
    mayBeEmpty: pieces.some((one) => one.mayBeEmpty),
  };
}

const compiled = new WeakMap<Lexicon, Map<string, Piece>>();

function classOf(name: string, lexicon: Lexicon): Piece {
  const known = compiled.get(lexicon) ?? new Map<string, Piece>();
  compiled.set(lexicon, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const phrases = lexicon[name];
  if (phrases === undefined) throw new Error(`no class <${name}> in the lexicon`);
  const made = either(phrases.split(',').map((phrase) => sequence(phrase, lexicon)));
  known.set(name, made);
  return made;
}

function shares(words: ReadonlySet<string>, oneOf: ReadonlySet<string>): boolean {
  for (const word of words) if (oneOf.has(word)) return true;
  return false;
}
