import { albertaDay } from '../law/alberta.ts';
import type { CaseEvent } from './events.ts';
import type { Confirmation, LetterOrder } from './letter-orders.ts';
import type { WordsOrdered } from './writer-events.ts';
import type { WordsOrder } from './writer-orders.ts';

type About = { readonly receptionId: string; readonly at: string };

/** The letters that officers' words cause: to the writer, and to the officers about them. */
export function wordsLetters(event: CaseEvent, about: About, events: readonly CaseEvent[]): LetterOrder[] {
  switch (event.type) {
    case 'AnswerOrdered':
    case 'MessageOrdered':
    case 'ClosingOrdered':
      return [orderOf(event, about)];
    case 'PreviewMade': {
      const { by, code, to, until, would } = event;
      const { overridden } = would;
      const shown = { letter: 'preview', audience: 'officers', ...about, code, until, by } as const;
      return [{ ...shown, recipient: to, overridden, would: orderOf(would, about) }];
    }
    case 'LetterSent':
      return toldOf.has(event.letter) || event.ordered === true
        ? [{ letter: 'sent', audience: 'officers', ...about, commit: event.commit, n: event.n }]
        : [];
    case 'AcknowledgementOrdered': {
      const { occasion } = event;
      // Two commands of one mail may each make it due; the writer reads it once.
      if (events.find(({ type }) => type === 'AcknowledgementOrdered') !== event) return [];
      return [{ letter: 'acknowledgement', audience: 'writer', ...about, occasion, gate: null }];
    }
    case 'IdentityAsked':
    case 'IdentityReminded': {
      const { address, ask, at, toWriter, validUntil } = event;
      // Its time may have run out while nothing was swept, or while the case was closed.
      if (albertaDay(at) > validUntil) return [];
      const asking = { letter: 'identity', audience: 'address', ...about, address, ask } as const;
      return [{ ...asking, toWriter, validUntil, isReminder: event.type === 'IdentityReminded' }];
    }
    case 'AuthorityAsked':
      return [{ letter: 'authority', audience: 'writer', ...about, words: event.words }];
    case 'AttachmentsOrdered':
      return [{ letter: 'attachments', audience: 'officers', ...about, receptions: event.receptions }];
    case 'CommandTyped': {
      const { by, line } = event;
      if (events.some(({ type }) => toldOtherwise.has(type))) return [];
      const results = [{ line, outcome: 'done' as const, says: '' }];
      return [{ letter: 'commands', audience: 'officers', ...about, by, results }];
    }
    case 'AnswerVoid':
      return told('answer-void', event.id, event.because !== 'ended', about, event.because);
    case 'AnswerReturned':
      return told('answer-returned', event.id, true, about);
    case 'DeliveryReported':
      return event.what === 'complained' && !toOfficers.has(event.letter)
        ? told('complained', null, false, about, event.letter)
        : [];
    case 'CaseJoined':
      return told('joined', null, false, about, event.into);
    case 'JoinRefused':
      return told('join-refused', null, false, about, event.because);
    default:
      return [];
  }
}

/** What the officers hear of by a letter of its own, now or once it has left. */
const toldOtherwise: ReadonlySet<CaseEvent['type']> = new Set([
  'PreviewMade',
  'AnswerOrdered',
  'MessageOrdered',
  'ClosingOrdered',
  'IdentityAsked',
  'AuthorityAsked',
  'AttachmentsOrdered',
  'ExtensionOrdered',
  'FeeEstimateOrdered',
  'ClockResumed',
  'ReceiptSet',
] as const);

/** Letters that the officers are shown once they have left; of acknowledgements only those that they ordered. */
const toldOf: ReadonlySet<string> = new Set([
  'answer',
  'message',
  'closing',
  'identity',
  'authority',
  'extension',
  'fee-estimate',
]);

const toOfficers: ReadonlySet<string> = new Set(['notice', 'confirmation', 'commands', 'reminder', 'page']);

function told(
  what: Confirmation,
  obligation: string | null,
  loud: boolean,
  about: About,
  because: string | null = null,
): LetterOrder[] {
  const audience = loud ? 'officers-and-second-contact' : 'officers';
  return [{ letter: 'confirmation', audience, ...about, what, obligation, because }];
}

function orderOf(words: WordsOrdered, about: About): WordsOrder {
  const { body, contact, files } = words;
  const written = { audience: 'writer', ...about, body, files, contact } as const;
  switch (words.type) {
    case 'AnswerOrdered': {
      const { id, outcome, sections } = words;
      return { letter: 'answer', ...written, obligation: id, outcome, sections };
    }
    case 'MessageOrdered':
      return { letter: 'message', ...written };
    case 'ClosingOrdered':
      return { letter: 'closing', ...written };
    default: {
      const unknown: never = words;
      throw new Error(`unknown words ${JSON.stringify(unknown)}`);
    }
  }
}
