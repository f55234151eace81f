import type { Day } from '../law/civil.ts';
import type { Kind } from './kinds.ts';
import type { Outcome, Way } from './outcomes.ts';
import type { Writing } from './writing.ts';

/** Every command says who it is (`id`), so that a retry finds its own commit instead of acting twice. */
export type Identified = { readonly id: string; readonly caseId: string; readonly at: string };

/** By an officer, as far as is known. */
export type ByOfficer = Identified & { readonly by: string };

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
  /** The sections of the Act relied on, and the reasons, where something was refused. */
  readonly sections?: readonly string[];
  readonly because?: string;
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

/** Answer what was asked (PIPA s. 29); the letter ends it once it is accepted for sending. */
type GiveAnswer = Written & {
  readonly type: 'GiveAnswer';
  /** Null: the one thing that is owed. */
  readonly kind: Kind | null;
  /** Null where only one answer is possible. */
  readonly outcome: Outcome | null;
  readonly sections: readonly string[];
};

/** Write to the writer; it decides nothing. */
type SendMessage = Written & { readonly type: 'SendMessage' };

/** Close a case in which no statutory clock runs; text that comes with it is sent to the writer. */
type CloseCase = Written & { readonly type: 'CloseCase'; readonly because: string };

/** What goes to a writer in an officer's words. */
type Written = ByOfficer & {
  readonly writing: Writing;
  /** The officer has been warned, and means it: shown as a preview all the same. */
  readonly anyway: boolean;
};

/** Send what a preview has shown, or take it back; null for the only one there is. */
type SettlePreview = ByOfficer & {
  readonly type: 'SettlePreview';
  readonly how: 'sent' | 'discarded';
  readonly code: string | null;
};

/** Send a one-time code to the writer, or to an address from the customer record. */
type AskIdentity = ByOfficer & { readonly type: 'AskIdentity'; readonly address: string | null };

type ConfirmIdentity = ByOfficer & { readonly type: 'ConfirmIdentity'; readonly how: string };

type AskAuthority = ByOfficer & { readonly type: 'AskAuthority'; readonly words: string };

type ConfirmAuthority = ByOfficer & { readonly type: 'ConfirmAuthority'; readonly how: string };

/** Say who the case is with. */
type SetRequester = ByOfficer & {
  readonly type: 'SetRequester';
  readonly requester: { readonly name: string; readonly address: string };
};

/** Send the acknowledgement that was held back. */
type Acknowledge = ByOfficer & { readonly type: 'Acknowledge' };

/** Send the officers the mails of the case as they came, with their files. */
type SendAttachments = ByOfficer & { readonly type: 'SendAttachments' };

type ReopenCase = ByOfficer & { readonly type: 'ReopenCase'; readonly because: string };

/** Nobody asked for anything. */
type MarkSpam = ByOfficer & { readonly type: 'MarkSpam' };

type RescueSpam = ByOfficer & { readonly type: 'RescueSpam'; readonly because: string };

/** Go on in another case. */
type JoinCase = ByOfficer & { readonly type: 'JoinCase'; readonly into: string };

/** What an officer can order of a case. */
export type Order =
  | CorrectKinds
  | ExtendTime
  | GiveFeeEstimate
  | RecordPayment
  | SetReceipt
  | RecordAnswer
  | EndObligation
  | AssessBreach
  | ReportBreach
  | GiveAnswer
  | SendMessage
  | CloseCase
  | SettlePreview
  | AskIdentity
  | ConfirmIdentity
  | AskAuthority
  | ConfirmAuthority
  | SetRequester
  | Acknowledge
  | SendAttachments
  | ReopenCase
  | MarkSpam
  | RescueSpam
  | JoinCase;

/** What an officer's words ask for, before it is known in which case, by whom and when. */
export type Asked = DistributiveOmit<Order, 'id' | 'caseId' | 'at' | 'by' | 'writing'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Asks for nothing to be done: a note to be kept, or help. */
export type Nothing = { readonly type: 'Nothing' };

/** Files what came by paper or telephone: everything that is to be said of the new case. */
export type Filing = { readonly type: 'Filing'; readonly orders: readonly Asked[] };

/** One line of an officer's mail: what it asks, null where nobody understands it. */
export type Given = {
  readonly line: string;
  readonly asked: Asked | Nothing | Filing | null;
  /** What is wrong with a line that is not understood. */
  readonly why: string;
};

/** Mail with commands to the officers' address of a case. */
export type OfficerMail = Identified & {
  readonly type: 'OfficerMail';
  readonly receptionId: string;
  readonly digest: string;
  /** Digest of the words the officer wrote now: the same words act once, whatever the headers say. */
  readonly words: string;
  readonly by: string;
  /** Why the writer may command nothing; null for an officer. */
  readonly unauthorized: string | null;
  readonly given: readonly Given[];
  readonly writing: Writing;
  readonly messageId: string | null;
};

/** A command typed at the command line or in the console, by somebody the machine has let in. */
export type TypedCommand = ByOfficer & {
  readonly type: 'TypedCommand';
  readonly line: string;
  readonly asked: Asked;
  readonly writing: Writing;
};
