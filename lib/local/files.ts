import { randomBytes } from 'node:crypto';
import { link, open, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether an error says that a file is not there. */
function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Answers null where the file is not there; any other fault is thrown. */
export async function orMissing<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Forces a folder's entries to disk: without it a new file's name may not survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Puts a whole file in one step: a reader sees the old file or the new one, never half of one. */
export async function putFile(parts: string, file: string, content: string | Buffer): Promise<void> {
  const part = partIn(parts);
  await writeFile(part, content, { mode: 0o600 });
  await rename(part, file);
}

/** Puts a whole file unless one stands under the name; answers whether it was put. `flush` forces its bytes to disk first. */
export async function putFileOnce(
  parts: string,
  file: string,
  content: string | Uint8Array,
  flush = false,
): Promise<boolean> {
  const part = partIn(parts);
  await writeFile(part, content, { flush, mode: 0o600 });
  try {
    await link(part, file);
    return true;
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  } finally {
    await unlink(part);
  }
}

const partIn = (parts: string) => join(parts, randomBytes(8).toString('hex'));
