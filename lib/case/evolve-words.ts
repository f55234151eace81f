import type { Obligation, OpenedCase } from './case.ts';
import type { CaseEvent } from './events.ts';
import { mostPreviews } from './previews.ts';
import { moved } from './timekeeping.ts';

/** Events of what is written to the writer, of who the writer is, and of the case as a whole. */
export type WordsEvent = Extract<
  CaseEvent,
  {
    type:
      | 'AnswerOrdered'
      | 'MessageOrdered'
      | 'ClosingOrdered'
      | 'AnswerGiven'
      | 'AnswerVoid'
      | 'AnswerReturned'
      | 'PreviewMade'
      | 'PreviewSettled'
      | 'AcknowledgementOrdered'
      | 'AttachmentsOrdered'
      | 'IdentityAsked'
      | 'IdentityReminded'
      | 'AddressProved'
      | 'CodeRefused'
      | 'IdentityConfirmed'
      | 'AuthorityAsked'
      | 'AuthorityConfirmed'
      | 'RequesterSet'
      | 'CommandTyped'
      | 'SpamMarked'
      | 'SpamRescued'
      | 'JoinOrdered'
      | 'CaseTakenOver'
      | 'CaseJoined'
      | 'JoinRefused';
  }
>;

/** The case after an event about letters in an officer's words, about who the writer is, or about the case as a whole. */
export function worded(state: OpenedCase, event: WordsEvent): OpenedCase {
  switch (event.type) {
    case 'AnswerOrdered': {
      const { by, id, outcome } = event;
      return changed(state, id, (one) => ({ ...one, sending: { what: 'answer', outcome, by } }));
    }
    case 'AnswerGiven': {
      const { commit, id, n } = event;
      return changed(state, id, (one) => ({ ...one, sending: null, answer: { commit, n } }));
    }
    case 'AnswerVoid':
      return changed(state, event.id, (one) => ({ ...one, sending: null }));
    case 'AnswerReturned':
      return changed(withoutClosings(state), event.id, (one) => ({
        ...one,
        status: 'running',
        endedAt: null,
        answer: null,
      }));
    case 'PreviewMade': {
      const { at, by, closes, code, until, would } = event;
      const made = { code, at, until, by, status: 'waiting' as const, would, closes };
      return {
        ...state,
        previews: [...state.previews, made].slice(-mostPreviews),
        previewsMade: state.previewsMade + 1,
      };
    }
    case 'PreviewSettled':
      return {
        ...state,
        previews: state.previews.map((one) =>
          one.code === event.code ? { ...one, status: event.how } : one,
        ),
      };
    case 'IdentityAsked': {
      const { address, ask, at, toWriter, validUntil } = event;
      const asking = { n: ask, address, toWriter, at, validUntil, tries: 0, reminded: false, provedAt: null };
      const { identity } = state;
      return { ...state, identity: { ...identity, made: ask, asks: [...identity.asks, asking] } };
    }
    case 'IdentityReminded':
      return asking(state, event.ask, (one) => ({ ...one, reminded: true }));
    case 'AddressProved':
      return asking(state, event.ask, (one) => ({ ...one, provedAt: event.at }));
    case 'CodeRefused':
      return event.why === 'wrong'
        ? asking(state, event.ask, (one) => ({ ...one, tries: one.tries + 1 }))
        : state;
    case 'IdentityConfirmed': {
      const { at, by, how } = event;
      return { ...state, identity: { ...state.identity, confirmed: { at, by, how } } };
    }
    case 'AuthorityAsked':
      return { ...state, authority: { ...state.authority, askedAt: event.at } };
    case 'AuthorityConfirmed': {
      const { at, by, how } = event;
      return { ...state, authority: { ...state.authority, confirmed: { at, by, how } } };
    }
    case 'RequesterSet':
      return withRequester(state, event);
    case 'SpamMarked':
      return { ...state, marks: [...new Set([...state.marks, 'spam' as const])] };
    case 'SpamRescued':
      return { ...state, marks: state.marks.filter((mark) => mark !== 'spam') };
    case 'CaseTakenOver': {
      const earlier = event.earlier.reduce<OpenedCase>(
        (case_, { clock, id }) => changed(case_, id, (one) => moved(one, clock, event.at)),
        state,
      );
      return { ...earlier, takenOver: [...state.takenOver, event.from] };
    }
    case 'JoinOrdered':
      return { ...state, joining: event.into };
    case 'JoinRefused':
      return { ...state, joining: null };
    case 'CaseJoined':
      return { ...state, joining: null, joinedInto: event.into };
    case 'AcknowledgementOrdered':
      return { ...state, acknowledgedTo: state.writer?.address ?? null };
    case 'MessageOrdered':
    case 'ClosingOrdered':
    case 'AttachmentsOrdered':
    case 'CommandTyped':
      return state;
    default: {
      const unknown: never = event;
      throw new Error(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

/** What was known of another person says nothing of this one, and what was to go to another must not go to this one. */
function withRequester(state: OpenedCase, event: CaseEvent & { type: 'RequesterSet' }): OpenedCase {
  const { requester } = event;
  const sameAddress = state.writer?.address === requester.address;
  return {
    ...withoutPreviews(state),
    writer: requester,
    knownSenders: [requester.address],
    marks: state.marks.filter(
      (mark) => !['forwarded-by-staff', 'new-sender', 'maybe-same-as'].includes(mark),
    ),
    identity: {
      ...state.identity,
      asks: state.identity.asks.filter(({ address }) => address === requester.address),
      confirmed: sameAddress ? state.identity.confirmed : null,
    },
    authority: sameAddress ? state.authority : { askedAt: null, confirmed: null },
    messageId: sameAddress ? state.messageId : null,
    undeliverable: state.undeliverable.filter((address) => address !== requester.address),
  };
}

/** The case has changed in what a waiting letter would say or whom it would reach. */
export function withoutPreviews(state: OpenedCase): OpenedCase {
  return {
    ...state,
    previews: state.previews.map((one) => (one.status === 'waiting' ? { ...one, status: 'void' } : one)),
  };
}

/** Something more is owed than when it was said that nothing is: a waiting letter must not close the case over it. */
export function withoutClosings(state: OpenedCase): OpenedCase {
  return {
    ...state,
    previews: state.previews.map((one) =>
      one.status === 'waiting' && one.closes !== null ? { ...one, status: 'void' } : one,
    ),
  };
}

type Asking = OpenedCase['identity']['asks'][number];

function asking(state: OpenedCase, n: number | null, change: (one: Asking) => Asking): OpenedCase {
  const asks = state.identity.asks.map((one) => (one.n === n ? change(one) : one));
  return { ...state, identity: { ...state.identity, asks } };
}

function changed(state: OpenedCase, id: string, change: (one: Obligation) => Obligation): OpenedCase {
  return { ...state, obligations: state.obligations.map((one) => (one.id === id ? change(one) : one)) };
}
