// 1,000 requests in one hour, with the budgets as shipped, against the real functions: `npm run pressure`.
import { mock } from 'node:test';
import { burst } from './burst.ts';
import { startEngines } from './engines.ts';
import { openHarness } from './harness.ts';

const count = 1000;
const repliesPerHour = 200;

mock.timers.enable({ apis: ['Date'], now: new Date('2026-11-23T15:00:00.000Z') });
const engines = await startEngines();
const [{ handler: receive }, { handler: delivery }, { handler: sweep }] = await Promise.all([
  import('../../lambdas/receive.ts'),
  import('../../lambdas/delivery.ts'),
  import('../../lambdas/sweep.ts'),
]);
const aws = openHarness(engines, { receive, delivery, sweep });
const begun = performance.now();
const outcome = await burst(aws, count, (instant) => mock.timers.setTime(Date.parse(instant)));
await aws.close();
const seconds = Math.round((performance.now() - begun) / 1000);
const { cases, inDigest, lost, replies, withheld } = outcome;
process.stdout.write(`${JSON.stringify({ requests: count, ...outcome, seconds })}\n`);
const kept = count - repliesPerHour;
const holds =
  cases === count &&
  replies === repliesPerHour &&
  withheld['budget-hour'] === kept &&
  inDigest === kept &&
  Object.values(lost).every((each) => each === 0);
process.exitCode = holds ? 0 : 1;
