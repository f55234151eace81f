import * as z from 'zod';
import { daySchema } from '../law/proof.ts';
import { instant, mailbox } from './mail-facts.ts';
import { longestReason } from './outcomes.ts';

/** A one-time code is sent to an address; a reply with it from there shows who controls the address, and nothing more. */
const identityAsked = z.strictObject({
  type: z.literal('IdentityAsked'),
  at: instant,
  /** Which asking of the case: the code is made from it. */
  ask: z.int().min(1),
  address: z.string().max(320),
  /** The writer's own address, not one that an officer took from the customer record. */
  toWriter: z.boolean(),
  /** The last day on which the code counts. */
  validUntil: daySchema,
  by: z.string(),
});

const identityReminded = z.strictObject({
  type: z.literal('IdentityReminded'),
  at: instant,
  ask: z.int().min(1),
  address: z.string().max(320),
  toWriter: z.boolean(),
  validUntil: daySchema,
});

/** The right code came back from the very address it was sent to. */
const addressProved = z.strictObject({
  type: z.literal('AddressProved'),
  at: instant,
  ask: z.int(),
  address: z.string(),
  receptionId: z.string(),
});

/** A code came that proves nothing. Only a wrong one from the address that was asked counts as a try. */
const codeRefused = z.strictObject({
  type: z.literal('CodeRefused'),
  at: instant,
  /** Null where it is the code of no asking. */
  ask: z.int().nullable(),
  why: z.enum(['wrong', 'expired', 'other-address', 'too-many-tries', 'used']),
  receptionId: z.string(),
});

/** An officer says that the writer is who they say, and how they know. */
const identityConfirmed = z.strictObject({
  type: z.literal('IdentityConfirmed'),
  at: instant,
  how: z.string().min(1).max(longestReason),
  by: z.string(),
});

/** The writer is asked for what lets them act for another (PIPA s. 61). */
const authorityAsked = z.strictObject({
  type: z.literal('AuthorityAsked'),
  at: instant,
  words: z.string().max(longestReason),
  by: z.string(),
});

const authorityConfirmed = z.strictObject({
  type: z.literal('AuthorityConfirmed'),
  at: instant,
  how: z.string().min(1).max(longestReason),
  by: z.string(),
});

/** An officer says who the case is with. Whatever was known of another person's identity is not known of this one. */
const requesterSet = z.strictObject({
  type: z.literal('RequesterSet'),
  at: instant,
  requester: mailbox,
  was: mailbox.nullable(),
  by: z.string(),
});

/** Who the writer is, and how far that is known. */
export const trustEvents = [
  identityAsked,
  identityReminded,
  addressProved,
  codeRefused,
  identityConfirmed,
  authorityAsked,
  authorityConfirmed,
  requesterSet,
] as const;
