import { Duration } from 'aws-cdk-lib';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { mostReceives } from '../aws/tries.ts';
import { deadOf } from './names.ts';

/** How long a function may work on one message. */
export const workingTime = Duration.seconds(60);
/** Six times the function's time, as AWS asks for, so that nobody else takes a message that is being worked on. */
const visibility = Duration.seconds(360);
/** The longest SQS keeps anything: two weeks for a person to come back from leave. */
const kept = Duration.days(14);

export type Queues = { readonly queue: Queue; readonly dead: Queue };

/** A queue and the place where its messages end that nobody could do anything with. */
export function queueWithDead(scope: Construct, id: string, name: string): Queues {
  const dead = deadQueue(scope, id, name);
  const queue = new Queue(scope, id, {
    queueName: name,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: visibility,
    retentionPeriod: kept,
    // With the visibility: a message is tried for half an hour. The sweep takes up only what is older.
    deadLetterQueue: { queue: dead, maxReceiveCount: mostReceives },
  });
  return { queue, dead };
}

export function deadQueue(scope: Construct, id: string, name: string): Queue {
  return new Queue(scope, `${id}Dead`, {
    queueName: deadOf(name),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: kept,
  });
}

/**
 * Brings a topic's notifications to a queue. What cannot be brought ends in the queue's own dead queue: SQS moves back
 * only from the dead queue of a queue, and one command then serves both.
 */
export function subscribe(topic: Topic, { queue, dead }: Queues): void {
  topic.addSubscription(new SqsSubscription(queue, { deadLetterQueue: dead, rawMessageDelivery: false }));
}
