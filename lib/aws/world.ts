import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Outgoing, World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { regionalClient } from '../store/client.ts';
import { dynamodbCommits } from '../store/dynamodb.ts';
import { addressKeysIn } from './address-keys.ts';
import { type Objects, objectsIn } from './objects.ts';
import { type RawBucket, rawBucket } from './raw-bucket.ts';
import { sesOutgoing } from './ses-outgoing.ts';
import { authenticityOf, scanOf } from './verdicts.ts';

/** The world as one piece of work sees it: an invocation of a function, or a command. */
export type AwsWorld = World & { readonly raw: RawBucket };

/** What the resources are called, and where they are. */
export type Resources = {
  readonly region: string;
  readonly bucket: string;
  readonly configurationSet: string;
  readonly keysParameter: string;
};

/** Who hears of faults, and of letters that SES refused for good. */
export type Hearing = {
  readonly report: World['report'];
  readonly refused: () => void;
};

/** Everything on AWS that stays open between one piece of work and the next. */
export type AwsInbox = {
  readonly objects: Objects;
  /** The world of one piece of work, which claims letters in `owner`'s name, so that no two are taken for one another. */
  readonly world: (owner: string) => Promise<AwsWorld>;
};

/** A call that hangs is given up long before a function is: all letters of one mail have their turn in its minute. */
const patience = (requestTimeout: number) => ({
  connectionTimeout: 2_000,
  requestTimeout,
  socketTimeout: requestTimeout,
  throwOnRequestTimeout: true,
});

/** Opens the inbox on AWS: clients, and the keys once they are read. */
export function openInbox(resources: Resources, settings: Settings, hearing: Hearing): AwsInbox {
  const { bucket, configurationSet, keysParameter, region } = resources;
  const s3 = new S3Client({ region, requestHandler: patience(20_000), maxAttempts: 4 });
  const ses = new SESClient({ region, requestHandler: patience(10_000), maxAttempts: 1 });
  const ssm = new SSMClient({ region, requestHandler: patience(5_000) });
  const objects = objectsIn(s3, bucket);
  const outgoing = hearingRefusals(sesOutgoing(ses, configurationSet, region), hearing);
  const keysNow = addressKeysIn(ssm, keysParameter);
  const commits = dynamodbCommits(regionalClient(region));

  const world = async (owner: string): Promise<AwsWorld> => {
    const keys = await keysNow();
    const raw = rawBucket(objects, settings.trustedForwarders);
    return {
      settings,
      commits,
      raw,
      keys,
      owner,
      outgoing,
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
      report: hearing.report,
      // Who is over leaves no trace here; its claims grow stale instead.
      isGone: () => false,
    };
  };
  return { objects, world };
}

function hearingRefusals(outgoing: Outgoing, { refused }: Hearing): Outgoing {
  return {
    async send(letter) {
      const taken = await outgoing.send(letter);
      if (!taken.accepted) refused();
      return taken;
    },
  };
}
