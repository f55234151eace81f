import { breachEnds } from './answering.ts';
import { type OpenedCase, running } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isStatutory, kinds } from './kinds.ts';
import { obligationsNamed, obligationsRevived } from './obligations.ts';
import { longestReason } from './outcomes.ts';
import { onePlain, refusal } from './refusals.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** A closed case is open again, with what an officer's word alone had ended; what else is owed in it is said by `/kind`. */
export function reopenCase(state: OpenedCase, { at, because, by }: Of<'ReopenCase'>): Decided {
  if (state.stage !== 'closed') return refusal('stands-already', 'the case is open');
  if (state.joinedInto !== null)
    return refusal('not-allowed', 'the case goes on in another, which it joined');
  const refused = whyNoReason(because, 'reopening');
  return (
    refused ?? [
      { type: 'CaseReopened', at, because: 'officer', words: because.trim(), by },
      ...obligationsRevived(state, at),
    ]
  );
}

/** Nobody asked for anything: the case closes without a word. Refused while the law's time runs. */
export function markSpam(state: OpenedCase, { at, by }: Of<'MarkSpam'>): Decided {
  if (state.marks.includes('spam')) return refusal('stands-already', 'the case is marked as spam already');
  const open = running(state);
  const byLaw = open.find(({ kind }) => isStatutory(kind));
  if (byLaw !== undefined)
    return refusal(
      'not-allowed',
      `the law's time for ${onePlain(byLaw.kind)} runs${byLaw.presumed ? ', presumed' : ''}: say first that nothing was asked, by /kind unrelated because REASON`,
    );
  if (open.some(({ kind }) => kind === 'breach_report')) return refusal('not-allowed', breachEnds);
  return [
    { type: 'SpamMarked', at, by },
    ...open.map(({ id }): CaseEvent => ({ type: 'ObligationEnded', at, id, how: 'not-asked', by })),
    ...(state.stage === 'open' ? [{ type: 'CaseClosed', at, because: 'spam', by } as const] : []),
  ];
}

/** It was no spam after all: the case is open, and what it asked is owed by the clock it had. */
export function rescueSpam(state: OpenedCase, { at, because, by }: Of<'RescueSpam'>): Decided {
  if (!state.marks.includes('spam')) return refusal('stands-already', 'the case is not marked as spam');
  const refused = whyNoReason(because, 'a rescue');
  if (refused !== null) return refused;
  const gone = state.obligations.filter(
    ({ id, status }) =>
      status === 'not-asked' && !state.obligations.some(({ continues }) => continues === id),
  );
  const named = kinds.filter((kind) => gone.some((one) => one.kind === kind));
  return [
    { type: 'SpamRescued', at, because: because.trim(), by },
    ...(state.stage === 'closed' ? [{ type: 'CaseReopened', at, because: 'rescued', by } as const] : []),
    ...obligationsNamed(state, named, at),
  ];
}

/** The officers get the case's mails as they came, with every file in them. */
export function sendAttachments(state: OpenedCase, { at, by }: Of<'SendAttachments'>): Decided {
  const receptions = state.mails.flatMap((mail) => mail.receptions.slice(0, 1)).slice(-mostMails);
  return [{ type: 'AttachmentsOrdered', at, receptions, by }];
}

const mostMails = 20;

function whyNoReason(because: string, what: string): Refusal | null {
  if (because.trim() === '') return refusal('no-reason', `${what} needs its reason`);
  return because.length > longestReason
    ? refusal('not-allowed', `a reason has at most ${longestReason} letters`)
    : null;
}
