import * as z from 'zod';
import { daySchema } from '../law/proof.ts';
import { instant, origins } from './mail-facts.ts';
import { commandResult } from './outcomes.ts';
import { writerOrders } from './writer-orders.ts';

/** What a confirmation can be about. */
export const confirmations = [
  'extended',
  'extension-void',
  'clock-stopped',
  'estimate-void',
  'clock-resumed',
  'fee-lapsed',
  'receipt-set',
  'deemed-refused',
  'letter-bounced',
  'answer-void',
  'answer-returned',
  'complained',
  'joined',
  'join-refused',
] as const;
export type Confirmation = (typeof confirmations)[number];

/** What the gate needs to know of the mail that a letter answers. */
const gateFacts = z.strictObject({
  origin: z.enum(origins),
  automatic: z.boolean(),
  addressedToUs: z.boolean(),
  singleFrom: z.boolean(),
  authenticity: z.enum(['passed', 'failed', 'unknown']),
  scan: z.enum(['clean', 'spam', 'virus', 'unknown']),
  unparseable: z.boolean(),
});

const about = { receptionId: z.string(), at: instant };

const acknowledgementOrder = z.strictObject({
  letter: z.literal('acknowledgement'),
  audience: z.literal('writer'),
  ...about,
  occasion: z.enum(['opened', 'obligation-added', 'corrected']),
  /** Null where an officer ordered it. */
  gate: gateFacts.nullable(),
});

const noticeOrder = z.strictObject({
  letter: z.literal('notice'),
  audience: z.enum(['officers', 'officers-and-second-contact']),
  ...about,
  what: z.enum(['opened', 'message', 'repeat', 'officer-note', 'set-on-hold']),
});

/** A letter with legal effect, about one obligation. `words` are the officer's own. */
const legalOrder = {
  audience: z.literal('writer'),
  ...about,
  obligation: z.string(),
  words: z.string(),
};

const extensionOrder = z.strictObject({
  letter: z.literal('extension'),
  ...legalOrder,
  days: z.int(),
  ground: z.string(),
  until: daySchema,
});

const feeEstimateOrder = z.strictObject({
  letter: z.literal('fee-estimate'),
  ...legalOrder,
  amount: z.string(),
  deposit: z.string().nullable(),
});

const toOfficers = z.enum(['officers', 'officers-and-second-contact', 'second-contact']);

/** The rungs it stands for, by obligation; the last of each is the one that is now, those before it were missed. */
const reminderOrder = z.strictObject({
  letter: z.literal('reminder'),
  audience: toOfficers,
  ...about,
  rungs: z.array(z.strictObject({ id: z.string(), days: z.array(z.int()) })),
});

const pageOrder = z.strictObject({
  letter: z.literal('page'),
  audience: toOfficers,
  ...about,
  obligation: z.string(),
  hours: z.array(z.int()),
});

/** What has just become true of a case's time, told to those who answer for it. */
const confirmationOrder = z.strictObject({
  letter: z.literal('confirmation'),
  audience: toOfficers,
  ...about,
  what: z.enum(confirmations),
  obligation: z.string().nullable(),
  because: z.string().nullable(),
});

/** What became of an officer's commands, told to all officers. */
const commandsOrder = z.strictObject({
  letter: z.literal('commands'),
  audience: toOfficers,
  ...about,
  by: z.string(),
  results: z.array(commandResult),
  /** Message-ID of the mail that gave them, where one did. */
  inReplyTo: z.string().nullable().optional(),
});

/** A letter that events cause: its name, for whom, and pointers. The wording is made when it is composed. */
export const letterOrder = z.discriminatedUnion('letter', [
  acknowledgementOrder,
  noticeOrder,
  extensionOrder,
  feeEstimateOrder,
  reminderOrder,
  pageOrder,
  confirmationOrder,
  commandsOrder,
  ...writerOrders,
]);
export type LetterOrder = z.infer<typeof letterOrder>;
