import { expect, it } from 'vitest';
import { intake } from '../lib/intake.ts';
import { MailUnavailable } from '../lib/mail-unavailable.ts';
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

it('a mail that storage does not give is not held to have killed its reader', async () => {
  const world = await aWorld();
  const id = await world.store(mail(access));
  const failing = { ...world, parse: () => Promise.reject(new MailUnavailable('S3 did not give a mail')) };
  for (let tries = 0; tries < 4; tries += 1)
    await expect(intake(failing, id)).rejects.toThrow('S3 did not give a mail');
  expect((await readMail(world, id)).defects).toEqual([]);
});

it('what storage answers is told although it cannot take the count back either', async () => {
  const world = await aWorld();
  const id = await world.store(mail(access));
  const raw = { ...world.raw, forgetAttempts: () => Promise.reject(new Error('another fault')) };
  const parse = () => Promise.reject(new MailUnavailable('S3 did not give a mail'));
  await expect(intake({ ...world, raw, parse }, id)).rejects.toThrow('S3 did not give a mail');
});
