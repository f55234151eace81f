import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { openEngine } from '../../lib/local/engine.ts';
import { newReceptionId } from '../../lib/local/smtp.ts';
import { type LocalWorld, openWorld } from '../../lib/local/world.ts';
import type { World } from '../../lib/ports.ts';
import { readSettings } from '../../lib/settings.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { inbox, writerOf } from './mails.ts';
import { Stopwatch } from './stopwatch.ts';
import { listen, type TableCall } from './table-calls.ts';

/** Five minutes between two mails keeps the inbox within its hourly budgets, so that every mail is replied to. */
const betweenMailsMs = 5 * 60_000;
const firstMailMs = Date.parse('2026-11-23T15:00:00.000Z');

/** The embedded world with a stopwatch in every port and an ear on every call to the table. */
export type BenchWorld = {
  readonly world: World;
  readonly client: Awaited<ReturnType<typeof openEngine>>['client'];
  readonly watch: Stopwatch;
  /** Stores mail `n` as the SMTP door does, sets the clock to its instant, and answers its reception id. */
  readonly store: (n: number, bytes: Buffer) => Promise<string>;
  /** The calls since this was last asked. */
  readonly calls: () => readonly TableCall[];
};

/** Works in an embedded world on a temporary folder, and removes it. */
export async function withBenchWorld<T>(work: (bench: BenchWorld) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy inbox bench '));
  const settings = readSettings(join(import.meta.dirname, '..', '..', 'settings.json'));
  const local = await openWorld({ folder, settings, at: null, report: faulted });
  // A client of our own on the engine that the world opened, so that its calls can be heard.
  const engine = await openEngine(folder);
  try {
    return await work(benchWorld(local, engine.client));
  } finally {
    await engine.close();
    await local.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function faulted(what: string, cause: unknown): never {
  throw new Error(`the bench met a fault: ${what}`, { cause });
}

function benchWorld(local: LocalWorld, client: BenchWorld['client']): BenchWorld {
  const watch = new Stopwatch();
  let heard: TableCall[] = [];
  let now = '';
  listen(client, {
    asked: (call) => {
      heard.push(call);
      watch.enter('table');
    },
    answered: () => watch.enter('case'),
  });
  return {
    world: { ...local, ...timed(local, watch), commits: dynamodbCommits(client), now: () => now },
    client,
    watch,
    async store(n, bytes) {
      now = new Date(firstMailMs + n * betweenMailsMs).toISOString();
      const id = newReceptionId(now);
      const peer = { ip: '127.0.0.1', helo: 'mail.example.org' };
      const reception = { id, sender: writerOf(n), recipients: [inbox], receivedAt: now, peer };
      await local.raw.receive(reception, Readable.from([bytes]));
      return id;
    },
    calls() {
      const all = heard;
      heard = [];
      return all;
    },
  };
}

type Ports = Pick<World, 'raw' | 'outgoing' | 'verdicts' | 'parse'>;

/** The ports, telling the stopwatch what goes on. */
function timed({ raw, outgoing, verdicts, parse }: Ports, watch: Stopwatch): Ports {
  const during = async <T>(step: 'files' | 'parse', work: () => Promise<T>): Promise<T> => {
    watch.enter(step);
    const done = await work();
    watch.enter('case');
    return done;
  };
  return {
    raw: {
      ...raw,
      reception: (id) => during('files', () => raw.reception(id)),
      countAttempt: (id) => during('files', () => raw.countAttempt(id)),
      keep: (id, filed) => during('files', () => raw.keep(id, filed)),
      composed(key, compose) {
        // What came before is the wording: after the budgets were asked, and up to here.
        watch.reckon('letters');
        return during('files', () =>
          raw.composed(key, async () => {
            watch.enter('compose');
            const bytes = await compose();
            watch.enter('files');
            return bytes;
          }),
        );
      },
    },
    outgoing: { send: (letter) => during('files', () => outgoing.send(letter)) },
    parse: (id) => during('parse', () => parse(id)),
    async verdicts(mail) {
      const answer = await verdicts(mail);
      // Up to the first call to the table: what the mail asks, and who wrote it.
      watch.enter('classify');
      return answer;
    },
  };
}
