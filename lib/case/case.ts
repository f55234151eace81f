import * as z from 'zod';
import { clockSchema } from '../law/clock.ts';
import { marks } from './events.ts';
import { type Kind, kinds, languages, roles } from './kinds.ts';
import { instant, mailbox } from './mail-facts.ts';

const mailKind = z.enum([...kinds, 'unrelated']);

const obligation = z.strictObject({
  id: z.string(),
  kind: z.enum(kinds),
  presumed: z.boolean(),
  inReview: z.boolean(),
  receptionId: z.string(),
  addedAt: instant,
  clock: clockSchema,
  status: z.enum(['running', 'policy-sent', 'not-asked']),
  endedAt: instant.nullable(),
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
