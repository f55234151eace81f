import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isDeepStrictEqual } from 'node:util';
import { atOnce } from '../at-once.ts';
import type { NewHome } from '../local/new-home.ts';
import { bytesOf } from '../mail/digest.ts';
import type { Commits } from '../store/commits.ts';
import { caseOfStored } from '../store/whole-table.ts';
import { mailHere, mailIn } from './copy-mail.ts';
import { besideMail, namesUnder } from './copy-objects.ts';
import { type Known, knownIn } from './copy-table.ts';
import type { Objects } from './objects.ts';
import type { AwsWorld } from './world.ts';

/** What is not the same in both places: nothing, where all is well. */
export type Differing = {
  /** Case ids: the case cannot be loaded here, or is another than there. */
  readonly cases: readonly string[];
  /** Reception ids: another place, other bytes or another envelope. */
  readonly mails: readonly string[];
  /** Letters, files and receptions by their keys. */
  readonly objects: readonly string[];
  /** How many items of the table. */
  readonly items: number;
};

type Both = { readonly objects: Objects; readonly world: AwsWorld; readonly home: NewHome };

/** Reads everything in both places once more and compares it. `seen` is what the table there held when last it was read. */
export async function compare(both: Both, seen: Known): Promise<Differing> {
  const { home, objects, world } = both;
  const here = await knownIn(home.table);
  const items = unlike(seen, here).length;
  const mails = await differingMails(both);
  const others: string[] = [];
  for (const { prefix, within } of besideMail) {
    const there = await namesUnder(objects, prefix);
    const gone = new Set(await home.names(within)).difference(new Set(there));
    others.push(...[...gone].map((name) => `${prefix}${name}`));
    await atOnce(8, there, async (name) => {
      const same = await isSame(
        (await objects.read(`${prefix}${name}`))?.body ?? null,
        createReadStream(join(home.folder, within, name)),
      );
      if (!same) others.push(`${prefix}${name}`);
    });
  }
  const cases: string[] = [];
  for (const caseId of new Set([...casesIn(seen), ...casesIn(here)])) {
    const [theirs, ours] = [await loaded(world.commits, caseId), await loaded(home.commits, caseId)];
    if (ours === null || !isDeepStrictEqual(theirs, ours)) cases.push(caseId);
  }
  return { cases, mails, objects: others.toSorted(), items };
}

/** The cases that a table has anything of. */
export function casesIn(known: Known): readonly string[] {
  return [...new Set([...known.keys()].flatMap((name) => caseOfStored(name) ?? []))].toSorted();
}

async function differingMails({ home, objects, world }: Both): Promise<readonly string[]> {
  const [there, here] = [await mailIn(objects), await mailHere(home)];
  const differing = unlike(there, here);
  const same = [...there.keys()].filter((id) => !differing.includes(id));
  await atOnce(8, same, async (id) => {
    const envelopes = [await world.raw.reception(id), await home.raw.reception(id)];
    const isLike =
      isDeepStrictEqual(envelopes[0], envelopes[1]) && (await isSame(world.raw.open(id), home.raw.open(id)));
    if (!isLike) differing.push(id);
  });
  return differing.toSorted();
}

/** The keys by which two maps differ. */
function unlike(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}

/** The case as it is loaded; null where it cannot be, or is none. */
async function loaded(commits: Pick<Commits, 'load'>, caseId: string) {
  try {
    const { state, version } = await commits.load(caseId);
    return state.stage === 'unopened' ? null : { state, version };
  } catch {
    return null;
  }
}

/** Whether two streams hold the same bytes, by SHA-256; not where one of them cannot be read. */
async function isSame(one: Readable | null, other: Readable): Promise<boolean> {
  const [left, right] = await Promise.all([one === null ? null : sha256(one), sha256(other)]);
  return left !== null && left === right;
}

async function sha256(stream: Readable): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of stream) hash.update(bytesOf(chunk));
  } catch {
    return null;
  }
  return hash.digest('hex');
}
