import { DeleteItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, it, onTestFinished } from 'vitest';
import { NotACanary, removeCanary } from '../../lib/aws/canary-cleanup.ts';
import { objectsIn } from '../../lib/aws/objects.ts';
import { caseNumber } from '../../lib/case/case-id.ts';
import { canaryAddress } from '../../lib/mail/address.ts';
import { regionalClient } from '../../lib/store/client.ts';
import { forgettingOn } from '../../lib/store/forget.ts';
import { mail, settings } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { aDeployedInbox } from './deployed.ts';
import { bucket, keys, region } from './engines.ts';
import type { AwsInbox } from './harness.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';
const inboxAddress = 'privacy@inbox.plutomicro.com';

it('a cleaning cut short after any of its rows is done by the next', async () => {
  const { inbox, settings: standing } = await aDeployedInbox();
  const world = { commits: inbox.commits, settings: standing, keys };
  const objects = objectsIn(inbox.engines.s3, bucket);
  const cut = async (id: string, rows: number) => {
    const { forget, whole } = cutAfter(rows);
    try {
      return (await removeCanary(world, { forget, objects }, id)).rows;
    } catch (error) {
      expect(error).toMatchObject({ message: 'cut short' });
      return (await removeCanary(world, { forget: whole, objects }, id)) && null;
    }
  };
  let inAll: number | null = null;
  for (let rows = 1; inAll === null; rows += 1) {
    setClock(new Date(Date.now() + 60_000).toISOString());
    const id = await canarysCase(inbox);
    inAll = await cut(id, rows);
    expect(await inbox.commits.load(id)).toMatchObject({ state: { stage: 'unopened' } });
  }
  expect(inAll).toBeGreaterThan(5);
}, 60_000);

it('a case that is no longer told for a canary is left alone, and stops none that comes after it', async () => {
  const { aws, inbox } = await aDeployedInbox();
  const id = await canarysCase(inbox);
  setClock('2026-11-23T17:00:00Z');
  const changed = { current: 'the second key after this, 32 letters', previous: null };
  inbox.engines.ssm.store('/privacy-inbox/address-keys', JSON.stringify(changed));
  const flown = await aws('canary', '--wait', '1');
  expect(flown.out.join('\n')).toContain(
    `left ${caseNumber(id)} alone: ${new NotACanary('its mail is from somebody').message}`,
  );
  expect(flown.out.join('\n')).toContain('sent to privacy@plutomicro.com');
});

it('in a flood officers do not hear of a canary either, and it has its notice', async () => {
  const aws = await anAwsInbox({
    addresses: ['privacy@plutomicro.com', inboxAddress],
    budgets: { ...settings.budgets, noticesPerHour: 1 },
  });
  await aws.deliver(mail(access));
  const merged =
    (await aws.caseOf(await aws.deliver(mail(`Hello. ${access}`, { From: 'bo@example.org' })))) ?? '';
  const id = await canarysCase(aws);
  expect(await aws.commits.putOffCases('2026-11-23T15')).toEqual([merged]);
  const toCanary = aws.engines.ses.letters.filter(({ tags }) => tags['case'] === id);
  expect(toCanary).toHaveLength(2);
});

async function canarysCase(inbox: AwsInbox): Promise<string> {
  const from = canaryAddress(inboxAddress, new Date().toISOString(), keys);
  const how = await inbox.deliver(mail(`Please. ${access}`, { From: from }), { sender: from });
  return (await inbox.caseOf(how)) ?? '';
}

/** A forgetting that ends after so many rows, and one that does not. */
function cutAfter(rows: number) {
  const client = regionalClient(region);
  const dying = regionalClient(region);
  let gone = 0;
  dying.middlewareStack.add((next, { commandName }) => async (args) => {
    if (commandName === DeleteItemCommand.name) {
      if (gone === rows) throw new Error('cut short');
      gone += 1;
    }
    return next(args);
  });
  onTestFinished(() => {
    client.destroy();
    dying.destroy();
  });
  return { forget: forgettingOn(dying), whole: forgettingOn(client) };
}
