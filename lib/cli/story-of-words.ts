import { caseNumber } from '../case/case-id.ts';
import type { CaseEvent } from '../case/events.ts';
import type { WordsEvent } from '../case/evolve-words.ts';
import { plainLetter } from './case-row.ts';

/** Events of letters in officers' words, of who the writer is, and of the case as a whole. */
export type WordsStory = WordsEvent | (CaseEvent & { type: 'DeliveryReported' });

/** One of them in plain words. */
export function toldOfWords(event: WordsStory): string {
  switch (event.type) {
    case 'AnswerOrdered':
      return `answer to ${event.id} (${event.outcome}${event.sections.length === 0 ? '' : `, s. ${event.sections.join(', s. ')}`}) ordered${withFiles(event)}, by ${event.by}: it counts once it is accepted for sending`;
    case 'MessageOrdered':
      return `message to the writer ordered${withFiles(event)}, by ${event.by}`;
    case 'ClosingOrdered':
      return `closing letter to the writer ordered${withFiles(event)}, by ${event.by}`;
    case 'AnswerGiven':
      return `${event.id} answered (${event.outcome}) on ${event.on}`;
    case 'AnswerVoid':
      return `the answer to ${event.id} did not count: ${voidWords[event.because]}`;
    case 'AnswerReturned':
      return `the answer to ${event.id} came back undelivered: it is owed again`;
    case 'PreviewMade':
      return `preview ${event.code} of a letter to ${event.to.address} shown to the officers, by ${event.by}; nothing has left`;
    case 'PreviewSettled':
      return `preview ${event.code} ${event.how === 'sent' ? 'released' : 'taken back'}, by ${event.by}`;
    case 'AcknowledgementOrdered':
      return event.occasion === 'corrected'
        ? `acknowledgement with the dates as they now are ordered, by ${event.by}`
        : `acknowledgement ordered, by ${event.by}`;
    case 'AttachmentsOrdered':
      return `the mails of the case sent to the officers as they came, for ${event.by}`;
    case 'DeliveryReported':
      return event.what === 'delayed'
        ? `${plainLetter(event.letter)} is delayed`
        : `the reader of the ${plainLetter(event.letter)} calls it unwanted`;
    case 'IdentityAsked':
      return `a one-time code sent to ${event.address}, by ${event.by}; it counts until ${event.validUntil}`;
    case 'IdentityReminded':
      return `${event.address} reminded of the code`;
    case 'AddressProved':
      return `the code came back from ${event.address}: whoever writes controls that address`;
    case 'CodeRefused':
      return `a code came that proves nothing: ${codeWords[event.why]}`;
    case 'IdentityConfirmed':
      return `identity confirmed, says ${event.by}: ${event.how}`;
    case 'AuthorityAsked':
      return `asked for what lets the writer act for another, by ${event.by}`;
    case 'AuthorityConfirmed':
      return `authority to act for another confirmed, says ${event.by}: ${event.how}`;
    case 'RequesterSet':
      return `the case is with ${event.requester.address}${event.was === null ? '' : ` instead of ${event.was.address}`}, says ${event.by}`;
    case 'CommandTyped':
      return `command by ${event.by}: ${event.line}`;
    case 'SpamMarked':
      return `marked as spam, by ${event.by}`;
    case 'SpamRescued':
      return `no spam after all, says ${event.by}: ${event.because}`;
    case 'JoinOrdered':
      return `to go on in ${caseNumber(event.into)}, ordered by ${event.by}`;
    case 'CaseTakenOver':
      return `${caseNumber(event.from)} goes on here, ordered by ${event.by}`;
    case 'CaseJoined':
      return `goes on in ${caseNumber(event.into)}`;
    case 'JoinRefused':
      return `did not go on in ${caseNumber(event.into)}: ${event.because}`;
    default: {
      const unknown: never = event;
      throw new Error(`unknown event ${JSON.stringify(unknown)}`);
    }
  }
}

function withFiles({ files }: { readonly files: readonly { readonly name: string }[] }): string {
  return files.length === 0 ? '' : ` with ${files.map(({ name }) => name).join(', ')}`;
}

const voidWords: Readonly<Record<(CaseEvent & { type: 'AnswerVoid' })['because'], string>> = {
  'not-sent': 'it could not be sent',
  bounced: 'it came back undelivered',
  ended: 'what it answers had ended before it left',
};

const codeWords: Readonly<Record<(CaseEvent & { type: 'CodeRefused' })['why'], string>> = {
  wrong: 'it is not the one that was sent',
  expired: 'its time is over',
  'other-address': 'it came from another address than it was sent to',
  'too-many-tries': 'too many wrong ones had come before',
  used: 'it has been used, or a newer one was sent',
};
