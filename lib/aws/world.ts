import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Outgoing, World } from '../ports.ts';
import { readAwsSettings } from '../settings.ts';
import { regionalClient } from '../store/client.ts';
import { dynamodbCommits } from '../store/dynamodb.ts';
import { addressKeysIn } from './address-keys.ts';
import { readEnvironment } from './environment.ts';
import { objectsIn } from './objects.ts';
import { type RawBucket, rawBucket } from './raw-bucket.ts';
import { sesOutgoing } from './ses-outgoing.ts';
import { authenticityOf, scanOf } from './verdicts.ts';
import { openWatch, type Watch } from './watch.ts';

/** The world as one invocation of a function sees it. */
export type AwsWorld = World & { readonly raw: RawBucket; readonly bucket: string; readonly watch: Watch };

/** A call that hangs is given up long before the function is: all letters of one mail have their turn in its minute. */
const patience = (requestTimeout: number) => ({
  connectionTimeout: 2_000,
  requestTimeout,
  socketTimeout: requestTimeout,
  throwOnRequestTimeout: true,
});

/** What all invocations of a function share. */
type Aws = {
  readonly watch: Watch;
  /**
   * The world of one invocation, which claims letters under the id of its request, so that no two are taken for one
   * another.
   */
  readonly world: (requestId: string) => Promise<AwsWorld>;
};

/** Opens what all invocations of a function share: clients, settings, the keys it has read. */
export function openAws(variables: Record<string, string | undefined>): Aws {
  const environment = readEnvironment(variables);
  const { ADDRESS_KEYS_PARAMETER, AWS_REGION, CONFIGURATION_SET, MAIL_BUCKET, SETTINGS_FILE } = environment;
  const settings = readAwsSettings(SETTINGS_FILE);
  const objects = objectsIn(new S3Client({ requestHandler: patience(20_000), maxAttempts: 4 }), MAIL_BUCKET);
  const ses = new SESClient({ requestHandler: patience(10_000), maxAttempts: 1 });
  const outgoing = sesOutgoing(ses, CONFIGURATION_SET, AWS_REGION);
  const keysNow = addressKeysIn(new SSMClient({ requestHandler: patience(5_000) }), ADDRESS_KEYS_PARAMETER);
  const commits = dynamodbCommits(regionalClient());
  const watch = openWatch();

  const world: Aws['world'] = async (requestId) => {
    const keys = await keysNow();
    const raw = rawBucket(objects, settings.trustedForwarders);
    return {
      settings,
      commits,
      raw,
      bucket: MAIL_BUCKET,
      watch,
      keys,
      owner: requestId,
      outgoing: counting(outgoing, watch),
      // Loaded with the first mail that is read: most invocations of some functions read none.
      parse: async (id) => (await import('../mail/parse.ts')).parseMail(raw.open(id)),
      files: async (id) => (await import('../mail/parse.ts')).filesOf(raw.open(id)),
      verdicts: async ({ from, reception }) => {
        const arrival = await raw.arrival(reception.id);
        return { authenticity: authenticityOf(arrival, from), scan: scanOf(arrival) };
      },
      now: () => new Date().toISOString(),
      pause: (ms) => wait(ms),
      random: Math.random,
      randomBytes,
      report: watch.report,
      // A request that is over leaves no trace; its claims grow stale instead.
      isGone: () => false,
    };
  };
  return { watch, world };
}

function counting(outgoing: Outgoing, watch: Watch): Outgoing {
  return {
    async send(letter) {
      const taken = await outgoing.send(letter);
      if (!taken.accepted) watch.count('SendFailed', 1);
      return taken;
    },
  };
}
