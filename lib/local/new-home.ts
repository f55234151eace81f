import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AddressKeys } from '../mail/address.ts';
import type { Commits } from '../store/commits.ts';
import { dynamodbCommits } from '../store/dynamodb.ts';
import { type WholeTable, wholeTable } from '../store/whole-table.ts';
import { openEngine } from './engine.ts';
import { orMissing, putFile } from './files.ts';
import { putAddressKeys } from './keys.ts';
import { FolderRefused, movedIn, sayMovedIn } from './moved-in.ts';
import { isGone, thisProcess } from './owner.ts';
import { partsFolder, removeParts } from './parts.ts';
import { type RawFolder, rawFolder } from './raw-folder.ts';

/** A data folder into which another inbox moves; nothing works on it until the move is finished. */
export type NewHome = {
  readonly folder: string;
  readonly raw: RawFolder;
  readonly table: WholeTable;
  readonly commits: Commits;
  /** The names of the files in a folder of this folder. */
  names(within: string): Promise<ReadonlySet<string>>;
  /** Puts a whole file, for its owner alone. */
  put(within: string, name: string, content: string | Buffer): Promise<void>;
  putKeys(keys: AddressKeys): Promise<void>;
  /** From now on the folder is a data folder like any other. */
  finish(at: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens a folder for the inbox that `from` names to move in: a new or empty one, or one whose move from the same inbox was
 * broken off. Throws `FolderRefused` for any other.
 */
export async function openNewHome(folder: string, from: string, now: string): Promise<NewHome> {
  const before = await movedIn(folder);
  await refuseOthers(folder, from, before?.from ?? null, before?.finishedAt ?? null);
  const owner = thisProcess();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const parts = await partsFolder(folder, owner);
  // Before anything else: whoever finds a part of an inbox must know it for one.
  const begun = before ?? { from, startedAt: now, finishedAt: null };
  await sayMovedIn(folder, parts, begun);
  const engine = await openEngine(folder);
  if (!engine.owns) {
    await engine.close();
    throw new FolderRefused(`another process works on ${folder}`);
  }
  await removeParts(folder, join(folder, 'raw', 'incoming'), isGone);
  const raw = await rawFolder(join(folder, 'raw'), owner, parts);
  const commits = dynamodbCommits(engine.client);
  if (engine.unclean) await commits.healIndexes();
  return {
    folder,
    raw,
    commits,
    table: wholeTable(engine.client),
    names: async (within) => new Set((await orMissing(readdir(join(folder, within)))) ?? []),
    async put(within, name, content) {
      await mkdir(join(folder, within), { recursive: true, mode: 0o700 });
      await putFile(parts, join(folder, within, name), content);
    },
    putKeys: (keys) => putAddressKeys(folder, parts, keys),
    finish: (at) => sayMovedIn(folder, parts, { ...begun, finishedAt: at }),
    async close() {
      await rm(parts, { recursive: true, force: true });
      await engine.close();
    },
  };
}

async function refuseOthers(
  folder: string,
  from: string,
  before: string | null,
  finishedAt: string | null,
): Promise<void> {
  // Nothing but the place for parts: a move that was broken off before it could say so.
  const holds = ((await orMissing(readdir(folder))) ?? []).filter((name) => name !== 'partial');
  if (before === null && holds.length > 0)
    throw new FolderRefused(`${folder} is not empty; name a new folder`);
  if (before !== null && before !== from)
    throw new FolderRefused(`${folder} holds a part of ${before}; name a new folder`);
  if (finishedAt !== null)
    throw new FolderRefused(`${folder} holds all of ${from} since ${finishedAt}; name a new folder`);
}
