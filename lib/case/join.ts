import { type Clock, day0Of } from '../law/clock.ts';
import { type Obligation, type OpenedCase, running } from './case.ts';
import { caseNumber } from './case-id.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isStatutory } from './kinds.ts';
import { refusal } from './refusals.ts';
import { datesCorrected } from './requester.ts';
import { counted } from './timekeeping.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** A case is to go on in another. It ends only when that one has taken over what is owed (`takeOver`). */
export function joinCase(state: OpenedCase, { at, by, into }: Of<'JoinCase'>): Decided {
  if (state.stage === 'closed') return refusal('closed', 'the case is closed: there is nothing to join');
  if (into === state.id) return refusal('not-allowed', 'a case cannot join itself');
  if (state.joining !== null)
    return refusal('stands-already', `the case is about to go on in ${caseNumber(state.joining)}`);
  if (running(state).some(({ assessedRisk }) => assessedRisk))
    return refusal(
      'not-allowed',
      'a breach of this case was found to be a real risk; join the other case into this one instead',
    );
  return running(state).some(isMoved)
    ? refusal(
        'not-allowed',
        'the time of this case has been extended or stopped; join the other case into this one instead',
      )
    : [{ type: 'JoinOrdered', at, into, by }];
}

/** Extended or stopped, or about to be: for the very request that the writer was told it of, and for no other. */
function isMoved({ extensions, fee, sending }: Obligation): boolean {
  return extensions.length > 0 || fee !== null || sending !== null;
}

/**
 * What another case owes is owed here, each thing from the earlier of the two days of receipt, and beside one whose time was
 * extended or stopped by its own clock: joining may never give a writer a later date. Only a case with the very same writer is taken over: nobody is let into another person's case.
 */
export function takeOver(state: OpenedCase, { at, by, from }: Of<'TakeOver'>): Decided {
  const refused = whyNotTaken(state, from);
  if (refused !== null) return refused;
  const first = state.obligations.length + 1;
  const owed = running(state).filter((one) => !isMoved(one));
  const earlier: { id: string; clock: Clock }[] = [];
  const added: CaseEvent[] = [];
  for (const theirs of running(from)) {
    const day0 = day0Of(theirs.clock);
    // As with a mail in doubt: a clock of the law that runs from that day, or from before it, is enough.
    if (theirs.presumed && owed.some((one) => isStatutory(one.kind) && day0Of(one.clock) <= day0)) continue;
    const ours = owed.find((one) => one.kind === theirs.kind && (theirs.presumed || !one.presumed));
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
    if (day0 >= day0Of(ours.clock)) continue;
    earlier.push({ id: ours.id, clock: counted(ours, { day0 }).clock });
  }
  // Done before, by a process that died before it could say so on the other case.
  if (state.takenOver.includes(from.id) && earlier.length === 0 && added.length === 0) return [];
  return [
    { type: 'CaseTakenOver', at, from: from.id, by, earlier },
    ...added,
    ...(earlier.length === 0 ? [] : datesCorrected(state, at, by)),
  ];
}

function whyNotTaken(state: OpenedCase, from: OpenedCase): Refusal | null {
  const number = caseNumber(state.id);
  if (state.stage === 'closed') return refusal('closed', `${number} is closed: /reopen it first`);
  if (state.joinedInto !== null) return refusal('not-allowed', `${number} has itself joined another case`);
  // Two officers who join two cases into each other would leave neither.
  if (state.joining !== null) return refusal('not-allowed', `${number} is itself about to join another case`);
  // What one colleague has forwarded comes from one address, and may be of as many people as there are mails.
  if ([state, from].some(({ marks }) => marks.includes('forwarded-by-staff')))
    return refusal('no-address', 'whose requests they are has to be settled first: /requester ADDRESS NAME');
  if (from.marks.includes('hold') && !state.marks.includes('hold'))
    return refusal(
      'not-allowed',
      `${caseNumber(from.id)} is on hold for the Commissioner or a court, and ${number} is not: join it into the one on hold instead`,
    );
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
