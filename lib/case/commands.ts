import type { Day } from '../law/civil.ts';
import type { Mark } from './events.ts';
import type { Kind } from './kinds.ts';
import type { MailFacts } from './mail-facts.ts';
import type { Outcome, Way } from './outcomes.ts';

/** Every command says who it is (`id`), so that a retry finds its own commit instead of acting twice. */
type Identified = { readonly id: string; readonly caseId: string; readonly at: string };

/** Open the case with its first mail. */
type OpenCase = Identified & {
  readonly type: 'OpenCase';
  readonly mail: MailFacts;
  readonly marks: readonly Mark[];
  readonly pointers: readonly string[];
};

/** A mail found its way to an existing case. */
type ReceiveMail = Identified & {
  readonly type: 'ReceiveMail';
  readonly mail: MailFacts;
  readonly pointers: readonly string[];
};

/** Mail to the officer's address of a case. */
type KeepNote = Identified & {
  readonly type: 'KeepNote';
  readonly receptionId: string;
  readonly digest: string;
  readonly automatic: boolean;
};

/** How one letter of a commit ended. */
export type LetterOutcome = {
  readonly commit: number;
  readonly n: number;
  readonly letter: string;
  /** The obligation that a letter with legal effect is about. */
  readonly about?: string;
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

/** An officer says what the case really asks. It settles doubt, and is kept as a labelled example for training. */
type CorrectKinds = Identified & {
  readonly type: 'CorrectKinds';
  /** The whole right set; empty for mail that is unrelated. */
  readonly kinds: readonly Kind[];
  readonly because: string;
  /** The officer, as far as is known. */
  readonly by: string;
};

/** An officer's word on one obligation: by kind, for that is how people speak of it. */
type OnObligation = Identified & {
  readonly kind: Kind;
  /** The officer, as far as is known. */
  readonly by: string;
};

/** Take longer than the law's ordinary time (PIPA s. 31): a notice goes to the writer, and moves the date once it is accepted. */
type ExtendTime = OnObligation & {
  readonly type: 'ExtendTime';
  readonly days: number;
  readonly ground: string;
  /** The officer's own words to the writer; empty for none. */
  readonly words: string;
};

/** Give a written estimate of a fee (PIPA s. 32): the clock stands still once it is accepted for sending. */
type GiveFeeEstimate = OnObligation & {
  readonly type: 'GiveFeeEstimate';
  readonly amount: string;
  readonly deposit: string | null;
  readonly words: string;
};

/** The estimate is accepted and any deposit paid, on this day. */
type RecordPayment = OnObligation & { readonly type: 'RecordPayment'; readonly on: Day };

/** The request reached the firm on another day than our mail server says. */
type SetReceipt = Identified & {
  readonly type: 'SetReceipt';
  readonly day: Day;
  readonly because: string;
  readonly by: string;
};

/** The answer left by another way than this program. */
type RecordAnswer = OnObligation & {
  readonly type: 'RecordAnswer';
  readonly outcome: Outcome;
  readonly how: Way;
  readonly on: Day;
};

/** The writer withdrew the request, or an officer holds it withdrawn after a fee estimate lapsed. */
type EndObligation = OnObligation & {
  readonly type: 'EndObligation';
  readonly how: 'withdrawn' | 'lapsed';
  readonly because: string;
};

/** Whether a possible breach is a real risk of significant harm to somebody (PIPA s. 34.1). */
type AssessBreach = Identified & {
  readonly type: 'AssessBreach';
  readonly risk: 'no-real-risk' | 'real-risk';
  readonly because: string;
  readonly by: string;
};

/** The Commissioner has been told of the breach. */
type ReportBreach = Identified & {
  readonly type: 'ReportBreach';
  readonly on: Day;
  readonly reference: string;
  readonly by: string;
};

/** What an officer's words ask for, before it is known in which case, by whom and when. */
export type Asked = DistributiveOmit<
  | ExtendTime
  | GiveFeeEstimate
  | RecordPayment
  | SetReceipt
  | RecordAnswer
  | EndObligation
  | AssessBreach
  | ReportBreach
  | CorrectKinds,
  'id' | 'caseId' | 'at' | 'by'
>;
type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

/** Asks for nothing to be done: a note to be kept, or help. */
export type Nothing = { readonly type: 'Nothing' };

/** One line of an officer's mail: what it asks, null where nobody understands it. */
export type Given = {
  readonly line: string;
  readonly asked: Asked | Nothing | null;
  /** What is wrong with a line that is not understood. */
  readonly why: string;
};

/** Mail with commands to the officers' address of a case. */
type OfficerMail = Identified & {
  readonly type: 'OfficerMail';
  readonly receptionId: string;
  readonly digest: string;
  /** Digest of the words the officer wrote now: the same words act once, whatever the headers say. */
  readonly words: string;
  readonly by: string;
  /** Why the writer may command nothing; null for an officer. */
  readonly unauthorized: string | null;
  readonly given: readonly Given[];
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
  | OpenCase
  | ReceiveMail
  | KeepNote
  | RecordLetters
  | CorrectKinds
  | ExtendTime
  | GiveFeeEstimate
  | RecordPayment
  | SetReceipt
  | RecordAnswer
  | EndObligation
  | AssessBreach
  | ReportBreach
  | OfficerMail
  | RemindDue
  | RecordBounce;

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
    | 'no-address';
  readonly because: string;
};
