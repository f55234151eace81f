// Pure: the same state and command give the same events on every machine and in every retry. Time and ids come in
// with the command; a clock or a random number here would make a replay tell another story than the first run.

import type { Case, OpenedCase } from './case.ts';
import type { Command, LetterOutcome, Refusal } from './commands.ts';
import { decideOrder } from './decide-orders.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { recordJoin, takeOver } from './join.ts';
import type { MailFacts } from './mail-facts.ts';
import { obligationsAdded } from './obligations.ts';

import { officerMail, officersWords, typedCommand } from './officer-mail.ts';
import { remindDue } from './remind.ts';
import { effectOf, recordBounce, recordDelivery } from './settle.ts';
import { codeCame } from './trust-commands.ts';

/** Attack: one mail sent again for ever. Past this many, a repeat is kept raw and leaves no further event. */
export const maxRepeatsRecorded = 20;
const dayMs = 86_400_000;

/** What a command does to a case: events, nothing (it was done before), or a refusal. Throws only on a fault. */
export function decide(state: Case, command: Command): readonly CaseEvent[] | Refusal {
  if (command.type === 'OpenCase') return openCase(state, command);
  if (state.stage === 'unopened')
    return { refused: 'no-such-case', because: `no case ${command.caseId} is open under this id` };
  switch (command.type) {
    case 'ReceiveMail':
      return receiveMail(state, command);
    case 'KeepNote':
      return keepNote(state, command);
    case 'RecordLetters':
      return recordLetters(state, command);
    case 'RecordBounce':
      return command.mail !== null && knows(state, command.mail.digest)
        ? repeat(state, command.mail.digest, command.mail.receptionId, command.at)
        : recordBounce(state, command);
    case 'OfficerMail':
      return knows(state, command.digest)
        ? repeat(state, command.digest, command.receptionId, command.at)
        : officerMail(state, command);
    case 'RemindDue':
      return remindDue(state, command.at);
    case 'TypedCommand':
      return typedCommand(state, command);
    case 'TakeOver':
      return takeOver(state, command);
    case 'RecordJoin':
      return recordJoin(state, command);
    case 'RecordDelivery':
      return command.mail !== null && knows(state, command.mail.digest)
        ? repeat(state, command.mail.digest, command.mail.receptionId, command.at)
        : recordDelivery(state, command);
    default:
      return decideOrder(state, command);
  }
}

function openCase(state: Case, command: Command & { type: 'OpenCase' }): readonly CaseEvent[] {
  const { at, caseId, mail } = command;
  if (state.stage !== 'unopened') {
    if (state.openedBy !== mail.digest) throw new Error(`case ${caseId} was opened by another mail`);
    return repeat(state, mail.digest, mail.receptionId, at);
  }
  const events: readonly CaseEvent[] = [
    { type: 'CaseOpened', caseId, at, mail, marks: [...command.marks], pointers: [...command.pointers] },
    ...pagedAtOnce(obligationsAdded(null, mail, at)),
  ];
  const { filed } = command;
  const opened = events.reduce<Case>(evolve, state);
  if (filed === undefined || opened.stage === 'unopened') return events;
  return [...events, ...officersWords(opened, command, filed, true)];
}

/** A possible breach is paged for with the very commit that takes it in; later pages come by the clock. */
function pagedAtOnce(added: readonly CaseEvent[]): readonly CaseEvent[] {
  return added.flatMap((event): CaseEvent[] =>
    event.type === 'ObligationAdded' && event.kind === 'breach_report'
      ? [event, { type: 'Paged', at: event.at, id: event.id, hours: [0] }]
      : [event],
  );
}

function receiveMail(state: OpenedCase, command: Command & { type: 'ReceiveMail' }): readonly CaseEvent[] {
  const { at, mail } = command;
  if (knows(state, mail.digest)) return repeat(state, mail.digest, mail.receptionId, at);
  const added = obligationsOf(state, mail, at);
  const proved = command.code === undefined ? [] : codeCame(state, mail, command.code, at);
  return [
    {
      type: 'MailReceived',
      at,
      mail,
      // A proved address shows that the mail is no stranger's, not that it is the writer's: replies go to the writer alone.
      fromWriter: isFromWriter(state, mail),
      pointers: [...command.pointers],
    },
    ...proved,
    ...(state.stage === 'closed' && added.length > 0 ? [reopening(mail, at)] : []),
    ...pagedAtOnce(added),
  ];
}

