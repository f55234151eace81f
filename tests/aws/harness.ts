import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { PublishCommand } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { handler as delivery } from '../../lambdas/delivery.ts';
import type { handler as receive } from '../../lambdas/receive.ts';
import type { handler as sweep } from '../../lambdas/sweep.ts';
import { digestOf } from '../../lib/mail/digest.ts';
import { regionalClient } from '../../lib/store/client.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import type { Swept } from '../../lib/sweep.ts';
import { bucket, type Engines, region } from './engines.ts';
import { type EventType, letterEvent } from './letter-event.ts';
import { bringAll, type Mapped } from './mapping.ts';
import { fromIn, notification, type Sent, sent, stored } from './received-mail.ts';
import type { TakenLetter } from './ses-endpoint.ts';

/** The real handlers, as a cold start gives them. */
export type Handlers = {
  readonly receive: typeof receive;
  readonly delivery: typeof delivery;
  readonly sweep: typeof sweep;
};

/** The whole inbox as it runs on AWS, with a player of SES before it and of Lambda around it. */
export type AwsInbox = {
  readonly engines: Engines;
  readonly commits: Commits;
  /** Every line that a function wrote to its log. */
  readonly log: readonly string[];
  /** SES takes a mail and stores it, and tells nobody yet. */
  store(raw: string | Buffer, given?: Partial<Sent>): Promise<Sent>;
  /** SES tells of a mail, or somebody publishes other words on the topic. */
  notify(what: Sent | string): Promise<void>;
  /** Lambda brings the queue's messages to `receive` until none is visible. */
  settle(how?: { readonly atOnce?: number; readonly timeoutMs?: number }): Promise<Mapped>;
  /** All three. */
  deliver(raw: string | Buffer, given?: Partial<Sent>): Promise<Sent>;
  /** The case that a mail opened or joined; null where there is none. */
  caseOf(mail: Sent): Promise<string | null>;
  /** SES tells what became of a letter, and `delivery` hears it. */
  tell(what: EventType | string, letter: TakenLetter): Promise<Mapped>;
  /** Lambda brings the queue's messages to `delivery` until none is visible. */
  hear(): Promise<Mapped>;
  /** Runs a sweep; it is told in turn how much time remains, and the last of them from then on. */
  sweep(remainingMs?: readonly [number, ...number[]]): Promise<Swept>;
  /** What lies in the dead queues. */
  dead(): Promise<readonly string[]>;
  /** The keys in the bucket under a prefix. */
  keys(prefix: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Puts the inbox together. `now` is the clock that the functions see, which the caller holds. */
export function openHarness(engines: Engines, handlers: Handlers): AwsInbox {
  const client = regionalClient(region);
  const commits = dynamodbCommits(client);
  const { log, silence } = hearing();
  const { events, incoming, sns, sqs, s3 } = engines;
  let received = 0;

  const inbox: AwsInbox = {
    engines,
    commits,
    log,
    async store(raw, given = {}) {
      received += 1;
      const id = `${String(received).padStart(4, '0')}thuhcbhpfiuf25gshf70rss364fuejrv`;
      const from = fromIn(raw);
      const how = sent({ id, receivedAt: new Date().toISOString(), from, ...given });
      const Body = stored(raw, how);
      await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `incoming/${how.id}`, Body }));
      return how;
    },
    async notify(what) {
      const Message = typeof what === 'string' ? what : JSON.stringify(notification(what));
      const Subject = 'Amazon SES Email Receipt Notification';
      await sns.send(new PublishCommand({ TopicArn: incoming.topicArn, Message, Subject }));
    },
    settle: (how = {}) =>
      bringAll(sqs, {
        queueUrl: incoming.queueUrl,
        invoke(event) {
          // Each function has an environment of its own, and reads it when it starts.
          process.env['DEAD_QUEUE_URL'] = incoming.deadUrl;
          return handlers.receive(event, { awsRequestId: randomUUID() });
        },
        ...how,
      }),
    async deliver(raw, given) {
      const how = await inbox.store(raw, given);
      await inbox.notify(how);
      await inbox.settle();
      return how;
    },
    async caseOf({ id }) {
      for (const place of ['kept', 'incoming']) {
        const raw = await bytesOf(s3, `${place}/${id}`);
        if (raw === null) continue;
        const { digest } = await digestOf(Readable.from([raw]));
        const routing = await commits.claimed(digest);
        return routing === null || routing.route === 'aside' ? null : routing.caseId;
      }
      throw new Error('this mail is nowhere');
    },
    async tell(what, letter) {
      const isType = (word: string): word is EventType => /^[A-Z][A-Za-z]+$/.test(word);
      const Message = isType(what) ? JSON.stringify(letterEvent(what, letter)) : what;
      await sns.send(new PublishCommand({ TopicArn: events.topicArn, Message }));
      return inbox.hear();
    },
    hear: () =>
      bringAll(sqs, {
        queueUrl: events.queueUrl,
        invoke(event) {
          process.env['DEAD_QUEUE_URL'] = events.deadUrl;
          return handlers.delivery(event, { awsRequestId: randomUUID() });
        },
      }),
    sweep(remainingMs = [600_000]) {
      const left = [...remainingMs];
      const getRemainingTimeInMillis = () => (left.length > 1 ? left.shift() : left[0]) ?? 0;
      return handlers.sweep({}, { awsRequestId: randomUUID(), getRemainingTimeInMillis });
    },
    async dead() {
      const found: string[] = [];
      for (const QueueUrl of [incoming.deadUrl, events.deadUrl]) {
        const { Messages = [] } = await sqs.send(
          new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 0 }),
        );
        found.push(...Messages.map(({ Body = '' }) => Body));
      }
      return found;
    },
    async keys(Prefix) {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix }));
      return Contents.flatMap(({ Key }) => Key ?? []);
    },
    async close() {
      silence();
      client.destroy();
      await engines.close();
    },
  };
  return inbox;
}

async function bytesOf(s3: Engines['s3'], Key: string): Promise<Buffer | null> {
  try {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    return Body instanceof Readable ? await buffer(Body) : null;
  } catch {
    return null;
  }
}

const heard = new Set<string[]>();
const own = { info: console.info, error: console.error, log: console.log, warn: console.warn };

/** Takes what the functions write to the console, until it is silenced. Inboxes that are open at once hear each other. */
function hearing() {
  const log: string[] = [];
  const hear = (...words: readonly unknown[]) => {
    for (const one of heard) one.push(words.map(String).join(' '));
  };
  heard.add(log);
  Object.assign(console, { info: hear, error: hear, log: hear, warn: hear });
  const silence = () => {
    heard.delete(log);
    if (heard.size === 0) Object.assign(console, own);
  };
  return { log, silence };
}
