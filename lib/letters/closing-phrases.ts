import type { FramePhrases } from './message-frame.ts';

/** Every word of the closing letter in one language but the officer's own. */
export type ClosingPhrases = FramePhrases & {
  readonly subject: string;
  readonly closed: string;
  readonly missing: string;
  readonly commissioner: string;
};
