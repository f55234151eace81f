import { type Obligation, type OpenedCase, running } from './case.ts';
import type { CaseEvent } from './events.ts';

/** What ends with an obligation, and the case with its last one. */
export function ending(
  state: OpenedCase,
  one: Obligation,
  end: Pick<CaseEvent & { type: 'ObligationEnded' }, 'how' | 'because' | 'by'>,
  at: string,
): readonly CaseEvent[] {
  const left = running(state).filter(({ id }) => id !== one.id);
  const closes = state.stage === 'open' && left.length === 0 && !state.marks.includes('hold');
  return [
    { type: 'ObligationEnded', at, id: one.id, ...end },
    ...(closes ? [{ type: 'CaseClosed', at, because: 'all-answered' } as const] : []),
  ];
}
