import type { Doubt } from '../case/doubts.ts';
import type { Language, MailKind, Role } from '../case/kinds.ts';

/** What a mail was understood to ask, how sure that is, and which words decided. */
export type Classification = {
  /** What is asked, surest first; never empty; `unrelated` only alone. */
  readonly kinds: readonly { readonly kind: MailKind; readonly confidence: number }[];
  readonly primary: MailKind;
  /** Not sure enough to act on without a person. */
  readonly review: boolean;
  /** Why not; null outside review. */
  readonly doubt: Doubt | null;
  /** Would its case carry the 45 days: by kind, or because in doubt access or correction is plausible. */
  readonly statutoryClock: boolean;
  readonly writer: Role;
  readonly language: Language;
  /** The phrases that decided, at most 8, each at most 80 characters. */
  readonly reasons: readonly { readonly kind: MailKind; readonly phrase: string }[];
};

/** What the classifier reads. `newest` is what the writer wrote now; `whole` is everything, for a mail that only forwards or quotes. */
export type Words = { readonly subject: string; readonly newest: string; readonly whole: string };
