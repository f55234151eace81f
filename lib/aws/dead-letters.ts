import {
  ChangeMessageVisibilityBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { aboutOf } from './about.ts';

/** The queues whose messages are somebody's mail or the fate of a letter. */
export type FedQueue = 'incoming' | 'events';

/** A message that lies in a dead queue. It names mails, letters and faults, and no person. */
export type DeadLetter = {
  readonly queue: FedQueue;
  /** SQS's id of it, in the dead queue. */
  readonly id: string;
  /** When it failed for the last time; where that is not known, when it was sent. */
  readonly since: string;
  /**
   * Who laid it there: the function, with its reason; the queue, for the function ended or could not say why; or, as far as
   * is known, the topic, which could not bring it to its queue.
   */
  readonly by: 'function' | 'queue' | 'topic';
  readonly reason: string | null;
  readonly function: string | null;
  /** The id by which the function's log speaks of it. */
  readonly firstMessageId: string | null;
  /** The reception id of the mail, or the id of the letter as the outbox has it. */
  readonly about: string | null;
};

/** What the functions lay down with a message (`layDown`). */
const told = z.object({
  Reason: z.object({ StringValue: z.string().max(1000) }),
  FailedAt: z.object({ StringValue: z.iso.datetime() }),
  Function: z.object({ StringValue: z.string().max(100) }),
  FirstMessageId: z.object({ StringValue: z.string().max(100) }),
});

/** Long enough to go through a queue without meeting a message twice, short should this process die meanwhile. */
const hiddenSeconds = 30;

/**
 * What lies in the dead queues, given their URLs, longest first. Every message can be seen by others again when this
 * answers.
 */
export async function deadLetters(
  sqs: SQSClient,
  urls: Readonly<Record<FedQueue, string>>,
): Promise<readonly DeadLetter[]> {
  const [incoming, events] = await Promise.all([
    messagesIn(sqs, urls.incoming),
    messagesIn(sqs, urls.events),
  ]);
  return [
    ...incoming.map((one) => deadLetter('incoming', one)),
    ...events.map((one) => deadLetter('events', one)),
  ].toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

async function messagesIn(sqs: SQSClient, QueueUrl: string): Promise<readonly Message[]> {
  const found = new Map<string, Message>();
  try {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: hiddenSeconds,
          // Asks all of SQS's servers: without waiting, some answer for all.
          WaitTimeSeconds: 1,
          MessageSystemAttributeNames: ['All'],
          MessageAttributeNames: ['All'],
        }),
      );
      const before = found.size;
      for (const message of Messages) found.set(message.MessageId ?? '', message);
      if (found.size === before) return [...found.values()];
    }
  } finally {
    await giveBack(sqs, QueueUrl, [...found.values()]);
  }
}

/** A move passes over messages that are hidden. */
async function giveBack(sqs: SQSClient, QueueUrl: string, messages: readonly Message[]): Promise<void> {
  for (let from = 0; from < messages.length; from += 10) {
    const Entries = messages.slice(from, from + 10).map(({ ReceiptHandle }, n) => ({
      Id: String(n),
      ReceiptHandle,
      VisibilityTimeout: 0,
    }));
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  }
}

function deadLetter(queue: FedQueue, message: Message): DeadLetter {
  const { Attributes = {}, Body = '', MessageAttributes, MessageId = '' } = message;
  // Where SQS moved it, words that lie with it are of an earlier time: it was redriven since.
  const isMoved = Attributes.DeadLetterQueueSourceArn !== undefined;
  const parsed = told.safeParse(MessageAttributes);
  const here = { queue, id: MessageId, about: aboutOf(Body) };
  if (isMoved || !parsed.success) {
    const since = new Date(Number(Attributes.SentTimestamp)).toISOString();
    const nothing = { reason: null, function: null, firstMessageId: isMoved ? MessageId : null };
    return { ...here, ...nothing, since, by: isMoved ? 'queue' : 'topic' };
  }
  const { FailedAt, FirstMessageId, Function: by, Reason } = parsed.data;
  return {
    ...here,
    since: FailedAt.StringValue,
    by: 'function',
    reason: Reason.StringValue,
    function: by.StringValue,
    firstMessageId: FirstMessageId.StringValue,
  };
}
