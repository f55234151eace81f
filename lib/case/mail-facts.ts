import * as z from 'zod';
import { doubts } from './doubts.ts';
import { kinds, languages, roles } from './kinds.ts';

/** An instant: ISO 8601 in UTC. */
export const instant = z.iso.datetime();

const mailKind = z.enum([...kinds, 'unrelated']);

/** A mailbox as the case keeps it. */
export const mailbox = z.strictObject({ name: z.string().max(200), address: z.string().max(320) });

/** What was understood of a mail, as the case stores it. */
const understood = z.strictObject({
  kinds: z.array(z.strictObject({ kind: mailKind, confidence: z.number() })).min(1),
  primary: mailKind,
  review: z.boolean(),
  /** Why in review; facts stored before it was kept do not say. */
  doubt: z.enum(doubts).nullable().optional(),
  statutoryClock: z.boolean(),
  writer: z.enum(roles),
  language: z.enum(languages),
  reasons: z.array(z.strictObject({ kind: mailKind, phrase: z.string().max(120) })).max(8),
});

/**
 * Where a mail comes from, seen from the firm. `regulator`, `staff` and `own` are never answered by a machine; `canary` is
 * the operator's own trial of the whole loop, answered as a person is.
 */
export const origins = ['outside', 'staff', 'officer', 'own', 'regulator', 'canary'] as const;

/** Whether the From address is what it says. */
export const authenticity = z.strictObject({
  verdict: z.enum(['passed', 'failed', 'unknown']),
  why: z.string().max(200),
});

/**
 * The facts of one mail that the case decides on. The mail itself stays in raw storage under its reception id;
 * a commit must stay small and hold little to erase.
 */
export const mailFacts = z.strictObject({
  receptionId: z.string().min(1).max(120),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** Local part of the Message-ID is what replies are found by; null where the mail has none. */
  messageId: z.string().max(998).nullable(),
  receivedAt: instant,
  /** The one From mailbox; null when there is none or more than one. */
  from: mailbox.nullable(),
  authenticity,
  automatic: z.strictObject({ is: z.boolean(), why: z.string().max(200).nullable() }),
  /** What a scanner said; the embedded mode has none and says `unknown`. */
  scan: z.enum(['clean', 'spam', 'virus', 'unknown']),
  /** Whether one of our addresses stands in To or Cc; a blind copy is not addressed to us. */
  addressedToUs: z.boolean(),
  origin: z.enum(origins),
  understood,
  defects: z.array(z.string().max(40)).max(20),
});

export type MailFacts = z.infer<typeof mailFacts>;
