import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import { mostReceives } from './tries.ts';
import { isMalformed, reasonOf, type Watch } from './watch.ts';

/** A function that a queue feeds. */
type Fed = {
  /** Its name in the words of the runbook. */
  readonly name: string;
  /** The URL of its dead queue. */
  readonly deadQueue: string;
  readonly watch: Watch;
  /** What it does with the body of one message. */
  readonly work: (body: string) => Promise<void>;
};

/**
 * Does one work for each message of a batch; a message whose work fails comes again, and stops no other. The last time it
 * is laid into the dead queue with its reason. Where that fails too, SQS moves it there as it is.
 */
export async function eachRecord(records: readonly SQSRecord[], fed: Fed): Promise<SQSBatchResponse> {
  const failed: string[] = [];
  for (const record of records) {
    const { body, messageId } = record;
    try {
      await fed.work(body);
    } catch (error) {
      fed.watch.report(`message ${messageId} could not be dealt with`, error);
      if (!isOver(record, error) || !(await isLaidDown(record, error, fed))) failed.push(messageId);
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

/** Malformed words stay malformed: tried five times, they would only be told of half an hour later. */
function isOver({ attributes }: SQSRecord, error: unknown): boolean {
  return isMalformed(error) || Number(attributes.ApproximateReceiveCount) >= mostReceives;
}

async function isLaidDown({ body, messageId }: SQSRecord, error: unknown, fed: Fed): Promise<boolean> {
  const failedAt = new Date().toISOString();
  try {
    // Loaded with the first message that ends so: most functions never meet one.
    const { layDown } = await import('./dead-queue.ts');
    const laid = { body, messageId, failedAt, reason: reasonOf(error), function: fed.name };
    await layDown(fed.deadQueue, laid);
    return true;
  } catch (fault) {
    fed.watch.report(`message ${messageId} could not be laid into the dead queue`, fault);
    return false;
  }
}
