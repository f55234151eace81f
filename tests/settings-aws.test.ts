import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAwsSettings, readSettings, replyInbox } from '../lib/settings.ts';
import { aFolder } from './folder.ts';
import { settings } from './world.ts';

describe('the settings of the form on AWS', () => {
  it('believe no officer unchecked and have no relay, whatever the file says', async () => {
    const file = await aFile({
      embedded: { acceptUnknownOfficerFromLoopback: true, resolveDns: true },
      relay: { host: 'mail.example.org', port: 25, tls: 'none' },
    });
    expect(readAwsSettings(file)).toMatchObject({
      embedded: { acceptUnknownOfficerFromLoopback: false, resolveDns: false },
    });
    expect(readAwsSettings(file)).not.toHaveProperty('relay');
    expect(readSettings(file).embedded.acceptUnknownOfficerFromLoopback).toBe(true);
  });

  it('are checked like those of one machine', async () => {
    expect(() => readAwsSettings('/nowhere/settings.json')).toThrow('cannot read the settings file');
    const file = await aFile({ trustedForwarders: ['Not A Host'], addresses: [] });
    expect(() => readAwsSettings(file)).toThrow(
      /trustedForwarders\.0: [\s\S]*addresses|addresses[\s\S]*trustedForwarders\.0: /,
    );
  });
});

describe('the address of replies', () => {
  it('is the first address of ours where it is not given', async () => {
    expect(replyInbox(readSettings(await aFile({})))).toBe('privacy@plutomicro.com');
  });

  it('is ours where it is given, beside the others', async () => {
    const found = readSettings(await aFile({ replyAddress: 'Privacy@Inbox.plutomicro.com' }));
    expect(replyInbox(found)).toBe('privacy@inbox.plutomicro.com');
    expect(found.addresses).toEqual(['privacy@plutomicro.com', 'privacy@inbox.plutomicro.com']);
  });
});

async function aFile(changes: object): Promise<string> {
  const folder = await aFolder();
  await writeFile(join(folder, 'policy.md'), settings.policy);
  const file = join(folder, 'settings.json');
  await writeFile(file, JSON.stringify({ ...settings, policy: 'policy.md', ...changes }));
  return file;
}
