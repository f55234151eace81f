import type { Kind } from '../case/kinds.ts';
import type { Day } from '../law/civil.ts';

/** Who speaks in a letter to a writer, and whom else the writer may turn to. */
export type Names = {
  readonly organization: string;
  readonly shortName: string;
  /** PIPA s. 13: the title of the person who can answer questions. */
  readonly title: string;
  readonly address: string;
  readonly commissioner: string;
  readonly commissionerSite: string;
};

/** What a part of the acknowledgement is about. Access and correction share their steps, so together they are one part. */
export type Topic =
  | 'incident'
  | 'access'
  | 'correction'
  | 'access-and-correction'
  | 'concern'
  | 'withdrawal'
  | 'policy'
  | 'question';

/** Every word of the acknowledgement in one language. No phrase holds a date of its own, and none is chosen here. */
export type Phrases = {
  readonly language: 'en' | 'fr';
  readonly date: (day: Day) => string;
  readonly subject: string;
  readonly greeting: string;
  readonly opened: string;
  readonly added: string;
  readonly openedOn: (date: string) => string;
  readonly addedOn: (date: string) => string;
  readonly number: (caseNumber: string) => string;
  /** Only where dates were given before and are now others: neither blame nor a reason. */
  readonly corrected: string;
  /** An acknowledgement and no decision; and a person reads what came. */
  readonly standing: string;
  readonly understood: (clause: string) => string;
  readonly understoodAll: string;
  /** What the writer does, as it follows "We understood that you ...". */
  readonly clauses: Readonly<Record<Kind, string>>;
  readonly ifMisunderstood: string;
  readonly notPrivacy: string;
  /** Right whatever the mail turns out to be: it stands where nothing was understood with certainty. */
  readonly ifUnclear: readonly string[];
  /** The one place for "must": a statutory obligation outside review. */
  readonly byLaw: (date: string) => string;
  /** The same day where it is not certain that access or correction was asked for. */
  readonly ifByLaw: (date: string) => string;
  readonly otherDates: string;
  readonly otherDatesByLaw: string;
  readonly topics: Readonly<
    Record<Topic, { readonly title: string; readonly paragraphs: readonly string[] }>
  >;
  readonly closingTitle: string;
  readonly closing: readonly string[];
  readonly signature: readonly string[];
  readonly policy: {
    readonly asItStands: string;
    readonly dated: (date: string) => string;
    readonly general: string;
    readonly asked: string;
    readonly askedAmongOthers: string;
  };
};
