import type { Outcome } from '../case/outcomes.ts';
import type { Day } from '../law/civil.ts';
import type { Names } from './acknowledgement-phrases.ts';
import type { AnsweredKind } from './answer.ts';

/** PIPA s. 29 asks for the name of the person who can answer, where s. 13 is content with a title. */
export type AnswerNames = Names & { readonly person: string };

/** PIPA s. 24(2), what may be withheld, and s. 24(3), what has to be. */
export const withholdingSections = [
  '24(2)(a)',
  '24(2)(b)',
  '24(2)(c)',
  '24(2)(d)',
  '24(2)(e)',
  '24(2)(f)',
  '24(3)(a)',
  '24(3)(b)',
  '24(3)(c)',
] as const;

/** The sections we can say in plain words: beside those, what an opinion (s. 25(5)) and a leave to disregard (s. 37) are. */
export const explainedSections = [...withholdingSections, '25(5)', '37'] as const;
type ExplainedSection = (typeof explainedSections)[number];

/** What the officer's own words hold. */
export type Told =
  | 'more'
  | 'access'
  | 'reasons'
  | 'reasons-and-access'
  | 'search'
  | 'correction'
  | 'consequences'
  | 'answer';

/** Every word of an answer's frame in one language. No phrase holds a date of its own, and none is chosen here. */
export type AnswerPhrases = {
  readonly language: 'en' | 'fr';
  readonly date: (day: Day) => string;
  readonly subject: string;
  readonly greeting: string;
  /** Each as it follows "This is our answer to ..."; feminine in French. */
  readonly asked: Readonly<Record<AnsweredKind, string>>;
  readonly about: (asked: string, receivedOn: string) => string;
  readonly number: (caseNumber: string) => string;
  /** An answer that is `done` decides nothing that we could word. */
  readonly decided: Readonly<Record<Exclude<Outcome, 'done'>, string>>;
  /** When and how access is given, where copies come with the letter. */
  readonly copies: string;
  /** Only where a part is given. */
  readonly withheld: string;
  /** Stands above the sections. */
  readonly reliance: string;
  readonly section: (section: string) => string;
  /** Each a sentence on the section just named. */
  readonly provisions: Readonly<Record<ExplainedSection, string>>;
  /** PIPA s. 24(4). */
  readonly severed: string;
  /** Each as it follows "the person who is answering you ...". */
  readonly told: Readonly<Record<Told, string>>;
  /** Introduces the officer's own words, wherever the other language's frame comes between. */
  readonly between: (told: string) => string;
  readonly attached: string;
  readonly unnamed: string;
  readonly size: (bytes: number) => string;
  /** PIPA s. 32(2). */
  readonly noFee: string;
  /** Whoever thinks that a search was too narrow is to tell us before the Commissioner. */
  readonly missed: string;
  readonly contact: string;
  /** PIPA ss. 46 and 47(2). */
  readonly review: string;
  readonly complaint: string;
  readonly signature: readonly string[];
};
