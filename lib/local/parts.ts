import { mkdir, readdir, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { orMissing } from './files.ts';

/** Where this process writes files before they stand under their names: a folder of its own, so that it is known whose they were. */
export async function partsFolder(folder: string, owner: string): Promise<string> {
  const parts = join(folder, 'partial', owner);
  await mkdir(parts, { recursive: true, mode: 0o700 });
  return parts;
}

/** The processes that have a place for parts in this folder: those working on it, and those that died doing so. */
export async function workingOn(folder: string): Promise<readonly string[]> {
  return (await orMissing(readdir(join(folder, 'partial')))) ?? [];
}

/**
 * Removes what dead processes left half-written: their parts, and mail in `incoming` whose envelope never followed it,
 * which therefore was never answered 250. Answers how many files.
 */
export async function removeParts(
  folder: string,
  incoming: string,
  isGone: (owner: string) => boolean,
): Promise<number> {
  let removed = 0;
  const envelopes = new Set((await orMissing(readdir(incoming))) ?? []);
  for (const owner of await workingOn(folder)) {
    if (!isGone(owner)) continue;
    const parts = join(folder, 'partial', owner);
    for (const name of await readdir(parts)) {
      removed += 1;
      const isHalfMail = name.endsWith('.json') && !envelopes.has(name);
      if (isHalfMail) await orMissing(unlink(join(incoming, name.replace(/\.json$/, '.eml'))));
    }
    await rm(parts, { recursive: true, force: true });
  }
  return removed;
}
