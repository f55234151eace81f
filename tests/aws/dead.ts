import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { type DeadLetter, deadLetters } from '../../lib/aws/dead-letters.ts';
import { setClock } from './an-inbox.ts';
import { region } from './engines.ts';
import type { AwsInbox } from './harness.ts';

/** Past the visibility of a message, whose function has failed. */
const visibleAgainMs = 361_000;
export const arnOf = (queue: string) => `arn:aws:sqs:${region}:000000000000:${queue}`;
export const arns = (queue: string) => ({ dead: arnOf(`${queue}-dead`), queue: arnOf(queue) });

/** What an operator sees. */
export function lying({ engines: { events, incoming, sqs } }: AwsInbox): Promise<readonly DeadLetter[]> {
  return deadLetters(sqs, { incoming: incoming.deadUrl, events: events.deadUrl });
}

/** Six turns of the queue, six minutes apart; answers how many messages failed and stayed in each. */
export async function triedUntilOver(aws: AwsInbox): Promise<readonly number[]> {
  const failed: number[] = [];
  for (let tries = 0; tries < 6; tries += 1) {
    failed.push((await aws.settle()).failed);
    passed(visibleAgainMs);
  }
  return failed;
}

/** Puts a message into a queue by hand. */
export async function layBy({ engines }: AwsInbox, QueueUrl: string, MessageBody: string): Promise<void> {
  await engines.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
}

/** Whatever lies beside the messages of the dead queues. */
export async function attributesIn({
  engines: { events, incoming, sqs },
}: AwsInbox): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const QueueUrl of [incoming.deadUrl, events.deadUrl]) {
    const all = { MessageAttributeNames: ['All'], VisibilityTimeout: 0 };
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, ...all }));
    found.push(...Messages.map(({ MessageAttributes }) => MessageAttributes));
  }
  return found;
}

export async function casesOf({ commits }: AwsInbox): Promise<number> {
  return (await Array.fromAsync(commits.snapshots())).length;
}

export function passed(ms: number): void {
  setClock(new Date(Date.now() + ms).toISOString());
}
