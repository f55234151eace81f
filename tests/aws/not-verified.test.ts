import { expect, it } from 'vitest';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import { aDeployedInbox } from './deployed.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

it('while SES does not find our DNS records no letter is lost: all leave once they are back', async () => {
  const aws = await anAwsInbox();
  const { ses } = aws.engines;
  ses.always('unverified');
  const caseId = (await aws.caseOf(await aws.deliver(mail(access)))) ?? '';
  for (const later of ['2026-11-23T15:20:00Z', '2026-11-23T15:40:00Z']) {
    setClock(later);
    await aws.sweep();
  }
  const events = (await aws.commits.commits(caseId)).flatMap((commit) => commit.events);
  expect(events.map(({ type }) => type)).not.toContain('LetterFailed');
  ses.always('take');
  setClock('2026-11-23T16:00:00Z');
  expect(await aws.sweep()).toMatchObject({ sent: 2, failures: 0 });
  expect(ses.letters.map(({ destinations }) => destinations[0])).toEqual([
    'ada@example.org',
    'officer@plutomicro.com',
  ]);
  expect(aws.log.join('\n')).not.toMatch(/identities|@/);
});

it('a canary says so at once', async () => {
  const { aws, inbox } = await aDeployedInbox();
  inbox.engines.ses.always('unverified');
  expect(await aws('canary')).toMatchObject({
    code: 1,
    err: expect.stringContaining('SES did not take the canary (ses MessageRejected)'),
  });
});
