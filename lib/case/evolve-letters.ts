import type { OpenedCase } from './case.ts';
import type { CaseEvent } from './events.ts';
import { holding } from './held-mail.ts';

/** Events of what became of a letter of ours. */
type LetterEvent = Extract<
  CaseEvent,
  { type: 'LetterSent' | 'LetterWithheld' | 'LetterFailed' | 'LetterBounced' | 'DeliveryReported' }
>;

/** The case after something became of a letter; what that does to a clock is an event of its own. */
export function delivered(state: OpenedCase, event: LetterEvent): OpenedCase {
  switch (event.type) {
    case 'LetterSent': {
      const { commit, letter, n } = event;
      const sent = [...state.sent, { commit, n, letter, to: toOf(state, event) }].slice(-mostSent);
      const cameBack = state.bounced.includes(`${commit}.${n}`);
      return {
        ...state,
        settled: [...state.settled, `${commit}.${n}`],
        sent,
        // One that was for somebody before says nothing of the writer.
        acknowledgedTo:
          letter === 'acknowledgement' && toOf(state, event) === state.writer?.address
            ? cameBack
              ? null
              : state.writer.address
            : state.acknowledgedTo,
        // The word that it came back may be here before our own mark that it left.
        undeliverable: cameBack ? undeliverable({ ...state, sent }, event) : state.undeliverable,
      };
    }
    case 'LetterWithheld':
    case 'LetterFailed':
      return {
        ...inTrouble(state, event, event.type === 'LetterFailed' ? 'failed' : 'withheld', event.reason),
        acknowledgedTo: event.ordered === true ? null : state.acknowledgedTo,
        settled: [...state.settled, `${event.commit}.${event.n}`],
      };
    case 'LetterBounced':
      return {
        ...inTrouble(state, event, 'bounced', ''),
        mails: withReport(state, event),
        bounced: [...state.bounced, `${event.commit}.${event.n}`],
        acknowledgedTo:
          event.letter === 'acknowledgement' && sentTo(state, event) === state.acknowledgedTo
            ? null
            : state.acknowledgedTo,
        undeliverable: undeliverable(state, event),
      };
    case 'DeliveryReported':
      return { ...state, mails: withReport(state, event) };
    default: {
      const unknown: never = event;
      throw new Error(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

/** Where a letter went; events stored before it was kept do not say, and it was the writer's. */
function toOf(state: OpenedCase, { to }: CaseEvent & { type: 'LetterSent' }): string {
  return to ?? state.writer?.address ?? '';
}

/** Where a letter went that was accepted for sending; empty where the case does not remember it. */
function sentTo(
  { sent }: OpenedCase,
  { commit, n }: { readonly commit: number; readonly n: number },
): string {
  return sent.find((one) => one.commit === commit && one.n === n)?.to ?? '';
}

/** The mail that reports on a letter of ours, where a mail did. */
function withReport(
  state: OpenedCase,
  { at, mail }: CaseEvent & { type: 'LetterBounced' | 'DeliveryReported' },
): OpenedCase['mails'] {
  return mail === null ? state.mails : [...state.mails, holding(mail.digest, mail.receptionId, at, true)];
}

/** Attack: bounces forged one by one, until the snapshot no longer fits an item. */
const mostUndeliverable = 20;

function undeliverable(
  state: OpenedCase,
  event: CaseEvent & { type: 'LetterBounced' | 'LetterSent' },
): string[] {
  if (!writersLetters.has(event.letter)) return state.undeliverable;
  const to = sentTo(state, event);
  return to === ''
    ? state.undeliverable
    : [...new Set([...state.undeliverable, to])].slice(-mostUndeliverable);
}

/** Letters that go to the writer's own address. A code may have gone to another. */
const writersLetters: ReadonlySet<string> = new Set([
  'acknowledgement',
  'answer',
  'message',
  'closing',
  'extension',
  'fee-estimate',
  'authority',
]);

/** Attack: a case of a thousand letters, until its snapshot no longer fits an item. */
const mostSent = 50;

/** Attack: letters that fail for ever, until the snapshot no longer fits an item. */
const mostTroubles = 10;

function inTrouble(
  state: OpenedCase,
  { at, letter }: { readonly at: string; readonly letter: string },
  how: OpenedCase['troubles'][number]['how'],
  why: string,
): OpenedCase {
  return { ...state, troubles: [...state.troubles, { at, letter, how, why }].slice(-mostTroubles) };
}
