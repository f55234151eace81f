import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aWorld } from '../world.ts';
import { run } from './child.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import { aCase, access, came, fresh, order, reply, roomy, stateOf } from './post.ts';

const wrongAddresses = [
  'privacy@plutomicro.com',
  'privacy+abc@plutomicro.com',
  'officer@plutomicro.com',
  'OFFICER@plutomicro.com',
  'director@plutomicro.com',
  'ada@localhost',
  'ada@example.org,mallory@example.net',
];

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  let one: Awaited<ReturnType<typeof aCase>>;
  shared(
    open,
    async (place) => {
      world = place;
      one = await aCase(world);
    },
    roomy,
  );

  it.each(wrongAddresses)(
    'nobody is made the writer of a case, or asked for a code, at %j',
    async (address) => {
      const { id } = one;
      const both = `/requester ${address}\n/identity ask ${address}`;
      const { events, left, types } = await came(world, [id], () => order(world, id, both));
      expect([types, left]).toEqual([['CommandsGiven'], ['commands > officer']]);
      const wrong = expect.objectContaining({ outcome: 'not-understood' });
      expect(events[0]).toMatchObject({ results: [wrong, wrong] });
    },
  );

  describe('one person’s case never goes into another’s', () => {
    const number = (id: string) => `PI-${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}`;

    it('by /join, whichever way round', async () => {
      const [one, two] = [await aCase(world), await aCase(world)];
      const { events, left } = await came(world, [one.id, two.id], () =>
        order(world, one.id, `/join ${number(two.id)}`),
      );
      expect(events).toContainEqual(expect.objectContaining({ type: 'JoinRefused' }));
      expect(left.every((letter) => letter.endsWith('> officer'))).toBe(true);
      expect((await stateOf(world, two.id)).takenOver).toEqual([]);
    });

    it('because one colleague forwarded both', async () => {
      const forward = async (name: string) =>
        aCase(
          world,
          `FYI\n\n---------- Forwarded message ---------\nFrom: ${name}\nDate: Fri\nSubject: x\nTo: y\n\n${access}`,
          {
            From: 'clerk@plutomicro.com',
          },
        );
      const [one, two] = [await forward('ben@example.org'), await forward('eve@example.org')];
      const { events } = await came(world, [one.id, two.id], () =>
        order(world, one.id, `/join ${number(two.id)}`),
      );
      expect(events).toContainEqual(expect.objectContaining({ type: 'JoinRefused' }));
      expect((await stateOf(world, one.id)).joinedInto).toBeNull();
    });

    it('because a mail claims a joined case: what came to that one’s address is read in its new place', async () => {
      const writer = 'twice@example.org';
      const [one, two] = [
        await aCase(world, access, { From: writer }),
        await aCase(world, access, { From: writer }),
      ];
      await order(world, two.id, `/join ${number(one.id)}`);
      const later = await came(world, [one.id, two.id], () => reply(world, two.id, 'Any news?', writer));
      expect(later.taken[0]?.caseId).toBe(one.id);
      const hinted = fresh('What did she ask?', {
        From: 'eve@example.net',
        Subject: `Re: [${number(two.id)}] x`,
      });
      const stranger = await came(world, [one.id, two.id], () => world.deliver(hinted));
      expect(stranger.taken.map(({ outcome }) => outcome)).toEqual(['opened']);
    });
  });
});

// The command line and a folder: there is no such thing on AWS.
it('a letter on paper that begins with commands gives none when it is typed in', async () => {
  const { folder } = await aWorld();
  const text = join(folder, 'letter.txt');
  await writeFile(text, '\n/identity confirmed known to me\n\nPlease send me my file.\n');
  const line = '/new access by post from eve@example.org Eve';
  const { code, stderr } = await run('do', 'new', line, '--text', text, '--data', folder);
  expect([code, stderr]).toEqual([1, expect.stringContaining('would be read as a command')]);
});
