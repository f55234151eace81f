import * as z from 'zod';

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

/** An obligation of a case, by its place: o1, o2, ... */
export const obligationId = z.string().regex(/^o[0-9]+$/);
