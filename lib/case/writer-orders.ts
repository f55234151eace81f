import * as z from 'zod';
import { daySchema } from '../law/proof.ts';
import { instant, mailbox } from './mail-facts.ts';
import { obligationId, outcomes } from './outcomes.ts';
import { contact, enclosure, storedText } from './writing.ts';

const about = { receptionId: z.string(), at: instant };

/** A letter in an officer's words: pointers to the text and the files, which lie in raw storage. */
const inWords = {
  audience: z.literal('writer'),
  ...about,
  body: storedText.nullable(),
  files: z.array(enclosure),
  contact,
};

const answerOrder = z.strictObject({
  letter: z.literal('answer'),
  ...inWords,
  obligation: obligationId,
  outcome: z.enum(outcomes),
  sections: z.array(z.string()),
});

const messageOrder = z.strictObject({ letter: z.literal('message'), ...inWords });

const closingOrder = z.strictObject({ letter: z.literal('closing'), ...inWords });

/** A letter as an officer worded it. */
const wordsOrder = z.discriminatedUnion('letter', [answerOrder, messageOrder, closingOrder]);
export type WordsOrder = z.infer<typeof wordsOrder>;

/** Shows the officers a letter before it leaves. */
const previewOrder = z.strictObject({
  letter: z.literal('preview'),
  audience: z.literal('officers'),
  ...about,
  code: z.string(),
  until: instant,
  by: z.string(),
  recipient: mailbox,
  overridden: z.array(z.string()),
  would: wordsOrder,
});

/** Tells the officers exactly what was sent to whom: letter `n` of a commit. */
const sentOrder = z.strictObject({
  letter: z.literal('sent'),
  audience: z.literal('officers'),
  ...about,
  commit: z.int(),
  n: z.int(),
});

const identityOrder = z.strictObject({
  letter: z.literal('identity'),
  audience: z.literal('address'),
  ...about,
  address: z.string(),
  ask: z.int(),
  toWriter: z.boolean(),
  validUntil: daySchema,
  isReminder: z.boolean(),
});

const authorityOrder = z.strictObject({
  letter: z.literal('authority'),
  audience: z.literal('writer'),
  ...about,
  words: z.string(),
});

/** The mails of a case as they came, for the officers. */
const attachmentsOrder = z.strictObject({
  letter: z.literal('attachments'),
  audience: z.literal('officers'),
  ...about,
  receptions: z.array(z.string()),
});

/** Letters in officers' words, and the letters to officers about them. */
export const writerOrders = [
  answerOrder,
  messageOrder,
  closingOrder,
  previewOrder,
  sentOrder,
  identityOrder,
  authorityOrder,
  attachmentsOrder,
] as const;
