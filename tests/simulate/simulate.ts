import { parseArgs } from 'node:util';
import { tableOf } from '../../lib/cli/print.ts';
import { type Findings, faults, happenings } from './findings.ts';
import { type Options, simulate } from './year.ts';

const help = `simulate: a year of the inbox, played in minutes and checked against an independent calculation

usage: npm run simulate [-- --cases N] [-- --days D] [-- --seed S] [-- --json]

  --cases N  how many cases arrive (default 2000)
  --days D   how many days are played, with a sweep each 15 minutes (default 365)
  --seed S   which story; the same seed plays the same one (default 1)
  --json     one JSON object instead of the table
  --help     this

Progress goes to stderr. Exit codes: 0 all is well, 1 something that must be 0 is not, 2 wrong usage.`;

const defaults = { cases: 2000, days: 365, seed: 1, crashOneIn: 400 };
const names: Readonly<Record<string, string>> = {
  rungsDue: 'rungs due',
  fulfilled: 'fulfilled (sent or named in a merged mail)',
  mergedRungs: 'of these named in a merged mail',
  pagesDue: 'pages due for possible breaches',
  issuedAfterCrash: 'rungs issued by the sweep after the one that died',
  refusalsDue: 'deadlines passed unanswered',
  lapsesDue: 'estimates lapsed',
  clocksStopped: 'clocks stopped for an estimate',
  issuedTwice: 'issued twice',
  deliveredTwice: 'delivered twice',
  deadlinesWithoutLadder: 'deadlines passed without their ladder',
  wrongDates: 'wrong dates against an independent calculation',
  unplayed: 'faults that nobody played',
};
const { stdout, stderr } = process;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  let options: (Options & { readonly json: boolean }) | null;
  try {
    options = optionsOf(args);
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${help}\n`);
    return 2;
  }
  if (options === null) {
    stdout.write(`${help}\n`);
    return 0;
  }
  const began = performance.now();
  const findings = await simulate(options, progressEvery(2000));
  const seconds = (performance.now() - began) / 1000;
  for (const line of options.json
    ? [jsonOf(findings, options, seconds)]
    : tableLines(findings, options, seconds))
    stdout.write(`${line}\n`);
  return findings.isClean() ? 0 : 1;
}

/** Null for --help; throws for what cannot be played. */
function optionsOf(args: string[]): (Options & { readonly json: boolean }) | null {
  const flag = { type: 'boolean', default: false } as const;
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { cases: text, days: text, seed: text, json: flag, help: { ...flag, short: 'h' } },
  });
  if (values.help) return null;
  const cases = whole('cases', values.cases, defaults.cases, 1);
  const days = whole('days', values.days, defaults.days, 10);
  const seed = whole('seed', values.seed, defaults.seed, 0);
  return { ...defaults, cases, days, seed, json: values.json };
}

function whole(name: string, text: string | undefined, otherwise: number, least: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new Error(`--${name} takes a whole number of at least ${least}, not "${text}"`);
}

function progressEvery(ms: number) {
  const began = performance.now();
  let told = began;
  return (share: number, words: string) => {
    const now = performance.now();
    if (now - told < ms) return;
    told = now;
    const seconds = Math.round((now - began) / 1000);
    stderr.write(`${String(Math.floor(share * 100)).padStart(3)} %  ${seconds} s  ${words}\n`);
  };
}

function tableLines(findings: Findings, { cases, days, seed }: Options, seconds: number): string[] {
  const nameOf = (name: string) =>
    names[name] ?? name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const happened = happenings.map((name) => [nameOf(name), String(findings.counts[name]), '']);
  const wrong = [
    ...faults.map((name) => [name, findings.faults[name]] as const),
    ['unplayed', findings.unplayed.length] as const,
  ];
  const judged = wrong.map(([name, count]) => [
    nameOf(name),
    String(count),
    count === 0 ? 'kept' : 'MUST BE 0',
  ]);
  return [
    `${cases} cases over ${days} days, seed ${seed}: ${seconds.toFixed(0)} s`,
    '',
    ...tableOf(['MEASURE!', 'COUNT!', 'VERDICT!'], [...happened, ...judged], 200),
    ...[...findings.samples, ...findings.unplayed.slice(0, 10)].map((line) => `  ${line}`),
  ];
}

function jsonOf(findings: Findings, { cases, days, seed }: Options, seconds: number): string {
  const { counts, samples, unplayed } = findings;
  const wrong = { ...findings.faults, unplayed: unplayed.length };
  return JSON.stringify({
    options: { cases, days, seed },
    seconds: Math.round(seconds),
    ...counts,
    ...wrong,
    samples,
  });
}
