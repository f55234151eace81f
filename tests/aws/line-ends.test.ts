import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aDeployedInbox } from './deployed.ts';

it('a checkout with the line ends of Windows is what is deployed', async () => {
  const { aws, folder, settings, settingsFile } = await aDeployedInbox();
  const { addresses: _ours, policy, replyAddress: _reply, embedded: _embedded, ...firm } = settings;
  const file = { ...firm, addresses: ['privacy@plutomicro.com'], policy: 'policy.md' };
  await writeFile(settingsFile, JSON.stringify(file, null, 2).replaceAll('\n', '\r\n'));
  await writeFile(join(folder, 'policy.md'), policy.replaceAll('\n', '\r\n'));
  expect(await aws('cases')).toMatchObject({ code: 0, err: '' });
  await writeFile(join(folder, 'policy.md'), `${policy}One more sentence.`);
  expect(await aws('cases')).toMatchObject({ code: 1 });
});
