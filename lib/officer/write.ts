import type { Asked, Filing, Nothing } from '../case/orders.ts';

/** The line that asks for this, so that `read` understands it as this again. What stands as text beside it is not in it. */
export function write(asked: Asked | Nothing | Filing): string {
  return `/${wordsOf(asked)
    .filter((word) => word !== '')
    .join(' ')}`;
}

function wordsOf(asked: Asked | Nothing | Filing): readonly string[] {
  switch (asked.type) {
    case 'ExtendTime':
      return ['extend', asked.kind, String(asked.days), asked.ground];
    case 'GiveFeeEstimate': {
      const { amount, deposit, kind } = asked;
      return ['fee', kind, plain(amount), ...(deposit === null ? [] : ['deposit', plain(deposit)])];
    }
    case 'RecordPayment':
      return ['paid', asked.kind, asked.on];
    case 'SetReceipt':
      return ['received', asked.day, asked.because];
    case 'RecordAnswer': {
      const { how, kind, on, outcome, sections = [] } = asked;
      return ['answered', kind, outcome, ...sections, 'by', how, 'on', on];
    }
    case 'EndObligation':
      return [asked.how, asked.kind, asked.because];
    case 'AssessBreach':
      return ['assessed', asked.risk, asked.because];
    case 'ReportBreach':
      return ['reported', asked.on, asked.reference];
    case 'CorrectKinds':
      return ['kind', ...(asked.kinds.length === 0 ? ['unrelated'] : asked.kinds), 'because', asked.because];
    case 'GiveAnswer': {
      const { anyway, kind, outcome, sections } = asked;
      return ['answer', kind ?? '', outcome ?? '', ...sections, meant(anyway)];
    }
    case 'SendMessage':
      return ['send', meant(asked.anyway)];
    case 'CloseCase':
      return ['close', asked.because, meant(asked.anyway)];
    case 'SettlePreview':
      return [asked.how === 'sent' ? 'yes' : 'no', asked.code ?? ''];
    case 'AskIdentity':
      return ['identity', 'ask', asked.address ?? ''];
    case 'ConfirmIdentity':
      return ['identity', 'confirmed', asked.how];
    case 'AskAuthority':
      return ['authority', 'ask'];
    case 'ConfirmAuthority':
      return ['authority', 'confirmed', asked.how];
    case 'SetRequester':
      return ['requester', asked.requester.address, asked.requester.name];
    case 'Acknowledge':
      return ['ack'];
    case 'SendAttachments':
      return ['attachments'];
    case 'ReopenCase':
      return ['reopen', asked.because];
    case 'MarkSpam':
      return ['spam'];
    case 'RescueSpam':
      return ['rescue', asked.because];
    case 'JoinCase':
      return ['join', asked.into];
    case 'Nothing':
      return ['note'];
    case 'Filing':
      return ['new', ...asked.orders.flatMap(filed)];
    default: {
      const unknown: never = asked;
      throw new Error(`unknown order ${JSON.stringify(unknown)}`);
    }
  }
}

function filed(order: Asked): readonly string[] {
  if (order.type === 'CorrectKinds') return order.kinds;
  if (order.type === 'SetReceipt') return ['received', order.day];
  return order.type === 'SetRequester' ? ['from', order.requester.address, order.requester.name] : [];
}

function plain(amount: string): string {
  return amount.replace('$', '');
}

function meant(anyway: boolean): string {
  return anyway ? 'anyway' : '';
}
