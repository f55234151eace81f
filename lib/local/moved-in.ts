import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { orMissing, putFile } from './files.ts';

const marker = z.strictObject({
  /** Which inbox moved in here, as its operator would name it. */
  from: z.string(),
  startedAt: z.iso.datetime(),
  /** Null while the move goes on, or was broken off. */
  finishedAt: z.iso.datetime().nullable(),
});
export type MovedIn = z.infer<typeof marker>;

/** A data folder cannot be used as it was asked; the message is for the person who asked. */
export class FolderRefused extends Error {
  override readonly name = 'FolderRefused';
}

const fileIn = (folder: string) => join(folder, 'moved-in.json');

/** What moved into a data folder from elsewhere; null where nothing did. */
export async function movedIn(folder: string): Promise<MovedIn | null> {
  const text = await orMissing(readFile(fileIn(folder), 'utf8'));
  return text === null ? null : marker.parse(JSON.parse(text));
}

export async function sayMovedIn(folder: string, parts: string, said: MovedIn): Promise<void> {
  await putFile(parts, fileIn(folder), JSON.stringify(said));
}

/** Slip: work on half of an inbox, whose letters would leave a second time and whose missing cases nobody would see. */
export async function refuseHalfMoved(folder: string): Promise<void> {
  const said = await movedIn(folder);
  if (said === null || said.finishedAt !== null) return;
  throw new FolderRefused(
    `${folder} holds a part of ${said.from}: the export is not finished; run the same export again`,
  );
}
