import type { Kind } from '../case/kinds.ts';
import { type Unsaid, unsaid } from './negation.ts';
import { anyStands, commonNeed, type Lexicon, type Pattern, patterns, places, stands } from './pattern.ts';
import { type Phrase, textOf } from './phrase.ts';
import type { Fact, Rule } from './rule.ts';
import type { Clause } from './sentences.ts';

/** One thing understood in one place. */
export type Evidence = {
  readonly kind: Kind;
  readonly weight: number;
  readonly phrase: string;
  readonly clause: number;
  /** A loose sign, which counts only where nothing better is found. */
  readonly hint: boolean;
  /** Which rule of its language's book, for the trained model. */
  readonly rule: string;
};

export type Findings = {
  readonly evidence: readonly Evidence[];
  /** Kinds that the writer names in order to deny or reserve them. */
  readonly denied: ReadonlySet<Kind>;
};

type Compiled = {
  readonly rule: Rule;
  readonly name: string;
  readonly says: readonly Pattern[];
  /** A word set without which the rule says nothing. */
  readonly need: number | null;
  readonly beside: readonly Pattern[] | null;
  readonly unless: readonly Pattern[];
};
export type RuleBook = readonly Compiled[];

export function ruleBook(language: string, rules: readonly Rule[], lexicon: Lexicon): RuleBook {
  return rules.map((rule, at) => {
    const says = patterns(rule.says, lexicon);
    return {
      rule,
      name: `${language} ${at}`,
      says,
      need: commonNeed(says),
      beside: rule.with === undefined ? null : patterns(rule.with, lexicon),
      unless: rule.unless === undefined ? [] : patterns(rule.unless, lexicon),
    };
  });
}

/** What the clauses say by the rules. A rule counts once for a mail, however often it holds. */
export function findings(book: RuleBook, clauses: readonly Clause[], facts: ReadonlySet<Fact>): Findings {
  const denied = new Set<Kind>();
  const negations = clauses.map(unsaid);
  const evidence = book.flatMap((one) => {
    const { rule } = one;
    if (rule.given !== undefined && !facts.has(rule.given)) return [];
    for (const [at, clause] of clauses.entries()) {
      const said = saidIn(one, clause, negations[at]);
      if (said === 'denied') denied.add(rule.kind);
      else if (said !== null)
        return [{ kind: rule.kind, weight: rule.weight, phrase: said, clause: at, hint: rule.hint === true, rule: one.name }];
    }
    return [];
  });
  return { evidence, denied };
}

function saidIn(
  { rule, says, need, beside, unless }: Compiled,
  clause: Clause,
  negation: Unsaid | undefined,
): string | 'denied' | null {
  if (need !== null && clause.before(need) === 0) return null;
  if (rule.onlySubject === true && clause.from !== 'subject') return null;
  if (rule.asked === true && !clause.asked && !soundsAsked(clause)) return null;
  if (!says.some((one) => stands(one, clause))) return null;
  if (beside !== null && !beside.some((one) => stands(one, clause))) return null;
  if (unless.some((one) => stands(one, clause))) return null;
  if (rule.notAsThreat === true && isThreat(clause)) return 'denied';
  const spans = says.flatMap((one) => places(one, clause));
  const open = rule.evenNegated === true ? spans : spans.filter((span) => negation?.covers(span) !== true);
  const first = open[0];
  return first === undefined ? 'denied' : textOf(clause, first);
}

/** People leave the question mark out. */
const asking = patterns(
  `^ <first>* <asks>, do|are|can|could|will|does|is|did|have you|your, wondering|wonder|curious if|whether|how|what|who|where|why`,
  {
    first: 'hi, hello, hey, so, and, also, just, please, bonjour, salut, et, alors, allo, quick q, question',
    asks: `what, which, who, whom, where, when, why, how, do, does, did, is, are, am, can, could, would, will, have, has, may, should,
      qui, quel, quels, quelle, quelles, ou, quand, pourquoi, comment, combien, est ce, avez, puis, peut, pouvez, que, qu, dois, faut`,
  },
);

function soundsAsked(clause: Phrase): boolean {
  return anyStands(asking, [clause]);
}

const threats =
  patterns(`no choice, forced to, or else, before i|we, next step, otherwise, failing which, sinon, je devrai, or i|we will,
  oblige|obligee de`);

function isThreat(clause: Clause): boolean {
  return clause.conditional || anyStands(threats, [clause]);
}
