import { type OpenedCase, running } from './case/case.ts';
import type { CaseEvent } from './case/events.ts';
import { type Handled, handle } from './handle.ts';
import type { World } from './ports.ts';

type Done = Handled & { done: true };

/** Attack, or chance: mail after mail into a case that is just leaving, so that it never ends. */
const maxTries = 5;

/**
 * Carries out a joining that a case has ordered: the other case takes over what is owed, and only then it ends here. Each
 * step can be done again, by anybody; `finished` sends what the commits of both cases cause.
 */
export async function join(
  world: World,
  { by, into }: CaseEvent & { type: 'JoinOrdered' },
  caseId: string,
  finished: (handled: Done) => Promise<unknown>,
): Promise<void> {
  for (let tries = 0; tries < maxTries; tries += 1) {
    const { state: from } = await world.commits.load(caseId);
    if (from.stage === 'unopened' || from.joinedInto !== null) return;
    const taken = running(from).map(({ id }) => id);
    const refused = await takenOver(world, from, into, by, finished);
    const recorded = await handle(world, {
      type: 'RecordJoin',
      id: `joined ${into} ${taken.join()} ${tries}`,
      caseId,
      at: world.now(),
      by,
      into,
      refused,
      taken,
    });
    if (!recorded.done) continue;
    await finished(recorded);
    return;
  }
  throw new Error('a case that is to join another did not come to rest');
}

/** Why the other case did not take it over; null where it did. */
async function takenOver(
  world: World,
  from: OpenedCase,
  into: string,
  by: string,
  finished: (handled: Done) => Promise<unknown>,
): Promise<string | null> {
  const id = `take over ${from.id} ${running(from)
    .map((one) => one.id)
    .join()}`;
  const handled = await handle(world, { type: 'TakeOver', id, caseId: into, at: world.now(), by, from });
  if (!handled.done) return handled.refusal.because;
  await finished(handled);
  return null;
}
