import { describe, expect, it } from 'vitest';
import type { Command } from '../lib/case/commands.ts';
import { handle } from '../lib/handle.ts';
import { noticeFacts } from '../lib/notice-facts.ts';
import { acknowledgementSent, correct, digestOf, letters, mailAsking, open, receive } from './case/known.ts';
import { aWorld } from './world.ts';

const thanks = receive(mailAsking(['unrelated'], { receptionId: 'reception-2', digest: digestOf('second') }));

/** What the notice of a mail of thanks says of the case that it joined. */
async function toldAfter(...commands: readonly Command[]): Promise<readonly string[]> {
  const world = await aWorld();
  for (const command of commands) await handle(world, command);
  const handled = await handle(world, thanks);
  if (!handled.done || handled.commit === null) throw new Error('the mail did not join');
  const [order] = handled.commit.letters;
  if (order?.letter !== 'notice') throw new Error('the mail caused no notice');
  return (await noticeFacts(world, handled.commit, order, handled.state, [], async () => null)).pointers;
}

describe('a notice on a closed case', () => {
  it('says that the policy was sent only where that closed it', async () => {
    expect(await toldAfter(open(mailAsking(['policy_request'])), letters(acknowledgementSent()))).toEqual([
      'The policy that was asked for has been sent: the case is closed.',
    ]);
    expect(await toldAfter(open(mailAsking(['question'])), correct([]))).toEqual([
      'The case is closed: an officer has said that nothing more is asked.',
    ]);
  });
});
