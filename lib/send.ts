// The one place that sends, and the one that asks the gate (`gate.ts`): a caller that could skip the gate or the budget
// is how other systems got their loops (lessons 4).
//
// Delivery: a letter's bytes are stored before the first attempt, and every retry sends those bytes under the same
// Message-ID. The folder port sends exactly once. An SMTP relay may get a letter twice when we die between its
// acceptance and the commit that records it.
import type { Case, OpenedCase } from './case/case.ts';
import type { LetterOutcome } from './case/commands.ts';
import { decide } from './case/decide.ts';
import { evolve } from './case/evolve.ts';
import { nextAttention } from './case/next.ts';
import { draftOf, type MailReader } from './draft.ts';
import { whyHeld } from './gate.ts';
import { handle } from './handle.ts';
import { join } from './join.ts';
import { compose } from './mail/compose.ts';
import type { World } from './ports.ts';
import { type Commit, type Loaded, letterKey, type OrderedLetter } from './store/commits.ts';
import { messageIdPointer, senderPointer } from './store/table.ts';

/** What became of each letter of a commit; a letter that is not final stays pending for the sweep. */
export type Finished = {
  readonly state: OpenedCase;
  readonly version: number;
  readonly outcomes: readonly LetterOutcome[];
  readonly pending: number;
};

/**
 * Sends what a commit ordered and writes its consequences: the outcomes, the pointers, the snapshot, and last the
 * commit's leave from the pending list. Each step can be done again; dying between any two loses none and repeats none
 * but the window named above.
 */
export async function finish(
  world: World,
  commit: Commit,
  loaded: { readonly state: OpenedCase; readonly version: number },
  reader: MailReader,
): Promise<Finished> {
  const outcomes: LetterOutcome[] = [];
  const open = commit.letters.filter((_, n) => !loaded.state.settled.includes(`${commit.n}.${n}`));
  let { state } = loaded;
  for (const order of open) {
    const outcome = await attempt(world, commit, order, state, outcomes, reader);
    if (outcome === null) continue;
    outcomes.push(outcome);
    state = foreseen(state, outcome);
  }
  // Before the outcomes are recorded: a letter that counts as settled is not looked at again.
  await world.commits.point(pointers(commit, outcomes));
  const recorded =
    outcomes.length === 0 ? { ...loaded, commit: null } : await record(world, commit, loaded, outcomes);
  const nextAt = recorded.state.stage === 'closed' ? null : nextAttention(recorded.state);
  await world.commits.saveSnapshot(recorded.state, recorded.version, nextAt);
  for (const event of commit.events) {
    if (event.type !== 'JoinOrdered') continue;
    await join(world, event, commit.caseId, async (handled) =>
      handled.commit === null ? null : finish(world, handled.commit, handled, reader),
    );
  }
  const pending = open.length - outcomes.length;
  if (pending === 0) await world.commits.finish(commit.caseId, commit.n);
  const { state: stands, version, commit: effects } = recorded;
  if (effects === null || effects.letters.length === 0) return { state: stands, version, outcomes, pending };
  // What a letter's acceptance has done is told in letters of its own; those change nothing further.
  const told = await finish(world, effects, recorded, reader);
  return { ...told, outcomes: [...outcomes, ...told.outcomes], pending: pending + told.pending };
}

async function record(world: World, commit: Commit, known: Loaded, outcomes: readonly LetterOutcome[]) {
  const handled = await handle(
    world,
    {
      type: 'RecordLetters',
      id: `letters ${commit.n} ${outcomes.map(({ n }) => n).join(',')} ${world.owner}`,
      caseId: commit.caseId,
      at: world.now(),
      outcomes,
    },
    { known, quiet: true },
  );
  if (!handled.done) throw new Error(`letters could not be recorded: ${handled.refusal.refused}`);
  return handled;
}

/** The case as it will stand once this outcome is recorded: a notice must not call owed what the reply before it has met. */
function foreseen(state: OpenedCase, outcome: LetterOutcome): OpenedCase {
  const events = decide(state, {
    type: 'RecordLetters',
    id: '',
    caseId: state.id,
    at: outcome.at,
    outcomes: [outcome],
  });
  const after = 'refused' in events ? state : events.reduce<Case>(evolve, state);
  return after.stage === 'unopened' ? state : after;
}

/** One letter. A fault (a throttle, a timeout, a text that cannot be composed) leaves it pending and stops no other. */
async function attempt(...args: Parameters<typeof settle>): Promise<LetterOutcome | null> {
  try {
    return await settle(...args);
  } catch (error) {
    args[0].report('a letter stays pending', error);
    return null;
  }
}

async function settle(
  world: World,
  commit: Commit,
  order: OrderedLetter,
  state: OpenedCase,
  before: readonly LetterOutcome[],
  reader: MailReader,
): Promise<LetterOutcome> {
  const n = commit.letters.indexOf(order);
  const about = 'obligation' in order && order.obligation !== null ? { about: order.obligation } : {};
  const facts = { commit: commit.n, n, letter: order.letter, ...about, ...orderedFacts(order) };
  const held = await whyHeld(world, commit, n, order, state);
  if (held !== null) return { ...facts, status: 'withheld', at: world.now(), reason: held };
  const key = letterKey(commit, n);
  const draft = await draftOf(world, commit, order, n, state, before, reader);
  const bytes = await world.raw.composed(key, () => compose(draft));
  const envelope = { from: draft.bounceTo, to: order.to };
  const taken = await world.outgoing.send({ key, messageId: draft.messageId, envelope, bytes });
  if (!taken.accepted) return { ...facts, status: 'failed', at: world.now(), reason: taken.reason };
  return {
    ...facts,
    status: 'sent',
    at: world.now(),
    receptionId: order.receptionId,
    messageId: taken.messageId,
    policySha256: draft.policySha256,
    letterVersion: draft.version,
  };
}

/** What the case has to know of a letter to a writer beside its name. */
function orderedFacts(order: OrderedLetter): { readonly ordered?: boolean; readonly to?: string } {
  const [to] = order.to;
  if ((order.audience !== 'writer' && order.audience !== 'address') || to === undefined) return {};
  return order.letter === 'acknowledgement' && order.gate === null ? { ordered: true, to } : { to };
}

const toWriter: ReadonlySet<string> = new Set([
  'acknowledgement',
  'extension',
  'fee-estimate',
  'answer',
  'message',
  'closing',
  'identity',
  'authority',
]);

/** The rows by which later mail finds this case: what we received, from whom, and what we sent to the writer. */
function pointers(commit: Commit, outcomes: readonly LetterOutcome[]) {
  const { caseId } = commit;
  const received = commit.events.flatMap((event) => {
    if (event.type === 'RequesterSet') return [senderPointer(event.requester.address)];
    if (event.type !== 'CaseOpened' && event.type !== 'MailReceived') return [];
    const { messageId, from, origin } = event.mail;
    const passedOn = origin === 'officer' || origin === 'staff';
    return [
      ...(messageId === null ? [] : [messageIdPointer(messageId)]),
      ...(event.type === 'CaseOpened' && from !== null && !passedOn ? [senderPointer(from.address)] : []),
    ];
  });
  const sent = outcomes.flatMap((outcome) =>
    outcome.status === 'sent' && toWriter.has(outcome.letter) ? [messageIdPointer(outcome.messageId)] : [],
  );
  return [...new Set([...received, ...sent])].map((id) => ({ id, caseId }));
}
