import type { Mark } from './events.ts';
import type { Kind } from './kinds.ts';
import type { MailFacts } from './mail-facts.ts';

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
export type LetterOutcome = { readonly commit: number; readonly n: number; readonly letter: string } & (
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

export type Command = OpenCase | ReceiveMail | KeepNote | RecordLetters | CorrectKinds;

/** Why a command does nothing: a value, never retried. */
export type Refusal = {
  readonly refused: 'no-such-case' | 'commit-too-large' | 'no-reason' | 'stands-already';
  readonly because: string;
};
