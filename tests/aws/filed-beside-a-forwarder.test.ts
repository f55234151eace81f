import { expect, it } from 'vitest';
import { caseRow } from '../cli/rows.ts';
import { aDeployedInbox } from './deployed.ts';

it('what came on paper is filed where mail comes through a forwarder too', async () => {
  const { aws, inbox } = await aDeployedInbox({ trustedForwarders: ['mail.plutomicro.com'] });
  const order = '/new access received 2026-11-20 by post from grace@example.org Grace Example';
  expect(await aws('do', 'new', order, '--json')).toMatchObject({ code: 0, err: '' });
  const [row] = (await aws('cases', '--json')).rows().map((one) => caseRow.parse(one));
  expect(row).toMatchObject({ requester: 'grace@example.org', dueOn: '2027-01-04' });
  expect(await inbox.keys('incoming/')).toEqual([]);
});
