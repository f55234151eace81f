import type { OpenedCase } from './case.ts';
import type { Mark } from './events.ts';
import type { MailFacts } from './mail-facts.ts';
import type { ByOfficer, Identified, OfficerMail, Order, TypedCommand } from './orders.ts';

/** Open the case with its first mail. */
type OpenCase = Identified & {
  readonly type: 'OpenCase';
  readonly mail: MailFacts;
  readonly marks: readonly Mark[];
  readonly pointers: readonly string[];
  /** An officer files what came by paper or telephone: the commands that say what it is, given with its opening. */
  readonly filed?: Omit<OfficerMail, keyof Identified | 'type'> | undefined;
};

/** A mail found its way to an existing case. */
type ReceiveMail = Identified & {
  readonly type: 'ReceiveMail';
  readonly mail: MailFacts;
  readonly pointers: readonly string[];
  /** The one-time code in it: which asking it belongs to, null for none of them; absent where it holds no code. */
  readonly code?: { readonly ask: number | null } | undefined;
};

/** Mail to the officer's address of a case. */
type KeepNote = Identified & {
  readonly type: 'KeepNote';
  readonly receptionId: string;
  readonly digest: string;
  readonly automatic: boolean;
  readonly authenticity?: MailFacts['authenticity'];
};

/** How one letter of a commit ended. */
export type LetterOutcome = {
  readonly commit: number;
  readonly n: number;
  readonly letter: string;
  /** The obligation that a letter with legal effect is about. */
  readonly about?: string;
  /** An officer ordered it, where machines send such letters too. */
  readonly ordered?: boolean;
  /** The address of a letter to a writer. */
  readonly to?: string;
} & (
  | {
      readonly status: 'sent';
      readonly at: string;
      readonly receptionId: string;
      readonly messageId: string;
      readonly policySha256: string | null;
      readonly letterVersion: string;
    }
  | { readonly status: 'withheld'; readonly at: string; readonly reason: string }
  | { readonly status: 'failed'; readonly at: string; readonly reason: string }
);

/** Record what became of letters; the provider's acceptance is what has legal effect, never our wish to send. */
type RecordLetters = Identified & {
  readonly type: 'RecordLetters';
  readonly outcomes: readonly LetterOutcome[];
};

/** Another case goes on in this one. */
type TakeOver = ByOfficer & {
  readonly type: 'TakeOver';
  readonly from: OpenedCase;
};

/** What became of a joining, recorded on the case that was to be joined. */
type RecordJoin = ByOfficer & {
  readonly type: 'RecordJoin';
  readonly into: string;
  /** Why the other case did not take it over; null where it did. */
  readonly refused: string | null;
  /** The obligations that it has taken over. */
  readonly taken: readonly string[];
};

/** A letter of ours waits, or its reader calls it unwanted. */
type RecordDelivery = Identified & {
  readonly type: 'RecordDelivery';
  readonly commit: number;
  readonly n: number;
  readonly what: 'delayed' | 'complained';
  readonly mail: { readonly receptionId: string; readonly digest: string } | null;
};

/** Issue what is due by the clock: reminders, pages, what the law makes of silence. Does nothing when nothing is. */
type RemindDue = Identified & { readonly type: 'RemindDue' };

/** A letter of ours came back undelivered. */
type RecordBounce = Identified & {
  readonly type: 'RecordBounce';
  readonly commit: number;
  readonly n: number;
  /** The mail that says so, where a mail did. */
  readonly mail: { readonly receptionId: string; readonly digest: string } | null;
};

export type Command =
  | Order
  | OpenCase
  | ReceiveMail
  | KeepNote
  | RecordLetters
  | OfficerMail
  | TypedCommand
  | TakeOver
  | RecordJoin
  | RemindDue
  | RecordBounce
  | RecordDelivery;

/** Why a command does nothing: a value, never retried. */
export type Refusal = {
  readonly refused:
    | 'no-such-case'
    | 'commit-too-large'
    | 'no-reason'
    | 'stands-already'
    | 'not-owed'
    | 'not-allowed'
    | 'too-late'
    | 'no-address'
    | 'no-name'
    | 'no-words'
    | 'no-section'
    | 'not-identified'
    | 'slip'
    | 'too-large'
    | 'which'
    | 'closed';
  readonly because: string;
};
