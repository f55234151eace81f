import * as z from 'zod';
import { clockSchema } from '../law/clock.ts';
import { daySchema } from '../law/proof.ts';
import { instant } from './mail-facts.ts';
import { commandResult, longestReason, obligationId, outcomes, ways } from './outcomes.ts';

/** The officers answered outside this program, and say so; the facts are theirs. */
const answerRecorded = z.strictObject({
  type: z.literal('AnswerRecorded'),
  at: instant,
  id: obligationId,
  outcome: z.enum(outcomes),
  by: z.string(),
  how: z.enum(ways),
  on: daySchema,
  sections: z.array(z.string().max(20)).max(10).optional(),
  because: z.string().max(longestReason).optional(),
});

const extensionOrdered = z.strictObject({
  type: z.literal('ExtensionOrdered'),
  at: instant,
  id: obligationId,
  days: z.int().min(1),
  ground: z.string().max(10),
  /** The officer's own words to the writer; empty for none. */
  words: z.string().max(2000),
  /** The statutory day the notice asks for, should it leave in time. */
  until: daySchema,
  by: z.string(),
});

/** The notice left in time: the date has moved. */
const extensionGranted = z.strictObject({
  type: z.literal('ExtensionGranted'),
  at: instant,
  id: obligationId,
  days: z.int(),
  /** The Alberta date on which its notice, letter `n` of a commit, was accepted for sending. */
  on: daySchema,
  commit: z.int(),
  n: z.int(),
  clock: clockSchema,
});

/** The notice did not leave, left too late, or came back; or the receipt proved earlier than it. The date is `clock`. */
const extensionVoid = z.strictObject({
  type: z.literal('ExtensionVoid'),
  at: instant,
  id: obligationId,
  days: z.int(),
  /** The letter of an extension that had been granted; null for one that never was. */
  granted: z.strictObject({ commit: z.int(), n: z.int() }).nullable(),
  because: z.enum(['too-late', 'not-sent', 'bounced', 'received-earlier', 'ended']),
  clock: clockSchema,
});

const feeEstimateOrdered = z.strictObject({
  type: z.literal('FeeEstimateOrdered'),
  at: instant,
  id: obligationId,
  amount: z.string().max(40),
  deposit: z.string().max(40).nullable(),
  words: z.string().max(2000),
  by: z.string(),
});

/** The estimate was accepted for sending: the clock stands still from this day on. */
const clockStopped = z.strictObject({
  type: z.literal('ClockStopped'),
  at: instant,
  id: obligationId,
  on: daySchema,
  /** The estimate is letter `n` of this commit. */
  commit: z.int(),
  n: z.int(),
});

/** The estimate never reached the writer, so the clock never stopped. */
const feeEstimateVoid = z.strictObject({
  type: z.literal('FeeEstimateVoid'),
  at: instant,
  id: obligationId,
  because: z.enum(['not-sent', 'bounced', 'too-late', 'received-earlier', 'ended']),
  /** The clock as it runs without the estimate. */
  clock: clockSchema,
});

/** The estimate is accepted, and any deposit is paid: the clock runs again. */
const clockResumed = z.strictObject({
  type: z.literal('ClockResumed'),
  at: instant,
  id: obligationId,
  on: daySchema,
  clock: clockSchema,
  by: z.string(),
});

/** The writer has been silent on an estimate for longer than the law asks us to wait. Ends nothing by itself. */
const feeLapseTold = z.strictObject({
  type: z.literal('FeeLapseTold'),
  at: instant,
  id: obligationId,
  lastDay: daySchema,
});

/** An officer set another day of receipt; every clock that began with it is counted again. */
const receiptSet = z.strictObject({
  type: z.literal('ReceiptSet'),
  at: instant,
  was: daySchema,
  day: daySchema,
  because: z.string().max(longestReason),
  by: z.string(),
  clocks: z.array(z.strictObject({ id: obligationId, clock: clockSchema })),
});

/** Rungs of reminders, a committed fact before any mail about them: issued once, whatever dies or runs twice. */
const rungsIssued = z.strictObject({
  type: z.literal('RungsIssued'),
  at: instant,
  rungs: z.array(
    z.strictObject({
      id: obligationId,
      version: z.int(),
      /** Days from the target day; those missed before it are named in the same mail. */
      days: z.array(z.int()).min(1).max(400),
    }),
  ),
});

/** A possible breach is paged for, at any hour. */
const paged = z.strictObject({
  type: z.literal('Paged'),
  at: instant,
  id: obligationId,
  /** Hours from the receipt; those missed before it are in the same page. */
  hours: z.array(z.int()).min(1).max(10),
});

/** The last lawful day is over without an answer: in law a refusal (PIPA s. 28(2.1)). The answer is still owed. */
const deemedRefused = z.strictObject({
  type: z.literal('DeemedRefused'),
  at: instant,
  id: obligationId,
  lastLawfulDay: daySchema,
});

/** An officer's mail with commands: each line, and what became of it. Its effects are events of their own, after it. */
const commandsGiven = z.strictObject({
  type: z.literal('CommandsGiven'),
  at: instant,
  receptionId: z.string(),
  digest: z.string(),
  by: z.string(),
  /** Digest of the words that were acted on; null where none were. */
  words: z.string().nullable(),
  results: z.array(commandResult).max(20),
  messageId: z.string().nullable().optional(),
});

/** The officers weighed a possible breach: is there a real risk of significant harm to somebody (PIPA s. 34.1)? */
const breachAssessed = z.strictObject({
  type: z.literal('BreachAssessed'),
  at: instant,
  id: obligationId,
  risk: z.enum(['no-real-risk', 'real-risk']),
  because: z.string().max(longestReason),
  by: z.string(),
});

/** The breach was reported to the Commissioner. */
const breachReported = z.strictObject({
  type: z.literal('BreachReported'),
  at: instant,
  id: obligationId,
  on: daySchema,
  reference: z.string().max(200),
  by: z.string(),
});

/** A letter of ours came back undelivered. */
const letterBounced = z.strictObject({
  type: z.literal('LetterBounced'),
  at: instant,
  commit: z.int().min(1),
  n: z.int().min(0),
  letter: z.string(),
  mail: z.strictObject({ receptionId: z.string(), digest: z.string() }).nullable(),
});

/** What happens to the time of a case, and what officers say and hear of it. */
export const timeEvents = [
  answerRecorded,
  extensionOrdered,
  extensionGranted,
  extensionVoid,
  feeEstimateOrdered,
  clockStopped,
  feeEstimateVoid,
  clockResumed,
  feeLapseTold,
  receiptSet,
  rungsIssued,
  paged,
  deemedRefused,
  commandsGiven,
  breachAssessed,
  breachReported,
  letterBounced,
] as const;
