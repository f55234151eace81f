import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** What a function says of a message that it could not deal with: where to read on, and nothing of a mail. */
export type LaidDown = {
  readonly body: string;
  readonly reason: string;
  /** An instant in UTC. */
  readonly failedAt: string;
  readonly function: string;
  /** By this id the function's log speaks of the message; in the dead queue SQS gives it another. */
  readonly messageId: string;
};

/** Puts a message into a dead queue as it was, with what is known of it beside it. Throws what SQS answers. */
export async function layDown(QueueUrl: string, laid: LaidDown): Promise<void> {
  const sqs = new SQSClient({
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    maxAttempts: 3,
    // As every other client: the region's endpoint, and not a host that an address names.
    useQueueUrlAsEndpoint: false,
  });
  try {
    await sqs.send(
      new SendMessageCommand({
        QueueUrl,
        MessageBody: laid.body,
        MessageAttributes: {
          Reason: text(laid.reason),
          FailedAt: text(laid.failedAt),
          Function: text(laid.function),
          FirstMessageId: text(laid.messageId),
        },
      }),
    );
  } finally {
    sqs.destroy();
  }
}

const text = (StringValue: string) => ({ DataType: 'String', StringValue });
