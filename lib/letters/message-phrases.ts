import type { FramePhrases } from './message-frame.ts';

/** Every word of a message in one language but the officer's own. */
export type MessagePhrases = FramePhrases & {
  readonly subject: string;
  /** Stands above the list of files. */
  readonly attached: string;
  readonly unnamed: string;
  readonly size: (bytes: number) => string;
  readonly reply: string;
};
