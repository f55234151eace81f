import { addDays, type Day, daysBetween, isDay } from './civil.ts';
import { type Pack, packName, type StatutoryPeriod } from './pack.ts';

/** What moved a clock: an extension, and the days of a fee estimate and of its acceptance. */
export type ClockChanges = {
  readonly extendDays?: number | undefined;
  readonly feeFrom?: Day | undefined;
  readonly feeTo?: Day | undefined;
};

/** The changes as counted: `pause.days` are the whole days strictly between, so both ends still count against us. */
export type CountedChanges = {
  readonly extendDays: number;
  readonly pause: { readonly from: Day; readonly to: Day; readonly days: number } | null;
};

/** Attack: an acceptance typed with another year, which would put the answer off by decades without a word. */
const maxPauseDays = 366;

/** The changes a statutory clock of this day 0 takes, or the reason in words why its law does not allow them. */
export function countChanges(
  pack: Pack,
  period: StatutoryPeriod,
  day0: Day,
  changes: ClockChanges,
): CountedChanges | { readonly refused: string } {
  const { extendDays, feeFrom, feeTo } = changes;
  if (extendDays !== undefined) {
    if (pack.extension === null) return { refused: `${packName(pack)} knows no extension` };
    const { maxDays, section } = pack.extension;
    if (!(Number.isInteger(extendDays) && extendDays >= 1 && extendDays <= maxDays))
      return { refused: `an extension is 1 to ${maxDays} whole days (${section}), not ${extendDays}` };
  }
  const counted = { extendDays: extendDays ?? 0, pause: null };
  if (feeFrom === undefined && feeTo === undefined) return counted;
  if (feeFrom === undefined || feeTo === undefined)
    return { refused: 'a fee needs both days: of the estimate and of its acceptance' };
  const end = addDays(pack.calendar.endOf(period.length, day0), counted.extendDays);
  const limit = pack.calendar.rollForward(end);
  const refused = whyNoPause(pack, period, { day0, limit, from: feeFrom, to: feeTo });
  if (refused !== null) return { refused };
  const days = Math.max(0, daysBetween(feeFrom, feeTo) - 1);
  return { ...counted, pause: { from: feeFrom, to: feeTo, days } };
}

function whyNoPause(
  pack: Pack,
  period: StatutoryPeriod,
  { day0, limit, from, to }: { day0: Day; limit: Day; from: Day; to: Day },
): string | null {
  if (pack.fee === null) return `${packName(pack)} knows no fee that stops a clock`;
  if (!period.mayStopForFee) return pack.fee.refusedFor;
  if (!isDay(from) || !isDay(to)) return 'a fee needs days that exist, as YYYY-MM-DD';
  if (from < day0) return `the fee estimate (${from}) cannot come before the receipt (${day0})`;
  if (to < from) return `the acceptance (${to}) cannot come before the fee estimate (${from})`;
  // A clock that has run out stands as a refusal; a late estimate would make a lost case look in time.
  if (from > limit)
    return `the fee estimate (${from}) came after the time ran out (${limit}; ${pack.deemedRefusal})`;
  if (daysBetween(from, to) > maxPauseDays)
    return `a fee estimate older than ${maxPauseDays} days: check the year`;
  return null;
}
