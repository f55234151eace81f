import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordsIn } from '../../lib/deploy/outputs.ts';
import { aFolder } from '../folder.ts';
import { synthesised } from '../stack/synthesised.ts';

it('reads every DNS record that the stack puts out', async () => {
  const file = join(await aFolder(), 'outputs.json');
  const { outputs } = synthesised();
  const stack = Object.fromEntries(outputs.map(({ id, value }) => [id, value]));
  await writeFile(file, JSON.stringify({ PrivacyInbox: stack }));
  const records = await recordsIn(file);
  expect(records?.map(({ type }) => type)).toEqual([...Array(6).fill('CNAME'), 'MX']);
  expect(records?.at(-1)).toEqual({
    name: 'inbox.plutomicro.com',
    type: 'MX',
    value: '10 inbound-smtp.ca-central-1.amazonaws.com',
  });
});

it.each([
  ['no file', null],
  ['no JSON', 'no'],
  ['another shape', '{"PrivacyInbox": {"DnsMx": 1}}'],
])('knows nothing of %s', async (_, text) => {
  const file = join(await aFolder(), 'outputs.json');
  if (text !== null) await writeFile(file, text);
  expect(await recordsIn(file)).toBeNull();
});
