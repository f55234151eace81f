import { Readable } from 'node:stream';
import { type OpenedCase, running } from './case/case.ts';
import { caseNumber } from './case/case-id.ts';
import type { CaseEvent } from './case/events.ts';
import type { LetterOrder } from './case/letter-orders.ts';
import { albertaTime } from './law/alberta.ts';
import { kindWords } from './letters/kind-words.ts';
import type { Letter } from './letters/letter.ts';
import { preview } from './letters/preview.ts';
import { sent } from './letters/sent.ts';
import { identityCode } from './mail/identity-code.ts';
import type { World } from './ports.ts';
import { letterKey } from './store/commits.ts';
import { noticed } from './time-letters.ts';
import { identityWords } from './trust-words.ts';
import { writersLetter } from './writers-letter.ts';

type Of<T extends LetterOrder['letter']> = Extract<LetterOrder, { letter: T }>;

/** Shows the officers a letter as it would leave. */
export async function previewOf(
  world: World,
  order: Of<'preview'>,
  state: OpenedCase,
  replyTo: string,
): Promise<Letter> {
  const { by, code, overridden, recipient, until, would } = order;
  return preview({
    caseNumber: caseNumber(state.id),
    replyTo,
    code,
    until: albertaTime(until),
    to: recipient,
    identity: identityWords(state),
    override: overridden,
    files: would.files,
    letter: await writersLetter(world, would, state),
    by,
  });
}

/** Tells the officers exactly what left, to whom and by whose order: the very bytes that were sent, read again. */
export async function sentOf(world: World, order: Of<'sent'>, state: OpenedCase): Promise<Letter> {
  const commit = await world.commits.commit(state.id, order.commit);
  const left = commit?.letters[order.n];
  if (commit === null || left === undefined) throw new Error(`no letter ${order.commit}.${order.n}`);
  const bytes = await world.raw.composed(letterKey(commit, order.n), () => {
    throw new Error(`letter ${order.commit}.${order.n} was sent and never composed`);
  });
  // Loaded when it is needed: whoever imports this file at the start, such as the sweep, reads mail seldom or never.
  const { parseMail } = await import('./mail/parse.ts');
  const mail = await parseMail(Readable.from([bytes]));
  if ('rejected' in mail) throw new Error('a letter of ours could not be read');
  // The code is for the one who reads the address it went to, and for nobody else.
  const text =
    left.letter === 'identity'
      ? mail.text.replaceAll(identityCode(state.id, left.ask, world.keys), '(the code)')
      : mail.text;
  return sent({
    caseNumber: caseNumber(state.id),
    letterName: left.letter,
    to: left.to,
    by: orderedBy(commit.events),
    at: albertaTime(order.at),
    files: 'files' in left ? left.files : [],
    letter: { subject: mail.subject, text },
    effect: effectOf(left, state),
    obligations: running(state).map(noticed),
  });
}

/** The officer whose words ordered the letters of a commit; a reminder of a code comes by the clock. */
function orderedBy(events: readonly CaseEvent[]): string {
  for (const event of events) if ('by' in event && event.by !== undefined) return event.by;
  return 'the clock';
}

function effectOf(left: LetterOrder, state: OpenedCase): readonly string[] {
  if (left.letter !== 'answer') return [];
  const one = state.obligations.find(({ id }) => id === left.obligation);
  if (one === undefined) return [];
  const { clock, kind, status } = one;
  if (status === 'running') return [`It is still owed (${kindWords[kind]}), due ${clock.dueOn}.`];
  return status === 'answered'
    ? [`This answers it (${kindWords[kind]}): it is no longer owed.`]
    : [`What it answers (${kindWords[kind]}) had ended before it left.`];
}
