import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod';
import type { AddressKeys } from '../mail/address.ts';

const stored = z.strictObject({
  current: z.string().min(32),
  /** After a change of key: letters signed with this one are still read. */
  previous: z.string().min(32).nullable().default(null),
});

/** How long a change of key takes to reach every function. */
const keptMs = 5 * 60_000;

/** The parameter does not hold keys. Its words are a secret, so they are in no message. */
export class KeysInvalid extends Error {
  override readonly name = 'KeysInvalid';
}

/** Reads the keys that sign addresses from a SecureString, `{"current": ..., "previous": ...}`, at most once in 5 minutes. */
export function addressKeysIn(ssm: SSMClient, Name: string): () => Promise<AddressKeys> {
  let last: { readonly at: number; readonly keys: AddressKeys } | null = null;
  return async () => {
    const now = Date.now();
    if (last !== null && now - last.at < keptMs && now >= last.at) return last.keys;
    const { Parameter } = await ssm.send(new GetParameterCommand({ Name, WithDecryption: true }));
    const keys = readKeys(Parameter?.Value ?? '');
    last = { at: now, keys };
    return keys;
  };
}

function readKeys(text: string): AddressKeys {
  try {
    return stored.parse(JSON.parse(text));
  } catch {
    throw new KeysInvalid('the parameter of the address keys does not hold {"current", "previous"}');
  }
}