/** A machine's mail asks for nothing by doubt alone; a person's may. */
function obligationsOf(state: OpenedCase, mail: MailFacts, at: string): readonly CaseEvent[] {
  return mail.automatic.is && mail.understood.review ? [] : obligationsAdded(state, mail, at);
}

function reopening(mail: MailFacts, at: string): CaseEvent {
  return {
    type: 'CaseReopened',
    at,
    because: mail.understood.review ? 'in-doubt' : 'obligation-added',
  };
}

function isFromWriter(state: OpenedCase, mail: MailFacts): boolean {
  return (
    mail.from !== null &&
    mail.authenticity.verdict !== 'failed' &&
    state.knownSenders.includes(mail.from.address)
  );
}

function keepNote(state: OpenedCase, command: Command & { type: 'KeepNote' }): readonly CaseEvent[] {
  const { at, receptionId, digest, automatic, authenticity } = command;
  if (knows(state, digest)) return repeat(state, digest, receptionId, at);
  const checked = authenticity === undefined ? {} : { authenticity };
  return [{ type: 'NoteKept', at, receptionId, digest, automatic, ...checked }];
}

function repeat(state: OpenedCase, digest: string, receptionId: string, at: string): readonly CaseEvent[] {
  const held = state.mails.find((mail) => mail.digest === digest);
  if (held === undefined || held.receptions.includes(receptionId)) return [];
  if (held.repeats >= maxRepeatsRecorded) return [];
  const tellOfficer = !held.hasMessageId || Date.parse(at) - Date.parse(held.firstAt) > dayMs;
  return [{ type: 'MailRepeated', at, receptionId, digest, tellOfficer }];
}

function recordLetters(
  state: OpenedCase,
  command: Command & { type: 'RecordLetters' },
): readonly CaseEvent[] {
  const fresh = command.outcomes.filter(({ commit, n }) => !state.settled.includes(`${commit}.${n}`));
  const effects: CaseEvent[] = [];
  let stands: Case = state;
  // Each on the case as those before it left it: of two answers accepted together the second is the last.
  for (const outcome of fresh) {
    if (stands.stage === 'unopened') continue;
    const effect = effectOf(stands, outcome);
    effects.push(...effect);
    stands = effect.reduce(evolve, stands);
  }
  if (stands.stage === 'unopened') return [];
  const met = policyRequestsMet(stands, fresh);
  const ended = met.map(
    ({ at, id, letter }): CaseEvent => ({ type: 'ObligationEnded', at, id, how: 'policy-sent', letter }),
  );
  return [...fresh.map(asEvent), ...effects, ...ended, ...closing(stands, met)];
}

function asEvent(outcome: LetterOutcome): CaseEvent {
  if (outcome.status === 'sent') {
    const { status: _status, ...facts } = outcome;
    return { type: 'LetterSent', ...facts };
  }
  const { status, ...facts } = outcome;
  return { type: status === 'withheld' ? 'LetterWithheld' : 'LetterFailed', ...facts };
}

/** PIPA s. 6(3): the policy itself is the answer, so the accepted reply that carries it ends what was asked. */
function policyRequestsMet(state: OpenedCase, outcomes: readonly LetterOutcome[]) {
  return outcomes.flatMap((outcome) => {
    if (outcome.status !== 'sent' || outcome.letter !== 'acknowledgement') return [];
    return state.obligations
      .filter((one) => one.kind === 'policy_request' && one.status === 'running' && !one.inReview)
      .filter((one) => one.receptionId === outcome.receptionId)
      .map((one) => ({ id: one.id, at: outcome.at, letter: { commit: outcome.commit, n: outcome.n } }));
  });
}

function closing(state: OpenedCase, met: readonly { id: string; at: string }[]): readonly CaseEvent[] {
  const last = met.at(-1);
  if (state.stage !== 'open' || last === undefined) return [];
  const stillOwed = state.obligations.some(
    (one) => one.status === 'running' && !met.some(({ id }) => id === one.id),
  );
  return stillOwed || state.marks.includes('review') || state.marks.includes('hold')
    ? []
    : [{ type: 'CaseClosed', at: last.at, because: 'policy-sent' }];
}

function knows(state: OpenedCase, digest: string): boolean {
  return state.mails.some((mail) => mail.digest === digest);
}
