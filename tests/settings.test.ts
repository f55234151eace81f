import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings, SettingsInvalid } from '../lib/settings.ts';
import { aFolder } from './folder.ts';

const shipped = join(import.meta.dirname, '..', 'settings.json');
const asShipped = () => JSON.parse(readFileSync(shipped, 'utf8'));

async function reading(settings: unknown): Promise<string> {
  const folder = await aFolder();
  await writeFile(join(folder, 'policy.md'), '# Policy\n');
  const file = join(folder, 'firm.json');
  await writeFile(file, typeof settings === 'string' ? settings : JSON.stringify(settings));
  try {
    readSettings(file);
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.message.replaceAll(folder, 'FOLDER');
    throw error;
  }
  return 'accepted';
}

it('the shipped settings are Pluto Micro and its policy, byte for byte as the file stands', () => {
  const { organization, addresses, policy } = readSettings(shipped);
  expect({ organization, addresses }).toEqual({
    organization: 'Pluto Micro Business Inc',
    addresses: ['privacy@plutomicro.com'],
  });
  expect(policy).toBe(readFileSync(join(import.meta.dirname, '..', 'policy.md'), 'utf8'));
});

it('a wrong file gives every problem at once, by path', async () => {
  const wrong = {
    ...asShipped(),
    organization: 'Two\nlines',
    addresses: ['privacy at example'],
    officers: [{ name: 'A', title: 'B' }],
    timeZone: 'Europe/Paris',
    budgets: { repliesPerAddressPerDay: 0 },
    color: 'blue',
  };
  const message = await reading(wrong);
  for (const path of [
    'organization',
    'addresses.0',
    'officers.0.address',
    'timeZone',
    'budgets.repliesPerAddressPerDay',
    '(the file)',
  ]) {
    expect(message).toContain(`\n  ${path}: `);
  }
  expect(message).toContain('color');
});

it('says that a file is not JSON, is not there, or names a policy that is not there', async () => {
  expect(await reading('{ "organization": ')).toMatch(/^FOLDER\/firm\.json is not JSON: /);
  expect(() => readSettings('/nowhere/firm.json')).toThrow(
    '/nowhere/firm.json: cannot read the settings file',
  );
  expect(await reading({ ...asShipped(), policy: 'other.md' })).toContain('other.md: cannot read the policy');
});

it('refuses a plus label or a display name where a plain address belongs', async () => {
  for (const address of ['privacy+x@example.org', 'Privacy <privacy@example.org>', 'privacy@localhost']) {
    expect(await reading({ ...asShipped(), addresses: [address] })).toContain('addresses.0');
  }
});

it('refuses the inbox itself as an officer or as the second contact, at any of its addresses', async () => {
  const own = { name: 'Jo Doe', title: 'Officer', address: 'Info@example.org' };
  const addresses = ['privacy@example.org', 'info@example.org'];
  expect(await reading({ ...asShipped(), addresses, officers: [own] })).toContain('officers.0.address');
  expect(await reading({ ...asShipped(), addresses, secondContact: own })).toContain('secondContact.address');
  const labelled = { ...own, address: 'info+x@example.org' };
  expect(await reading({ ...asShipped(), addresses, officers: [labelled] })).toContain('officers.0.address');
});

it('keeps no password: a relay names the variable that holds it', async () => {
  const relay = { host: 'smtp.example.org', port: 587, tls: 'required', user: 'inbox' };
  expect(await reading({ ...asShipped(), relay: { ...relay, password: 'secret' } })).toContain('password');
  expect(await reading({ ...asShipped(), relay: { ...relay, passwordVariable: 'RELAY_PASSWORD' } })).toBe(
    'accepted',
  );
});
