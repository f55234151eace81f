import type { Context } from 'aws-lambda';
import { openFunction } from '../lib/aws/function.ts';
import { isDigestOwed, oldestWaiting } from '../lib/aws/health.ts';
import { leftBehindMs } from '../lib/aws/left-behind.ts';
import { type Swept, sweep } from '../lib/sweep.ts';

/** What is left of the function's time for the digest and the counts. */
const restShare = 0.2;

type Invocation = Pick<Context, 'awsRequestId' | 'getRemainingTimeInMillis'>;

let open: ReturnType<typeof openFunction> | null = null;

/** Called by AWS every 15 minutes. */
export async function handler(_event: unknown, context: Invocation): Promise<Swept> {
  // Runs on a cold start only.
  open ??= openFunction(process.env);
  const world = await open.world(context.awsRequestId);
  const { watch } = world;
  const rest = context.getRemainingTimeInMillis() * restShare;
  try {
    const swept = await sweep(world, new Set(), {
      hasTime: () => context.getRemainingTimeInMillis() > rest,
      leftBehindMs,
      heard({ healed, late }) {
        watch.count('LateCases', late);
        watch.count('IndexRowsHealed', healed);
      },
    });
    watch.count('OldestMessageAge', await oldestWaiting(world));
    watch.count('DigestOwed', (await isDigestOwed(world)) ? 1 : 0);
    watch.count('SweepDone', 1);
    watch.tell('swept', swept);
    return swept;
  } finally {
    watch.publish();
  }
}
