import { join } from 'node:path';
import { Duration, type Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FedVariables, Variables } from '../aws/environment.ts';
import { writeSettings } from './bundle.ts';
import {
  caseCalls,
  deadLetterCalls,
  fedCalls,
  keyCalls,
  letterCalls,
  rawMailCalls,
  rawMailUse,
  sweepCalls,
} from './calls.ts';
import type { Deployment } from './deployment.ts';
import { inboxFunction } from './functions.ts';
import { names } from './names.ts';
import { type Queues, workingTime } from './queues.ts';
import type { OurDomain } from './sending.ts';

const lambdas = join(import.meta.dirname, '..', '..', 'lambdas');

type Parts = {
  readonly mail: Bucket;
  readonly cases: Table;
  readonly ours: readonly OurDomain[];
  readonly incoming: Queues;
  readonly events: Queues;
  readonly sweepDead: Queue;
};

/** How many mails are read at once: a flood waits in the queue and does not take the account's functions from others. */
const mailsAtOnce = 5;
/** The fewest that SQS can be told. */
const eventsAtOnce = 2;

/**
 * Measured by `npm run bench:cold`: 40 MB of mail, the most that SES takes, cost a cold function 1.6 s of an x64 core and
 * 200 MB in all, from the event to the letters sent. This much memory brings half a core, and leaves room for a letter
 * with its files.
 */
const megabytes = { reading: 1024, noting: 512 } as const;

/** The three functions that do the inbox's work. */
export function workers(stack: Stack, deployment: Deployment, parts: Parts) {
  const { mail, cases, ours, incoming, events, sweepDead } = parts;
  const variables: Variables = {
    MAIL_BUCKET: mail.bucketName,
    ADDRESS_KEYS_PARAMETER: names.keysParameter,
    CONFIGURATION_SET: names.configurationSet,
    SETTINGS_FILE: 'settings.json',
  };
  const shared = {
    environment: variables,
    beside: (folder: string) => writeSettings(folder, deployment),
  };
  const fedBy = ({ dead }: Queues): Variables & FedVariables => ({
    ...variables,
    DEAD_QUEUE_URL: dead.queueUrl,
  });
  const everybody = [...caseCalls(cases), ...letterCalls(stack, ours), ...keyCalls(stack)];

  const receive = inboxFunction(stack, {
    ...shared,
    id: 'Receive',
    name: names.receive,
    description: 'Takes one mail in: reads it, finds its case, commits, replies',
    entry: join(lambdas, 'receive.ts'),
    memorySize: megabytes.reading,
    timeout: workingTime,
    calls: [...everybody, ...rawMailCalls(mail, rawMailUse.receive), ...fedCalls(incoming)],
    environment: fedBy(incoming),
  });
  const delivery = inboxFunction(stack, {
    ...shared,
    id: 'Delivery',
    name: names.delivery,
    description: 'Hears what became of a letter: delivered, late, bounced, complained of, refused',
    entry: join(lambdas, 'delivery.ts'),
    memorySize: megabytes.noting,
    timeout: workingTime,
    calls: [...everybody, ...rawMailCalls(mail, rawMailUse.delivery), ...fedCalls(events)],
    environment: fedBy(events),
  });
  const sweep = inboxFunction(stack, {
    ...shared,
    id: 'Sweep',
    name: names.sweep,
    description: 'Does everything that is due: reminders, the digest, what was left unfinished',
    entry: join(lambdas, 'sweep.ts'),
    memorySize: megabytes.reading,
    // Shorter than the quarter of an hour between two: sweeps never overlap.
    timeout: Duration.minutes(10),
    calls: [
      ...everybody,
      ...rawMailCalls(mail, rawMailUse.sweep),
      ...sweepCalls(cases),
      ...deadLetterCalls(sweepDead),
    ],
  });
  bring(stack, 'IncomingMail', incoming.queue, receive, mailsAtOnce);
  bring(stack, 'LetterNews', events.queue, delivery, eventsAtOnce);
  return { receive, delivery, sweep };
}

/**
 * Brings a queue's messages to a function one at a time, so that a mail that kills its reader takes no neighbour with it.
 * The limit is the queue's: with reserved concurrency instead, messages that found no function would count as tried.
 */
function bring(stack: Stack, id: string, queue: Queue, target: LambdaFunction, maxConcurrency: number): void {
  new EventSourceMapping(stack, id, {
    target,
    eventSourceArn: queue.queueArn,
    batchSize: 1,
    reportBatchItemFailures: true,
    maxConcurrency,
  });
}
