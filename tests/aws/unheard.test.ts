import { expect, it } from 'vitest';
import { caseNumber } from '../../lib/case/case-id.ts';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import type { AwsInbox } from './harness.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const heading = 'not known to have arrived';

it('a letter of whose arrival nobody has told for a day is in the next digest, and in that one alone', async () => {
  const { id, inbox, reply } = await replied();
  await inbox.tell('Send', reply);
  const tuesday = await digestOf(inbox, '2026-11-24T15:05:00Z');
  expect(tuesday).not.toContain(heading);
  const wednesday = await digestOf(inbox, '2026-11-25T15:05:00Z');
  expect(wednesday).toContain(heading);
  expect(wednesday).toContain(`- ${caseNumber(id)}: acknowledgement, sent 2026-11-23 09:00`);
  expect(await digestOf(inbox, '2026-11-26T15:05:00Z')).not.toContain(heading);
});

it('a letter that has arrived is in none', async () => {
  const { inbox, reply } = await replied();
  await inbox.tell('Send', reply);
  await inbox.tell('Delivery', reply);
  expect(await digestOf(inbox, '2026-11-25T15:05:00Z')).not.toContain(heading);
});

it('a letter that came back is told of as that, and not twice', async () => {
  const { inbox, reply } = await replied();
  await inbox.tell('Send', reply);
  await inbox.tell('Bounce', reply);
  expect(await digestOf(inbox, '2026-11-25T15:05:00Z')).not.toContain(heading);
});

it('where nobody tells of letters, no digest speaks of it', async () => {
  const { inbox } = await replied();
  expect(await digestOf(inbox, '2026-11-25T15:05:00Z')).not.toContain(heading);
});

/** A request that was acknowledged, and the letter. */
async function replied() {
  const inbox = await anAwsInbox();
  const id = (await inbox.caseOf(await inbox.deliver(mail(access)))) ?? '';
  const reply = inbox.engines.ses.letters.find(({ destinations }) => destinations[0] === 'ada@example.org');
  if (reply === undefined) throw new Error('no reply left');
  return { id, inbox, reply };
}

async function digestOf(inbox: AwsInbox, at: string): Promise<string> {
  setClock(at);
  await inbox.sweep();
  const { raw, tags } = inbox.engines.ses.letters.at(-1) ?? {};
  expect(tags?.['letter']).toBe(`digest-${at.slice(0, 10)}`);
  return String(raw).replace(/=\r?\n/g, '');
}
