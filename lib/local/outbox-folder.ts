import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Outgoing } from '../ports.ts';
import { putFileOnce } from './files.ts';

/** Outgoing mail as `.eml` files named by the letter's key: a letter that is there was sent, so each is sent exactly once. */
export async function outboxFolder(folder: string, parts: string): Promise<Outgoing> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    async send({ key, messageId, bytes }) {
      await putFileOnce(parts, join(folder, `${key}.eml`), bytes);
      return { accepted: true, messageId };
    },
  };
}
