import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, matchesGlob } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apart, long } from './apart.ts';

const root = join(import.meta.dirname, '..');
const biome = join(root, 'node_modules', '.bin', 'biome');

/** What our linter says of each of these files, in a folder that has our rules and nothing else. */
function linted(files: readonly { readonly file: string; readonly content: string }[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'guards '));
  try {
    for (const name of ['biome.json', 'pure.grit']) cpSync(join(root, name), join(folder, name));
    for (const { file, content } of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    }
    const words = ['lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=none'];
    return spawnSync(biome, words, { cwd: folder, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// A guard that has never been seen to fail is decoration (style 6).
describe('each guard bites', () => {
  const rules = [
    [
      'lib/case/guard.ts',
      "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n",
      'only each other and zod',
    ],
    [
      'lib/case/guard.ts',
      "import type { Mail } from '../mail/mail.ts';\nexport type X = Mail;\n",
      'only each other and zod',
    ],
    [
      'lib/law/guard.ts',
      "import { handle } from '../handle.ts';\nexport const x = handle;\n",
      'only each other and zod',
    ],
    [
      'lib/law/packs/guard.ts',
      "import { handle } from '../../handle.ts';\nexport const x = handle;\n",
      'only each other and zod',
    ],
    ['lib/case/guard.ts', 'export const now = () => Date.now();\n', 'are pure'],
    ['lib/case/guard.ts', 'export const now = () => new Date();\n', 'are pure'],
    ['lib/law/guard.ts', 'export const chance = () => Math.random();\n', 'are pure'],
    [
      'lib/mail/guard.ts',
      "import { simpleParser } from 'mailparser';\nexport const x = simpleParser;\n",
      'lib/mail/parse.ts',
    ],
    ['lib/mail/guard.ts', "export const x = () => import('mailparser');\n", 'lib/mail/parse.ts'],
    [
      'lib/local/guard.ts',
      "import { DynamoDBClient } from '@aws-sdk/client-dynamodb';\nexport const x = DynamoDBClient;\n",
      'Only lib/store',
    ],
    [
      'lib/guard.ts',
      "import { main } from '../bin/privacy-inbox.ts';\nexport const x = main;\n",
      'imported by nobody',
    ],
    [
      'lib/aws/guard.ts',
      "import { Queue } from 'aws-cdk-lib/aws-sqs';\nexport const x = Queue;\n",
      'only in lib/stack',
    ],
    [
      'lambdas/guard.ts',
      "import { Stack } from 'aws-cdk-lib';\nexport const x = Stack;\n",
      'only in lib/stack',
    ],
    [
      'lambdas/guard.ts',
      "import { bundle } from '../lib/stack/bundle.ts';\nexport const x = bundle;\n",
      'Only bin/app.ts imports',
    ],
    ['lib/case/guard.ts', 'export default 1;\n', 'noDefaultExport'],
    ['lib/guard.ts', 'export const x: any = 1;\n', 'noExplicitAny'],
    ['lib/guard.ts', 'export const x = (y?: string) => y!.length;\n', 'noNonNullAssertion'],
    [
      'lib/guard.ts',
      'const f = async () => 1;\nexport const x = () => {\n  f();\n};\n',
      'noFloatingPromises',
    ],
    ['lib/guard.ts', "export * from './handle.ts';\n", 'noBarrelFile'],
    ['tests/guard.test.ts', "import { it } from 'vitest';\nit.only('x', () => {});\n", 'noFocusedTests'],
    ['tests/guard.test.ts', "import { it } from 'vitest';\nit.skip('x', () => {});\n", 'noSkippedTests'],
  ] as const;

  const honest =
    "import * as z from 'zod';\nimport { addDays } from '../law/civil.ts';\nexport const x = (at: string) => [new Date(at), addDays(at, 1), z.string()];\n";
  const placed = rules.map(([file, content, says], n) => ({
    file: file.replace('guard', `guard-${n}`),
    content,
    says,
  }));
  const report = linted([
    ...placed,
    { file: 'lib/case/honest.ts', content: honest },
    {
      file: 'lib/stack/honest.ts',
      content: "import { Stack } from 'aws-cdk-lib';\nexport const x = Stack;\n",
    },
  ]).split('\n');

  for (const { file, content, says } of placed) {
    it(`${file}: ${content.trimEnd().split('\n').at(-1)}`, () => {
      const said = report.filter((line) => line.includes(`/${file},`)).join('\n');
      expect(said).toContain(says);
    });
  }

  it('and leaves honest code alone', () => {
    expect(report.filter((line) => line.includes('honest.ts'))).toEqual([]);
  });
});

it('a test that puts something in the place of a module shares its process with no other', () => {
  const mocking = globSync('tests/**/*.test.ts', { cwd: root }).filter((file) =>
    /\bvi\.(?:mock|doMock|stubEnv|spyOn)\(|\b(?:mockClient|dyingFunctions)\(/.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  expect(mocking).toContain('tests/journey/kill-each-write.test.ts');
  expect(mocking.filter((file) => ![...apart, ...long].some((glob) => matchesGlob(file, glob)))).toEqual([]);
});

describe('the README is true', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');

  it('names only files that exist', () => {
    const named = [...readme.matchAll(/`((?:bin|lib|lambdas|tests|samples)\/[\w./-]+)`/g)].flatMap(
      ([, file]) => file ?? [],
    );
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it('has a line on each dependency', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    );
    const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
    expect(all.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every command of the command line', async () => {
    const { commands } = await import('../lib/cli/main.ts');
    expect(commands.map(({ name }) => name).filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
