import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { help } from '../../lib/deploy/help.ts';
import { run } from '../../lib/deploy/main.ts';
import type { Ports } from '../../lib/deploy/ports.ts';
import { contextOf, readWords } from '../../lib/deploy/words.ts';
import { contextNames } from '../../lib/stack/deployment.ts';

describe('the words of a deployment', () => {
  it('are those of the context that the stack reads', () => {
    expect(Object.values(contextOf).toSorted()).toEqual(contextNames.toSorted());
  });

  it('are each in the help', () => {
    for (const option of [...Object.keys(contextOf), 'context', 'yes'])
      expect(help.filter((line) => line.includes(`--${option} `))).not.toEqual([]);
  });

  it('are each in the runbook, and no other', () => {
    const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'RUNBOOK.md'), 'utf8');
    const rows = [...runbook.matchAll(/^ +\| `--([a-z-]+)` \|/gm)].map(([, option]) => option);
    expect(rows.toSorted()).toEqual([...Object.keys(contextOf), 'yes'].toSorted());
  });

  it('may be none', () => {
    expect(readWords([], {})).toEqual({
      region: 'ca-central-1',
      account: null,
      settingsFile: join(import.meta.dirname, '..', '..', 'settings.json'),
      replaces: null,
      operator: null,
      context: {},
      yes: false,
    });
  });

  it('are the same as options and as context', () => {
    const asOptions = readWords(
      ['--region', 'us-east-1', '--settings', 'firm.json', '--take-over-mx', '--hosted-zone', 'Z1', '-y'],
      {},
    );
    expect(asOptions).toEqual({
      region: 'us-east-1',
      account: null,
      settingsFile: resolve('firm.json'),
      replaces: null,
      operator: null,
      context: { region: 'us-east-1', settings: 'firm.json', takeOverMx: 'true', hostedZoneId: 'Z1' },
      yes: true,
    });
    const asContext = ['region=us-east-1', 'settings=firm.json', 'takeOverMx=true', 'hostedZoneId=Z1'];
    expect(readWords([...asContext.flatMap((pair) => ['-c', pair]), '--yes'], {})).toEqual(asOptions);
  });

  it.each([
    ['an option that is none', ['--opertor', 'ops@example.org']],
    ['a word of the context that nobody reads', ['-c', 'opertor=ops@example.org']],
    ['a word of the context without a value', ['-c', 'operator']],
    ['a word said twice, and not the same', ['--region', 'us-east-1', '-c', 'region=us-west-2']],
    ['a word beside the options', ['firm.json']],
  ])('are not %s', async (_, words) => {
    const { code, err } = await ran(words);
    expect(code).toBe(2);
    expect(err).toContain('usage: npm run deploy -- ');
  });

  it('name the region where the environment has another than the usual', async () => {
    const { code, err } = await ran([], { AWS_REGION: 'us-east-1' });
    expect(code).toBe(2);
    expect(err).toContain("the environment's region is us-east-1");
    expect(readWords(['--region', 'us-east-1'], { AWS_REGION: 'us-east-1' })?.region).toBe('us-east-1');
    expect(readWords([], { AWS_REGION: 'ca-central-1' })?.region).toBe('ca-central-1');
  });

  it('end well though nobody reads the answer', async () => {
    const root = join(import.meta.dirname, '..', '..');
    const child = spawn(process.execPath, [join(root, 'bin', 'deploy.ts'), '--help'], { cwd: root });
    child.stdout.destroy();
    const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  it('ask for help, which does nothing', async () => {
    expect(await ran(['--help'])).toEqual({ code: 0, out: [...help], err: '' });
  });
});

/** A command line that must not come to its work. */
async function ran(words: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const never = () => {
    throw new Error('nothing is to be done');
  };
  const ports: Ports = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    ask: never,
    cdk: never,
    dns: { cname: never, mx: never, txt: never },
    now: never,
  };
  const code = await run(words, environment, ports);
  return { code, out, err: err.join('\n') };
}
