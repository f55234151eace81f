import { isStatutory, type Kind, kinds, type MailKind, primaryOf } from '../case/kinds.ts';
import { type Compared, type Counts, countsOf, holdsPrimary, isExact, macroF1 } from './scores.ts';

/** What became of one mail: beside its kinds, whether its case would carry the 45 days and whether a person looks. */
export type Outcome = Compared & {
  readonly clock: boolean;
  readonly review: boolean;
  /** The kinds it named, each with how sure it said it was; empty where it says nothing of that. */
  readonly said: readonly { readonly kind: MailKind; readonly confidence: number }[];
};

export type Figures = {
  readonly kinds: Readonly<Record<string, Counts>>;
  readonly macroF1: number;
  readonly exact: number;
  readonly primary: number;
  /** For each settled primary how often each primary was named. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Of the requests for access or correction, the share that did not get the 45 days. */
  readonly missedClock: number;
  /** Of all other mails, the share that got them. */
  readonly needlessClock: number;
  readonly outsideReview: number;
  /** Primaries that are right, of those outside review. */
  readonly rightOutsideReview: number;
  readonly reliability: readonly Bin[];
  /** The mean distance between what was said of the named kinds and what was so, weighted by bin; null where nothing is said. */
  readonly calibrationError: number | null;
};

/** Ten bins of likelihood: how many answers fell in it, what they said on average, and how often they were right. */
type Bin = {
  readonly from: number;
  readonly n: number;
  readonly said: number;
  readonly right: number;
};

export function figuresOf(mails: readonly Outcome[]): Figures {
  const requests = mails.filter(({ asked }) => asked.some(isStatutory));
  const others = mails.filter(({ asked }) => !asked.some(isStatutory));
  const unlooked = mails.filter(({ review }) => !review);
  const right = (some: readonly Outcome[]) => share(some, ({ asked, named }) => holdsPrimary(asked, named));
  const reliability = binsOf(mails);
  const n = reliability.reduce((sum, bin) => sum + bin.n, 0);
  return {
    kinds: Object.fromEntries([...kinds, 'unrelated' as const].map((kind) => [kind, countsOf(kind, mails)])),
    macroF1: macroF1(mails),
    exact: share(mails, isExact),
    primary: right(mails),
    confusion: confusionOf(mails),
    missedClock: share(requests, ({ clock }) => !clock),
    needlessClock: share(others, ({ clock }) => clock),
    outsideReview: unlooked.length / mails.length,
    rightOutsideReview: right(unlooked),
    reliability,
    calibrationError:
      n === 0
        ? null
        : reliability.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.said - bin.right), 0),
  };
}

function binsOf(mails: readonly Outcome[]): readonly Bin[] {
  const answers = mails.flatMap(({ asked, said }) =>
    said.map(({ kind, confidence }) => ({ said: confidence, holds: holds(kind, asked) })),
  );
  return Array.from({ length: 10 }, (_, i) => {
    const within = answers.filter(({ said }) => Math.min(9, Math.floor(said * 10)) === i);
    const mean = within.reduce((sum, { said }) => sum + said, 0) / within.length;
    return { from: i / 10, n: within.length, said: mean, right: share(within, (answer) => answer.holds) };
  }).filter(({ n }) => n > 0);
}

function confusionOf(mails: readonly Compared[]): Figures['confusion'] {
  const all = [...kinds, 'unrelated' as const];
  const count = (settled: MailKind, named: MailKind) =>
    mails.filter((mail) => primaryOf(mail.asked) === settled && primaryOf(mail.named) === named).length;
  return Object.fromEntries(
    all.map((settled) => [settled, Object.fromEntries(all.map((named) => [named, count(settled, named)]))]),
  );
}

function holds(kind: MailKind, asked: readonly Kind[]): boolean {
  return kind === 'unrelated' ? asked.length === 0 : asked.includes(kind);
}

function share<T>(some: readonly T[], is: (one: T) => boolean): number {
  return some.filter(is).length / some.length;
}
