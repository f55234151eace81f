import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { aFolder } from '../folder.ts';

const call = z.object({ words: z.array(z.string()), cwd: z.string(), region: z.string(), path: z.string() });
export type Call = z.infer<typeof call>;

/** How a CDK of this name ends, by its first word, and the outputs that its deployment writes. */
type Fate = { readonly exits?: Readonly<Record<string, number>>; readonly outputs?: object | string };

const script = `
const { appendFileSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const words = process.argv.slice(2);
const here = join(__dirname, '..');
const fate = JSON.parse(readFileSync(join(here, 'fate.json'), 'utf8'));
const { AWS_REGION: region, PATH: path } = process.env;
appendFileSync(join(here, 'calls'), JSON.stringify({ words, cwd: process.cwd(), region, path }) + '\\n');
const outputs = words.indexOf('--outputs-file');
if (outputs !== -1 && fate.outputs !== undefined) writeFileSync(words[outputs + 1], typeof fate.outputs === 'string' ? fate.outputs : JSON.stringify(fate.outputs));
process.exitCode = fate.exits?.[words[0]] ?? 0;
`;

/** A project with a CDK of its own, which writes down how it was called. Its path has a space. */
export async function aProject(fate: Fate = {}) {
  const root = await aFolder();
  const cdk = join(root, 'node_modules', 'aws-cdk');
  await mkdir(join(cdk, 'bin'), { recursive: true });
  await writeFile(join(cdk, 'bin', 'cdk'), script);
  await chmod(join(cdk, 'bin', 'cdk'), 0o755);
  await writeFile(join(cdk, 'fate.json'), JSON.stringify(fate));
  await writeFile(join(cdk, 'calls'), '');
  const calls = async (): Promise<readonly Call[]> =>
    (await readFile(join(cdk, 'calls'), 'utf8'))
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => call.parse(JSON.parse(line)));
  return { root, calls };
}
