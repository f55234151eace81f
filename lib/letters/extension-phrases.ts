import type { Day } from '../law/civil.ts';
import type { Names } from './acknowledgement-phrases.ts';

/** PIPA s. 29 asks for the name of the person who can answer, where s. 13 is content with a title. */
export type ExtensionNames = Names & { readonly person: string };

/** The two kinds whose time the law sets, and so lets us extend. */
export type ExtendedKind = 'access_request' | 'correction_request';

/** The grounds of PIPA s. 31(1). */
export type Ground = 'a' | 'b' | 'c' | 'd';

/** Every word of the extension notice in one language. No phrase holds a date of its own, and none is chosen here. */
export type ExtensionPhrases = {
  readonly language: 'en' | 'fr';
  readonly date: (day: Day) => string;
  readonly subject: string;
  readonly greeting: string;
  readonly requests: Readonly<Record<ExtendedKind, string>>;
  readonly about: (request: string, receivedOn: string) => string;
  readonly number: (caseNumber: string) => string;
  readonly moved: (dueOn: string, until: string) => string;
  /** Neither a refusal nor anything else than another date. */
  readonly standing: string;
  readonly reason: (ground: string) => string;
  /** Each as it follows "The reason here is that ...", without a word on what we hold. */
  readonly grounds: Readonly<Record<Ground, string>>;
  /** Only where detail is what we lack. */
  readonly moreDetail: string;
  readonly review: string;
  readonly contact: string;
  readonly signature: readonly string[];
  /** Stands above the officer's own words. */
  readonly note: string;
};
