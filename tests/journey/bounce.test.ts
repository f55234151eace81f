import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { bounceAddress, caseAddress, digestAddress } from '../../lib/mail/address.ts';
import { sweep } from '../../lib/sweep.ts';
import { aWorld, mail, type TestWorld } from '../world.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const inbox = 'privacy@plutomicro.com';

/** A case whose extension has left; answers the letter that told the writer of it. */
async function extended(world: TestWorld) {
  const { filed } = await world.deliver(mail(access));
  if (filed === null) throw new Error('the mail opened no case');
  const caseId = filed.handled.state.id;
  const to = caseAddress(inbox, caseId, 'o', world.keys);
  await world.deliver(mail('/extend 30 b', { From: 'officer@plutomicro.com', To: to }), { recipients: [to] });
  const commits = await world.commits.commits(caseId);
  for (const commit of commits)
    for (const [n, { letter }] of commit.letters.entries())
      if (letter === 'extension') return { caseId, letter: { commit: commit.n, n } };
  throw new Error('no extension left');
}

const report = (status: string, action = 'failed') =>
  mail('', {
    From: 'MAILER-DAEMON@mx.example.org',
    'Auto-Submitted': 'auto-replied',
    'Message-ID': `<${status}@mx.example.org>`,
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary="part"',
  }) +
  [
    '--part',
    'Content-Type: text/plain',
    '',
    'Your message could not be delivered.',
    '--part',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; ada@example.org',
    `Action: ${action}`,
    `Status: ${status}`,
    '--part--',
    '',
  ].join('\r\n');

const dueOn = async (world: TestWorld, caseId: string) => {
  const { state } = await world.commits.load(caseId);
  return state.stage === 'unopened' ? null : state.obligations[0]?.clock.dueOn;
};

it('a notice of extension that comes back takes the extension back, and the officers hear of it', async () => {
  const world = await aWorld();
  const { caseId, letter } = await extended(world);
  expect(await dueOn(world, caseId)).toBe('2027-02-06');
  const to = bounceAddress(inbox, caseId, letter, world.keys);
  const before = (await world.commits.commits(caseId)).length;
  await world.deliver(report('5.1.1'), { sender: '', recipients: [to] });
  expect(await dueOn(world, caseId)).toBe('2027-01-07');
  const after = (await world.commits.commits(caseId)).slice(before);
  expect(after.flatMap(({ events }) => events.map(({ type }) => type))).toEqual([
    'LetterBounced',
    'ExtensionVoid',
    'LetterSent',
    'LetterSent',
  ]);
  expect(after.flatMap(({ letters }) => letters.map((one) => [one.letter, one.to.length]))).toEqual([
    ['confirmation', 2],
    ['confirmation', 2],
  ]);
});

it('a report of a delay, and a person who writes to the address of bounces, take nothing back', async () => {
  const world = await aWorld();
  const { caseId, letter } = await extended(world);
  const to = bounceAddress(inbox, caseId, letter, world.keys);
  await world.deliver(report('4.4.1', 'delayed'), { sender: '', recipients: [to] });
  const person = mail('Action: failed\nStatus: 5.1.1', { To: to });
  await world.deliver(person, { recipients: [to] });
  expect(await dueOn(world, caseId)).toBe('2027-02-06');
});

it('a digest that comes back goes to the second contact, once', async () => {
  const world = await aWorld();
  await world.deliver(mail(access));
  world.setClock('2026-11-24T14:00:00.000Z');
  await sweep(world, new Set());
  const to = digestAddress(inbox, '2026-11-24', world.keys);
  const taken = await world.deliver(report('5.1.1'), { sender: '', recipients: [to] });
  await world.deliver(report('5.1.1'), { sender: '', recipients: [to] });
  expect(taken.outcome).toBe('automatic');
  const outbox = await readdir(world.outbox);
  expect(outbox.filter((name) => name.startsWith('digest-')).toSorted()).toEqual([
    'digest-2026-11-24-second.eml',
    'digest-2026-11-24.eml',
  ]);
});

it('a forged address of a digest sends nothing', async () => {
  const world = await aWorld();
  const forged = 'privacy+digest.2026-11-24.abcdefghijkmnpqr@plutomicro.com';
  await world.deliver(report('5.1.1'), { sender: '', recipients: [forged] });
  expect(await readdir(world.outbox)).toEqual([]);
});
