import type { Day } from '../law/civil.ts';
import type { Names } from './acknowledgement-phrases.ts';

/** A person is named too: somebody has to answer how the estimate was made. */
export type FeeEstimateNames = Names & { readonly person: string };

/** Every word of the fee estimate in one language. No phrase holds a date or an amount of its own, and none is chosen here. */
export type FeeEstimatePhrases = {
  readonly language: 'en' | 'fr';
  readonly date: (day: Day) => string;
  readonly subject: string;
  readonly greeting: string;
  /** Always access: PIPA s. 32(2) allows no fee for a correction. */
  readonly about: (receivedOn: string) => string;
  readonly number: (caseNumber: string) => string;
  readonly introduction: string;
  readonly total: (amount: string) => string;
  readonly deposit: (amount: string) => string;
  readonly noDeposit: string;
  /** An estimate and no decision. */
  readonly standing: string;
  readonly dueUntilNow: (dueOn: string) => string;
  readonly standsStill: string;
  readonly standsStillForDeposit: string;
  readonly runsOn: string;
  readonly accept: (acceptBy: string) => string;
  /** What the law allows us, never what we are going to do. */
  readonly silence: string;
  readonly howToPay: string;
  readonly narrow: string;
  readonly commissioner: string;
  readonly contact: string;
  readonly signature: readonly string[];
  /** Stands above the officer's own words. */
  readonly note: string;
};
