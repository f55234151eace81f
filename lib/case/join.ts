import { day0Of } from '../law/clock.ts';
import { type OpenedCase, running } from './case.ts';
import { caseNumber } from './case-id.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isStatutory } from './kinds.ts';
import { refusal } from './refusals.ts';
import { datesCorrected } from './requester.ts';
import { counted, voided } from './timekeeping.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** A case is to go on in another. It ends only when that one has taken over what is owed (`takeOver`). */
export function joinCase(state: OpenedCase, { at, by, into }: Of<'JoinCase'>): Decided {
  if (state.stage === 'closed') return refusal('closed', 'the case is closed: there is nothing to join');
  if (into === state.id) return refusal('not-allowed', 'a case cannot join itself');
  const moved = running(state).find(
    ({ extensions, fee, sending }) => extensions.length > 0 || fee !== null || sending !== null,
  );
  return moved === undefined
    ? [{ type: 'JoinOrdered', at, into, by }]
    : refusal(
        'not-allowed',
        'the time of this case has been extended or stopped; join the other case into this one instead',
      );
}

/**
 * What another case owes is owed here, each thing from the earlier of the two days of receipt: joining may never give a
 * writer a later date. Only a case with the very same writer is taken over: nobody is let into another person's case.
 */
export function takeOver(state: OpenedCase, { at, by, from }: Of<'TakeOver'>): Decided {
  const refused = whyNotTaken(state, from);
  if (refused !== null) return refused;
  const first = state.obligations.length + 1;
  const owed = running(state);
  const earlier: { id: string; clock: (typeof owed)[number]['clock'] }[] = [];
  const lost: CaseEvent[] = [];
  const added: CaseEvent[] = [];
  for (const theirs of running(from)) {
    const ours = owed.find((one) => one.kind === theirs.kind || (theirs.presumed && isStatutory(one.kind)));
    if (ours === undefined) {
      const { clock, inReview, kind, presumed, receivedAt, receptionId } = theirs;
      const id = `o${first + added.length}`;
      added.push({
        type: 'ObligationAdded',
        at,
        id,
        kind,
        presumed,
        inReview,
        clock,
        receivedAt,
        receptionId,
      });
      continue;
    }
    const day0 = day0Of(theirs.clock);
    if (theirs.presumed || day0 >= day0Of(ours.clock)) continue;
    const again = counted(ours, { day0 });
    earlier.push({ id: ours.id, clock: again.clock });
    lost.push(...voided(ours.id, again, at));
  }
  // Done before, by a process that died before it could say so on the other case.
  if (state.takenOver.includes(from.id) && earlier.length === 0 && added.length === 0) return [];
  return [
    { type: 'CaseTakenOver', at, from: from.id, by, earlier },
    ...lost,
    ...added,
    ...(earlier.length === 0 ? [] : datesCorrected(state, at, by)),
  ];
}

function whyNotTaken(state: OpenedCase, from: OpenedCase): Refusal | null {
  const number = caseNumber(state.id);
  if (state.stage === 'closed') return refusal('closed', `${number} is closed: /reopen it first`);
  if (state.joinedInto !== null) return refusal('not-allowed', `${number} has itself joined another case`);
  const same = state.writer !== null && state.writer.address === from.writer?.address;
  return same
    ? null
    : refusal(
        'not-allowed',
        `${number} is with another writer: one person's case never goes into another's. If they are one person, say so by /requester first`,
      );
}

/** What became of the joining, on the case that was to be joined. */
export function recordJoin(state: OpenedCase, { at, by, into, refused, taken }: Of<'RecordJoin'>): Decided {
  if (state.joinedInto !== null) return [];
  if (refused !== null) return [{ type: 'JoinRefused', at, into, because: refused }];
  if (running(state).some(({ id }) => !taken.includes(id)))
    return refusal('not-allowed', 'something more is owed here than the other case has taken over');
  return [
    ...running(state).map(({ id }): CaseEvent => ({ type: 'ObligationEnded', at, id, how: 'joined', by })),
    { type: 'CaseJoined', at, into, by },
    ...(state.stage === 'open' ? [{ type: 'CaseClosed', at, because: 'joined', by } as const] : []),
  ];
}
