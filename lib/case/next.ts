import { albertaDay, albertaInstant } from '../law/alberta.ts';
import { albertaPipa } from '../law/packs/alberta-pipa.ts';
import { type OpenedCase, running } from './case.ts';

/** When an open case next needs attention: 08:00 Alberta time on the target day that comes first, or, with nothing owed, on the working day after it opened. */
export function nextAttention(state: OpenedCase): string {
  const targets = running(state)
    .map((one) => one.clock.targetDay)
    .toSorted();
  const day = targets[0] ?? albertaPipa.calendar.addBusinessDays(albertaDay(state.openedAt), 1);
  return albertaInstant(day, '08:00');
}
