import * as z from 'zod';
import type { Case, OpenedCase } from '../case/case.ts';
import { caseEvent } from '../case/events.ts';
import { letterOrder } from '../case/letter-orders.ts';
import type { Mark, Told } from './mark.ts';

/** A letter as its commit orders it: what, about which mail, to which addresses. */
const orderedLetter = z.intersection(letterOrder, z.object({ to: z.array(z.string()) }));
export type OrderedLetter = z.infer<typeof orderedLetter>;

/** The content of one commit: what happened, the letters it causes, and the command that asked for it. */
export const commitBody = z.strictObject({
  commandId: z.string(),
  at: z.string(),
  events: z.array(caseEvent).min(1),
  letters: z.array(orderedLetter),
});

/** Commit `n` of a case. This write is the truth; everything else can be rebuilt from it. */
export type Commit = z.infer<typeof commitBody> & { readonly caseId: string; readonly n: number };

/** The name of one letter for good: its stored bytes, its file in the outbox and its place in a budget. */
export function letterKey({ caseId, n }: { caseId: string; n: number }, letter: number): string {
  return `${caseId}.${n}.${letter}`;
}

/** A letter of ours by its parts: one that a commit of a case ordered, or one of the inbox itself by its key. */
export type LetterName =
  | { readonly of: 'case'; readonly caseId: string; readonly commit: number; readonly n: number }
  | { readonly of: 'inbox'; readonly letter: string };

/** The name of a letter in one word, the same as when it was sent. */
export function nameOf(letter: LetterName): string {
  return letter.of === 'case'
    ? letterKey({ caseId: letter.caseId, n: letter.commit }, letter.n)
    : letter.letter;
}

/** Who is sending the letters of a commit, and since when. A claim that is stale may be taken over. */
export type LetterClaim = { readonly owner: string; readonly claimedAt: string };

/** A routing decision for one mail, made once: never a verdict on what the mail is. */
export const routing = z.discriminatedUnion('route', [
  z.strictObject({ route: z.literal('opens'), caseId: z.string() }),
  z.strictObject({ route: z.literal('joins'), caseId: z.string() }),
  z.strictObject({ route: z.literal('notes'), caseId: z.string() }),
  z.strictObject({ route: z.literal('aside') }),
]);
export type Routing = z.infer<typeof routing>;

export type Loaded = { readonly state: Case; readonly version: number };
/** What is not finished: a commit with its letters and consequences, or an hour's notices put off to be merged. */
type Pending =
  | { readonly what: 'commit'; readonly caseId: string; readonly n: number }
  | { readonly what: 'notices'; readonly hour: string };

/** The list on which the letters stand that came back to the canary made at an instant. */
export const canaryList = (madeAt: string) => `canary-${madeAt}`;

/** Mail kept without a case: a machine's mail that asks for nothing. */
export const setAside = z.strictObject({ receptionId: z.string(), receivedAt: z.string(), why: z.string() });
type SetAside = z.infer<typeof setAside>;

/**
 * The store. Each method is one or two calls to the table; none is a transaction. What is lost when a process dies
 * between two calls is said where the calls are ordered (`handle.ts`, `send.ts`).
 */
