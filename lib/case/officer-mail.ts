import type { Case, OpenedCase } from './case.ts';
import type { Refusal } from './commands.ts';
import { decideOrder } from './decide-orders.ts';
import type { CaseEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { lettersFor } from './messages.ts';
import type { Asked, Filing, Identified, Nothing, OfficerMail, TypedCommand } from './orders.ts';
import { refusal } from './refusals.ts';
import type { Writing } from './writing.ts';

type Result = (CaseEvent & { type: 'CommandsGiven' })['results'][number];

/**
 * An officer's mail with commands, as one commit: all its commands in their order, each on the case as those before it
 * left it, and what became of each. One that is not understood stops all of them, for the others may rest on it. The same
 * mail again does nothing.
 */
export function officerMail(state: OpenedCase, command: OfficerMail): readonly CaseEvent[] {
  return officersWords(state, command, command, false);
}

/** The same, for the commands with which a case is filed. */
export function officersWords(
  state: OpenedCase,
  { at, caseId, id }: Identified,
  said: Omit<OfficerMail, keyof Identified | 'type'>,
  files: boolean,
): readonly CaseEvent[] {
  const { by, digest, given, messageId, receptionId, unauthorized, words, writing } = said;
  const kept = { type: 'CommandsGiven' as const, at, receptionId, digest, by, messageId };
  const all = (outcome: Result['outcome'], says: string): readonly CaseEvent[] => [
    { ...kept, words: null, results: given.map(({ line }) => ({ line, outcome, says })) },
  ];
  if (unauthorized !== null) return all('refused', unauthorized);
  if (state.commanded.includes(words))
    return all(
      'not-done',
      'these very words have been acted on before, and nothing was done now; if you mean it again, add a line such as /note again',
    );
  const room = Math.max(400, Math.min(1500, Math.floor(mostSaid / given.length)));
  const results: Result[] = [];
  const events: CaseEvent[] = [];
  const clear = given.every(({ asked }) => asked !== null);
  let stands: Case = state;
  for (const [n, { line, asked, why }] of given.entries()) {
    if (asked === null) {
      results.push({ line, outcome: 'not-understood', says: why.slice(0, room) });
      continue;
    }
    if (!clear) {
      results.push({
        line,
        outcome: 'not-done',
        says: 'understood, and not done because another line was not',
      });
      continue;
    }
    if (results.some(({ outcome }) => outcome === 'refused')) {
      results.push({
        line,
        outcome: 'not-done',
        says: 'a line before it was refused, and it may rest on that',
      });
      continue;
    }
    if (asked.type === 'Filing' && !files) {
      results.push({ line, outcome: 'refused', says: filesElsewhere });
      continue;
    }
    const refused: string[] = [];
    for (const order of ordersIn(asked)) {
      if (stands.stage === 'unopened') continue;
      if (order.type === 'SetRequester' && writesToSomebody(events)) {
        refused.push(anotherWriter);
        continue;
      }
      const decided = ordered(stands, { id: `${id} ${n}`, caseId, at }, by, order, writing);
      if ('refused' in decided) {
        if (asked.type !== 'Filing' || decided.refused !== 'stands-already') refused.push(decided.because);
        continue;
      }
      stands = decided.reduce(evolve, stands);
      events.push(...decided);
    }
    results.push({
      line,
      outcome: refused.length === 0 ? 'done' : 'refused',
      says: refused.join('; ').slice(0, room),
    });
  }
  return [{ ...kept, words: clear ? words : null, results }, ...events];
}

/** Slip: a commit's letters leave to the writer it ends with, and what was worded for one person must not reach another. */
function writesToSomebody(events: readonly CaseEvent[]): boolean {
  return lettersFor(events, '').some(({ audience }) => audience === 'writer' || audience === 'address');
}

const anotherWriter =
  'a letter of this very mail goes to the writer as the case stands: give /requester before it, or in a mail of its own';

/** Attack: twenty refused commands, whose reasons would make the commit too large to be written. */
const mostSaid = 12_000;

const filesElsewhere =
  'it opens a case of its own: send it to the reply address of the digest, or type privacy-inbox do new "/new ..."';

function ordersIn(asked: Asked | Nothing | Filing): readonly Asked[] {
  switch (asked.type) {
    case 'Nothing':
      return [];
    case 'Filing':
      // What is asked stands in the facts with which the case was opened.
      return asked.orders.filter(({ type }) => type !== 'CorrectKinds');
    default:
      return [asked];
  }
}

/** One command from the command line or the console; a refusal changes nothing and is told where it was typed. */
export function typedCommand(state: OpenedCase, command: TypedCommand): readonly CaseEvent[] | Refusal {
  const { asked, at, by, line, writing } = command;
  const decided = ordered(state, command, by, asked, writing);
  return 'refused' in decided ? decided : [{ type: 'CommandTyped', at, by, line }, ...decided];
}

/** A note in a letter about the clock goes to the writer as well, and is as easily a slip. */
function ordered(
  state: OpenedCase,
  { at, caseId, id }: Identified,
  by: string,
  asked: Asked,
  writing: Writing,
): readonly CaseEvent[] | Refusal {
  const carriesNote = 'words' in asked && asked.words !== '';
  if (carriesNote && writing.slips.length > 0)
    return refusal('slip', `nothing was sent: ${writing.slips.join('; ')}`);
  const given = { id, caseId, at, by };
  return decideOrder(state, 'anyway' in asked ? { ...asked, ...given, writing } : { ...asked, ...given });
}
