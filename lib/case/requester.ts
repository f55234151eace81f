import { type OpenedCase, running } from './case.ts';
import type { Command, Refusal } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { isStatutory } from './kinds.ts';
import { cameBackFrom, refusal } from './refusals.ts';

type Decided = readonly CaseEvent[] | Refusal;
type Of<T extends Command['type']> = Command & { type: T };

/** An officer says who the case is with; they get the acknowledgement that is now due. */
export function setRequester(state: OpenedCase, command: Of<'SetRequester'>): Decided {
  const { at, by, requester } = command;
  const settled =
    !state.marks.includes('forwarded-by-staff') && !state.undeliverable.includes(requester.address);
  if (settled && state.writer?.address === requester.address)
    return refusal('stands-already', `the case is with ${requester.address} already`);
  const leaving = running(state).find(({ sending }) => sending !== null)?.sending;
  if (leaving !== undefined && leaving !== null)
    return refusal(
      'stands-already',
      `the ${leaving.what} letter to ${state.writer?.address ?? ''} is on its way: say who the case is with once it has left`,
    );
  const set: CaseEvent = { type: 'RequesterSet', at, requester, was: state.writer, by };
  const undeliverable = state.undeliverable.filter((address) => address !== requester.address);
  const after = { ...state, writer: requester, undeliverable };
  const due = state.stage === 'open' && whyNoAcknowledgement(after) === null;
  return due ? [set, { type: 'AcknowledgementOrdered', at, occasion: 'opened', by }] : [set];
}

/** The acknowledgement that was held back leaves, because an officer says so. */
export function acknowledge(state: OpenedCase, { at, by }: Of<'Acknowledge'>): Decided {
  if (state.stage === 'closed') return refusal('closed', 'the case is closed: /reopen REASON first');
  if (state.marks.includes('forwarded-by-staff'))
    return refusal('no-address', 'whose request it is has to be settled first: /requester ADDRESS NAME');
  const refused = whyNoAcknowledgement(state);
  return refused ?? [{ type: 'AcknowledgementOrdered', at, occasion: 'opened', by }];
}

/** The writer was told dates that no longer stand: they are told the new ones. Nothing where no date was given or none runs. */
export function datesCorrected(state: OpenedCase, at: string, by: string): readonly CaseEvent[] {
  const told = wasAcknowledged(state);
  const runs = running(state).some(({ kind }) => isStatutory(kind));
  const held = state.marks.includes('hold') || state.undeliverable.includes(state.writer?.address ?? '');
  const due = state.stage === 'open' && told && runs && !held;
  return due ? [{ type: 'AcknowledgementOrdered', at, occasion: 'corrected', by }] : [];
}

/** Whether the acknowledgement is on its way to the writer or there. Snapshots of before it was kept know only that one left. */
function wasAcknowledged({ acknowledgedTo, sent, writer }: OpenedCase): boolean {
  if (writer === null) return false;
  const before = sent.some(({ letter, to }) => letter === 'acknowledgement' && to === '');
  return acknowledgedTo === writer.address || (acknowledgedTo === null && before);
}

function whyNoAcknowledgement(state: OpenedCase): Refusal | null {
  const { writer } = state;
  if (writer === null)
    return refusal('no-address', 'the case knows no single address to write to: /requester ADDRESS NAME');
  if (wasAcknowledged(state))
    return refusal('stands-already', `${writer.address} has had the acknowledgement`);
  if (state.undeliverable.includes(writer.address))
    return refusal('not-allowed', cameBackFrom(writer.address));
  if (state.marks.includes('hold'))
    return refusal('not-allowed', 'the case is on hold: nothing leaves by a form letter, write by /send');
  if (state.role === 'regulator')
    return refusal('not-allowed', 'a regulator is not answered by a form letter: write by /send');
  return null;
}
