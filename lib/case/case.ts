import * as z from 'zod';
import { albertaDay } from '../law/alberta.ts';
import type { Day } from '../law/civil.ts';
import { clockSchema } from '../law/clock.ts';
import { daySchema } from '../law/proof.ts';
import { marks } from './events.ts';
import { type Kind, kinds, languages, roles } from './kinds.ts';
import { instant, mailbox } from './mail-facts.ts';
import { endings, outcomes } from './outcomes.ts';
import { previews } from './previews.ts';
import { trust } from './trust.ts';

const mailKind = z.enum([...kinds, 'unrelated']);

/** A fee estimate that was accepted for sending: the clock stands still until it is accepted and paid (PIPA s. 32). */
const fee = z.strictObject({
  estimatedOn: daySchema,
  commit: z.int(),
  n: z.int(),
  /** Null while the clock stands still. */
  paidOn: daySchema.nullable(),
  /** The officers have been told that the writer's 30 days are over. */
  lapseTold: z.boolean(),
});

/** A letter with legal effect that is ordered and not yet accepted for sending: until then nothing has changed. */
const sending = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('extension'), days: z.int() }),
  z.strictObject({ what: z.literal('fee-estimate') }),
  z.strictObject({ what: z.literal('answer'), outcome: z.enum(outcomes), by: z.string() }),
]);

/** Snapshots written before reminders had no fields for them: these begin as for a clock that nothing has moved. */
const timekeeping = {
  /** Which due date this is: every change of the clock is a new one, and has a ladder of its own. */
  version: z.int().min(1).default(1),
  /** From when the rungs of this due date exist; null for the receipt. */
  armedAt: instant.nullable().default(null),
  /** The last rung issued, as days from the target day (-30, -14, ... 0, 1, ...); null for none. */
  rung: z.int().nullable().default(null),
  /** The last page issued, in hours from the receipt; null for none. */
  paged: z.int().nullable().default(null),
  /** The obligation that an officer had taken away and brought back as this one. */
  continues: z.string().nullable().default(null),
  /** Extensions whose notice was accepted for sending, in their order, each with the day that was and the letter. */
  extensions: z
    .array(z.strictObject({ days: z.int(), on: daySchema, commit: z.int(), n: z.int() }))
    .default([]),
  fee: fee.nullable().default(null),
  sending: sending.nullable().default(null),
  deemedRefusedAt: instant.nullable().default(null),
  /** The letter that answered it; null where none of ours did. */
  answer: z.strictObject({ commit: z.int(), n: z.int() }).nullable().default(null),
  /** A possible breach was found to be a real risk of significant harm: it has to be reported. */
  assessedRisk: z.boolean().default(false),
};

const obligation = z.strictObject({
  id: z.string(),
  kind: z.enum(kinds),
  presumed: z.boolean(),
  inReview: z.boolean(),
  receptionId: z.string(),
  /** When our mail server accepted the mail that asks for it. */
  receivedAt: instant,
  addedAt: instant,
  clock: clockSchema,
  status: z.enum(['running', ...endings]),
  endedAt: instant.nullable(),
  ...timekeeping,
});
export type Obligation = z.infer<typeof obligation>;

/** A mail the case holds: known by its digest, however often it was received. */
const heldMail = z.strictObject({
  digest: z.string(),
  receptions: z.array(z.string()),
  firstAt: instant,
  hasMessageId: z.boolean(),
  repeats: z.int(),
});

const held = {
  id: z.string(),
  openedAt: instant,
  receivedAt: instant,
  /** Digest of the mail that opened the case. */
  openedBy: z.string(),
  firstReception: z.string(),
  writer: mailbox.nullable(),
  /** Addresses the case knows as its writer's; only these may thread by Message-ID or subject tag. */
  knownSenders: z.array(z.string()),
  authenticity: z.enum(['passed', 'failed', 'unknown']),
  role: z.enum(roles),
  language: z.enum(languages),
  asked: z.array(mailKind),
  marks: z.array(z.enum(marks)),
  pointers: z.array(z.string()),
  obligations: z.array(obligation),
  mails: z.array(heldMail),
  /** An officer has set the kinds; snapshots written before officers could have no such field. */
  kindsCorrected: z.boolean().default(false),
  /** The Alberta date of receipt as an officer set it; null where our mail server's stands. */
  receiptDay: daySchema.nullable().default(null),
  /** Message-ID of the mail that opened the case, for letters that a person orders. */
  messageId: z.string().nullable().default(null),
  /** The last letters that did not do their work: withheld, refused by the provider, or come back. */
  troubles: z
    .array(
      z.strictObject({
        at: instant,
        letter: z.string(),
        how: z.enum(['withheld', 'failed', 'bounced']),
        why: z.string(),
      }),
    )
    .default([]),
  /** The last letters that were accepted for sending, so that one which comes back is known by its name. */
  sent: z
    .array(
      z.strictObject({
        commit: z.int(),
        n: z.int(),
        letter: z.string(),
        /** The writer's address then. */
        to: z.string().default(''),
      }),
    )
    .default([]),
  /** Letters that came back, as `<commit>.<n>`. */
  bounced: z.array(z.string()).default([]),
  /** The address that the last acknowledgement went to; null where none has left. */
  acknowledgedTo: z.string().nullable().default(null),
  /** Addresses from which a letter to the writer came back. */
  undeliverable: z.array(z.string()).default([]),
  /** The case that this one is about to go on in. */
  joining: z.string().nullable().default(null),
  /** The case that this one goes on in. */
  joinedInto: z.string().nullable().default(null),
  /** Cases that go on in this one. */
  takenOver: z.array(z.string()).default([]),
  ...trust,
  ...previews,
  /** Digests of officers' words that were acted on. */
  commanded: z.array(z.string()).default([]),
  /** Letters that ended, as `<commit>.<n>`, so that none is settled twice. */
  settled: z.array(z.string()),
};

/** A case, by stage; a field exists only where it is true. */
export const caseState = z.discriminatedUnion('stage', [
  z.strictObject({ stage: z.literal('unopened') }),
  z.strictObject({ stage: z.literal('open'), ...held }),
  z.strictObject({ stage: z.literal('closed'), ...held, closedAt: instant, closedBecause: z.string() }),
]);

export type Case = z.infer<typeof caseState>;
export type OpenedCase = Exclude<Case, { stage: 'unopened' }>;

export const unopened: Case = { stage: 'unopened' };

/** The Alberta date on which the case counts as received. */
export function receiptOf(state: OpenedCase): Day {
  return state.receiptDay ?? albertaDay(state.receivedAt);
}

/** Whether its clock stands still for a fee estimate. */
export function isPaused({ status, fee: estimate }: Obligation): boolean {
  return status === 'running' && estimate !== null && estimate.paidOn === null;
}

/** Obligations still owed, the one due first in front. */
export function running(state: OpenedCase): readonly Obligation[] {
  return state.obligations
    .filter((one) => one.status === 'running')
    .toSorted((a, b) => (a.clock.dueOn < b.clock.dueOn ? -1 : a.clock.dueOn > b.clock.dueOn ? 1 : 0));
}

/** The kinds the case is taken to ask for, in the order of `kinds`: what was understood or set by an officer, without presumptions. */
export function standingKinds(state: OpenedCase): readonly Kind[] {
  const owed = running(state).filter((one) => !one.presumed);
  return kinds.filter((kind) => state.asked.includes(kind) || owed.some((one) => one.kind === kind));
}
