import { assessBreach, endObligation, recordAnswer, reportBreach } from './answers.ts';
import type { OpenedCase } from './case.ts';
import type { Refusal } from './commands.ts';
import { correctKinds } from './correct.ts';
import type { CaseEvent } from './events.ts';
import { joinCase } from './join.ts';
import type { Order } from './orders.ts';
import { acknowledge, setRequester } from './requester.ts';
import { extendTime, giveFeeEstimate, recordPayment, setReceipt } from './time-commands.ts';
import { askAuthority, askIdentity, confirmAuthority, confirmIdentity } from './trust-commands.ts';
import { markSpam, reopenCase, rescueSpam, sendAttachments } from './whole-case.ts';
import { closeCase, giveAnswer, sendMessage, settlePreview } from './writing-commands.ts';

/** What an officer's order does to a case that is there: events, or the refusal that says what is missing. */
export function decideOrder(state: OpenedCase, order: Order): readonly CaseEvent[] | Refusal {
  switch (order.type) {
    case 'CorrectKinds':
      return correctKinds(state, order);
    case 'ExtendTime':
      return extendTime(state, order);
    case 'GiveFeeEstimate':
      return giveFeeEstimate(state, order);
    case 'RecordPayment':
      return recordPayment(state, order);
    case 'SetReceipt':
      return setReceipt(state, order);
    case 'RecordAnswer':
      return recordAnswer(state, order);
    case 'EndObligation':
      return endObligation(state, order);
    case 'AssessBreach':
      return assessBreach(state, order);
    case 'ReportBreach':
      return reportBreach(state, order);
    case 'GiveAnswer':
      return giveAnswer(state, order);
    case 'SendMessage':
      return sendMessage(state, order);
    case 'CloseCase':
      return closeCase(state, order);
    case 'SettlePreview':
      return settlePreview(state, order);
    case 'AskIdentity':
      return askIdentity(state, order);
    case 'ConfirmIdentity':
      return confirmIdentity(state, order);
    case 'AskAuthority':
      return askAuthority(state, order);
    case 'ConfirmAuthority':
      return confirmAuthority(state, order);
    case 'SetRequester':
      return setRequester(state, order);
    case 'Acknowledge':
      return acknowledge(state, order);
    case 'SendAttachments':
      return sendAttachments(state, order);
    case 'ReopenCase':
      return reopenCase(state, order);
    case 'MarkSpam':
      return markSpam(state, order);
    case 'RescueSpam':
      return rescueSpam(state, order);
    case 'JoinCase':
      return joinCase(state, order);
    default: {
      const unknown: never = order;
      throw new Error(`unknown order ${JSON.stringify(unknown)}`);
    }
  }
}
