import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tableOf } from '../../lib/cli/print.ts';
import { bundle } from '../../lib/stack/bundle.ts';
import { partsOf } from './bundle-parts.ts';
import { type Cold, coldOf, limits, type Subject, verdict } from './cold-figures.ts';
import { load } from './cold-load.ts';
import { type FirstMail, firstMails } from './cold-mail.ts';

const help = `bench:cold: what a cold start of each function loads, and how long that takes, against the limits of the design

usage: npm run bench:cold [-- --short] [-- --json]

  --short  times receive alone, in fewer rounds, and takes no mail in, for CI: under 15 seconds instead of about a minute
  --json   one JSON object a line
  --help   this

The floor is the same clients of AWS and mailparser with nothing of ours, bundled in the same way. All take turns, each
time in a process of its own. Progress goes to stderr. Exit codes: 0 every limit is kept, 1 one is missed, 2 wrong usage.`;

const root = join(import.meta.dirname, '..', '..');
const floor = { name: 'floor', entry: 'tests/bench/cold-floor.ts' } as const;
const receive = { name: 'receive', entry: 'lambdas/receive.ts' } as const;
const others = [
  { name: 'sweep', entry: 'lambdas/sweep.ts' },
  { name: 'delivery', entry: 'lambdas/delivery.ts' },
  { name: 'activate', entry: 'lib/stack/activate.ts' },
] as const;

const { stdout, stderr } = process;
const options = optionsOf(process.argv.slice(2));
if (options === null) process.exitCode = 2;
else if (options.help) stdout.write(`${help}\n`);
else process.exitCode = await cold(options.short, options.json);

async function cold(short: boolean, json: boolean): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'privacy inbox cold '));
  try {
    const subjects = bundled(folder);
    const rounds = short ? 5 : 15;
    for (let n = 1; n <= rounds; n += 1) {
      for (const { loads, name, parts } of subjects)
        if (!short || name === floor.name || name === receive.name)
          loads.push(load(join(folder, name), parts));
      stderr.write(`rounds: ${n} of ${rounds}\n`);
    }
    const figures = coldOf(subjects, floor.name);
    for (const line of json ? figures.map((figure) => JSON.stringify(figure)) : tablesOf(figures, rounds))
      stdout.write(`${line}\n`);
    if (!short) {
      const mails = await firstMails(join(folder, receive.name));
      for (const line of json ? mails.map((mail) => JSON.stringify(mail)) : wordsOf(mails))
        stdout.write(`${line}\n`);
    }
    return figures.every((figure) => verdict(figure).missed.length === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, maxRetries: 5 });
  }
}

function bundled(folder: string): readonly Subject[] {
  return [floor, receive, ...others].map(({ entry, name }) => {
    const parts = partsOf(bundle(join(root, entry), join(folder, name)));
    return { name, parts, loads: [] };
  });
}

function optionsOf(args: string[]): { short: boolean; json: boolean; help: boolean } | null {
  const flag = { type: 'boolean', default: false } as const;
  try {
    return parseArgs({ args, options: { short: flag, json: flag, help: { ...flag, short: 'h' } } }).values;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}\n`);
    return null;
  }
}

function* tablesOf(figures: readonly Cold[], rounds: number): Generator<string> {
  const columns = stdout.isTTY ? stdout.columns : Number(process.env['COLUMNS'] ?? 200);
  const mb = (bytes: number) => (bytes / 1_000_000).toFixed(2);
  const or = (value: number | null, digits: number) => (value === null ? '-' : value.toFixed(digits));
  const rows = figures.map((figure) => [
    figure.name,
    mb(figure.bytes),
    mb(figure.bytesAtStart),
    mb(figure.bytesWithMail),
    figure.mailparserAtStart ? 'yes' : 'no',
    or(figure.startMs, 0),
    or(figure.mailMs, 0),
    or(figure.start, 2),
    or(figure.withMail, 2),
    verdict(figure).words,
  ]);
  const heads = [
    'HANDLER!',
    'ON DISK!',
    'AT START!',
    'WITH MAIL!',
    'MAILPARSER AT START!',
    'START!',
    '+ MAIL!',
  ];
  yield* tableOf([...heads, 'START/FLOOR!', 'ALL/FLOOR!', 'VERDICT!'], rows, columns);
  yield '';
  yield `MB of program (10^6; the model of 1.9 MB lies beside receive and sweep), ms by the clock, medians of ${rounds}.`;
  yield 'START/FLOOR: processor time of the start against that of floor and mailparser.';
  yield 'ALL/FLOOR: of the start, the reader of mail and the classifier with its model, against the same.';
  yield `Limits: ${mb(limits.bytes)} MB on disk, START/FLOOR ${limits.start}, mailparser never at the start.`;
}

function* wordsOf(mails: readonly FirstMail[]): Generator<string> {
  const mb = (bytes: number) => (bytes / 1_000_000).toFixed(bytes < 1_000_000 ? 3 : 0);
  yield '';
  for (const { cpuMs, mailBytes, measure, ms, peakBytes, startBytes } of mails)
    yield `Of a cold receive ${measure} (${mb(mailBytes)} MB) takes ${(ms / 1000).toFixed(2)} s, ${(cpuMs / 1000).toFixed(2)} s of a processor, ${mb(peakBytes)} MB of memory (${mb(startBytes)} at the start).`;
}
