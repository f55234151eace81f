import { isCaseId } from '../case/case-id.ts';
import { intake, type Taken } from '../intake.ts';
import { digestOf } from '../mail/digest.ts';
import { knowsLetter } from '../store/knows-letter.ts';
import { knowsMail } from '../store/knows-mail.ts';
import type { Objects } from './objects.ts';
import { keptIdOf, prefixes } from './prefixes.ts';
import type { AwsWorld } from './world.ts';

type Inbox = { readonly objects: Objects; readonly world: AwsWorld };

/** A kept mail of which the table does not know what became of it. */
export type LostMail = {
  readonly id: string;
  readonly digest: string;
  readonly receivedAt: string;
  /** The case it was in, as was noted beside the mail; null for none. */
  readonly caseId: string | null;
};

/** What the table, put back to an earlier instant, has lost. */
export type Lost = {
  /** In the order in which they came, so that a request is taken in before its replies. */
  readonly mails: readonly LostMail[];
  /** The keys of letters whose commit is gone. */
  readonly letters: readonly string[];
};

/** Clocks differ a little, and the table decides anyway. */
const marginMs = 5 * 60_000;

/** Looks through what was stored since an instant, and asks the table what it knows of it; changes nothing. */
export async function lostSince({ objects, world }: Inbox, since: string): Promise<Lost> {
  const from = new Date(Date.parse(since) - marginMs).toISOString();
  const mails: LostMail[] = [];
  for await (const { key, storedAt } of objects.list(prefixes.kept)) {
    const id = keptIdOf(key);
    if (id === null || storedAt < from) continue;
    const facts = (await objects.facts(key)) ?? {};
    const digest = facts['digest'] ?? (await digestOf(world.raw.open(id))).digest;
    if (await knowsMail(world.commits, digest)) continue;
    const { receivedAt } = await world.raw.reception(id);
    const noted = facts['case'] ?? '';
    mails.push({ id, digest, receivedAt, caseId: isCaseId(noted) ? noted : null });
  }
  const letters: string[] = [];
  for await (const { key, storedAt } of objects.list(prefixes.composed)) {
    const name = key.slice(prefixes.composed.length).replace(/\.eml$/, '');
    if (storedAt >= from && !(await knowsLetter(world.commits, name))) letters.push(key);
  }
  return { mails: mails.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1)), letters };
}

/** Takes the letters of lost commits out of the way, so that none is sent as another's. */
export async function setLettersAside({ objects }: Inbox, letters: readonly string[]): Promise<void> {
  for (const key of letters) {
    await objects.copy(key, `${prefixes.superseded}${key.slice(prefixes.composed.length)}`, {});
    await objects.remove(key);
  }
}

/**
 * Takes a lost mail in again, from where it is kept. A case that is gone with it gets its own number again, by which the
 * letters out there name it. Can be done again, like every intake.
 */
export async function takeAgain({ world }: Inbox, { caseId, digest, id }: LostMail): Promise<Taken> {
  if (caseId !== null && (await world.commits.load(caseId)).state.stage === 'unopened')
    await world.commits.claim(digest, { route: 'opens', caseId });
  return intake(world, id);
}
