import { type Day, isDay, nthWeekday } from './civil.ts';

const hourMs = 3_600_000;

/**
 * The last clock change: from this instant on Alberta is UTC-6 all year (Official Time Act, OIC 204/2026). The offset
 * stands here because time zone data before 2026c still turns the clock back every November, which would date mail
 * received just after midnight to the day before and end every winter deadline an hour late.
 */
const permanentFrom = Date.parse('2026-03-08T09:00:00Z');

/** Four-digit years with room for the offset, so that a local date is always `YYYY-MM-DD`. */
const earliest = Date.parse('0001-01-01T00:00:00Z');
const latest = Date.parse('9999-12-31T00:00:00Z');

/** ISO 8601 with its zone: without one, an engine would silently use the zone of the machine it runs on. */
const instantShape =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const wallShape = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * The date in Alberta at an instant (ISO 8601 with its zone), whatever time zone data the runtime has; throws RangeError
 * for anything else. Before 2007, when the clock changed on other Sundays, it may be an hour off.
 */
export function albertaDay(instant: string): Day {
  return wallClock(instant).slice(0, 10);
}

/** The date and time in Alberta at an instant, for people to read: `2026-11-23 07:15`. Refuses what `albertaDay` refuses. */
export function albertaTime(instant: string): string {
  return wallClock(instant).slice(0, 16).replace('T', ' ');
}

/**
 * The instant (ISO 8601 in UTC) at which clocks in Alberta show this `HH:MM` on this day; throws RangeError when either
 * is none. Of an hour that came twice (until 2025) it is the first; one that was skipped is read as an hour later.
 */
export function albertaInstant(day: Day, time: string): string {
  if (!isDay(day) || !wallShape.test(time))
    throw new RangeError(`not a day and HH:MM: ${JSON.stringify(`${day} ${time}`.slice(0, 60))}`);
  const wall = Date.parse(`${day}T${time}:00Z`);
  const inSummerTime = wall + 6 * hourMs;
  const at = hoursBehindUtc(inSummerTime) === 6 ? inSummerTime : wall + 7 * hourMs;
  return new Date(at).toISOString();
}

/**
 * What is wrong with the runtime's time zone data, or null. `format` renders an instant in America/Edmonton as `HH:MM`
 * by the runtime's own data; legal days never depend on it, but logs and other programs of the machine do.
 */
export function tzDataProblem(format: (instant: string) => string): string | null {
  const instant = '2026-12-01T12:00:00Z';
  const shown = format(instant);
  if (shown === '06:00') return null;
  return (
    `The time zone data of this runtime is stale: it shows ${instant} in America/Edmonton as ${shown.slice(0, 20)}, ` +
    'and clocks in Alberta show 06:00 (UTC-6 all year since 2026). Use time zone data 2026c or later.'
  );
}

/** The instant shifted so that its UTC fields are what clocks in Alberta show. */
function wallClock(instant: string): string {
  const at = epochMs(instant);
  return new Date(at - hoursBehindUtc(at) * hourMs).toISOString();
}

function epochMs(instant: string): number {
  const isInstant = instantShape.test(instant) && isDay(instant.slice(0, 10));
  const at = isInstant ? Date.parse(instant) : Number.NaN;
  if (at >= earliest && at <= latest) return at;
  throw new RangeError(
    `not an instant such as 2026-11-23T14:15:00Z: ${JSON.stringify(instant.slice(0, 60))}`,
  );
}

/** Until the last change: from the second Sunday of March at 2:00 standard time to the first of November at 2:00 summer time. */
function hoursBehindUtc(at: number): 6 | 7 {
  if (at >= permanentFrom) return 6;
  const year = new Date(at).getUTCFullYear();
  const spring = Date.parse(`${nthWeekday(year, 3, 0, 2)}T09:00:00Z`);
  const autumn = Date.parse(`${nthWeekday(year, 11, 0, 1)}T08:00:00Z`);
  return at >= spring && at < autumn ? 6 : 7;
}
