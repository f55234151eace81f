import { type Kind, kinds, type MailKind, primaryOf } from '../case/kinds.ts';

/** A mail's kinds as settled by people and as named by a classifier; none for `unrelated`. */
export type Compared = { readonly asked: readonly Kind[]; readonly named: readonly Kind[] };

export type Counts = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly of: number;
};

const all: readonly MailKind[] = [...kinds, 'unrelated'];

/** Precision, recall and F1 of one kind; a kind that nobody asked or named has no number. */
export function countsOf(kind: MailKind, mails: readonly Compared[]): Counts {
  const has = (of: readonly Kind[]) => (kind === 'unrelated' ? of.length === 0 : of.includes(kind));
  const right = mails.filter(({ asked, named }) => has(asked) && has(named)).length;
  const named = mails.filter((mail) => has(mail.named)).length;
  const of = mails.filter(({ asked }) => has(asked)).length;
  return { precision: right / named, recall: right / of, f1: (2 * right) / (named + of), of };
}

/** The mean of F1 over the kinds and `unrelated` that stand in the mails, each counting the same. */
export function macroF1(mails: readonly Compared[]): number {
  const scores = all.map((kind) => countsOf(kind, mails).f1).filter((f1) => !Number.isNaN(f1));
  return scores.reduce((sum, f1) => sum + f1, 0) / scores.length;
}

/** Whether the case would be opened as something that was really asked. */
export function holdsPrimary(asked: readonly Kind[], named: readonly Kind[]): boolean {
  const primary = primaryOf(named);
  return primary === 'unrelated' ? asked.length === 0 : asked.includes(primary);
}

export function isExact({ asked, named }: Compared): boolean {
  return asked.length === named.length && named.every((kind) => asked.includes(kind));
}
