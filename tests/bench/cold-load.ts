import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import type { Parts } from './bundle-parts.ts';

/** How long a step takes by the clock, and how much of a processor it takes; milliseconds both. */
const spent = z.object({ ms: z.number(), cpu: z.number() });
/** From nothing to the handler, and from there to what a first mail is read and judged with. */
const told = z.object({ start: spent, mail: spent });
export type Load = z.output<typeof told>;

/** What Lambda counts as the start of a function: its modules, loaded and run. The runtime itself stands already. */
const program = `
const [first, ...rest] = process.argv.slice(1);
const begin = () => {
  const [at, before] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { ms: performance.now() - at, cpu: (user + system) / 1000 };
  };
};
const started = begin();
await import(first);
const start = started();
const read = begin();
for (const file of rest) await import(file);
console.log(JSON.stringify({ start, mail: read() }));
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
