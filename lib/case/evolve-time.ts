import type { Obligation, OpenedCase } from './case.ts';
import type { CaseEvent } from './events.ts';
import { moved } from './timekeeping.ts';

/** Events about the clock of one obligation. */
type ClockEvent = Extract<
  CaseEvent,
  {
    type:
      | 'AnswerRecorded'
      | 'ExtensionOrdered'
      | 'ExtensionGranted'
      | 'ExtensionVoid'
      | 'FeeEstimateOrdered'
      | 'ClockStopped'
      | 'FeeEstimateVoid'
      | 'ClockResumed'
      | 'FeeLapseTold'
      | 'Paged'
      | 'DeemedRefused'
      | 'BreachAssessed'
      | 'BreachReported';
  }
>;

/** The case after an event that is about the clock of one obligation. */
export function keptTime(state: OpenedCase, event: ClockEvent): OpenedCase {
  return changed(state, event.id, (one) => timed(one, event));
}

/** The case after an officer set its day of receipt. */
export function receivedOn(state: OpenedCase, event: CaseEvent & { type: 'ReceiptSet' }): OpenedCase {
  const recounted = event.clocks.reduce<OpenedCase>(
    (case_, { id, clock }) => changed(case_, id, (one) => moved(one, clock, event.at)),
    state,
  );
  return { ...recounted, receiptDay: event.day };
}

/** The case after rungs were issued; a rung of another due date than the one that runs says nothing about it. */
export function reminded(state: OpenedCase, event: CaseEvent & { type: 'RungsIssued' }): OpenedCase {
  return event.rungs.reduce<OpenedCase>(
    (case_, { id, version, days }) =>
      changed(case_, id, (one) =>
        one.version === version ? { ...one, rung: days.at(-1) ?? one.rung } : one,
      ),
    state,
  );
}

/** An extension may be on its way while an estimate is taken back. */
function withoutEstimate({ sending }: Obligation): Obligation['sending'] {
  return sending?.what === 'fee-estimate' ? null : sending;
}

function changed(state: OpenedCase, id: string, change: (one: Obligation) => Obligation): OpenedCase {
  return { ...state, obligations: state.obligations.map((one) => (one.id === id ? change(one) : one)) };
}

function timed(one: Obligation, event: ClockEvent): Obligation {
  switch (event.type) {
    case 'BreachAssessed':
      return { ...one, assessedRisk: event.risk === 'real-risk' };
    case 'AnswerRecorded':
    case 'BreachReported':
      // What it ends is an event of its own.
      return one;
    case 'ExtensionOrdered':
      return { ...one, sending: { what: 'extension', days: event.days } };
    case 'ExtensionGranted': {
      const { days, on, commit, n } = event;
      const extensions = [...one.extensions, { days, on, commit, n }];
      return { ...moved(one, event.clock, event.at), extensions, sending: null };
    }
    case 'ExtensionVoid': {
      const { granted } = event;
      if (granted === null) return { ...one, sending: null };
      const stands = ({ commit, n }: { commit: number; n: number }) =>
        commit !== granted.commit || n !== granted.n;
      return { ...moved(one, event.clock, event.at), extensions: one.extensions.filter(stands) };
    }
    case 'FeeEstimateOrdered':
      return { ...one, sending: { what: 'fee-estimate' } };
    case 'ClockStopped': {
      const { on, commit, n } = event;
      const fee = { estimatedOn: on, commit, n, paidOn: null, lapseTold: false };
      // Accepted in the last lawful hours, and recorded after a sweep had counted them as over.
      return { ...one, fee, sending: null, deemedRefusedAt: null };
    }
    case 'FeeEstimateVoid':
      // The ladder goes on where it was: what became due while the clock seemed to stand still is due now.
      return { ...moved(one, event.clock, event.at), fee: null, sending: withoutEstimate(one) };
    case 'ClockResumed':
      return {
        ...moved(one, event.clock, event.at),
        fee: one.fee === null ? null : { ...one.fee, paidOn: event.on },
      };
    case 'FeeLapseTold':
      return one.fee === null ? one : { ...one, fee: { ...one.fee, lapseTold: true } };
    case 'Paged':
      return { ...one, paged: event.hours.at(-1) ?? one.paged };
    case 'DeemedRefused':
      return { ...one, deemedRefusedAt: event.at };
    default: {
      const unknown: never = event;
      throw new Error(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}
