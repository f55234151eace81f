import * as z from 'zod';
import { clockSchema } from '../law/clock.ts';
import { daySchema } from '../law/proof.ts';
import { kinds } from './kinds.ts';
import { instant, mailFacts } from './mail-facts.ts';

export const marks = [
  'review',
  'hold',
  'new-sender',
  'forwarded-by-staff',
  'maybe-same-as',
  'unparseable',
] as const;
export type Mark = (typeof marks)[number];

/** How an obligation ends. `not-asked`: an officer has said, with a reason, that this was never asked. */
export const endings = [
  'policy-sent',
  'not-asked',
  'answered',
  'withdrawn',
  'lapsed',
  'assessed',
  'reported',
] as const;

/** What an answer decided. */
export const outcomes = ['all', 'part', 'refused', 'none-found', 'made', 'annotated', 'done'] as const;

export type Outcome = (typeof outcomes)[number];

/** How an answer left that this program did not send. */
export const ways = ['post', 'in-person', 'link', 'mail'] as const;
export type Way = (typeof ways)[number];

/** Attack: a reason as long as a book, which would make the commit too large to be written. */
export const longestReason = 2000;

/** What became of one line of an officer's mail; `says` is empty for what was done. */
export const commandResult = z.strictObject({
  line: z.string().max(600),
  outcome: z.enum(['done', 'refused', 'not-understood', 'not-done']),
  says: z.string().max(1500),
});

/** Why a case opened or holds what it holds: other cases it may belong to, suggestions taken from a forwarded mail. */
const pointers = z.array(z.string().max(300)).max(10);

const obligationId = z.string().regex(/^o[0-9]+$/);

/** The first mail opened the case; day 0 is the Alberta date of its receipt. */
const caseOpened = z.strictObject({
  type: z.literal('CaseOpened'),
  caseId: z.string(),
  at: instant,
  mail: mailFacts,
  marks: z.array(z.enum(marks)),
  pointers,
});

/** A further mail joined. `fromWriter` is false for anybody the case did not know: nothing is released to them. */
const mailReceived = z.strictObject({
  type: z.literal('MailReceived'),
  at: instant,
  mail: mailFacts,
  fromWriter: z.boolean(),
  pointers,
});

/** The same mail came again, under another reception. */
const mailRepeated = z.strictObject({
  type: z.literal('MailRepeated'),
  at: instant,
  receptionId: z.string(),
  digest: z.string(),
  /** More than a day later, or without a Message-ID: the officer is told, for it may be a new mail with old words. */
  tellOfficer: z.boolean(),
});

/** One thing asked, with its own clock. `presumed`: in doubt, and only the officer's `/kind` settles it. */
const obligationAdded = z.strictObject({
  type: z.literal('ObligationAdded'),
  at: instant,
  id: obligationId,
  kind: z.enum(kinds),
  presumed: z.boolean(),
  /** Understood without certainty: never met by an automatic mail. */
  inReview: z.boolean(),
  clock: clockSchema,
  /** When our mail server accepted the mail; events stored before reminders do not say. */
  receivedAt: instant.optional(),
  receptionId: z.string(),
  /** An officer had taken it away, and brings it back: all that moved the clock of that one moved this. */
  continues: obligationId.optional(),
});

/** A thing asked has found its end. */
const obligationEnded = z.strictObject({
  type: z.literal('ObligationEnded'),
  at: instant,
  id: obligationId,
  how: z.enum(endings),
  /** Why and by whom, where a person said so. */
  because: z.string().max(longestReason).optional(),
  by: z.string().optional(),
});

/** The officers answered outside this program, and say so; the facts are theirs. */
const answerRecorded = z.strictObject({
  type: z.literal('AnswerRecorded'),
  at: instant,
  id: obligationId,
  outcome: z.enum(outcomes),
  by: z.string(),
  how: z.enum(ways),
  on: daySchema,
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

/** Mail to the officer's address of the case, kept as a note: it commands nothing. */
const noteKept = z.strictObject({
  type: z.literal('NoteKept'),
  at: instant,
  receptionId: z.string(),
  digest: z.string(),
  automatic: z.boolean(),
});

const letter = { at: instant, commit: z.int().min(1), n: z.int().min(0), letter: z.string() };

/** The provider accepted a letter. */
const letterSent = z.strictObject({
  type: z.literal('LetterSent'),
  ...letter,
  about: obligationId.optional(),
  /** The mail that the letter answers. */
  receptionId: z.string(),
  messageId: z.string(),
  policySha256: z.string().nullable(),
  letterVersion: z.string(),
});

/** A letter was held back by the gate or the budget; final, and the officer is told. */
const letterWithheld = z.strictObject({
  type: z.literal('LetterWithheld'),
  ...letter,
  about: obligationId.optional(),
  reason: z.string(),
});

/** The provider refused a letter for good. */
const letterFailed = z.strictObject({
  type: z.literal('LetterFailed'),
  ...letter,
  about: obligationId.optional(),
  reason: z.string(),
});

const caseClosed = z.strictObject({
  type: z.literal('CaseClosed'),
  at: instant,
  because: z.enum(['policy-sent', 'nothing-asked', 'all-answered']),
});

const caseReopened = z.strictObject({
  type: z.literal('CaseReopened'),
  at: instant,
  because: z.enum(['obligation-added', 'in-doubt']),
});

/** An officer set what the case asks; it settles every presumption and takes the review mark away. Day 0 stays. */
const kindsCorrected = z.strictObject({
  type: z.literal('KindsCorrected'),
  at: instant,
  /** The whole right set; empty for mail that is unrelated. */
  kinds: z.array(z.enum(kinds)),
  because: z.string().min(1),
  by: z.string(),
  /** What stood before. */
  was: z.array(z.enum(kinds)),
});

/** What has happened to a case, in order. Stored shapes change only by a new type plus an upcast. */
export const caseEvent = z.discriminatedUnion('type', [
  caseOpened,
  mailReceived,
  mailRepeated,
  obligationAdded,
  obligationEnded,
  noteKept,
  letterSent,
  letterWithheld,
  letterFailed,
  caseClosed,
  caseReopened,
  kindsCorrected,
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
  letterBounced,
  breachAssessed,
  breachReported,
  commandsGiven,
]);

export type CaseEvent = z.infer<typeof caseEvent>;
