import { albertaDay, albertaInstant } from '../law/alberta.ts';
import { addDays, type Day, daysBetween } from '../law/civil.ts';
import { packNamed } from '../law/packs/in-force.ts';
import { isPaused, type Obligation } from './case.ts';

/** Days before the target day on which a statutory obligation is reminded of; after it, every working morning. */
const before = [-30, -14, -7, -3, -1, 0] as const;
/** From this many days before the target day on, the second contact hears of it too. */
export const secondContactFrom = -3;
/** Hours after receipt at which a possible breach is paged for. */
const pageHours = [0, 4, 24] as const;
/** From this page on, the second contact is paged too. */
export const secondContactPagedFrom = 4;
const morning = '08:00';
const hourMs = 3_600_000;

/** A reminder that is to be given: which day of the ladder, and from when on. */
export type Rung = { readonly days: number; readonly at: string };

/**
 * The rungs of an obligation that are due at `now` and not yet issued, in their order. A rung is due at 08:00 Alberta
 * time of the working morning on or before its day; those at or before the receipt, or before a change of the date, do
 * not exist. None while the clock stands still, and none for a house target: that stays in the digest.
 */
export function rungsDue(one: Obligation, now: string): readonly Rung[] {
  if (!hasLadder(one)) return [];
  const due: Rung[] = [];
  for (let rung = rungAfter(one, one.rung); rung !== null && rung.at <= now; rung = rungAfter(one, rung.days))
    due.push(rung);
  return due;
}

/** When the next rung is due; null where there is no ladder. */
export function nextRungAt(one: Obligation): string | null {
  return hasLadder(one) ? (rungAfter(one, one.rung)?.at ?? null) : null;
}

/** The pages of a possible breach that are due at `now` and not yet issued, in hours from receipt. */
export function pagesDue(one: Obligation, now: string): readonly number[] {
  return pagesLeft(one)
    .filter(({ at }) => at <= now)
    .map(({ hours }) => hours);
}

export function nextPageAt(one: Obligation): string | null {
  return pagesLeft(one)[0]?.at ?? null;
}

/** From this instant on the law takes silence for a refusal; null where it does not, or already did. */
export function deemedRefusalAt(one: Obligation): string | null {
  const { lastLawfulDay } = one.clock;
  if (lastLawfulDay === null || one.status !== 'running' || isPaused(one) || one.deemedRefusedAt !== null)
    return null;
  return albertaInstant(addDays(lastLawfulDay, 1), '00:00');
}

/** The writer's own last day to accept a fee estimate; null while none waits. */
export function lapseDay(one: Obligation): Day | null {
  const { fee } = packNamed(one.clock.pack);
  if (!isPaused(one) || one.fee === null || fee === null) return null;
  return packNamed(one.clock.pack).calendar.rollForwardForApplicant(
    addDays(one.fee.estimatedOn, fee.lapseDays),
  );
}

/** When the officers are told that a fee estimate has lapsed: the first working morning after the writer's last day. */
export function lapseToldAt(one: Obligation): string | null {
  const last = lapseDay(one);
  if (last === null || one.fee?.lapseTold === true) return null;
  return albertaInstant(packNamed(one.clock.pack).calendar.addBusinessDays(last, 1), morning);
}

function hasLadder(one: Obligation): boolean {
  return one.clock.basis === 'statutory' && one.status === 'running' && !isPaused(one);
}

/** The first rung after `last` (null for none) that exists. */
function rungAfter(one: Obligation, last: number | null): Rung | null {
  const { targetDay, pack } = one.clock;
  const { calendar } = packNamed(pack);
  const from = one.armedAt ?? one.receivedAt;
  for (const days of before) {
    if (last !== null && days <= last) continue;
    const at = albertaInstant(calendar.rollBack(addDays(targetDay, days)), morning);
    if (at > from) return { days, at };
  }
  // After the target day every working morning is a rung, without end: a late answer is never forgotten.
  const armed = daysBetween(targetDay, albertaDay(from));
  for (let days = Math.max(1, (last ?? 0) + 1, armed); ; days += 1) {
    const day = addDays(targetDay, days);
    const at = albertaInstant(day, morning);
    if (calendar.isWorkingDay(day) && at > from) return { days, at };
  }
}

function pagesLeft(one: Obligation): readonly { readonly hours: number; readonly at: string }[] {
  if (one.kind !== 'breach_report' || one.status !== 'running') return [];
  return pageHours
    .filter((hours) => one.paged === null || hours > one.paged)
    .map((hours) => ({ hours, at: new Date(Date.parse(one.receivedAt) + hours * hourMs).toISOString() }));
}
