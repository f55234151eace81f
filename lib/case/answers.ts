import { albertaDay } from '../law/alberta.ts';
import { day0Of } from '../law/clock.ts';
import { type Obligation, type OpenedCase, running } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { notYet, owed, refusal } from './refusals.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** The answer left by another way: it ends what was owed, as of the day it left. */
export function recordAnswer(state: OpenedCase, command: Of<'RecordAnswer'>): Decided {
  const { at, by, how, kind, on, outcome } = command;
  const one = owed(state, kind);
  if ('refused' in one) return one;
  const wrong =
    notYet(on, albertaDay(at)) ?? (on < day0Of(one.clock) ? `${on} is before the request came` : null);
  if (wrong !== null) return refusal('not-allowed', wrong);
  return [
    { type: 'AnswerRecorded', at, id: one.id, outcome, by, how, on },
    ...ending(state, one, 'answered', at),
  ];
}

/** The writer took the request back, or an officer holds it withdrawn because a fee estimate was never accepted. */
export function endObligation(state: OpenedCase, command: Of<'EndObligation'>): Decided {
  const { at, because, how, kind } = command;
  const one = owed(state, kind);
  if ('refused' in one) return one;
  if (because.trim() === '') return refusal('no-reason', 'ending what the law may ask for needs a reason');
  if (how === 'lapsed' && one.fee?.lapseTold !== true)
    return refusal(
      'not-allowed',
      'only a request whose fee estimate has lapsed can be held withdrawn for silence',
    );
  return ending(state, one, how, at);
}

/** What ends with an obligation, and the case with its last one. */
function ending(
  state: OpenedCase,
  one: Obligation,
  how: 'answered' | 'withdrawn' | 'lapsed',
  at: string,
): readonly CaseEvent[] {
  const left = running(state).filter(({ id }) => id !== one.id);
  const closes = state.stage === 'open' && left.length === 0 && !state.marks.includes('hold');
  return [
    { type: 'ObligationEnded', at, id: one.id, how },
    ...(closes ? [{ type: 'CaseClosed', at, because: 'all-answered' } as const] : []),
  ];
}
