import type { CaseEvent } from '../case/events.ts';
import { plainKind, plainKinds, plainLetter } from './case-row.ts';
import { toldOfWords, type WordsStory } from './story-of-words.ts';

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
      return `${event.id} ${endWords[event.how]}${event.by === undefined ? '' : `, says ${event.by}`}${event.because === undefined ? '' : `: ${event.because}`}`;
    case 'NoteKept':
      return 'mail to the officers kept as a note; it reached nobody else';
    case 'LetterSent':
      return `${plainLetter(event.letter)} sent`;
    case 'LetterWithheld':
      return `${plainLetter(event.letter)} withheld: ${plainKind(event.reason).replaceAll('-', ' ')}`;
    case 'LetterFailed':
      return `${plainLetter(event.letter)} refused by the provider: ${event.reason}`;
    case 'CaseClosed':
      return `${closeWords[event.because]}${given(event)}`;
    case 'CaseReopened':
      return `${reopenWords[event.because]}${given(event)}`;
    case 'KindsCorrected':
      return `kinds corrected from ${plainKinds(event.was)} to ${plainKinds(event.kinds)}, by ${event.by}: ${event.because}`;
    default:
      return toldOfTime(event);
  }
}

/** An officer's reason, where one was given. */
function given({
  by,
  words,
}: {
  readonly by?: string | undefined;
  readonly words?: string | undefined;
}): string {
  return `${by === undefined ? '' : `, says ${by}`}${words === undefined || words === '' ? '' : `: ${words}`}`;
}

const endWords: Readonly<Record<(CaseEvent & { type: 'ObligationEnded' })['how'], string>> = {
  'not-asked': 'ended: an officer said that it was not asked',
  'policy-sent': 'met: the policy was sent',
  answered: 'met: it was answered',
  withdrawn: 'ended: the writer took it back',
  lapsed: 'ended: held withdrawn after the fee estimate lapsed',
  assessed: 'ended: no real risk of significant harm',
  reported: 'ended: the Commissioner was told',
  'not-owed': 'ended: no answer is owed',
  joined: 'goes on in another case',
};

const closeWords: Readonly<Record<(CaseEvent & { type: 'CaseClosed' })['because'], string>> = {
  'nothing-asked': 'closed: nothing is owed after the correction of its kinds',
  'policy-sent': 'closed: the policy that was asked for was sent',
  'all-answered': 'closed: all that was asked has found its end',
  officer: 'closed by an officer',
  spam: 'closed as spam: nobody asked for anything',
  joined: 'closed: it goes on in another case',
};

const reopenWords: Readonly<Record<(CaseEvent & { type: 'CaseReopened' })['because'], string>> = {
  'in-doubt': 'reopened: a mail that may ask for something',
  'obligation-added': 'reopened: something more is owed',
  'answer-returned': 'reopened: the answer came back undelivered',
  officer: 'reopened by an officer',
  rescued: 'reopened: it was no spam',
};

const voidWords: Readonly<Record<(CaseEvent & { type: 'ExtensionVoid' })['because'], string>> = {
  'too-late': 'its letter left only after the time had run out',
  'not-sent': 'its letter could not be sent',
  bounced: 'its letter came back',
  'received-earlier': 'with the earlier receipt it came too late',
  ended: 'the request had ended before its letter left',
};

type TimeEvent = Exclude<
  CaseEvent,
  | WordsStory
  | {
      type:
        | 'CaseOpened'
        | 'MailReceived'
        | 'MailRepeated'
        | 'ObligationAdded'
        | 'ObligationEnded'
        | 'NoteKept'
        | 'LetterSent'
        | 'LetterWithheld'
        | 'LetterFailed'
        | 'CaseClosed'
        | 'CaseReopened'
        | 'KindsCorrected';
    }
>;

/** Events about the clock. */
function toldOfTime(event: TimeEvent | WordsStory): string {
  switch (event.type) {
    case 'AnswerRecorded':
      return `${event.id} answered (${event.outcome}${sections(event)}) by ${event.how.replace('-', ' ')} on ${event.on}, says ${event.by}`;
    case 'ExtensionOrdered':
      return `extension of ${event.id} by ${event.days} days ordered on ground ${event.ground}, by ${event.by}: it counts once its notice is accepted for sending`;
    case 'ExtensionGranted':
      return `${event.id} extended by ${event.days} days: due ${event.clock.dueOn}`;
    case 'ExtensionVoid':
      return `extension of ${event.id} is void, ${voidWords[event.because]}: due ${event.clock.dueOn}`;
    case 'FeeEstimateOrdered':
      return `fee estimate of ${event.amount} for ${event.id} ordered, by ${event.by}: the clock stops once it is accepted for sending`;
    case 'ClockStopped':
      return `clock of ${event.id} stands still from ${event.on} for the fee estimate`;
    case 'FeeEstimateVoid':
      return `the fee estimate stopped no clock, ${voidWords[event.because]}: ${event.id} is due ${event.clock.dueOn}`;
    case 'ClockResumed':
      return `estimate accepted and paid on ${event.on}, says ${event.by}: ${event.id} is due ${event.clock.dueOn}`;
    case 'FeeLapseTold':
      return `the writer's time to accept the estimate ended on ${event.lastDay}; the officers were told`;
    case 'ReceiptSet':
      return `received on ${event.day} instead of ${event.was}, says ${event.by}${event.because === '' ? '' : `: ${event.because}`}`;
    case 'RungsIssued':
      return event.rungs
        .map(({ id, days }) => `reminder of ${id} issued: ${days.map(rungName).join(', ')}`)
        .join('; ');
    case 'Paged':
      return `officers paged about ${event.id}, ${event.hours.at(-1)} hours after receipt`;
    case 'DeemedRefused':
      return `${event.id} had no answer by ${event.lastLawfulDay}, the last lawful day: in law refused (PIPA s. 28(2.1)), still owed`;
    case 'CommandsGiven':
      return `commands by mail from ${event.by}: ${event.results.map(({ line, outcome }) => `${line} (${outcome.replace('-', ' ')})`).join('; ')}`;
    case 'BreachAssessed':
      return `${event.id} assessed: ${event.risk === 'real-risk' ? 'a real risk of significant harm, to be reported' : 'no real risk of significant harm'}, says ${event.by}: ${event.because}`;
    case 'BreachReported':
      return `${event.id} reported to the Commissioner on ${event.on} (${event.reference}), says ${event.by}`;
    case 'LetterBounced':
      return `${plainLetter(event.letter)} came back undelivered`;
    default:
      return toldOfWords(event);
  }
}

function sections({ sections: relied = [] }: { readonly sections?: readonly string[] | undefined }): string {
  return relied.length === 0 ? '' : `, s. ${relied.join(', s. ')}`;
}

function rungName(days: number): string {
  if (days === 0) return 'target day';
  return days < 0 ? `${-days} days before target` : `${days} days after target`;
}
