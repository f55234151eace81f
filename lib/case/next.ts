import type { OpenedCase } from './case.ts';
import { deemedRefusalAt, lapseToldAt, nextPageAt, nextRungAt } from './rungs.ts';
import { codeReminderAt } from './trust-commands.ts';

/** Where nothing comes by the clock: such a case stands in the digest, and no sweep has to look at it. */
const never = '9999-12-31T00:00:00.000Z';

/** When an open case next needs attention: the first instant at which `remindDue` would have something to say. */
export function nextAttention(state: OpenedCase): string {
  const instants = state.obligations.flatMap((one) => [
    nextRungAt(one),
    nextPageAt(one),
    deemedRefusalAt(one),
    lapseToldAt(one),
  ]);
  const codes = state.identity.asks.map((asked) => codeReminderAt(state, asked));
  return [...instants, ...codes].filter((at) => at !== null).toSorted()[0] ?? never;
}
