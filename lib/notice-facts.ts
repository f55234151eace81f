import { type OpenedCase, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { LetterOutcome } from './case/commands.ts';
import { primaryOf } from './case/kinds.ts';
import type { MailFacts } from './case/mail-facts.ts';
import type { MailReader } from './draft.ts';
import { albertaDay } from './law/alberta.ts';
import { daysBetween } from './law/civil.ts';
import type { NoticeFacts } from './letters/notice.ts';
import type { World } from './ports.ts';
import type { Commit, OrderedLetter } from './store/commits.ts';
import { noticed } from './time-letters.ts';

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
  return {
    what: order.what,
    caseNumber: caseNumber(state.id),
    writer: facts?.from ?? mail?.from[0] ?? null,
    role: facts?.understood.writer ?? state.role,
    authenticity: facts?.authenticity ?? { verdict: 'unknown', why: 'not checked for this mail' },
    marks: state.marks,
    primary: primaryOf(state.asked),
    review: facts?.understood.review ?? state.marks.includes('review'),
    doubt: facts?.understood.doubt ?? null,
    reasons: facts?.understood.reasons ?? [],
    obligations: owed.map(noticed),
    dueOn,
    daysLeft: dueOn === null ? null : daysBetween(albertaDay(world.now()), dueOn),
    reply: replyStatus(commit, before),
    subject: mail?.subject ?? '',
    text: mail?.text ?? '',
    attachments: mail?.attachments ?? [],
    defects: mail?.defects ?? ['unparseable'],
    pointers: [...closing(state), ...pointersOf(commit)],
    howToAnswer: `Answer the writer from your own mail program, then record it: privacy-inbox do ${caseNumber(state.id)} "/answered ..." or reply to this notice with a line such as /answered access_request all by mail on DATE at its top. /help lists all commands. A reply without a command is kept as a note and reaches nobody else.`,
  };
}

function factsIn(commit: Commit, receptionId: string): MailFacts | null {
  for (const event of commit.events) {
    if (event.type !== 'CaseOpened' && event.type !== 'MailReceived') continue;
    if (event.mail.receptionId === receptionId) return event.mail;
  }
  return null;
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
