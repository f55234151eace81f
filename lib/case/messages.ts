import * as z from 'zod';
import type { CaseEvent } from './events.ts';
import { instant, type MailFacts, origins } from './mail-facts.ts';

/** What the gate needs to know of the mail that a letter answers. */
const gateFacts = z.strictObject({
  origin: z.enum(origins),
  automatic: z.boolean(),
  addressedToUs: z.boolean(),
  singleFrom: z.boolean(),
  authenticity: z.enum(['passed', 'failed', 'unknown']),
  scan: z.enum(['clean', 'spam', 'virus', 'unknown']),
  unparseable: z.boolean(),
});

const about = { receptionId: z.string(), at: instant };

const acknowledgementOrder = z.strictObject({
  letter: z.literal('acknowledgement'),
  audience: z.literal('writer'),
  ...about,
  occasion: z.enum(['opened', 'obligation-added']),
  gate: gateFacts,
});

const noticeOrder = z.strictObject({
  letter: z.literal('notice'),
  audience: z.enum(['officers', 'officers-and-second-contact']),
  ...about,
  what: z.enum(['opened', 'message', 'repeat', 'officer-note', 'set-on-hold']),
});

/** A letter that events cause: its name, for whom, and pointers. The wording is made when it is composed. */
export const letterOrder = z.discriminatedUnion('letter', [acknowledgementOrder, noticeOrder]);
export type LetterOrder = z.infer<typeof letterOrder>;

/** The letters that these events cause, the writer's before the officers', so that a notice can say what the writer got. */
export function lettersFor(events: readonly CaseEvent[]): readonly LetterOrder[] {
  return events.flatMap((event): LetterOrder[] => {
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
        return [];
    }
  });
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
