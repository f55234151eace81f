import * as z from 'zod';
import { isDay } from './civil.ts';

const day = z.string().max(10).refine(isDay, 'must be a day that exists, as YYYY-MM-DD');

/** One step of a proof: the rule in words, where it stands, and the day it led to. */
const step = z.strictObject({ rule: z.string().min(1).max(160), section: z.string().min(1).max(60), day }).readonly();
export type Step = z.infer<typeof step>;

const pack = z.string().min(1).max(40);
/** Attack: a proof that outgrows the 32 KB of a commit would make the receipt itself impossible to store. */
const proof = z.array(step).min(1).max(12).readonly();

const statutoryClock = z
  .strictObject({
    basis: z.literal('statutory'),
    statutoryDay: day,
    lastLawfulDay: day,
    targetDay: day,
    dueOn: day,
    pack,
    proof,
  })
  .refine(
    (clock) =>
      clock.dueOn === clock.statutoryDay &&
      clock.targetDay <= clock.statutoryDay &&
      clock.statutoryDay <= clock.lastLawfulDay,
    'target, statutory and last lawful day must stand in this order, and dueOn must be the statutory day',
  )
  .readonly();

const houseClock = z
  .strictObject({
    basis: z.literal('house'),
    statutoryDay: z.null(),
    lastLawfulDay: z.null(),
    targetDay: day,
    dueOn: day,
    pack,
    proof,
  })
  .refine((clock) => clock.dueOn === clock.targetDay, 'dueOn must be the target day of a house clock')
  .readonly();

/**
 * When one obligation is due, as stored with its event. `statutoryDay` is told to people; only after `lastLawfulDay` is
 * it late; `targetDay` is worked towards; `dueOn` is the statutory day or else the target. Refuses days that do not exist
 * or contradict each other.
 */
export const clockSchema = z.discriminatedUnion('basis', [statutoryClock, houseClock]);
export type Clock = z.infer<typeof clockSchema>;
