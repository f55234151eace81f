import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { AddressKeys } from '../mail/address.ts';
import { putFile, putFileOnce } from './files.ts';

const keyFile = z.strictObject({
  current: z.string().min(32),
  /** After a change of key: letters signed with this one are still read. */
  previous: z.string().min(32).nullable(),
});

/** The keys of a data folder, made at its first use. Losing the file makes every address ever given out a stranger's. */
export async function addressKeys(folder: string, parts: string): Promise<AddressKeys> {
  const file = join(folder, 'keys.json');
  const fresh = { current: randomBytes(32).toString('hex'), previous: null };
  await putFileOnce(parts, file, Buffer.from(JSON.stringify(fresh)));
  return keyFile.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** Gives a data folder the keys of the inbox that moves in, so that addresses in its letters stay its own. */
export async function putAddressKeys(folder: string, parts: string, keys: AddressKeys): Promise<void> {
  await putFile(parts, join(folder, 'keys.json'), JSON.stringify(keyFile.parse(keys)));
}
