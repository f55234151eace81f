import * as z from 'zod';
import { clockSchema } from '../law/clock.ts';
import { caseEvents } from './case-events.ts';
import { kinds } from './kinds.ts';
import { authenticity, instant, mailFacts } from './mail-facts.ts';
import { endings, longestReason, obligationId } from './outcomes.ts';
import { timeEvents } from './time-events.ts';
import { trustEvents } from './trust-events.ts';
import { writerEvents } from './writer-events.ts';

export const marks = [
  'review',
  'hold',
  'new-sender',
  'forwarded-by-staff',
  'maybe-same-as',
  'unparseable',
  'spam',
  'canary',
] as const;
export type Mark = (typeof marks)[number];

/** Why a case opened or holds what it holds: other cases it may belong to, suggestions taken from a forwarded mail. */
const pointers = z.array(z.string().max(300)).max(10);

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
  /** The letter that met it, where its acceptance did. */
  letter: z.strictObject({ commit: z.int(), n: z.int() }).optional(),
  /** Why and by whom, where a person said so. */
  because: z.string().max(longestReason).optional(),
  by: z.string().optional(),
});

/** Mail to the officer's address of the case, kept as a note: it commands nothing. */
const noteKept = z.strictObject({
  type: z.literal('NoteKept'),
  at: instant,
  receptionId: z.string(),
  digest: z.string(),
  automatic: z.boolean(),
  /** Whether it is an officer's at all; notes stored before this was kept do not say. */
  authenticity: authenticity.optional(),
});

const letter = { at: instant, commit: z.int().min(1), n: z.int().min(0), letter: z.string() };

const ordered = {
  /** An officer ordered it, where machines send such letters too. */
  ordered: z.boolean().optional(),
  /** The one address that it went to; officers' letters do not say. */
  to: z.string().optional(),
};

/** The provider accepted a letter. */
const letterSent = z.strictObject({
  type: z.literal('LetterSent'),
  ...letter,
  about: obligationId.optional(),
  ...ordered,
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
  ...ordered,
  reason: z.string(),
});

/** The provider refused a letter for good. */
const letterFailed = z.strictObject({
  type: z.literal('LetterFailed'),
  ...letter,
  about: obligationId.optional(),
  ...ordered,
  reason: z.string(),
});

const caseClosed = z.strictObject({
  type: z.literal('CaseClosed'),
  at: instant,
  because: z.enum(['policy-sent', 'nothing-asked', 'all-answered', 'officer', 'spam', 'joined']),
  /** An officer's reason, and who gave it; absent where the case closed by itself. */
  words: z.string().max(longestReason).optional(),
  by: z.string().optional(),
});

const caseReopened = z.strictObject({
  type: z.literal('CaseReopened'),
  at: instant,
  because: z.enum(['obligation-added', 'in-doubt', 'answer-returned', 'officer', 'rescued']),
  words: z.string().max(longestReason).optional(),
  by: z.string().optional(),
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
  ...timeEvents,
  ...writerEvents,
  ...trustEvents,
  ...caseEvents,
]);

export type CaseEvent = z.infer<typeof caseEvent>;
