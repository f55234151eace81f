import type { CaseEvent } from '../case/events.ts';
import { plainKind, plainKinds } from './case-row.ts';

/** One event in plain words, for the history of a case. */
export function told(event: CaseEvent): string {
  switch (event.type) {
    case 'CaseOpened': {
      const { from, authenticity, understood } = event.mail;
      const asks = understood.kinds.map(({ kind }) => plainKind(kind)).join(', ');
      return `opened by a mail from ${from?.address ?? 'nobody named'} (sender ${authenticity.verdict}): ${asks}${understood.review ? ', in review' : ''}`;
    }
    case 'MailReceived':
      return `mail from ${event.mail.from?.address ?? 'nobody named'}${event.fromWriter ? '' : ', whom the case does not know'}${event.mail.automatic.is ? ', written by a machine' : ''}`;
    case 'MailRepeated':
      return 'the same mail came again; nothing was sent';
    case 'ObligationAdded': {
      const { clock } = event;
      const day = clock.basis === 'statutory' ? `by law due ${clock.dueOn}` : `house target ${clock.dueOn}`;
      return `${event.presumed ? 'presumed ' : ''}${plainKind(event.kind)} owed, ${day}`;
    }
    case 'ObligationEnded':
      return event.how === 'not-asked'
        ? `${event.id} ended: an officer said that it was not asked`
        : `${event.id} met: the policy was sent`;
    case 'NoteKept':
      return 'mail to the officers kept as a note; it reached nobody else';
    case 'LetterSent':
      return `${event.letter} sent`;
    case 'LetterWithheld':
      return `${event.letter} withheld: ${plainKind(event.reason).replaceAll('-', ' ')}`;
    case 'LetterFailed':
      return `${event.letter} refused by the provider: ${event.reason}`;
    case 'CaseClosed':
      return event.because === 'nothing-asked'
        ? 'closed: nothing is owed after the correction of its kinds'
        : 'closed: the policy that was asked for was sent';
    case 'CaseReopened':
      return event.because === 'in-doubt'
        ? 'reopened: a mail that may ask for something'
        : 'reopened: something more is owed';
    case 'KindsCorrected':
      return `kinds corrected from ${plainKinds(event.was)} to ${plainKinds(event.kinds)}, by ${event.by}: ${event.because}`;
    default: {
      const unknown: never = event;
      throw new Error(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}
