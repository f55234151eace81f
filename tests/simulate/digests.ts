import type { Deliveries } from './deliveries.ts';
import type { Findings } from './findings.ts';
import { albertaDate, isWorkingDay, morningOf, plus, workingDayAfter } from './independent.ts';
import type { Sweeps } from './sweeps.ts';

/** A digest that the provider put off leaves once its claim is stale, 30 minutes later; allow for two times. */
const sweepsUntilGone = 4;

/** One digest each working morning on which a sweep ran before the next: that it did not come is the alarm. */
export function auditDigests(
  from: string,
  findings: Findings,
  sweeps: Sweeps,
  { delivered }: Deliveries,
): void {
  const owed = new Set<string>();
  for (let day = albertaDate(from); morningOf(day) <= sweeps.last; day = plus(day, 1)) {
    if (!isWorkingDay(day)) continue;
    const sweep = sweeps.firstFrom(morningOf(day), '');
    if (sweep === null || sweep >= morningOf(workingDayAfter(day))) continue;
    owed.add(`digest-${day}`);
    findings.add('digestsDue');
    const gone = delivered.get(`digest-${day}`)?.at;
    if (gone === undefined || gone > sweeps.later(sweep, sweepsUntilGone))
      findings.fault('missed', `digest of ${day}, due ${sweep}, delivered ${gone ?? 'never'}`);
    else findings.add('digestsSent');
  }
  for (const key of delivered.keys())
    if (key.startsWith('digest-') && !owed.has(key))
      findings.fault('wrongDates', `${key} was owed on no morning`);
}
