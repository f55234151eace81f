import { randomUUID } from 'node:crypto';
import { caseNumber } from './case/case-id.ts';
import { nextAttention } from './case/next.ts';
import { type Morning, sendDigest } from './digest.ts';
import { handle } from './handle.ts';
import { intake } from './intake.ts';
import { sendMerged } from './merge.ts';
import type { World } from './ports.ts';
import { readMail } from './read.ts';
import { finish } from './send.ts';
import type { LetterClaim } from './store/commits.ts';

/** What a sweep found to do. `failures` are works that stay for the next sweep; each is reported as it happens. */
export type Swept = {
  readonly reminders: number;
  readonly sent: number;
  readonly recovered: number;
  readonly failures: number;
};

/** A claim on letters older than this may be taken over: longer than any provider keeps us waiting. */
const claimMs = 15 * 60_000;
/** A claim of our own that is younger is being worked on at this moment, by the intake that made it. */
const ownRetryMs = 60_000;
/** Incoming mail younger than this is still in the hands of the process that received it. */
const inHandMs = 15 * 60_000;

/** What a place that ends its processes, or tries mail again by itself, asks of a sweep. */
type Bounds = {
  /** Whether there is time for one more work; the digest is tried in any case, for its absence is the alarm. */
  readonly hasTime?: () => boolean;
  /** Incoming mail younger than this may still be tried again by the queue that brought it. */
  readonly leftBehindMs?: number;
  /** Is told what the morning run saw, on the mornings that have one. */
  readonly heard?: (morning: Morning) => void;
};

/**
 * Everything that is due now, the most urgent first: cases whose time has come, mail left behind, letters and
 * consequences not finished, notices to merge. One work that fails stops no other, nor does a list that cannot be read. Index rows are hints; the commit and
 * the case decide.
 * `busy` names the receptions that this process is working on at this moment.
 */
export async function sweep(
  world: World,
  busy: ReadonlySet<string>,
  { hasTime = () => true, heard, leftBehindMs = inHandMs }: Bounds = {},
): Promise<Swept> {
  const tally = { reminders: 0, sent: 0, recovered: 0, failures: 0 };
  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      tally.failures += 1;
      world.report(what, error);
    }
  };
  const now = Date.parse(world.now());
  const faults: string[] = [];
  await attempt('what is due could not be listed', async () => {
    for await (const { caseId } of world.commits.due(world.now())) {
      if (!hasTime()) break;
      const before = tally.failures;
      await attempt('a case whose time has come could not be dealt with', async () => {
        const done = await remind(world, caseId);
        tally.reminders += done.issued;
        tally.sent += done.sent;
        tally.failures += done.pending;
      });
      if (tally.failures > before) faults.push(caseNumber(caseId));
    }
  });
  await attempt('the mail that came in could not be listed', async () => {
    for await (const { id, receivedAt, owner } of world.raw.incoming()) {
      if (!hasTime()) break;
      if (busy.has(id)) continue;
      const left =
        owner === world.owner || world.isGone(owner) || now - Date.parse(receivedAt) > leftBehindMs;
      if (!left) continue;
      await attempt('a mail left behind could not be taken in', async () => {
        const { filed } = await intake(world, id);
        tally.recovered += 1;
        tally.sent += sentOf(filed?.finished?.outcomes ?? []);
      });
    }
  });
  await attempt('what is unfinished could not be listed', async () => {
    for await (const pending of world.commits.pending()) {
      if (!hasTime()) break;
      const before = tally.failures;
      await attempt('unfinished letters stay pending', async () => {
        if (pending.what === 'notices') {
          tally.sent += await sendMerged(world, pending.hour);
          return;
        }
        const finished = await finishPending(world, pending.caseId, pending.n, now, busy);
        tally.sent += sentOf(finished?.outcomes ?? []);
        tally.failures += finished?.pending ?? 0;
      });
      if (tally.failures > before && pending.what === 'commit') faults.push(caseNumber(pending.caseId));
    }
  });
  await attempt('the digest could not be sent', async () => {
    tally.sent += await sendDigest(world, faults, heard);
  });
  return tally;
}

/**
 * Issues what the clock has brought to one case, as a committed fact before any mail about it: whoever comes second finds
 * nothing left to issue. A case that the index brought up for nothing gets its right place there.
 */
async function remind(world: World, caseId: string) {
  const handled = await handle(world, {
    type: 'RemindDue',
    id: `remind ${randomUUID()}`,
    caseId,
    at: world.now(),
  });
  // A row without its case is a ghost that the morning run clears away.
  if (!handled.done) return { issued: 0, sent: 0, pending: 0 };
  const { commit, state, version } = handled;
  if (commit === null) {
    await world.commits.saveSnapshot(state, version, state.stage === 'closed' ? null : nextAttention(state));
    return { issued: 0, sent: 0, pending: 0 };
  }
  const finished = await finish(world, commit, handled, (id) => readMail(world, id));
  const issued = commit.letters.filter(({ letter }) => letter === 'reminder' || letter === 'page').length;
  return { issued, sent: sentOf(finished.outcomes), pending: finished.pending };
}

async function finishPending(
  world: World,
  caseId: string,
  n: number,
  now: number,
  busy: ReadonlySet<string>,
) {
  const commit = await world.commits.commit(caseId, n);
  // An index row without its commit is a ghost; a mail in hand is finished by the intake that has it.
  if (commit === null || commit.letters.some(({ receptionId }) => busy.has(receptionId))) return null;
  const seen = await world.commits.letterClaim(caseId, n);
  if (seen === null || !(await holds(world, caseId, n, seen, now))) return null;
  const { state, version } = await world.commits.load(caseId);
  if (state.stage === 'unopened') throw new Error('a pending commit of a case that is not open');
  return finish(world, commit, { state, version }, (id) => readMail(world, id));
}

/** Whether the letters are ours to send: claimed by us, or taken over from a claim that is stale. */
async function holds(
  world: World,
  caseId: string,
  n: number,
  seen: LetterClaim,
  now: number,
): Promise<boolean> {
  if (seen.owner === world.owner) return now - Date.parse(seen.claimedAt) > ownRetryMs;
  const stale = world.isGone(seen.owner) || now - Date.parse(seen.claimedAt) > claimMs;
  return stale && world.commits.takeOver(caseId, n, seen, { owner: world.owner, claimedAt: world.now() });
}

function sentOf(outcomes: readonly { readonly status: string }[]): number {
  return outcomes.filter(({ status }) => status === 'sent').length;
}
