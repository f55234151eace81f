import { Readable } from 'node:stream';
import { intake, type Taken } from '../../lib/intake.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import { understand } from '../../lib/understand.ts';
import type { BenchWorld } from './bench-world.ts';
import { type Figure, median, type Progress } from './figures.ts';
import { smallMail } from './mails.ts';
import { type Step, steps } from './stopwatch.ts';
import { isRead, replay, type TableCall } from './table-calls.ts';

export type Cost = {
  readonly figures: readonly Figure[];
  /** Median milliseconds of one mail, by step. */
  readonly spent: ReadonlyMap<Step, number>;
  readonly calls: readonly TableCall[];
};

/** What one mail took, and its parts; all in milliseconds. */
type Round = {
  readonly whole: number;
  readonly mailparser: number;
  readonly table: number;
  readonly parse: number;
  readonly classify: number;
  readonly steps: ReadonlyMap<Step, number>;
};

/**
 * What one 5 KB mail costs from stored reception to committed and replied, against the bare cost of its parts:
 * mailparser on the same bytes and the same calls to the same table. Mail and parts take turns, so that a busy machine
 * slows both. The first `warmUp` mails count for nothing: the compiler has not seen the code yet.
 */
export async function cost(
  bench: BenchWorld,
  warmUp: number,
  mails: number,
  progress: Progress,
): Promise<Cost> {
  const rounds: Round[] = [];
  let calls: readonly TableCall[] = [];
  for (let n = 0; n < warmUp + mails; n += 1) {
    const one = await oneMail(bench, n);
    if (n >= warmUp) rounds.push(one.round);
    calls = one.calls;
    progress('mails', n + 1, warmUp + mails);
  }
  return {
    figures: [...costs(rounds), ...counts(calls), ...parts(rounds)],
    spent: new Map(steps.map((step) => [step, median(rounds.map((round) => round.steps.get(step) ?? 0))])),
    calls,
  };
}

async function oneMail(bench: BenchWorld, n: number): Promise<{ round: Round; calls: readonly TableCall[] }> {
  const { simpleParser } = await import('mailparser');
  const bytes = smallMail(n);
  const id = await bench.store(n, bytes);
  bench.calls();
  bench.watch.start();
  const [taken, whole] = await timed(() => intake(bench.world, id));
  const spent = bench.watch.stop();
  const calls = bench.calls();
  mustBeReplied(taken);
  const again = calls.map((call) => replay(bench.client, call));
  const [, mailparser] = await timed(() => simpleParser(bytes));
  const [, table] = await timed(async () => {
    for (const call of again) await call();
  });
  const [mail, parse] = await timed(() => parseMail(Readable.from([bytes])));
  const [, classify] = await timed(async () => understand('rejected' in mail ? null : mail));
  return { round: { whole, mailparser, table, parse, classify, steps: spent }, calls };
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [T, number]> {
  const start = performance.now();
  const done = await work();
  return [done, performance.now() - start];
}

/** A mail that is not replied to is cheap, and would make a good figure. */
function mustBeReplied({ outcome, filed }: Taken): void {
  const letters = filed?.finished?.outcomes.map(({ letter, status }) => `${letter} ${status}`) ?? [];
  const told = `${outcome}: ${letters.toSorted().join(', ')}`;
  if (told !== 'opened: acknowledgement sent, notice sent')
    throw new Error(`the bench's mail came to "${told}"`);
}

function costs(rounds: readonly Round[]): readonly Figure[] {
  const whole = median(rounds.map((round) => round.whole));
  const bare = median(rounds.map(({ mailparser, table }) => mailparser + table));
  const mailparser = median(rounds.map((round) => round.mailparser));
  const how = `${ms(whole)} against ${ms(bare)} (mailparser ${ms(mailparser)}, the rest its table calls)`;
  return [
    {
      measure: 'mail, against its parts',
      value: whole / bare,
      unit: 'x',
      limit: 3,
      note: `${how}; medians of ${rounds.length}`,
    },
  ];
}

function counts(calls: readonly TableCall[]): readonly Figure[] {
  const reads = calls.filter(isRead).length;
  const shared = { unit: 'calls', note: 'one reply, one notice' } as const;
  return [
    { measure: 'table writes of a mail', value: calls.length - reads, limit: 9, ...shared },
    { measure: 'table reads of a mail', value: reads, limit: 4, ...shared },
  ];
}

function parts(rounds: readonly Round[]): readonly Figure[] {
  const parse = median(rounds.map((round) => round.parse));
  const mailparser = median(rounds.map((round) => round.mailparser));
  const classify = median(rounds.map((round) => round.classify));
  return [
    {
      measure: 'parse, against simpleParser',
      value: parse / mailparser,
      unit: 'x',
      limit: null,
      note: `${ms(parse)} against ${ms(mailparser)}, both in one thread`,
    },
    { measure: 'classify', value: classify, unit: 'ms', limit: null, note: 'the same mail, parsed' },
  ];
}

const ms = (value: number) => `${value.toFixed(2)} ms`;
