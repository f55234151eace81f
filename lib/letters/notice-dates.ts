import type { Kind } from '../case/kinds.ts';
import { type Day, daysBetween } from '../law/civil.ts';
import { type Block, heading, list, paragraph } from './block.ts';
import { officeDate } from './dates.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import { kindWords } from './kind-words.ts';

/** One thing owed, as its clock says. */
export type NoticeObligation = {
  readonly kind: Kind;
  /** Added in doubt; only an officer settles it. */
  readonly presumed: boolean;
  readonly basis: 'statutory' | 'house';
  readonly dueOn: Day;
  readonly targetDay: Day;
  readonly lastLawfulDay: Day | null;
  /** Stands still for a fee estimate given on this day. */
  readonly pausedSince?: Day | null;
  /** The first step is the day of receipt. */
  readonly proof: readonly { readonly rule: string; readonly section: string; readonly day: Day }[];
};

type Owed = {
  readonly obligations: readonly NoticeObligation[];
  /** The earliest date that runs. */
  readonly dueOn: Day | null;
  readonly daysLeft: number | null;
};

/**
 * The dates a subject line ends with: `due 2027-01-07` by law, `house target 2026-12-07` for an earlier date of our own,
 * or both, for a near target must not hide what the law asks.
 */
export function dueTags({ obligations, dueOn }: Owed): readonly string[] {
  if (dueOn === null) return [];
  const byLaw = firstByLaw(obligations);
  return [
    ...(byLaw?.dueOn === dueOn ? [] : [`house target ${dueOn}`]),
    ...(byLaw === undefined ? [] : [`due ${byLaw.dueOn}`]),
  ];
}

/** The same dates in words, each with whether the law sets it and how many days are left. */
export function dueLines({ obligations, dueOn, daysLeft }: Owed): readonly string[] {
  if (dueOn === null) return ['Nothing is due.'];
  const byLaw = firstByLaw(obligations);
  const left = (day: Day) =>
    daysLeft === null ? '' : ` ${daysLeftWords(daysLeft + daysBetween(dueOn, day))}`;
  return [
    ...(byLaw?.dueOn === dueOn ? [] : [`House target, set by no law: ${officeDate(dueOn)}.${left(dueOn)}`]),
    ...(byLaw === undefined
      ? []
      : [`Due by law on ${officeDate(byLaw.dueOn)}${fromReceipt(byLaw)}.${left(byLaw.dueOn)}`]),
  ];
}

/** Each thing owed, with its dates and the steps that prove them. */
export function obligationBlocks(obligations: readonly NoticeObligation[]): readonly Block[] {
  if (obligations.length === 0) return [];
  return [
    heading(headings.owed),
    ...obligations.flatMap((one) => [
      paragraph(...obligationLines(one)),
      list(one.proof.map(({ rule, section }) => `${oneLine(rule)} (${oneLine(section)})`)),
    ]),
  ];
}

function obligationLines(one: NoticeObligation): readonly string[] {
  const what = `${kindWords[one.kind]}${one.presumed ? ' (presumed: nobody is sure that it was asked for)' : ''}`;
  if (one.basis === 'house')
    return [`Owed: ${what}`, `House target, set by no law: ${officeDate(one.dueOn)}`];
  if (one.pausedSince !== undefined && one.pausedSince !== null) {
    return [
      `Owed: ${what}`,
      `The clock stands still since the fee estimate of ${officeDate(one.pausedSince)}`,
    ];
  }
  return [
    `Owed: ${what}`,
    `By law on ${officeDate(one.dueOn)}${fromReceipt(one)}`,
    `Aim for ${officeDate(one.targetDay)}`,
    ...(one.lastLawfulDay === null ? [] : [`Late in law after ${officeDate(one.lastLawfulDay)}`]),
  ];
}

function firstByLaw(obligations: readonly NoticeObligation[]): NoticeObligation | undefined {
  return obligations
    .filter(({ basis }) => basis === 'statutory')
    .reduce<NoticeObligation | undefined>(
      (first, one) => (first === undefined || one.dueOn < first.dueOn ? one : first),
      undefined,
    );
}

function fromReceipt({ proof, dueOn }: NoticeObligation): string {
  const [receipt] = proof;
  return receipt === undefined ? '' : `, ${daysBetween(receipt.day, dueOn)} days from receipt`;
}

function daysLeftWords(days: number): string {
  if (days === 0) return 'That is today.';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days > 0 ? `${count} left.` : `${count} ago.`;
}
