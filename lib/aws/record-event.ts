import type { Command } from '../case/commands.ts';
import { handle } from '../handle.ts';
import type { World } from '../ports.ts';
import { readMail } from '../read.ts';
import { toSecondContact } from '../second-contact.ts';
import { finish } from '../send.ts';
import type { DeliveryEvent } from './delivery-event.ts';

/** What an event came to. */
export type Recorded = 'recorded' | 'marked' | 'known' | 'nothing-to-do' | 'refused';

/** A letter to the officers that belongs to no case did not arrive, and nobody is left to be told by mail. */
class LetterLost extends Error {
  override readonly name = 'LetterLost';
}

/**
 * Records what became of a letter, and sends what that causes. An event may come twice, and before our own mark that the
 * letter left: the case is found by the tags, and remembers what it was told. That a letter goes its way decides nothing
 * and is only marked; a delay is marked and told to the case, for its officers hear of it.
 */
export async function recordEvent(world: World, event: DeliveryEvent): Promise<Recorded> {
  const { letter, messageId, told, what } = event;
  if (letter === null || what === 'other') return 'nothing-to-do';
  if (told !== null) await world.commits.mark(letter, told);
  if (what === 'sent' || what === 'delivered') return 'marked';
  if (letter.of === 'inbox') return await inboxLetter(world, letter.letter, what);
  const { caseId, commit, n } = letter;
  const id = `event ${messageId} ${what}`;
  const commits = await world.commits.commits(caseId);
  if (commits.some(({ commandId }) => commandId === id)) return 'known';
  const about = { id, caseId, at: world.now(), commit, n, mail: null };
  const command: Command =
    what === 'failed' ? { ...about, type: 'RecordBounce' } : { ...about, type: 'RecordDelivery', what };
  const handled = await handle(world, command);
  if (!handled.done) return 'refused';
  if (handled.commit === null) return 'known';
  await finish(world, handled.commit, handled, (receptionId) => readMail(world, receptionId));
  return 'recorded';
}

/** Letters to all officers: a day's digest, and the notice that stands for all those of an hour. */
const toOfficers = /^(?:digest-\d{4}-\d{2}-\d{2}|merged-\d{4}-\d{2}-\d{2}T\d{2}-\d+)$/;

/** A letter to all officers that did not arrive goes to the second contact, once, however many it did not reach. */
async function inboxLetter(
  world: World,
  letter: string,
  what: 'failed' | 'delayed' | 'complained',
): Promise<Recorded> {
  if (what !== 'failed') return 'nothing-to-do';
  if (!toOfficers.test(letter)) {
    world.report(`the letter ${letter} did not arrive`, new LetterLost());
    return 'refused';
  }
  // The store remembers what was dealt with, as it remembers mail that was set aside.
  const memory = `came-back-${letter}`;
  if ((await world.commits.claimed(memory)) !== null) return 'known';
  await toSecondContact(world, letter);
  await world.commits.claim(memory, { route: 'aside' });
  return 'recorded';
}
