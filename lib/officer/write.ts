import { caseNumber } from '../case/case-id.ts';
import type { Asked, Filing, Nothing } from '../case/orders.ts';
import { shortKind } from './arguments.ts';
import { wayIn } from './filing.ts';
import { isPlaceholder, longestCommand } from './words.ts';
import { anywaysAtEnd } from './words-of-cases.ts';

/** What an officer types: the line, and the text that stands beside it. */
type Typed = { readonly line: string; readonly text: string };

/** The line that asks for this, so that `read` with the text of `textBeside` understands it as this again. */
export function write(asked: Asked | Nothing | Filing): string {
  return typed(asked).line;
}

/** The text that stands beside the line: words to the writer, and a reason that is more than one line of plain words. */
export function textBeside(asked: Asked | Nothing | Filing): string {
  return typed(asked).text;
}

function typed(asked: Asked | Nothing | Filing): Typed {
  switch (asked.type) {
    case 'ExtendTime':
      return onLine(['extend', shortKind(asked.kind), String(asked.days), asked.ground], asked.words);
    case 'GiveFeeEstimate': {
      const { amount, deposit, kind, words } = asked;
      const secured = deposit === null ? [] : ['deposit', plain(deposit)];
      return onLine(['fee', shortKind(kind), plain(amount), ...secured], words);
    }
    case 'RecordPayment':
      return onLine(['paid', shortKind(asked.kind), asked.on]);
    case 'SetReceipt':
      return withReason(['received', asked.day], asked.because);
    case 'RecordAnswer': {
      const { because = '', how, kind, on, outcome, sections = [] } = asked;
      return onLine(['answered', shortKind(kind), outcome, ...sections, 'by', how, 'on', on], because);
    }
    case 'EndObligation':
      return withReason([asked.how, shortKind(asked.kind)], asked.because);
    case 'AssessBreach':
      return withReason(['assessed', asked.risk], asked.because);
    case 'ReportBreach':
      return onLine(['reported', asked.on, asked.reference]);
    case 'CorrectKinds': {
      const kinds = asked.kinds.length === 0 ? ['unrelated'] : asked.kinds.map(shortKind);
      return withReason(['kind', ...kinds], asked.because, 'because');
    }
    case 'GiveAnswer': {
      const { anyway, kind, outcome, sections } = asked;
      return onLine([
        'answer',
        kind === null ? '' : shortKind(kind),
        outcome ?? '',
        ...sections,
        meant(anyway),
      ]);
    }
    case 'SendMessage':
      return onLine(['send', meant(asked.anyway)]);
    case 'CloseCase':
      return onLine(['close', asked.because, again(asked.because), meant(asked.anyway)]);
    case 'SettlePreview':
      return onLine([asked.how === 'sent' ? 'yes' : 'no', asked.code ?? '']);
    case 'AskIdentity':
      return onLine(['identity', 'ask', asked.address ?? '']);
    case 'ConfirmIdentity':
      return withReason(['identity', 'confirmed'], asked.how);
    case 'AskAuthority':
      return onLine(['authority', 'ask'], asked.words);
    case 'ConfirmAuthority':
      return withReason(['authority', 'confirmed'], asked.how);
    case 'SetRequester':
      return onLine(['requester', asked.requester.address, asked.requester.name]);
    case 'Acknowledge':
      return onLine(['ack']);
    case 'SendAttachments':
      return onLine(['attachments']);
    case 'ReopenCase':
      return withReason(['reopen'], asked.because);
    case 'MarkSpam':
      return onLine(['spam']);
    case 'RescueSpam':
      return withReason(['rescue'], asked.because);
    case 'JoinCase':
      return onLine(['join', caseNumber(asked.into)]);
    case 'Nothing':
      return onLine(['note']);
    case 'Filing':
      return onLine(['new', ...asked.orders.flatMap(filed)]);
    default: {
      const unknown: never = asked;
      throw new Error(`unknown order ${JSON.stringify(unknown)}`);
    }
  }
}

function onLine(words: readonly string[], text = ''): Typed {
  return { line: `/${words.filter((word) => word !== '').join(' ')}`, text };
}

/** A reason stands on the line if it comes back from there as it is, else as the text. */
function withReason(words: readonly string[], reason: string, announced = ''): Typed {
  const whole = onLine([...words, announced, reason]);
  const isPlain = reason !== '' && reason.split(/\s+/).join(' ') === reason && reason === reason.trim();
  const fits = whole.line.length <= longestCommand && !reason.split(' ').some(isPlaceholder);
  return isPlain && fits ? whole : onLine(words, reason);
}

function filed(order: Asked): readonly string[] {
  if (order.type === 'SetReceipt') return ['received', order.day];
  if (order.type === 'SetRequester') return ['from', order.requester.address, order.requester.name];
  if (order.type !== 'CorrectKinds') return [];
  const way = wayIn(order.because);
  return [...order.kinds.map(shortKind), ...(way === null ? [] : ['by', way])];
}

function plain(amount: string): string {
  return amount.replace('$', '');
}

function meant(anyway: boolean): string {
  return anyway ? 'anyway' : '';
}

/** What keeps the end of a reason from being taken for the officer's "anyway". */
function again(because: string): string {
  return 'anyway '.repeat(anywaysAtEnd(because.split(' '))).trim();
}
