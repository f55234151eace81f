import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAwsSettings, replyInbox } from '../../lib/settings.ts';
import { bundle, writeSettings } from '../../lib/stack/bundle.ts';

const root = join(import.meta.dirname, '..', '..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const handlers = [
  ['lambdas/receive.ts', { classifies: true }],
  ['lambdas/sweep.ts', { classifies: true }],
  ['lambdas/delivery.ts', { classifies: false }],
  ['lib/stack/activate.ts', { classifies: false }],
] as const;

describe.each(handlers)('%s', (entry, { classifies }) => {
  const folder = aFolder();
  const loadedAtStart = bundle(join(root, entry), folder);

  it('loads by itself, with nothing of ours beside it, and has its handler', () => {
    const program = `import(${JSON.stringify(join(folder, 'index.mjs'))}).then(({ handler }) => console.log(typeof handler))`;
    const { stderr, stdout } = spawnSync(process.execPath, ['-e', program], {
      cwd: folder,
      encoding: 'utf8',
      env: {},
    });
    expect([stdout, stderr]).toEqual(['function\n', '']);
  });

  it('has the classifier’s model beside it where it classifies, and only there', () => {
    expect(existsSync(join(folder, 'model.bin'))).toBe(classifies);
  });

  it('does not load mailparser before there is a mail to read', () => {
    expect(loadedAtStart.filter((file) => file.includes('/mailparser/'))).toEqual([]);
    expect(loadedAtStart.length).toBeGreaterThan(10);
  });

  it('does not load the client of SQS before a message has to be laid into a dead queue', () => {
    expect(loadedAtStart.filter((file) => file.includes('/client-sqs/'))).toEqual([]);
  });

  it('carries no test, no CDK and no embedded mode', () => {
    expect(
      loadedAtStart.filter((file) => /^(tests|lib\/local|lib\/cli|lib\/train)\/|aws-cdk|dynalite/.test(file)),
    ).toEqual([]);
  });
});

describe('what lies beside a handler', () => {
  const settings = readAwsSettings(join(root, 'settings.json'));
  const folder = aFolder();
  writeSettings(folder, { settings, receivingDomain: 'inbox.plutomicro.com' });
  const read = readAwsSettings(join(folder, 'settings.json'));

  it('is the firm’s settings, with replies on the receiving domain', () => {
    expect(replyInbox(read)).toBe('privacy@inbox.plutomicro.com');
    expect(read.addresses).toEqual(['privacy@plutomicro.com', 'privacy@inbox.plutomicro.com']);
    const { addresses: _ours, replyAddress: _replies, ...rest } = read;
    const { addresses: _theirs, ...shipped } = settings;
    expect(rest).toEqual(shipped);
  });

  it('is the policy, byte for byte', () => {
    expect(readFileSync(join(folder, 'policy.md'))).toEqual(readFileSync(join(root, 'policy.md')));
  });

  it('says nothing of the embedded mode', () => {
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).not.toMatch(/embedded|relay/);
  });
});

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle '));
  folders.push(folder);
  return folder;
}
