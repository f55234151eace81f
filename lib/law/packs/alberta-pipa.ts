/** A period the law sets. The law's calendar days are counted; silence at their end is a refusal (PIPA s. 28(2.1)). */
export type StatutoryPeriod = {
  readonly basis: 'statutory';
  readonly calendarDays: number;
  readonly section: string;
  /** PIPA s. 32(2): no fee may be asked for a correction, so nothing can stop its clock. */
  readonly mayStopForFee: boolean;
  /** A duty beside the number of days that the proof must not let anyone forget. */
  readonly beside: { readonly rule: string; readonly section: string } | null;
};

/** A period the firm set itself where the law gives no number of days: it plans the work and is never told to a writer. */
export type HousePeriod = {
  readonly basis: 'house';
  readonly count: 'business days' | 'calendar days';
  readonly days: number;
  readonly why: string;
};

type RulePack = {
  readonly id: string;
  readonly version: string;
  /** By kind of obligation; `clockFor` does not compile unless every kind has one. */
  readonly periods: Readonly<Record<string, StatutoryPeriod | HousePeriod>>;
  readonly extension: { readonly maxDays: number; readonly section: string };
  readonly fee: { readonly section: string; readonly lapseDays: number };
  readonly review: { readonly days: number; readonly section: string };
};

/** Alberta's Personal Information Protection Act as numbers; a change of the Act is a new version, which new proofs name. */
export const albertaPipa = {
  id: 'CA-AB-PIPA',
  version: '2026-11-22',
  periods: {
    access_request: {
      basis: 'statutory',
      calendarDays: 45,
      section: 'PIPA s. 28(1)(a)',
      mayStopForFee: true,
      beside: null,
    },
    correction_request: {
      basis: 'statutory',
      calendarDays: 45,
      section: 'PIPA s. 28(1)(a)',
      mayStopForFee: false,
      beside: {
        rule: 'An error is corrected as soon as reasonably possible: the 45 days are only the outer limit',
        section: 'PIPA s. 25(2)(a)',
      },
    },
    policy_request: { basis: 'house', count: 'business days', days: 5, why: 'PIPA s. 6(3) sets no days' },
    question: { basis: 'house', count: 'business days', days: 10, why: 'PIPA sets no days for a question' },
    consent_withdrawal: { basis: 'house', count: 'business days', days: 10, why: 'PIPA s. 9 sets no days' },
    complaint: { basis: 'house', count: 'calendar days', days: 30, why: 'PIPA sets no days for a complaint' },
    breach_report: {
      basis: 'house',
      count: 'calendar days',
      days: 3,
      why: 'PIPA s. 34.1 says without unreasonable delay',
    },
  },
  extension: { maxDays: 30, section: 'PIPA s. 31(1)' },
  fee: { section: 'PIPA s. 32', lapseDays: 30 },
  review: { days: 30, section: 'PIPA s. 47(2)(a)' },
} satisfies RulePack;
