import type { Day } from '../law/civil.ts';
import { type Clock, clockUnder, day0Of } from '../law/clock.ts';
import { packNamed } from '../law/packs/in-force.ts';
import type { Obligation } from './case.ts';
import type { CaseEvent } from './events.ts';

type Extension = Obligation['extensions'][number];

/** A clock counted again, with what no longer stands of all that had moved it. */
type Counted = {
  readonly clock: Clock;
  readonly lostExtensions: readonly Extension[];
  readonly lostFee: boolean;
};

/** What a clock is counted from; what is left out is as it stands. */
export type Basis = {
  readonly day0?: Day;
  readonly extensions?: readonly Extension[];
  readonly fee?: Obligation['fee'];
};

/**
 * Counts a clock from its day 0, under the very rules it began with: each extension and the fee estimate in the order of
 * their days, each only if it came while the time as it then stood still ran (PIPA ss. 28(2.1), 31, 32). An estimate not
 * yet paid stops the clock and moves no date.
 */
export function counted(one: Obligation, basis: Basis = {}): Counted {
  const day0 = basis.day0 ?? day0Of(one.clock);
  const fee = basis.fee === undefined ? one.fee : basis.fee;
  let clock = plainClock(one, day0, 0, null);
  let days = 0;
  let paid: Obligation['fee'] = null;
  let lostFee = fee !== null;
  const lostExtensions: Extension[] = [];
  const weighFee = () => {
    if (fee === null || !lostFee || fee.estimatedOn < day0 || fee.estimatedOn > (clock.lastLawfulDay ?? ''))
      return;
    lostFee = false;
    paid = fee.paidOn === null ? null : fee;
    clock = plainClock(one, day0, days, paid);
  };
  for (const extension of basis.extensions ?? one.extensions) {
    if (fee !== null && fee.estimatedOn <= extension.on) weighFee();
    if (extension.on > (clock.statutoryDay ?? '')) {
      lostExtensions.push(extension);
      continue;
    }
    days += extension.days;
    clock = plainClock(one, day0, days, paid);
  }
  weighFee();
  return { clock, lostExtensions, lostFee };
}

function plainClock(one: Obligation, day0: Day, days: number, paid: Obligation['fee']): Clock {
  const clock = clockUnder(packNamed(one.clock.pack), one.kind, day0, {
    extendDays: days === 0 ? undefined : days,
    feeFrom: paid?.estimatedOn,
    feeTo: paid?.paidOn ?? undefined,
  });
  if ('refused' in clock) throw new Error(`a clock that was weighed is refused: ${clock.refused}`);
  return clock;
}

/** The obligation with another clock. A date that moves is a new due date with a ladder of its own; one that stays keeps its ladder. */
export function moved(one: Obligation, clock: Clock, at: string): Obligation {
  if (clock.targetDay === one.clock.targetDay && clock.dueOn === one.clock.dueOn) return { ...one, clock };
  return { ...one, clock, version: one.version + 1, armedAt: at, rung: null, deemedRefusedAt: null };
}

/** What is said of the extensions and the estimate that no longer stand once an earlier day of receipt is known. */
export function voided(
  id: string,
  { clock, lostExtensions, lostFee }: Counted,
  at: string,
): readonly CaseEvent[] {
  const because = 'received-earlier' as const;
  const extensions = lostExtensions.map(({ commit, days, n }): CaseEvent => {
    const granted = { commit, n };
    return { type: 'ExtensionVoid', at, id, days, granted, because, clock };
  });
  return lostFee ? [...extensions, { type: 'FeeEstimateVoid', at, id, because, clock }] : extensions;
}
