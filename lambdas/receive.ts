import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readDeadQueue } from '../lib/aws/environment.ts';
import { type FunctionWorld, openFunction } from '../lib/aws/function.ts';
import { readNotification } from '../lib/aws/notification.ts';
import { eachRecord } from '../lib/aws/records.ts';
import { intake } from '../lib/intake.ts';

type Invocation = Pick<Context, 'awsRequestId'>;

let open: (ReturnType<typeof openFunction> & { readonly deadQueue: string }) | null = null;

/** Called by AWS with what SES told of new mail. */
export async function handler(event: SQSEvent, { awsRequestId }: Invocation): Promise<SQSBatchResponse> {
  // Runs on a cold start only.
  open ??= { ...openFunction(process.env), deadQueue: readDeadQueue(process.env) };
  const { deadQueue, watch, world } = open;
  try {
    return await eachRecord(event.Records, {
      name: 'receive',
      deadQueue,
      watch,
      work: async (body) => takeIn(await world(awsRequestId), body),
    });
  } finally {
    watch.publish();
  }
}

/**
 * Runs for every record: what SES told of the mail is kept first, so that whoever finds the mail left behind knows as
 * much as we do.
 */
async function takeIn(world: FunctionWorld, body: string): Promise<void> {
  const told = readNotification(body, world.bucket);
  if (told === null) return;
  await world.raw.notified(told);
  const { filed, outcome } = await intake(world, told.id);
  world.watch.tell('mail taken in', { outcome, case: filed?.handled.state.id ?? 'none' });
}
