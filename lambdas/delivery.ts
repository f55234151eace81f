import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readEvent } from '../lib/aws/delivery-event.ts';
import { readDeadQueue } from '../lib/aws/environment.ts';
import { type FunctionWorld, openFunction } from '../lib/aws/function.ts';
import { recordEvent } from '../lib/aws/record-event.ts';
import { eachRecord } from '../lib/aws/records.ts';

type Invocation = Pick<Context, 'awsRequestId'>;

let open: (ReturnType<typeof openFunction> & { readonly deadQueue: string }) | null = null;

/** Called by AWS with what SES tells of letters that it took. */
export async function handler(event: SQSEvent, { awsRequestId }: Invocation): Promise<SQSBatchResponse> {
  // Runs on a cold start only.
  open ??= { ...openFunction(process.env), deadQueue: readDeadQueue(process.env) };
  const { deadQueue, watch, world } = open;
  try {
    return await eachRecord(event.Records, {
      name: 'delivery',
      deadQueue,
      watch,
      work: async (body) => takeNote(await world(awsRequestId), body),
    });
  } finally {
    watch.publish();
  }
}

/** Runs for every record. */
async function takeNote(world: FunctionWorld, body: string): Promise<void> {
  const event = readEvent(body);
  if (event === null) return;
  const { letter, what } = event;
  const recorded = await recordEvent(world, event);
  const which = letter === null ? 'none' : letter.of === 'case' ? letter.caseId : letter.letter;
  world.watch.tell('letter reported', { what, recorded, letter: which });
}
