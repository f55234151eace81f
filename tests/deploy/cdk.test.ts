import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { aProject } from './a-project.ts';

const cdk = pathToFileURL(join(import.meta.dirname, '..', '..', 'lib', 'deploy', 'cdk.ts')).href;

/** What a process says that runs a CDK which does this. */
async function ran(script: string): Promise<string> {
  const { root } = await aProject();
  await writeFile(join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk'), script);
  const program = `import { cdkOf } from ${JSON.stringify(cdk)}; console.log('ended with', await cdkOf(${JSON.stringify(root)})(['diff'], 'ca-central-1'));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    // Whatever Node a machine has of its own, or none.
    env: { ...process.env, PATH: '/usr/bin:/bin' },
  });
  return stdout;
}

it('outlives a Ctrl-C that ends CDK, to say what stands', async () => {
  expect(
    await ran(
      "process.kill(process.ppid, 'SIGINT'); process.kill(process.pid, 'SIGINT'); setInterval(() => {}, 1000);",
    ),
  ).toBe('ended with 130\n');
});

it('shows what CDK says, and how it ended', async () => {
  expect(await ran("console.log('12 changes'); process.exitCode = 4;")).toBe('12 changes\nended with 4\n');
});

it('finds this very Node by its name', async () => {
  expect(
    await ran(
      "console.log(require('node:child_process').execFileSync('node', ['--version'], { encoding: 'utf8' }).trim());",
    ),
  ).toBe(`${process.version}\nended with 0\n`);
});
