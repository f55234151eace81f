import { expect, it } from 'vitest';
import { intake } from '../lib/intake.ts';
import { readMail } from '../lib/read.ts';
import { aWorld, mail } from './world.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

it('a mail that was read, and then could not be filed, is read again however often that happens', async () => {
  const world = await aWorld();
  const down = { ...world.commits, claim: () => Promise.reject(new Error('the table is down')) };
  const id = await world.store(mail(access));
  for (let tries = 0; tries < 4; tries += 1)
    await expect(intake({ ...world, commits: down }, id)).rejects.toThrow('the table is down');
  expect((await intake(world, id)).outcome).toBe('opened');
});

it('a mail that is read for one letter after another stays a mail that can be read', async () => {
  const world = await aWorld();
  const id = await world.store(mail(access));
  for (let letter = 0; letter < 4; letter += 1) expect((await readMail(world, id)).defects).toEqual([]);
});

it('a mail whose reading begins and never ends is not forgiven', async () => {
  const world = await aWorld();
  const died = Object.assign(new Error(), { name: 'ReaderDied' });
  const id = await world.store(mail(access));
  const deadly = { ...world, parse: () => Promise.reject(died) };
  expect((await readMail(deadly, id)).defects).toContain('unparseable');
  expect((await readMail(world, id)).defects).toContain('unparseable');
});
