import * as z from 'zod';
import { clockSchema } from '../law/clock.ts';
import { instant } from './mail-facts.ts';
import { longestReason, obligationId } from './outcomes.ts';

/** A command given at the command line or in the console; its effects are events of their own, after it. */
const commandTyped = z.strictObject({
  type: z.literal('CommandTyped'),
  at: instant,
  by: z.string(),
  line: z.string().max(600),
});

/** An officer says that nobody asked for anything: no reply is owed, and none is sent. */
const spamMarked = z.strictObject({ type: z.literal('SpamMarked'), at: instant, by: z.string() });

const spamRescued = z.strictObject({
  type: z.literal('SpamRescued'),
  at: instant,
  because: z.string().max(longestReason),
  by: z.string(),
});

/** The case is to go on in another. Nothing ends here until that one has taken over what is owed. */
const joinOrdered = z.strictObject({
  type: z.literal('JoinOrdered'),
  at: instant,
  into: z.string(),
  by: z.string(),
});

/** What another case still owed is owed here. */
const caseTakenOver = z.strictObject({
  type: z.literal('CaseTakenOver'),
  at: instant,
  from: z.string(),
  by: z.string(),
  /** What ran here already, and whose clock now begins with the other case's earlier day. */
  earlier: z.array(z.strictObject({ id: obligationId, clock: clockSchema })),
});

/** The other case has taken over what was owed here; mail to this one goes there from now on. */
const caseJoined = z.strictObject({
  type: z.literal('CaseJoined'),
  at: instant,
  into: z.string(),
  by: z.string(),
});

/** The other case did not take it over: this one goes on as it was. */
const joinRefused = z.strictObject({
  type: z.literal('JoinRefused'),
  at: instant,
  into: z.string(),
  because: z.string().max(longestReason),
});

/** What officers say of a case as a whole. */
export const caseEvents = [
  commandTyped,
  spamMarked,
  spamRescued,
  joinOrdered,
  caseTakenOver,
  caseJoined,
  joinRefused,
] as const;
