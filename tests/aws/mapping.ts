import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { region } from './engines.ts';

/** What an event-source mapping did: how many messages it took off the queue, and how many it left there. */
export type Mapped = { readonly done: number; readonly failed: number };

type Target = {
  readonly queueUrl: string;
  readonly invoke: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** How many functions run at once. */
  readonly atOnce?: number;
  /** When Lambda ends a function that is still at work. */
  readonly timeoutMs?: number;
};

/**
 * Brings every visible message of a queue to a function as Lambda does: one at a time, deleted once the function has
 * answered without naming it. A message whose function failed or was ended stays until its visibility is over.
 */
export async function bringAll(
  sqs: SQSClient,
  { atOnce = 1, invoke, queueUrl: QueueUrl, timeoutMs = 60_000 }: Target,
): Promise<Mapped> {
  const tally = { done: 0, failed: 0 };
  const poll = async () => {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 1,
          MessageSystemAttributeNames: ['All'],
        }),
      );
      const [message] = Messages;
      if (message === undefined) return;
      const { Attributes = {}, Body = '', MD5OfBody = '', MessageId = '', ReceiptHandle = '' } = message;
      const record: SQSRecord = {
        messageId: MessageId,
        receiptHandle: ReceiptHandle,
        body: Body,
        attributes: {
          ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '',
          SentTimestamp: Attributes.SentTimestamp ?? '',
          SenderId: Attributes.SenderId ?? '',
          ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '',
        },
        messageAttributes: {},
        md5OfBody: MD5OfBody,
        eventSource: 'aws:sqs',
        eventSourceARN: `arn:aws:sqs:${region}:000000000000:queue`,
        awsRegion: region,
      };
      const answer = await answered(invoke({ Records: [record] }), timeoutMs);
      if (answer?.batchItemFailures.length === 0) {
        await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        tally.done += 1;
      } else tally.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, poll));
  return tally;
}

/** What a function answered; null when it threw or had no time left. */
async function answered(work: Promise<SQSBatchResponse>, ms: number): Promise<SQSBatchResponse | null> {
  const { promise: over, resolve: end } = Promise.withResolvers<null>();
  const timer = setTimeout(() => end(null), ms);
  try {
    return await Promise.race([work.catch(() => null), over]);
  } finally {
    clearTimeout(timer);
  }
}
