import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import type { Parts } from './bundle-parts.ts';

/** Milliseconds: from nothing to the handler, and from there to what a first mail is read with. */
export type Load = { readonly start: number; readonly mail: number };

const told = z.object({ start: z.number(), mail: z.number() });

/** What Lambda counts as the start of a function: its modules, loaded and run. The runtime itself stands already. */
const program = `
const [first, ...rest] = process.argv.slice(1);
const begun = performance.now();
await import(first);
const started = performance.now();
for (const file of rest) await import(file);
console.log(JSON.stringify({ start: started - begun, mail: performance.now() - started }));
`;

/** Loads a bundle in a process of its own, as a cold start does. */
export function load(folder: string, { atStart, withMail }: Parts): Load {
  const late = withMail.files.filter((file) => !atStart.files.includes(file));
  const files = ['index.mjs', ...late].map((file) => join(folder, file));
  const { stderr, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program, '--', ...files],
    { encoding: 'utf8', env: {}, cwd: folder },
  );
  if (stderr !== '') throw new Error(`a bundle did not load: ${stderr.slice(0, 1000)}`);
  return told.parse(JSON.parse(stdout));
}
