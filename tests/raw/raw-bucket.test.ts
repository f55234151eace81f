import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll } from 'vitest';
import { objectsIn } from '../../lib/aws/objects.ts';
import { rawBucket } from '../../lib/aws/raw-bucket.ts';
import { type Engines, startEngines } from '../aws/engines.ts';
import { sent, stored } from '../aws/received-mail.ts';
import { rawContract } from './contract.ts';

let engines: Engines;
let made = 0;

beforeAll(async () => {
  engines = await startEngines();
});
afterAll(() => engines.close());

/** A bucket of its own, into which mail comes as SES brings it. */
async function aBucket() {
  made += 1;
  const Bucket = `mail-${made}`;
  await engines.s3.send(new CreateBucketCommand({ Bucket }));
  const raw = rawBucket(objectsIn(engines.s3, Bucket), []);
  return { Bucket, raw };
}

const put = (Bucket: string, Key: string, Body: Buffer) =>
  engines.s3.send(new PutObjectCommand({ Bucket, Key, Body }));

rawContract('raw mail in a bucket, as SES stores it and tells of it', async () => {
  const { Bucket, raw } = await aBucket();
  return {
    raw,
    async receive(id, bytes, envelope) {
      const how = sent({ id, ...envelope });
      await put(Bucket, `incoming/${id}`, stored(bytes, how));
      await raw.notified({
        id,
        ...envelope,
        recipients: [...envelope.recipients],
        toldBy: 'notification',
        verdicts: how.verdicts,
        authors: [how.sender],
        forwarded: null,
      });
    },
  };
});
