import { albertaInstant } from '../law/alberta.ts';
import { day0Of } from '../law/clock.ts';
import type { Case, Obligation, OpenedCase } from './case.ts';
import type { CaseEvent } from './events.ts';
import { delivered } from './evolve-letters.ts';
import { keptTime, receivedOn, reminded } from './evolve-time.ts';
import { withoutClosings, withoutPreviews, worded } from './evolve-words.ts';
import { holding } from './held-mail.ts';
import { moved } from './timekeeping.ts';

/** The case after one more event. Pure: replaying all events gives the same state on every machine. */
export function evolve(state: Case, event: CaseEvent): Case {
  if (event.type === 'CaseOpened') return opened(event);
  if (state.stage === 'unopened') throw new Error(`${event.type} before CaseOpened`);
  switch (event.type) {
    case 'MailReceived':
      return received(state, event);
    case 'MailRepeated':
      return repeated(state, event);
    case 'NoteKept':
      return {
        ...state,
        mails: [...state.mails, holding(event.digest, event.receptionId, event.at, true)],
      };
    case 'ObligationAdded':
      return { ...withoutClosings(state), obligations: [...state.obligations, added(state, event)] };
    case 'ObligationEnded':
      return {
        ...state,
        obligations: state.obligations.map((one) =>
          one.id === event.id
            ? { ...one, status: event.how, endedAt: event.at, answer: event.letter ?? one.answer }
            : one,
        ),
      };
    case 'CaseClosed':
      return { ...state, stage: 'closed', closedAt: event.at, closedBecause: event.because };
    case 'CaseReopened':
      return reopened(state);
    case 'KindsCorrected':
      return corrected(withoutPreviews(state), event);
    case 'CommandsGiven':
      return {
        ...state,
        // A filed case was opened by the very mail that commands it.
        mails: state.mails.some(({ digest }) => digest === event.digest)
          ? state.mails
          : [...state.mails, holding(event.digest, event.receptionId, event.at, true)],
        commanded: wasObeyed(event) ? [...state.commanded, event.words ?? ''] : state.commanded,
      };
    case 'ReceiptSet':
      return receivedOn(withoutPreviews(state), event);
    case 'RungsIssued':
      return reminded(state, event);
    case 'LetterSent':
    case 'LetterWithheld':
    case 'LetterFailed':
    case 'LetterBounced':
    case 'DeliveryReported':
      return delivered(state, event);
    case 'AnswerRecorded':
    case 'ExtensionOrdered':
    case 'ExtensionGranted':
    case 'ExtensionVoid':
    case 'FeeEstimateOrdered':
    case 'ClockStopped':
    case 'FeeEstimateVoid':
    case 'ClockResumed':
    case 'FeeLapseTold':
    case 'Paged':
    case 'DeemedRefused':
    case 'BreachAssessed':
    case 'BreachReported':
      return keptTime(state, event);
    default:
      return worded(state, event);
  }
}

/** Words of which nothing was done may be sent again, once what was missing is there. */
function wasObeyed({ results, words }: CaseEvent & { type: 'CommandsGiven' }): boolean {
  return words !== null && results.some(({ outcome }) => outcome === 'done');
}

function opened(event: CaseEvent & { type: 'CaseOpened' }): Case {
  const { mail } = event;
  return {
    stage: 'open',
    id: event.caseId,
    openedAt: event.at,
    receivedAt: mail.receivedAt,
    openedBy: mail.digest,
    firstReception: mail.receptionId,
    writer: mail.from,
    knownSenders: mail.from === null ? [] : [mail.from.address],
    authenticity: mail.authenticity.verdict,
    role: mail.understood.writer,
    language: mail.understood.language,
    asked: mail.understood.kinds.map(({ kind }) => kind),
    marks: event.marks,
    pointers: event.pointers,
    obligations: [],
    mails: [holding(mail.digest, mail.receptionId, event.at, mail.messageId !== null)],
    kindsCorrected: false,
    receiptDay: null,
    messageId: mail.messageId,
    troubles: [],
    sent: [],
    bounced: [],
    acknowledgedTo: null,
    undeliverable: [],
    joining: null,
    joinedInto: null,
    takenOver: [],
    identity: { made: 0, asks: [], confirmed: null },
    authority: { askedAt: null, confirmed: null },
    previews: [],
    previewsMade: 0,
    commanded: [],
    settled: [],
  };
}

function received(state: OpenedCase, event: CaseEvent & { type: 'MailReceived' }): OpenedCase {
  const { mail } = event;
  const strangers = event.fromWriter || mail.automatic.is ? [] : (['new-sender'] as const);
  const hold = mail.origin === 'regulator' ? (['hold'] as const) : [];
  const asked = mail.understood.kinds.map(({ kind }) => kind).filter((kind) => kind !== 'unrelated');
  return {
    ...state,
    marks: [...new Set([...state.marks, ...strangers, ...hold])],
    asked: mail.automatic.is ? state.asked : [...new Set([...state.asked, ...asked])],
    mails: [...state.mails, holding(mail.digest, mail.receptionId, event.at, mail.messageId !== null)],
  };
}

function repeated(state: OpenedCase, event: CaseEvent & { type: 'MailRepeated' }): OpenedCase {
  return {
    ...state,
    mails: state.mails.map((held) =>
      held.digest === event.digest
        ? { ...held, receptions: [...held.receptions, event.receptionId], repeats: held.repeats + 1 }
        : held,
    ),
  };
}

/** What the officer names and a presumption already owes is owed plainly from now on, by the same clock. */
function corrected(state: OpenedCase, event: CaseEvent & { type: 'KindsCorrected' }): OpenedCase {
  const settles = (one: Obligation) => one.status === 'running' && event.kinds.includes(one.kind);
  return {
    ...state,
    asked: event.kinds.length === 0 ? ['unrelated'] : event.kinds,
    marks: state.marks.filter((mark) => mark !== 'review'),
    obligations: state.obligations.map((one) => (settles(one) ? { ...one, presumed: false } : one)),
    kindsCorrected: true,
  };
}

function reopened(state: OpenedCase): Case {
  if (state.stage === 'open') return state;
  const { closedAt: _at, closedBecause: _because, ...rest } = state;
  return { ...rest, stage: 'open', joinedInto: null };
}

/** A new obligation; one that an officer brings back has all that moved its clock before. */
function added(state: OpenedCase, event: CaseEvent & { type: 'ObligationAdded' }): Obligation {
  const { at, clock, continues, id, inReview, kind, presumed, receptionId } = event;
  const fresh = {
    id,
    kind,
    presumed,
    inReview,
    receptionId,
    receivedAt: event.receivedAt ?? albertaInstant(day0Of(clock), '00:00'),
    addedAt: at,
    status: 'running' as const,
    endedAt: null,
  };
  const before = state.obligations.find((one) => one.id === continues);
  if (before !== undefined) return { ...moved(before, clock, at), ...fresh, continues: before.id };
  const unmoved = { version: 1, armedAt: null, rung: null, paged: null, extensions: [], fee: null };
  return {
    ...fresh,
    ...unmoved,
    clock,
    continues: null,
    sending: null,
    answer: null,
    assessedRisk: false,
    deemedRefusedAt: null,
  };
}
