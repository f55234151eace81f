import { parseArgs } from 'node:util';
import { tableOf } from '../../lib/cli/print.ts';
import { withBenchWorld } from './bench-world.ts';
import { type Cost, cost } from './cost.ts';
import { type Figure, keeps, type Progress } from './figures.ts';
import { memory } from './memory.ts';
import { steps, stepWords } from './stopwatch.ts';
import { bytesOf, isRead, subjectOf } from './table-calls.ts';

const help = `bench: what one mail costs, as ratios in one run, against the limits of the design

usage: npm run bench [-- --short] [-- --json]

  --short  fewer rounds, for CI: under 15 seconds instead of about a minute
  --json   one JSON object a line
  --help   this

Progress goes to stderr. Exit codes: 0 every limit is kept, 1 one is missed, 2 wrong usage.`;

const forms = {
  short: { warmUp: 15, mails: 30, processes: 1 },
  full: { warmUp: 60, mails: 400, processes: 3 },
} as const;

const { stdout, stderr } = process;
const options = optionsOf(process.argv.slice(2));
if (options === null) process.exitCode = 2;
else if (options.help) stdout.write(`${help}\n`);
else process.exitCode = await bench(options.short ? forms.short : forms.full, options.json);

async function bench(
  { warmUp, mails, processes }: (typeof forms)['short' | 'full'],
  json: boolean,
): Promise<number> {
  // The memory first, while the machine holds nothing of ours.
  const most = await memory(processes, progress);
  const mail = await withBenchWorld((world) => cost(world, warmUp, mails, progress));
  const figures = [...mail.figures, most];
  for (const line of json ? linesOf(figures, mail) : tablesOf(figures, mail)) stdout.write(`${line}\n`);
  return figures.every(keeps) ? 0 : 1;
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

function* tablesOf(figures: readonly Figure[], { spent, calls }: Cost): Generator<string> {
  const columns = stdout.isTTY ? stdout.columns : Number(process.env['COLUMNS'] ?? 200);
  const rows = figures.map((figure) => [
    figure.measure,
    `${rounded(figure)} ${figure.unit}`,
    figure.limit === null ? '-' : `<= ${figure.limit} ${figure.unit}`,
    figure.limit === null ? '-' : keeps(figure) ? 'kept' : 'MISSED',
    figure.note,
  ]);
  yield* tableOf(['MEASURE!', 'VALUE!', 'LIMIT!', 'VERDICT!', 'HOW'], rows, columns);
  yield '';
  yield 'Where the time of a mail goes (medians):';
  const times = steps.map((step) => [step, (spent.get(step) ?? 0).toFixed(2), stepWords[step]]);
  yield* tableOf(['STEP!', 'MS!', 'WHAT'], times, columns);
  yield '';
  yield 'Calls to the table for a new mail with one reply and one notice:';
  const made = calls.map((call, at) => [
    String(at + 1),
    call.kind,
    isRead(call) ? 'read' : 'write',
    String(bytesOf(call)),
    subjectOf(call),
  ]);
  yield* tableOf(['N!', 'CALL!', 'IS!', 'BYTES!', 'OF'], made, columns);
}

function* linesOf(figures: readonly Figure[], { spent, calls }: Cost): Generator<string> {
  for (const figure of figures)
    yield JSON.stringify({ ...figure, value: rounded(figure), kept: keeps(figure) });
  for (const step of steps) {
    yield JSON.stringify({
      measure: `time: ${step}`,
      value: Number((spent.get(step) ?? 0).toFixed(3)),
      unit: 'ms',
    });
  }
  for (const call of calls) {
    yield JSON.stringify({
      measure: 'call',
      kind: call.kind,
      reads: isRead(call),
      bytes: bytesOf(call),
      of: subjectOf(call),
    });
  }
}

function rounded({ value, unit }: Figure): number {
  return Number(value.toFixed(unit === 'MB' ? 0 : 2));
}

function progress(...[measure, done, of]: Parameters<Progress>): void {
  const tenths = Math.floor((done * 10) / of);
  if (tenths > Math.floor(((done - 1) * 10) / of)) stderr.write(`${measure}: ${done} of ${of}\n`);
}
