import type { Calendar, Length } from './calendar.ts';
import type { Day } from './civil.ts';

/** A period the law sets; silence at its end has the effect that the pack names. */
export type StatutoryPeriod = {
  readonly basis: 'statutory';
  readonly length: Length;
  readonly section: string;
  /** Whether a fee estimate stops its clock. */
  readonly mayStopForFee: boolean;
  /** A duty beside the length that the proof must not let anyone forget. */
  readonly beside: { readonly rule: string; readonly section: string } | null;
};

/** A period the firm set itself where the law gives no number of days: it plans the work and is never told to a writer. */
export type HousePeriod = {
  readonly basis: 'house';
  readonly length: Length;
  readonly why: string;
};

/** A reason for which the law lets an organization take longer. */
type Ground = { readonly id: string; readonly words: string };

/** Something the pack says without proof that the law says so, and what makes it safe until a lawyer has confirmed it. */
type Unconfirmed = { readonly row: string; readonly belief: string; readonly safe: string };

/**
 * The rules of one law as data. A correction of the law, or of what we know of it, is a new version: a case keeps the
 * version that was in force when its request came, and its proofs name it.
 */
export type Pack = {
  readonly id: string;
  readonly version: string;
  /** Requests received from this day on are under it. */
  readonly inForceFrom: Day;
  /** Whose date counts as the date of receipt. */
  readonly place: string;
  readonly calendar: Calendar;
  /** Where it stands that a period does not end on a holiday. */
  readonly rollSection: string;
  /** By kind of obligation; a clock throws for a kind that has none. */
  readonly periods: Readonly<Record<string, StatutoryPeriod | HousePeriod>>;
  readonly extension: {
    readonly maxDays: number;
    readonly section: string;
    readonly grounds: readonly Ground[];
  } | null;
  readonly fee: { readonly section: string; readonly refusedFor: string; readonly lapseDays: number } | null;
  /** What access may or must be refused for: an answer that refuses names at least one of these sections. */
  readonly withholding: readonly { readonly section: string; readonly words: string }[];
  readonly review: { readonly days: number; readonly section: string };
  /** Where it stands that silence is a refusal. */
  readonly deemedRefusal: string;
  readonly unconfirmed: readonly Unconfirmed[];
};

/** What clocks and cases call a pack. */
export function packName({ id, version }: Pick<Pack, 'id' | 'version'>): string {
  return `${id} ${version}`;
}
