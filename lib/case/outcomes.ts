import * as z from 'zod';
import type { Kind } from './kinds.ts';

/**
 * How an obligation ends. `not-asked`: an officer has said, with a reason, that this was never asked; `not-owed`: that it
 * needs no answer; `joined`: it goes on in another case.
 */
export const endings = [
  'policy-sent',
  'not-asked',
  'answered',
  'withdrawn',
  'lapsed',
  'assessed',
  'reported',
  'not-owed',
  'joined',
] as const;

/** What an answer decided. */
export const outcomes = ['all', 'part', 'refused', 'none-found', 'made', 'annotated', 'done'] as const;

export type Outcome = (typeof outcomes)[number];

/** What an answer to each kind can decide; a possible breach is not answered but assessed. */
export const outcomesOf: Readonly<Record<Kind, readonly Outcome[]>> = {
  access_request: ['all', 'part', 'refused', 'none-found'],
  correction_request: ['made', 'annotated'],
  complaint: ['done'],
  consent_withdrawal: ['done'],
  policy_request: ['done'],
  question: ['done'],
  breach_report: [],
};

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

/** An obligation of a case, by its place: o1, o2, ... */
export const obligationId = z.string().regex(/^o[0-9]+$/);
