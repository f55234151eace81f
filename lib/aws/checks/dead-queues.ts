import { GetQueueAttributesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Check } from '../../checks/check.ts';

/** How many messages lie in a queue, roughly; null where SQS did not say. */
export async function messagesIn(sqs: SQSClient, QueueUrl: string): Promise<number | null> {
  const AttributeNames = ['ApproximateNumberOfMessages' as const];
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames }));
  const said = Attributes?.ApproximateNumberOfMessages;
  return said === undefined ? null : Number(said);
}

export function judgeDeadQueue(line: 'incoming' | 'events', messages: number | null): Check {
  const check = `dead queue of ${line}`;
  if (messages === null) return { check, ok: 'look', says: 'SQS did not say how many messages it holds' };
  return messages === 0
    ? { check, ok: 'yes', says: 'empty' }
    : {
        check,
        ok: 'no',
        says: `about ${messages} messages that nobody could deal with: privacy-inbox dead; RUNBOOK "${line}-dead"`,
      };
}
