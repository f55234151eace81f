import type { Kind } from '../case/kinds.ts';
import { type Unsaid, unsaid } from './negation.ts';
import { type Lexicon, type Pattern, pattern, patterns, places } from './pattern.ts';
import type { Fact, Rule } from './rule.ts';
import type { Clause } from './sentences.ts';

/** One thing understood in one place. */
export type Evidence = {
  readonly kind: Kind;
  readonly weight: number;
  readonly phrase: string;
  readonly clause: number;
};

export type Findings = {
  readonly evidence: readonly Evidence[];
  /** Kinds that the writer names in order to deny or reserve them. */
  readonly denied: ReadonlySet<Kind>;
};

type Compiled = {
  readonly rule: Rule;
  readonly says: readonly Pattern[];
  readonly unless: readonly Pattern[];
};
export type RuleBook = readonly Compiled[];

export function ruleBook(rules: readonly Rule[], lexicon: Lexicon): RuleBook {
  return rules.map((rule) => ({
    rule,
    says: patterns(rule.says, lexicon),
    unless: rule.unless === undefined ? [] : patterns(rule.unless, lexicon),
  }));
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
      else if (said !== null) return [{ kind: rule.kind, weight: rule.weight, phrase: said, clause: at }];
    }
    return [];
  });
  return { evidence, denied };
}

function saidIn(
  { rule, says, unless }: Compiled,
  clause: Clause,
  negation: Unsaid | undefined,
): string | 'denied' | null {
  if (rule.onlySubject === true && clause.from !== 'subject') return null;
  if (rule.asked === true && !clause.asked && !soundsAsked(clause)) return null;
  const spans = says.flatMap((one) => places(one, clause));
  if (spans.length === 0 || unless.some((one) => places(one, clause).length > 0)) return null;
  if (rule.notAsThreat === true && isThreat(clause)) return 'denied';
  const open = rule.evenNegated === true ? spans : spans.filter((span) => negation?.covers(span) !== true);
  const first = open[0];
  if (first === undefined) return 'denied';
  return clause.text.slice(first.start, first.end).trim();
}

const questionStart =
  /^ (?:(?:hi|hello|hey|so|and|also|just|please|bonjour|salut|et|alors|allo) ){0,3}(?:what|which|who|whom|where|when|why|how|do|does|did|is|are|am|can|could|would|will|have|has|may|should|qui|quel|quels|quelle|quelles|ou|quand|pourquoi|comment|combien|est ce|avez|puis|peut|pouvez|que|qu|dois|faut) /;

const questionWithin = / (?:do|are|can|could|will|does|is|did|have) (?:you|u|your) /;

/** People leave the question mark out. */
function soundsAsked(clause: Clause): boolean {
  return questionStart.test(clause.text) || questionWithin.test(clause.text);
}

const threat = pattern('<threat>', {
  threat: `no choice, forced to, or else, before i|we, next step, otherwise, failing which, sinon, je devrai, or i|we will,
    oblige|obligee de`,
});

function isThreat(clause: Clause): boolean {
  return clause.conditional || places(threat, clause).length > 0;
}
