import * as z from 'zod';
import type { Kind } from '../case/kinds.ts';
import { albertaDay } from './alberta.ts';
import { type ClockChanges, countChanges } from './changes.ts';
import type { Day } from './civil.ts';
import { houseTarget } from './house.ts';
import { type Pack, packName } from './pack.ts';
import { packInForce } from './packs/in-force.ts';
import { calendarStep, daySchema, houseSection, receiptStep, stepSchema } from './proof.ts';
import { statutoryDays } from './statutory.ts';

/** Attack: a proof that outgrows the 32 KB of a commit would make the receipt itself impossible to store. */
const proof = z.array(stepSchema).min(1).max(12).readonly();
const ends = { targetDay: daySchema, dueOn: daySchema, pack: z.string().min(1).max(40), proof };

const statutoryClock = z
  .strictObject({
    basis: z.literal('statutory'),
    statutoryDay: daySchema,
    lastLawfulDay: daySchema,
    ...ends,
  })
  .refine(
    ({ targetDay, statutoryDay, lastLawfulDay, dueOn }) =>
      targetDay <= statutoryDay && statutoryDay <= lastLawfulDay && dueOn === statutoryDay,
    'target, statutory and last lawful day must come in this order, and it is due on the statutory day',
  )
  .readonly();

const houseClock = z
  .strictObject({ basis: z.literal('house'), statutoryDay: z.null(), lastLawfulDay: z.null(), ...ends })
  .refine(({ dueOn, targetDay }) => dueOn === targetDay, 'a house clock is due on its target day')
  .readonly();

/**
 * When one obligation is due, as stored with its event: people are told `statutoryDay`, it is late only after
 * `lastLawfulDay`, work aims for `targetDay`, and `dueOn` is the statutory day or else the target. Refuses days that do not
 * exist or contradict each other.
 */
export const clockSchema = z.discriminatedUnion('basis', [statutoryClock, houseClock]);
export type Clock = z.infer<typeof clockSchema>;

/**
 * When an obligation of this kind is due that our mail server received at this instant, with the proof. Refuses, in words,
 * changes that the law in force at receipt does not allow; throws RangeError for an instant that is none.
 */
export function clockFor(
  kind: Kind,
  receivedAt: string,
  changes: ClockChanges = {},
): Clock | { readonly refused: string } {
  const day0 = albertaDay(receivedAt);
  return clockUnder(packInForce(day0), kind, day0, changes);
}

/** The same under the rules of a pack, from the day of receipt itself. */
export function clockUnder(
  pack: Pack,
  kind: Kind,
  day0: Day,
  changes: ClockChanges = {},
): Clock | { readonly refused: string } {
  const period = pack.periods[kind];
  if (period === undefined) throw new Error(`${packName(pack)} has no period for ${kind}`);
  const { calendar } = pack;
  if (period.basis === 'statutory') {
    const counted = countChanges(pack, period, day0, changes);
    if ('refused' in counted) return counted;
    const { steps, ...days } = statutoryDays(pack, period, day0, counted);
    const last = calendarStep(calendar, days.statutoryDay);
    const proof = [receiptStep(pack, day0, period.section), ...steps, last];
    return { basis: 'statutory', ...days, dueOn: days.statutoryDay, pack: packName(pack), proof };
  }
  if (Object.values(changes).some((change) => change !== undefined))
    return { refused: `no statutory time runs for ${kind}: there is nothing to extend or to stop for a fee` };
  const { targetDay, steps } = houseTarget(calendar, period, day0);
  const proof = [receiptStep(pack, day0, houseSection), ...steps, calendarStep(calendar, targetDay)];
  return {
    basis: 'house',
    statutoryDay: null,
    lastLawfulDay: null,
    targetDay,
    dueOn: targetDay,
    pack: packName(pack),
    proof,
  };
}

/** Day 0 of a clock: its proof begins with the day of receipt. */
export function day0Of({ proof }: Clock): Day {
  const [receipt] = proof;
  if (receipt === undefined) throw new Error('a clock without a proof');
  return receipt.day;
}
