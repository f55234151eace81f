import type { CaseEvent } from './events.ts';
import type { Confirmation, LetterOrder } from './letter-orders.ts';
import type { MailFacts } from './mail-facts.ts';
import { secondContactFrom, secondContactPagedFrom } from './rungs.ts';
import { wordsLetters } from './writer-letters.ts';

/** The letters that these events cause, the writer's before the officers', so that a notice can say what the writer got. */
export function lettersFor(events: readonly CaseEvent[], receptionId: string): readonly LetterOrder[] {
  return events.flatMap((event): LetterOrder[] => {
    const about = { receptionId, at: event.at };
    switch (event.type) {
      case 'CaseOpened':
        return opening(event);
      case 'MailReceived':
        return joining(event, events);
      case 'MailRepeated':
        return event.tellOfficer ? [noticeOf('repeat', event.receptionId, event.at)] : [];
      case 'NoteKept':
        // An officer's out-of-office note answered by a notice would go round for ever.
        return event.automatic ? [] : [noticeOf('officer-note', event.receptionId, event.at)];
      default:
        return [...timeLetters(event, about, events), ...wordsLetters(event, about, events)];
    }
  });
}

/** The letters about the clock: to the writer those that move it, to the officers what has moved and what is due. */
function timeLetters(
  event: CaseEvent,
  about: { receptionId: string; at: string },
  events: readonly CaseEvent[],
): LetterOrder[] {
  const told = (
    what: Confirmation,
    obligation: string | null,
    loud: boolean,
    because: string | null = null,
  ) => [
    {
      letter: 'confirmation' as const,
      audience: loud ? ('officers-and-second-contact' as const) : ('officers' as const),
      ...about,
      what,
      obligation,
      because,
    },
  ];
  switch (event.type) {
    case 'ExtensionOrdered': {
      const { id, days, ground, until, words } = event;
      return [
        { letter: 'extension', audience: 'writer', ...about, obligation: id, days, ground, until, words },
      ];
    }
    case 'FeeEstimateOrdered': {
      const { id, amount, deposit, words } = event;
      return [
        { letter: 'fee-estimate', audience: 'writer', ...about, obligation: id, amount, deposit, words },
      ];
    }
    case 'ExtensionGranted':
      return told('extended', event.id, false);
    case 'ExtensionVoid':
      return told('extension-void', event.id, true, event.because);
    case 'ClockStopped':
      return told('clock-stopped', event.id, false);
    case 'FeeEstimateVoid':
      return told('estimate-void', event.id, true, event.because);
    case 'ClockResumed':
      return told('clock-resumed', event.id, false);
    case 'FeeLapseTold':
      return told('fee-lapsed', event.id, false);
    case 'ReceiptSet':
      return told('receipt-set', null, false);
    case 'CommandsGiven': {
      const { by, messageId = null, receptionId } = event;
      // What became of each line stands in the event; said twice, it could make the commit too large.
      const given = { letter: 'commands', audience: 'officers', ...about, receptionId, by } as const;
      return [{ ...given, results: [], inReplyTo: messageId }];
    }
    case 'DeemedRefused':
      return told('deemed-refused', event.id, true);
    case 'LetterBounced':
      // An answer that came back is told by what it puts back.
      return events.some(({ type }) => type === 'AnswerReturned') ? [] : cameBack(event, about);
    case 'LetterFailed':
      return cameBack(event, about);
    case 'RungsIssued': {
      const rungs = event.rungs.map(({ id, days }) => ({ id, days }));
      const near = rungs.some(({ days }) => (days.at(-1) ?? 0) >= secondContactFrom);
      const audience = near ? 'officers-and-second-contact' : 'officers';
      return [{ letter: 'reminder', audience, ...about, rungs }];
    }
    case 'Paged': {
      const { id, hours } = event;
      const late = (hours.at(-1) ?? 0) >= secondContactPagedFrom;
      const audience = late ? 'officers-and-second-contact' : 'officers';
      return [{ letter: 'page', audience, ...about, obligation: id, hours }];
    }
    default:
      return [];
  }
}

const officersLetters: ReadonlySet<string> = new Set([
  'reminder',
  'page',
  'notice',
  'commands',
  'preview',
  'sent',
  'attachments',
]);

/**
 * A letter that did not arrive. One to the officers goes to the second contact, since the officers may hear of nothing;
 * what is told about such a letter is told once, or two dead mailboxes would keep us writing for ever.
 */
function cameBack(
  event: CaseEvent & { type: 'LetterBounced' | 'LetterFailed' },
  about: { receptionId: string; at: string },
): LetterOrder[] {
  if (event.letter === 'confirmation') return [];
  const toOfficers = officersLetters.has(event.letter);
  const told = ['extension', 'fee-estimate', 'acknowledgement', 'answer'].includes(event.letter);
  if (event.type === 'LetterFailed' && told && event.ordered !== true) return [];
  return [
    {
      letter: 'confirmation',
      audience: toOfficers ? 'second-contact' : 'officers-and-second-contact',
      ...about,
      what: 'letter-bounced',
      obligation: null,
      because: event.letter,
    },
  ];
}

function opening(event: CaseEvent & { type: 'CaseOpened' }): LetterOrder[] {
  const { mail, at } = event;
  const what = mail.origin === 'regulator' ? 'set-on-hold' : 'opened';
  return [acknowledgement('opened', mail, at), noticeOf(what, mail.receptionId, at)];
}

function joining(event: CaseEvent & { type: 'MailReceived' }, events: readonly CaseEvent[]): LetterOrder[] {
  const { mail, at } = event;
  const adds = events.some((one) => one.type === 'ObligationAdded');
  // Bounces and out-of-office notes are on the case; a notice for each would bounce in its turn.
  if (mail.automatic.is && !adds) return [];
  const what = mail.origin === 'regulator' ? 'set-on-hold' : 'message';
  const notice = noticeOf(what, mail.receptionId, at);
  return adds && event.fromWriter ? [acknowledgement('obligation-added', mail, at), notice] : [notice];
}

function acknowledgement(occasion: 'opened' | 'obligation-added', mail: MailFacts, at: string): LetterOrder {
  return {
    letter: 'acknowledgement',
    audience: 'writer',
    receptionId: mail.receptionId,
    at,
    occasion,
    gate: {
      origin: mail.origin,
      automatic: mail.automatic.is,
      addressedToUs: mail.addressedToUs,
      singleFrom: mail.from !== null,
      authenticity: mail.authenticity.verdict,
      scan: mail.scan,
      unparseable: mail.defects.includes('unparseable'),
    },
  };
}

/** What the Commissioner's office writes reaches the second contact at once as well. */
function noticeOf(
  what: 'opened' | 'message' | 'repeat' | 'officer-note' | 'set-on-hold',
  receptionId: string,
  at: string,
): LetterOrder {
  const audience = what === 'set-on-hold' ? 'officers-and-second-contact' : 'officers';
  return { letter: 'notice', audience, receptionId, at, what };
}
