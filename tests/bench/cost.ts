import { intake, type Taken } from '../../lib/intake.ts';
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

/** Mails before the clock counts: the compiler has seen the code, and the engine's caches are full. */
const warmUp = 60;

/**
 * What one 5 KB mail costs from stored reception to committed and replied, against the bare cost of its parts: mailparser
 * on the same bytes and the same calls to the same table. Mail and parts take turns, so that a busy machine slows both.
 */
export async function cost(bench: BenchWorld, mails: number, progress: Progress): Promise<Cost> {
  const { simpleParser } = await import('mailparser');
  const whole: number[] = [];
  const parser: number[] = [];
  const table: number[] = [];
  const bare: number[] = [];
  const laps: ReadonlyMap<Step, number>[] = [];
  let calls: readonly TableCall[] = [];
  for (let n = 0; n < warmUp + mails; n += 1) {
    const bytes = smallMail(n);
    const id = await bench.store(n, bytes);
    bench.calls();
    bench.watch.start();
    const [taken, took] = await timed(() => intake(bench.world, id));
    const lap = bench.watch.stop();
    calls = bench.calls();
    mustBeReplied(taken);

    const again = calls.map((call) => replay(bench.client, call));
    const [, parsed] = await timed(() => simpleParser(bytes));
    const [, called] = await timed(async () => {
      for (const call of again) await call();
    });
    progress('cost', n + 1, warmUp + mails);
    if (n < warmUp) continue;
    whole.push(took);
    laps.push(lap);
    parser.push(parsed);
    table.push(called);
    bare.push(parsed + called);
  }
  const reads = calls.filter(isRead).length;
  return {
    figures: [
      {
        measure: 'mail, against its parts',
        value: median(whole) / median(bare),
        unit: 'x',
        limit: 3,
        note: `${ms(whole)} ms against ${ms(bare)} ms (mailparser ${ms(parser)}, table ${ms(table)}); medians of ${mails}`,
      },
      {
        measure: 'table writes of a mail',
        value: calls.length - reads,
        unit: 'calls',
        limit: 9,
        note: 'one reply, one notice',
      },
      {
        measure: 'table reads of a mail',
        value: reads,
        unit: 'calls',
        limit: 4,
        note: 'one reply, one notice',
      },
    ],
    spent: new Map(steps.map((step) => [step, median(laps.map((lap) => lap.get(step) ?? 0))])),
    calls,
  };
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

const ms = (values: readonly number[]) => median(values).toFixed(2);
