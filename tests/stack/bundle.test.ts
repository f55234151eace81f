import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readAwsSettings, replyInbox } from '../../lib/settings.ts';
import { bundle, writeSettings } from '../../lib/stack/bundle.ts';
import { partsOf, readsMail } from '../bench/bundle-parts.ts';

const root = join(import.meta.dirname, '..', '..');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** DESIGN 9, for all code of a function; its model lies beside it. */
const mostBytes = 2_300_000;

const handlers = [
  ['lambdas/receive.ts', { classifies: true, readsOrWrites: true }],
  ['lambdas/sweep.ts', { classifies: true, readsOrWrites: true }],
  ['lambdas/delivery.ts', { classifies: false, readsOrWrites: true }],
  ['lib/stack/activate.ts', { classifies: false, readsOrWrites: false }],
] as const;

describe.each(handlers)('%s', (entry, { classifies, readsOrWrites }) => {
  const folder = aFolder();
  const { atStart, whole, withMail } = partsOf(bundle(join(root, entry), folder));

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

  it('loads no reader of mail, of HTML or of charsets, and no classifier, before there is a mail to read', () => {
    const readers =
      /lib\/mail\/parse\.ts|lib\/classify\/classify\.ts|\/(mailparser|iconv-lite|htmlparser2)\//;
    expect(atStart.sources.filter((file) => readers.test(file))).toEqual([]);
    expect(atStart.sources.length).toBeGreaterThan(10);
  });

  it('has the reader of mail where it reads mail, and only there', () => {
    expect([readsMail(withMail), readsMail(whole)]).toEqual([readsOrWrites, readsOrWrites]);
  });

  it('composes no letter before there is one to send', () => {
    expect(atStart.sources.filter((file) => file.includes('/mail-composer/'))).toEqual([]);
    expect(whole.sources.some((file) => file.includes('/mail-composer/'))).toBe(readsOrWrites);
  });

  it('is no larger than a cold start allows', () => {
    expect(whole.bytes).toBeLessThanOrEqual(mostBytes);
    const onDisk = whole.files.map((file) => statSync(join(folder, file)).size);
    expect(onDisk.reduce((sum, size) => sum + size, 0)).toBe(whole.bytes);
  });

  it('does not load the client of SQS before a message has to be laid into a dead queue', () => {
    expect(atStart.sources.filter((file) => file.includes('/client-sqs/'))).toEqual([]);
  });

  it('carries no test, no CDK and no embedded mode', () => {
    expect(
      whole.sources.filter((file) => /^(tests|lib\/local|lib\/cli|lib\/train)\/|aws-cdk|dynalite/.test(file)),
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
