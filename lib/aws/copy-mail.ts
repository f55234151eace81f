import { atOnce } from '../at-once.ts';
import type { NewHome } from '../local/new-home.ts';
import { digestOf } from '../mail/digest.ts';
import type { Count } from './copy-table.ts';
import type { Objects } from './objects.ts';
import { keptIdOf, prefixes, receptionIdOf } from './prefixes.ts';
import type { AwsWorld } from './world.ts';

type Place = 'incoming' | 'kept';
export type MailPlaces = ReadonlyMap<string, Place>;

/** The mail in a bucket by its id. Mail goes from incoming to kept while we look, so incoming is listed first. */
export async function mailIn(objects: Objects): Promise<MailPlaces> {
  const found = new Map<string, Place>();
  for await (const { key } of objects.list(prefixes.incoming)) {
    const id = receptionIdOf(key);
    if (id !== null) found.set(id, 'incoming');
  }
  for await (const { key } of objects.list(prefixes.kept)) {
    const id = keptIdOf(key);
    if (id !== null) found.set(id, 'kept');
  }
  return found;
}

/** The same of a data folder; a mail that was just being kept when a process died is still incoming. */
export async function mailHere({ raw }: Pick<NewHome, 'raw'>): Promise<MailPlaces> {
  const found = new Map<string, Place>();
  for await (const { id } of raw.filed()) found.set(id, 'kept');
  for await (const { id } of raw.incoming()) found.set(id, 'incoming');
  return found;
}

type Copying = {
  readonly objects: Objects;
  readonly world: AwsWorld;
  readonly home: NewHome;
  readonly done: () => void;
};

/** Brings every mail to where it lies in the bucket, with its envelope in the folder's own form. */
export async function copyMail({ done, home, objects, world }: Copying): Promise<Count> {
  const here = await mailHere(home);
  const there = await mailIn(objects);
  let written = 0;
  await atOnce(8, there, async ([id, place]) => {
    const stands = here.get(id);
    if (stands === place) return;
    if (stands === undefined) {
      await home.raw.receive(await world.raw.reception(id), world.raw.open(id));
      if (place === 'incoming') await copyAttempts(objects, home, id);
    }
    // By hand only: nothing of ours takes a mail back out of kept.
    if (stands === 'kept') await home.raw.putBack(id);
    if (place === 'kept') await home.raw.keep(id, await filedAs(world, home, id));
    written += 1;
    done();
  });
  return { read: there.size, written };
}

/** A mail that killed its reader must not have two more lives here. */
async function copyAttempts(objects: Objects, { raw }: NewHome, id: string): Promise<void> {
  for await (const _each of objects.list(`${prefixes.attempts}${id}.`)) await raw.countAttempt(id);
}

/** Where a kept mail went, by the routing that was decided for it. */
async function filedAs({ commits }: AwsWorld, { raw }: NewHome, id: string) {
  const { digest } = await digestOf(raw.open(id));
  const routing = await commits.claimed(digest);
  return { digest, caseId: routing === null || routing.route === 'aside' ? null : routing.caseId };
}
