import { expect, it } from 'vitest';
import { settings } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { burst } from './burst.ts';

// The same with 1,000 requests and the shipped budgets is `npm run pressure`.
it('a burst of requests loses none: the budget’s replies leave, the others are withheld and told in the digest', async () => {
  const budgets = { ...settings.budgets, repliesPerHour: 12, noticesPerHour: 5 };
  const aws = await anAwsInbox({ budgets });
  expect(await burst(aws, 60, setClock)).toEqual({
    cases: 60,
    replies: 12,
    withheld: { 'budget-hour': 48, merged: 55 },
    notices: 5,
    lost: { incoming: 0, dead: 0, pending: 0 },
    inDigest: 48,
  });
}, 60_000);
