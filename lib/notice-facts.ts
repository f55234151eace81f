import { type OpenedCase, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOutcome } from './case/commands.ts';
import { primaryOf } from './case/kinds.ts';
import type { MailFacts } from './case/mail-facts.ts';
import type { MailReader } from './draft.ts';
import { albertaDay } from './law/alberta.ts';
import { daysBetween } from './law/civil.ts';
import type { NoticeFacts } from './letters/notice.ts';
import { readyCommands } from './letters/ready-commands.ts';
import { caseAddress } from './mail/address.ts';
import type { World } from './ports.ts';
import { readyFacts } from './ready-facts.ts';
import { replyInbox } from './settings.ts';
import type { Commit, OrderedLetter } from './store/commits.ts';
import { noticed } from './time-letters.ts';
import { identityWords } from './trust-words.ts';

/** What the officers are told of a mail: the case as it stands, and the mail as it was written. */
export async function noticeFacts(
  world: World,
  commit: Commit,
  order: OrderedLetter & { letter: 'notice' },
  state: OpenedCase,
  before: readonly LetterOutcome[],
  reader: MailReader,
): Promise<NoticeFacts> {
  const mail = await reader(order.receptionId);
  const facts = factsIn(commit, order.receptionId);
  const owed = running(state);
  const dueOn = owed[0]?.clock.dueOn ?? null;
  const today = albertaDay(world.now());
  const reply = replyStatus(commit, before);
  return {
    what: order.what,
    caseNumber: caseNumber(state.id),
    writer: facts?.from ?? mail?.from[0] ?? null,
    role: facts?.understood.writer ?? state.role,
    authenticity: facts?.authenticity ??
      authenticityOfNote(commit) ?? { verdict: 'unknown', why: 'not checked for this mail' },
    identity: identityWords(state),
    marks: state.marks,
    primary: primaryOf(state.asked),
    review: facts?.understood.review ?? state.marks.includes('review'),
    doubt: facts?.understood.doubt ?? null,
    reasons: facts?.understood.reasons ?? [],
    obligations: owed.map(noticed),
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    reply,
    subject: mail?.subject ?? '',
    text: mail?.text ?? '',
    attachments: mail?.attachments ?? [],
    defects: mail?.defects ?? ['unparseable'],
    pointers: [...closing(state), ...pointersOf(commit)],
    commands: readyCommands(
      readyFacts(state, {
        replyTo: officersAddress(world, state),
        today,
        replyWithheld: state.role !== 'regulator' && isOwedReply(order.what, reply.status),
        hasAttachments: (mail?.attachments.length ?? 0) > 0,
      }),
    ),
  };
}

/** Where replies of officers about this case go. */
function officersAddress({ keys, settings }: World, state: OpenedCase): string {
  return caseAddress(replyInbox(settings), state.id, 'o', keys);
}

/** A message that joined a case has no acknowledgement of its own, unless one was ordered. */
function isOwedReply(what: NoticeFacts['what'], status: NoticeFacts['reply']['status']): boolean {
  return status === 'withheld' || status === 'failed' || (status === 'none' && what === 'opened');
}

function factsIn(commit: Commit, receptionId: string): MailFacts | null {
  for (const event of commit.events) {
    if (event.type !== 'CaseOpened' && event.type !== 'MailReceived') continue;
    if (event.mail.receptionId === receptionId) return event.mail;
  }
  return null;
}

/** A note in an officer's name may be anybody's. */
function authenticityOfNote(commit: Commit): MailFacts['authenticity'] | null {
  const note = commit.events.find((event) => event.type === 'NoteKept');
  return note?.type === 'NoteKept' ? (note.authenticity ?? null) : null;
}

function closing(state: OpenedCase): readonly string[] {
  if (state.stage !== 'closed') return [];
  return state.closedBecause === 'policy-sent'
    ? ['The policy that was asked for has been sent: the case is closed.']
    : [
        state.closedBecause === 'nothing-asked'
          ? 'The case is closed: an officer has said that nothing more is asked.'
          : 'The case is closed: all that was asked has found its end.',
      ];
}

function pointersOf(commit: Commit): readonly string[] {
  return commit.events.flatMap((event) =>
    event.type === 'CaseOpened' || event.type === 'MailReceived' ? event.pointers : [],
  );
}

/** What became of the reply that the same commit ordered; a letter still on its way is `pending`. */
function replyStatus(commit: Commit, before: readonly LetterOutcome[]): NoticeFacts['reply'] {
  const ordered = commit.letters.findIndex(({ letter }) => letter === 'acknowledgement');
  if (ordered < 0) return { status: 'none', why: '' };
  const outcome = before.find(({ n }) => n === ordered);
  if (outcome === undefined) return { status: 'pending', why: '' };
  return outcome.status === 'sent'
    ? { status: 'sent', why: '' }
    : { status: outcome.status, why: outcome.reason };
}
