import type { SSMClient } from '@aws-sdk/client-ssm';
import type { Check } from '../../checks/check.ts';
import { addressKeysIn, KeysInvalid } from '../address-keys.ts';
import { asked } from './asked.ts';

export type KeysFound = 'current alone' | 'with the previous' | 'malformed' | 'missing';

/** Whether the keys of the addresses can be read, and never what they are. */
export async function keysFound(ssm: SSMClient, parameter: string): Promise<KeysFound> {
  try {
    const { previous } = await addressKeysIn(ssm, parameter)();
    return previous === null ? 'current alone' : 'with the previous';
  } catch (error) {
    if (error instanceof KeysInvalid) return 'malformed';
    if (error instanceof Error && error.name === 'ParameterNotFound') return 'missing';
    throw error;
  }
}

export function keysChecks(ssm: SSMClient, parameter: string): Promise<readonly Check[]> {
  return asked('address keys', `ssm:GetParameter and kms:Decrypt for ${parameter}`, async () => [
    judged(parameter, await keysFound(ssm, parameter)),
  ]);
}

function judged(parameter: string, found: KeysFound): Check {
  const check = 'address keys';
  switch (found) {
    case 'current alone':
      return { check, ok: 'yes', says: `${parameter} holds the key` };
    case 'with the previous':
      return { check, ok: 'yes', says: `${parameter} holds the key and the one before` };
    case 'malformed':
      return {
        check,
        ok: 'no',
        says: `${parameter} does not hold {"current", "previous"} of 32 letters or more each: no function can work; RUNBOOK "Change the keys"`,
      };
    case 'missing':
      return { check, ok: 'no', says: `there is no ${parameter}: npm run deploy makes it` };
  }
}
