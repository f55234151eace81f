import * as z from 'zod';
import { daySchema } from '../law/proof.ts';
import { instant, mailbox } from './mail-facts.ts';
import { longestReason, obligationId, outcomes } from './outcomes.ts';
import { written } from './writing.ts';

/** An answer is ordered (PIPA s. 29): it ends what was asked once it is accepted for sending. */
const answerOrdered = z.strictObject({
  type: z.literal('AnswerOrdered'),
  at: instant,
  id: obligationId,
  outcome: z.enum(outcomes),
  /** The sections of the Act relied on, such as `24(3)(b)`. */
  sections: z.array(z.string().max(20)).max(10),
  ...written,
});

/** An officer writes to the writer; it decides nothing. */
const messageOrdered = z.strictObject({ type: z.literal('MessageOrdered'), at: instant, ...written });

/** The writer is told that the case is closed. */
const closingOrdered = z.strictObject({ type: z.literal('ClosingOrdered'), at: instant, ...written });

/** What an officer may order to be written in their own words. */
export const wordsOrdered = z.discriminatedUnion('type', [answerOrdered, messageOrdered, closingOrdered]);
export type WordsOrdered = z.infer<typeof wordsOrdered>;

const letter = { commit: z.int(), n: z.int() };

/** The answer was accepted for sending: what was asked is answered as of that instant. */
const answerGiven = z.strictObject({
  type: z.literal('AnswerGiven'),
  at: instant,
  id: obligationId,
  outcome: z.enum(outcomes),
  on: daySchema,
  ...letter,
});

/** The answer did not leave, or came back before it counted: what was asked is owed as before. */
const answerVoid = z.strictObject({
  type: z.literal('AnswerVoid'),
  at: instant,
  id: obligationId,
  because: z.enum(['not-sent', 'bounced', 'ended']),
});

/** The answer came back undelivered: what it had ended is owed again, by the same clock. */
const answerReturned = z.strictObject({
  type: z.literal('AnswerReturned'),
  at: instant,
  id: obligationId,
  ...letter,
});

/** A letter is shown to the officers before it leaves; only `/yes` within its time sends it, and exactly it. */
const previewMade = z.strictObject({
  type: z.literal('PreviewMade'),
  at: instant,
  /** p1, p2, ...: which preview of the case. */
  code: z.string(),
  until: instant,
  by: z.string(),
  would: wordsOrdered,
  /** The case closes with it, for this reason. */
  closes: z.string().max(longestReason).nullable(),
  to: mailbox,
});

const previewSettled = z.strictObject({
  type: z.literal('PreviewSettled'),
  at: instant,
  code: z.string(),
  how: z.enum(['sent', 'discarded']),
  by: z.string(),
});

/** An officer orders the acknowledgement that is due: it was held back, or what it says has changed. */
const acknowledgementOrdered = z.strictObject({
  type: z.literal('AcknowledgementOrdered'),
  at: instant,
  occasion: z.enum(['opened', 'corrected']),
  by: z.string(),
});

/** An officer asks for the mails of the case as they came, with all their files. */
const attachmentsOrdered = z.strictObject({
  type: z.literal('AttachmentsOrdered'),
  at: instant,
  receptions: z.array(z.string()).max(20),
  by: z.string(),
});

/** The provider says that a letter of ours waits, or that its reader calls it unwanted. */
const deliveryReported = z.strictObject({
  type: z.literal('DeliveryReported'),
  at: instant,
  ...letter,
  letter: z.string(),
  what: z.enum(['delayed', 'complained']),
  mail: z.strictObject({ receptionId: z.string(), digest: z.string() }).nullable(),
});

/** What is written to people, and what becomes of it. */
export const writerEvents = [
  answerOrdered,
  messageOrdered,
  closingOrdered,
  answerGiven,
  answerVoid,
  answerReturned,
  previewMade,
  previewSettled,
  acknowledgementOrdered,
  attachmentsOrdered,
  deliveryReported,
] as const;
