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

/** How long the keys that were read last do while the parameter store does not answer: every letter and every mail needs them. */
const keptInNeedMs = 60 * 60_000;

/** The parameter does not hold keys. Its words are a secret, so they are in no message. */
export class KeysInvalid extends Error {
  override readonly name = 'KeysInvalid';
}

/**
 * Reads the keys that sign addresses from a SecureString, `{"current": ..., "previous": ...}`, at most once in 5 minutes.
 * Those read in the last hour stand where it cannot be asked.
 */
export function addressKeysIn(ssm: SSMClient, Name: string): () => Promise<AddressKeys> {
  let last: { readonly at: number; readonly keys: AddressKeys } | null = null;
  return async () => {
    const now = Date.now();
    if (last !== null && now - last.at < keptMs && now >= last.at) return last.keys;
    const text = await textOf(ssm, Name).catch((fault: unknown) => {
      if (last !== null && now - last.at < keptInNeedMs && now >= last.at) return null;
      throw fault;
    });
    if (text === null && last !== null) return last.keys;
    const keys = readKeys(text ?? '');
    last = { at: now, keys };
    return keys;
  };
}

async function textOf(ssm: SSMClient, Name: string): Promise<string> {
  const { Parameter } = await ssm.send(new GetParameterCommand({ Name, WithDecryption: true }));
  return Parameter?.Value ?? '';
}

function readKeys(text: string): AddressKeys {
  try {
    return stored.parse(JSON.parse(text));
  } catch {
    throw new KeysInvalid('the parameter of the address keys does not hold {"current", "previous"}');
  }
}
