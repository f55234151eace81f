import { Readable } from 'node:stream';
import { isCanary } from '../case/canary.ts';
import type { OpenedCase } from '../case/case.ts';
import { readCanaryAddress } from '../mail/address.ts';
import { digestOf } from '../mail/digest.ts';
import type { World } from '../ports.ts';
import { type Commit, canaryList } from '../store/commits.ts';
import type { Traces } from '../store/forget.ts';
import type { Objects } from './objects.ts';
import { prefixes } from './prefixes.ts';

/** What was removed of a canary. */
export type Removed = { readonly mails: number; readonly letters: number; readonly rows: number };

type Remover = {
  readonly forget: (traces: Traces) => Promise<number>;
  readonly objects: Pick<Objects, 'bytes' | 'list' | 'removeAll'>;
};
type Known = Pick<World, 'commits' | 'keys' | 'settings'>;

/** The cases of canaries whose hour is over: whoever sent them was stopped before they were cleaned up. */
export async function* leftCanaries({ commits, now }: World): AsyncGenerator<OpenedCase> {
  const hourAgo = new Date(Date.parse(now()) - 3_600_000).toISOString();
  for await (const state of commits.snapshots()) if (isCanary(state) && state.openedAt < hourAgo) yield state;
}

/** Not a canary's case: nothing of it is removed. */
export class NotACanary extends Error {
  override readonly name = 'NotACanary';
}

/**
 * Removes a canary's case with all that it left: rows, raw mails, letters. Slip: the deletion of a person's case; so the
 * case must have been opened by a mail from an address that only our key can make, and no other mail may have joined it.
 * Throws `NotACanary` before anything is touched.
 */
export async function removeCanary(
  world: Known,
  { forget, objects }: Remover,
  caseId: string,
): Promise<Removed> {
  const { state } = await world.commits.load(caseId);
  if (state.stage === 'unopened' || !isCanary(state)) throw new NotACanary('it holds mail of somebody');
  const commits = await world.commits.commits(caseId);
  // A cleaning was cut short before its last row: nothing deletes commits but this.
  if (commits.length === 0) {
    const nothingElse = { digests: [], messageIds: [], senders: [], list: null };
    return { mails: 0, letters: 0, rows: await forget({ caseId, ...nothingElse }) };
  }
  const { madeAt, mail } = openingOf(world, commits);
  const list = canaryList(madeAt);
  const back = (await world.commits.setAside(list)).map(({ receptionId }) => receptionId);
  const digests = (await Promise.all(back.map((id) => digestIn(objects, id)))).filter((one) => one !== null);

  const mails = [mail.receptionId, ...back];
  const under = (prefix: string) => Array.fromAsync(objects.list(prefix), ({ key }) => key);
  const composed = await under(`${prefixes.composed}${caseId}.`);
  const readings = await Promise.all(mails.map((id) => under(`${prefixes.attempts}${id}.`)));
  await objects.removeAll([
    ...mails.flatMap((id) => [`${prefixes.kept}${id}`, `${prefixes.reception}${id}.json`]),
    ...readings.flat(),
    ...composed,
  ]);
  const rows = await forget({
    caseId,
    digests: [mail.digest, ...digests],
    messageIds: messageIdsIn(commits),
    senders: mail.from === null ? [] : [mail.from.address],
    list,
  });
  return { mails: mails.length, letters: composed.length, rows };
}

function openingOf({ keys, settings }: Known, commits: readonly Commit[]) {
  const opening = commits[0]?.events[0];
  if (opening?.type !== 'CaseOpened') throw new NotACanary('it was not opened by a mail');
  const { mail } = opening;
  const madeAt = readCanaryAddress(mail.from?.address ?? '', settings.addresses, keys);
  if (madeAt === null) throw new NotACanary('its mail is from somebody');
  return { madeAt, mail };
}

/** The Message-IDs by which later mail would find the case. */
function messageIdsIn(commits: readonly Commit[]): string[] {
  return commits
    .flatMap(({ events }) => events)
    .flatMap((event) => {
      if (event.type === 'CaseOpened') return event.mail.messageId ?? [];
      return event.type === 'LetterSent' ? event.messageId : [];
    });
}

/** The digest of a kept mail; null where an earlier cleaning, cut short, has removed it. */
async function digestIn(objects: Remover['objects'], receptionId: string): Promise<string | null> {
  const raw = await objects.bytes(`${prefixes.kept}${receptionId}`);
  return raw === null ? null : (await digestOf(Readable.from([raw]))).digest;
}
