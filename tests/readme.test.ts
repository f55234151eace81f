import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../lib/cli/main.ts';
import { words } from '../lib/officer/words.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const rowsWith = (start: RegExp) => readme.split('\n').filter((line) => start.test(line));

describe('the README', () => {
  it('lists every command of the officers, as their help does', () => {
    const escaped = (text: string) => text.replaceAll('|', '\\|');
    expect(rowsWith(/^\| `\//)).toEqual(
      words.map(({ does, form, name }) => `| \`/${escaped(`${name} ${form}`.trim())}\` | ${escaped(does)} |`),
    );
  });

  it('lists every command of the command line', () => {
    const rows = rowsWith(/^\| `[a-z]+` \| /).map((row) => row.split('`')[1]);
    expect(commands.map(({ name }) => name).filter((name) => !rows.includes(name))).toEqual([]);
  });

  it('names files that are there', () => {
    const named = readme.match(/`(?:lib|tests|bin|lambdas)\/[^`*]+\.ts`/g) ?? [];
    expect(named.map((name) => name.slice(1, -1)).filter((name) => !existsSync(join(root, name)))).toEqual(
      [],
    );
  });
});
