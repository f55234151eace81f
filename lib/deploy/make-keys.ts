import { randomBytes } from 'node:crypto';
import { PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';

/**
 * Makes the keys that sign addresses; false where they stand by now. CloudFormation makes no SecureString. Keys that
 * stand are never written over: every address in letters that have left would be worth nothing.
 */
export async function makeKeys(ssm: SSMClient, Name: string): Promise<boolean> {
  const Value = JSON.stringify({ current: randomBytes(32).toString('hex'), previous: null });
  try {
    await ssm.send(
      new PutParameterCommand({
        Name,
        Type: 'SecureString',
        Value,
        Overwrite: false,
        Description: 'The keys that sign the addresses of the privacy inbox',
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ParameterAlreadyExists') return false;
    throw error;
  }
}
