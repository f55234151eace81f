import { ClassicLevel } from 'classic-level';

/** The lock on a data folder; released by `release`, or by the system when the process dies. */
export type Lock = { readonly release: () => Promise<void> };

/**
 * Takes the lock of a data folder, or answers null when another process holds it. Node has no file locks of its own;
 * LevelDB's is the kernel's, so a `kill -9` leaves none behind. The folder holds nothing but the lock.
 */
export async function takeLock(folder: string): Promise<Lock | null> {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    if (error instanceof Error && isLocked(error.cause)) return null;
    throw error;
  }
  return { release: () => level.close() };
}

function isLocked(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
}
