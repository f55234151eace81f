import type { FramePhrases } from './message-frame.ts';

/** Every word of the asking for authority in one language but the officer's own. */
export type AuthorityPhrases = FramePhrases & {
  readonly subject: string;
  readonly understood: string;
  readonly mayActIf: string;
  /** PIPA s. 61, each as it follows "lets you act for another person if you ...". */
  readonly grounds: readonly string[];
  readonly ask: string;
  readonly meanwhile: string;
  /** True of everybody, so that it tells nothing of what we hold on anybody. */
  readonly before: string;
};
