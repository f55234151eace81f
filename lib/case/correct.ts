import { type OpenedCase, running, standingKinds } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { kinds } from './kinds.ts';
import { obligationsNamed } from './obligations.ts';
import { longestReason } from './outcomes.ts';

/**
 * What an officer's word on the kinds does: what was missed is owed from the first mail on, what was never asked ends,
 * doubt is settled. Refuses a set that already stands (unless there is doubt to settle) and a correction without a
 * reason: ending a statutory clock must be answered for.
 */
export function correctKinds(
  state: OpenedCase,
  command: Command & { type: 'CorrectKinds' },
): readonly CaseEvent[] | Refusal {
  const { at, by } = command;
  const because = command.because.trim();
  if (because === '') return { refused: 'no-reason', because: 'a correction of the kinds needs a reason' };
  if (because.length > longestReason)
    return { refused: 'not-allowed', because: `a reason has at most ${longestReason} letters` };
  const named = kinds.filter((kind) => command.kinds.includes(kind));
  const was = standingKinds(state);
  if (!inDoubt(state) && named.join() === was.join()) {
    return {
      refused: 'stands-already',
      because: 'the case stands as exactly these kinds, and nothing is in doubt',
    };
  }
  const ended = running(state).filter((one) => !named.includes(one.kind));
  const added = obligationsNamed(state, named, at);
  return [
    { type: 'KindsCorrected', at, kinds: named, because, by, was: [...was] },
    ...(state.stage === 'closed' && added.length > 0
      ? [{ type: 'CaseReopened', at, because: 'obligation-added' } as const]
      : []),
    ...ended.map(({ id }): CaseEvent => ({ type: 'ObligationEnded', at, id, how: 'not-asked' })),
    ...added,
    ...closing(state, ended.length, added.length, at),
  ];
}

function inDoubt(state: OpenedCase): boolean {
  return state.marks.includes('review') || running(state).some((one) => one.presumed);
}

/** A case on hold stays open though nothing is owed: the Commissioner or a court has not let go of it. */
function closing(state: OpenedCase, ended: number, added: number, at: string): readonly CaseEvent[] {
  if (state.stage !== 'open' || state.marks.includes('hold')) return [];
  return running(state).length - ended + added > 0
    ? []
    : [{ type: 'CaseClosed', at, because: 'nothing-asked' }];
}
