import type { Kind } from '../case/kinds.ts';

/** What must hold elsewhere in the mail for a rule to count. */
export type Fact = 'own-data' | 'privacy' | 'for-another';

/** One way of saying one thing. Phrases are separated by commas and written in the language of `pattern.ts`. */
export type Rule = {
  readonly kind: Kind;
  /** How sure this alone makes us, 0..1; 0.5 and more asserts the kind. */
  readonly weight: number;
  readonly says: string;
  /** Anywhere in the same clause, these take the meaning away. */
  readonly unless?: string;
  /** One of these must stand in the same clause, before or after. */
  readonly with?: string;
  /** Counts only where nothing is asserted by better evidence. */
  readonly hint?: true;
  /** Counts only in a question. */
  readonly asked?: true;
  readonly given?: Fact;
  /** The pattern holds its own "not": "do not call me" is a request, not the denial of one. */
  readonly evenNegated?: true;
  readonly onlySubject?: true;
  /** "If I hear nothing I will complain": said as a threat, it has not happened. */
  readonly notAsThreat?: true;
};
