import type { Readable } from 'node:stream';
import type { Reception } from '../mail/mail.ts';
import type { World } from '../ports.ts';
import type { Swept } from '../sweep.ts';

/** The inbox that a command works on, wherever it runs: a data folder of this machine, or the deployed one. */
export type Inbox = World & {
  /** Which inbox, as an error or a greeting names it. */
  readonly place: string;
  /** Does what is due now. */
  readonly sweep: () => Promise<Swept>;
  /** Stores a mail as if it had come in, with its envelope, before any work on it. */
  readonly store: (reception: Reception, bytes: Readable) => Promise<void>;
  /** A letter as it was composed: where it lies, and its header block; null where it was not written. */
  readonly letter: (key: string) => Promise<{ readonly file: string; readonly head: string } | null>;
};
