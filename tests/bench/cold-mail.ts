import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { PublishCommand } from '@aws-sdk/client-sns';
import type { SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { bucket, type Engines, startEngines } from '../aws/engines.ts';
import { bringAll } from '../aws/mapping.ts';
import { notification, sent, stored } from '../aws/received-mail.ts';
import { largeMail, mostOfSes, smallMail } from './mails.ts';

/** What a mail costs as the first of a cold `receive`, from the event to the answer. */
export type FirstMail = {
  readonly measure: string;
  readonly mailBytes: number;
  /** By the clock, with the engines' own work beside it; and of a processor, which is the function's alone. */
  readonly ms: number;
  readonly cpuMs: number;
  /** Memory of the whole process: when its handler stood, and at most. */
  readonly startBytes: number;
  readonly peakBytes: number;
};

const told = z.object({
  failed: z.array(z.string()),
  ms: z.number(),
  cpuMs: z.number(),
  startBytes: z.number(),
  peakBytes: z.number(),
});
type Told = z.output<typeof told>;

/** A mail of 5 KB and the largest that SES takes, each in a process of its own beside the engines. */
export async function firstMails(folder: string): Promise<readonly FirstMail[]> {
  const engines = await startEngines();
  try {
    return [
      await through(engines, folder, 'a small mail', smallMail(1)),
      await through(engines, folder, 'the biggest mail', await buffer(largeMail(mostOfSes))),
    ];
  } finally {
    await engines.close();
  }
}

async function through(
  { incoming, s3, ses, sns, sqs }: Engines,
  folder: string,
  measure: string,
  raw: Buffer,
): Promise<FirstMail> {
  const id = measure.replaceAll(' ', '').padEnd(32, '0');
  const mail = sent({ id, receivedAt: new Date().toISOString() });
  const bytes = stored(raw, mail);
  await upload(s3, `incoming/${id}`, bytes);
  const Message = JSON.stringify(notification(mail));
  await sns.send(new PublishCommand({ TopicArn: incoming.topicArn, Message }));
  const before = ses.letters.length;
  const measured: Told[] = [];
  const { done, failed } = await bringAll(sqs, {
    queueUrl: incoming.queueUrl,
    async invoke(event) {
      const one = await invoked(folder, event);
      measured.push(one);
      return { batchItemFailures: one.failed.map((itemIdentifier) => ({ itemIdentifier })) };
    },
  });
  const [only] = measured;
  const letters = ses.letters.length - before;
  // A mail that its reader gave up on takes little, and would make a good figure.
  if (only === undefined || done !== 1 || failed !== 0 || letters !== 2)
    throw new Error(`${measure}: ${done} done, ${failed} failed, ${letters} letters`);
  const { cpuMs, ms, peakBytes, startBytes } = only;
  return { measure, mailBytes: bytes.length, ms, cpuMs, startBytes, peakBytes };
}

/** A function as Lambda starts it: plain JavaScript, for what turns TypeScript into it takes memory of its own. */
const program = `
const { handler } = await import(process.argv[1]);
const startBytes = process.memoryUsage.rss();
process.once('message', async (event) => {
  const [begun, before] = [performance.now(), process.cpuUsage()];
  const { batchItemFailures } = await handler(event, { awsRequestId: 'the-first' });
  const { user, system } = process.cpuUsage(before);
  process.send({
    failed: batchItemFailures.map(({ itemIdentifier }) => itemIdentifier),
    ms: performance.now() - begun,
    cpuMs: (user + system) / 1000,
    startBytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  });
});
`;

/** One invocation of a cold function, in a process whose memory is nobody else's. */
async function invoked(folder: string, event: SQSEvent): Promise<Told> {
  const run = ['--input-type=module', '--eval', program, '--', join(folder, 'index.mjs')];
  const child = spawn(process.execPath, run, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  child.send(event);
  const [answer]: unknown[] = await Promise.race([
    once(child, 'message'),
    exited.then(([code]) => Promise.reject(new Error(`the function ended early, with ${code}`))),
  ]);
  child.disconnect();
  await exited;
  return told.parse(answer);
}

/** In parts, since the engine takes 11 MB at once; S3 would take the whole. */
async function upload(s3: S3Client, Key: string, bytes: Buffer): Promise<void> {
  const partBytes = 8 * 1024 * 1024;
  const of = { Bucket: bucket, Key };
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(of));
  const Parts: { ETag: string; PartNumber: number }[] = [];
  for (let at = 0; at < bytes.length; at += partBytes) {
    const PartNumber = Parts.length + 1;
    const Body = bytes.subarray(at, at + partBytes);
    const { ETag = '' } = await s3.send(new UploadPartCommand({ ...of, UploadId, PartNumber, Body }));
    Parts.push({ ETag, PartNumber });
  }
  await s3.send(new CompleteMultipartUploadCommand({ ...of, UploadId, MultipartUpload: { Parts } }));
}
