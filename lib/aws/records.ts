import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { Watch } from './watch.ts';

/** Does one work for each message of a batch; a message whose work fails comes again, and stops no other. */
export async function eachRecord(
  records: readonly SQSRecord[],
  watch: Watch,
  work: (body: string) => Promise<void>,
): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const { body, messageId } of records) {
    try {
      await work(body);
    } catch (error) {
      watch.report(`message ${messageId} could not be dealt with`, error);
      failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}