export type Commits = {
  /** Writes the routing if the mail has none, and answers the one that stands; `fresh` when it is the one just written. */
  claim(digest: string, wanted: Routing): Promise<{ readonly routing: Routing; readonly fresh: boolean }>;
  /** The standing routing of a mail, or null. */
  claimed(digest: string): Promise<Routing | null>;
  /** Puts commit `n` if absent. A commit that already carries the same command id counts as appended. */
  append(commit: Commit, claim: LetterClaim | null): Promise<'appended' | 'conflict'>;
  /** The case with all its commits, read consistently. */
  load(caseId: string): Promise<Loaded>;
  commit(caseId: string, n: number): Promise<Commit | null>;
  commits(caseId: string): Promise<readonly Commit[]>;
  /** The claim on a pending commit's letters; null when nothing is pending. */
  letterClaim(caseId: string, n: number): Promise<LetterClaim | null>;
  /** Takes the letters over if exactly the claim seen still stands. */
  takeOver(caseId: string, n: number, seen: LetterClaim, mine: LetterClaim): Promise<boolean>;
  /** Puts the snapshot if none of a later version stands. `nextAt` null takes the case out of the open list. */
  saveSnapshot(state: OpenedCase, version: number, nextAt: string | null): Promise<void>;
  /** Takes a commit off the pending list; its consequences are written. */
  finish(caseId: string, n: number): Promise<void>;
  pending(): AsyncIterable<Pending>;
  /** Open cases by the instant they next need attention, earliest first, up to and including `until`. */
  due(until: string): AsyncIterable<{ readonly caseId: string; readonly nextAt: string }>;
  /** Makes cases findable by Message-ID or sender; idempotent. */
  point(rows: readonly { readonly id: string; readonly caseId: string }[]): Promise<void>;
  pointed(id: string): Promise<readonly string[]>;
  /** Lets `member` through a budget of `limit`; a member let through before passes again, so a retry spends nothing. */
  spend(budget: string, member: string, limit: number): Promise<boolean>;
  /** Every case with its place in the index; `state` null for one that cannot be read, so that it stops no other. */
  everyCase(): AsyncIterable<{
    readonly caseId: string;
    readonly nextAt: string | null;
    readonly version: number;
    readonly state: OpenedCase | null;
  }>;
  /** Every case's snapshot: the whole list, for the command line and the morning check. */
  snapshots(): AsyncIterable<OpenedCase>;
  /** Puts a case's notice off to the merged one of its hour, due after `until`. */
  putOff(hour: string, caseId: string, until: string): Promise<void>;
  putOffCases(hour: string): Promise<readonly string[]>;
  /** The hour's merged notice is sent for `count` cases; one that came later keeps the hour pending. */
  finishHour(hour: string, count: number, sentAt: string): Promise<void>;
  /** The merged notices of every hour that had any; `sentAt` null while the hour runs. */
  mergedNotices(): AsyncIterable<{
    readonly hour: string;
    readonly count: number;
    readonly sentAt: string | null;
  }>;
  /** Writes again the index rows that a kill parted from their items; answers how many had been lost or were ghosts. */
  healIndexes(): Promise<number>;
  putAside(list: string, mail: SetAside): Promise<void>;
  /** The mail kept without a case on a list: a day's (Alberta date of receipt), or a canary's. */
  setAside(list: string): Promise<readonly SetAside[]>;
  /**
   * Takes the morning run of a day for ourselves: true for the first to ask, and for one who takes over from a process
   * that is gone or has not finished in 15 minutes; false once it is done.
   */
  claimDigest(day: string, mine: LetterClaim, isGone: (owner: string) => boolean): Promise<boolean>;
  /** The morning run of a day is done; `sentAt` null where no digest was owed. */
  finishDigest(day: string, sentAt: string | null): Promise<void>;
  /** Whether the morning run of a day is done. */
  isDigestDone(day: string): Promise<boolean>;
  /** The digests that were owed, by day; `sentAt` null for one that has not left yet. */
  digests(): AsyncIterable<{ readonly day: string; readonly sentAt: string | null }>;
  /** Keeps what the provider told of a letter, beside the commits and never as truth. In any order, once or often, it is the same. */
  mark(letter: LetterName, told: Told): Promise<void>;
  /** The marks of a case's letters by letter key, or (null) those of the inbox's own letters; none on one machine. */
  marks(caseId: string | null): Promise<ReadonlyMap<string, Mark>>;
  /** The marks of all letters, by a scan: for the morning run. */
  everyMark(): AsyncIterable<{ readonly letter: LetterName; readonly mark: Mark }>;
  /** Since when this inbox has been: the `now` of the first who asked. */
  since(now: string): Promise<string>;
};
