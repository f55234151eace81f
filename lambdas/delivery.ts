import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { readEvent } from '../lib/aws/delivery-event.ts';
import { type FunctionWorld, openFunction } from '../lib/aws/function.ts';
import { recordEvent } from '../lib/aws/record-event.ts';
import { eachRecord } from '../lib/aws/records.ts';

type Invocation = Pick<Context, 'awsRequestId'>;

let open: ReturnType<typeof openFunction> | null = null;

/** Called by AWS with what SES tells of letters that it took. */
export async function handler(event: SQSEvent, { awsRequestId }: Invocation): Promise<SQSBatchResponse> {
  // Runs on a cold start only.
  open ??= openFunction(process.env);
  const world = await open(awsRequestId);
  try {
    return await eachRecord(event.Records, world.watch, (body) => takeNote(world, body));
  } finally {
    world.watch.publish();
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
