import type { Readable } from 'node:stream';
import type { Handling } from './handle.ts';
import type { AddressKeys } from './mail/address.ts';
import type { MailFile } from './mail/files.ts';
import type { Authenticity, Mail, Mailbox, Reception } from './mail/mail.ts';
import type { Rejected } from './mail/parse.ts';

/** Where a kept mail went, written beside it so that an unclean stop can be checked against the table. */
type Filed = { readonly digest: string; readonly caseId: string | null };

/** Raw mail, by reception id: `incoming` until its case is committed, then `kept` for good. */
export type RawMail = {
  /** The raw bytes (or the first of them), from incoming or kept; the stream fails when the mail is in neither. */
  open(receptionId: string, firstBytes?: number): Readable;
  reception(receptionId: string): Promise<Reception>;
  /** Counts one more attempt to read a mail, durably, before it is read; answers how many there were. */
  countAttempt(receptionId: string): Promise<number>;
  /** Whoever tried to read a mail has outlived it: what failed was something else, and the mail keeps its good name. */
  forgetAttempts(receptionId: string): Promise<void>;
  /** Moves a mail from incoming to kept; idempotent. */
  keep(receptionId: string, filed: Filed): Promise<void>;
  /** Receptions still incoming: when they came, and the process in whose hands they are. */
  incoming(): AsyncIterable<{ readonly id: string; readonly receivedAt: string; readonly owner: string }>;
  /** Stores a composed letter if none stands under its key, and answers the one that stands: every retry sends the same bytes. */
  composed(key: string, compose: () => Promise<Buffer>): Promise<Buffer>;
  /** Stores what an officer writes or encloses, durably, under the SHA-256 of its bytes, which it answers; idempotent. */
  put(bytes: Uint8Array): Promise<string>;
  /** What was stored under a SHA-256; throws where nothing is. */
  get(sha256: string): Promise<Buffer>;
};

type Envelope = { readonly from: string; readonly to: readonly string[] };

/** How the provider took a letter. A throttle, a timeout or a lost connection is thrown: the letter stays pending. */
type Accepted =
  | { readonly accepted: true; readonly messageId: string }
  | { readonly accepted: false; readonly reason: string };

/** Outgoing mail. `key` names the letter for good: a port that can, sends one key exactly once. */
export type Outgoing = {
  send(letter: {
    readonly key: string;
    readonly messageId: string;
    readonly envelope: Envelope;
    readonly bytes: Buffer;
  }): Promise<Accepted>;
};

/** What can be known of a sender beyond the words of the mail. */
export type SenderVerdicts = (mail: {
  readonly open: () => Readable;
  readonly reception: Reception;
  readonly from: Mailbox | null;
}) => Promise<{ readonly authenticity: Authenticity; readonly scan: 'clean' | 'spam' | 'virus' | 'unknown' }>;

/** Everything a flow needs of the place it runs in. */
export type World = Handling & {
  readonly raw: RawMail;
  readonly outgoing: Outgoing;
  readonly verdicts: SenderVerdicts;
  /** Parses a stored mail. Throws `ReaderDied` where a mail can kill its reader and leave us alive. */
  readonly parse: (receptionId: string) => Promise<Mail | Rejected>;
  /** The files of a stored mail; null where they are more than a letter can carry, or cannot be read. */
  readonly files: (receptionId: string) => Promise<readonly MailFile[] | null>;
  readonly keys: AddressKeys;
  /** Bytes that nobody can guess, for new case ids. */
  readonly randomBytes: (count: number) => Uint8Array;
  /** Tells the operator of a fault. Never the fault's own words: they may hold an address. */
  readonly report: (what: string, error: unknown) => void;
  /** Whether the process behind a claim is known to be gone; false when that cannot be known. */
  readonly isGone: (owner: string) => boolean;
};
