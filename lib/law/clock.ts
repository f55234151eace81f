import * as z from 'zod';
import type { Kind } from '../case/kinds.ts';
import { albertaDay } from './alberta.ts';
import { type ClockChanges, countChanges } from './changes.ts';
import { houseTarget } from './house.ts';
import { albertaPipa, type HousePeriod, type StatutoryPeriod } from './packs/alberta-pipa.ts';
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

const pack = `${albertaPipa.id} ${albertaPipa.version}`;

/**
 * When an obligation of this kind is due that our mail server received at this instant, with the proof. Refuses, in words,
 * changes that PIPA ss. 31 and 32 do not allow; throws RangeError for an instant that is none.
 */
export function clockFor(
  kind: Kind,
  receivedAt: string,
  changes: ClockChanges = {},
): Clock | { readonly refused: string } {
  const day0 = albertaDay(receivedAt);
  const period: StatutoryPeriod | HousePeriod = albertaPipa.periods[kind];
  if (period.basis === 'statutory') {
    const counted = countChanges(period, day0, changes);
    if ('refused' in counted) return counted;
    const { steps, ...days } = statutoryDays(period, day0, counted);
    const proof = [receiptStep(day0, period.section), ...steps, calendarStep(days.statutoryDay)];
    return { basis: 'statutory', ...days, dueOn: days.statutoryDay, pack, proof };
  }
  if (Object.values(changes).some((change) => change !== undefined))
    return { refused: `no statutory time runs for ${kind}: there is nothing to extend or to stop for a fee` };
  const { targetDay, steps } = houseTarget(period, day0);
  const proof = [receiptStep(day0, houseSection), ...steps, calendarStep(targetDay)];
  return {
    basis: 'house',
    statutoryDay: null,
    lastLawfulDay: null,
    targetDay,
    dueOn: targetDay,
    pack,
    proof,
  };
}
