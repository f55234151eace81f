import { isDay } from '../law/civil.ts';
import { englishMonths } from './dates.ts';

/** `Last Updated: July 16, 2020` alone on a line, in any case, plain or emphasized. Every repeat is bounded. */
const lastUpdated = /^[*_]{0,2}last updated:[*_ \t]{0,8}([a-z]{3,9}) (\d{1,2}), (\d{4})[*_ \t\r]{0,8}$/im;

/** The day a policy says it was last updated, as `YYYY-MM-DD`; null when it says none that exists. */
export function policyDate(policy: string): string | null {
  const [, name = '', date = '', year = ''] = lastUpdated.exec(policy) ?? [];
  const month = englishMonths.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1;
  const day = `${year}-${String(month).padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}
