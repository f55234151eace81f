import { messageIdOf } from './draft.ts';
import type { World } from './ports.ts';

/** A letter of ours to the officers that belongs to no case came back: the second contact gets the very same mail. */
export async function toSecondContact(world: World, key: string): Promise<void> {
  const bytes = await world.raw.composed(key, () => {
    throw new Error(`the letter ${key} was never composed`);
  });
  const copy = `${key}-second`;
  const envelope = { from: '', to: [world.settings.secondContact.address] };
  const letter = { key: copy, messageId: messageIdOf(world, copy), envelope, bytes };
  const taken = await world.outgoing.send(letter);
  if (!taken.accepted) throw new Error(`the provider refused the letter ${key} for the second contact`);
}
