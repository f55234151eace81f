import { join } from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { intake, type Taken } from '../lib/intake.ts';
import { openEngine } from '../lib/local/engine.ts';
import { outboxFolder } from '../lib/local/outbox-folder.ts';
import { partsFolder } from '../lib/local/parts.ts';
import { type RawFolder, rawFolder } from '../lib/local/raw-folder.ts';
import type { AddressKeys } from '../lib/mail/address.ts';
import type { Reception } from '../lib/mail/mail.ts';
import { filesOf, parseMail } from '../lib/mail/parse.ts';
import type { World } from '../lib/ports.ts';
import { readSettings, type Settings } from '../lib/settings.ts';
import { dynamodbCommits } from '../lib/store/dynamodb.ts';
import { aFolder } from './folder.ts';

export const settings: Settings = readSettings(join(import.meta.dirname, '..', 'settings.json'));
/** What signs the addresses of an inbox in tests. */
export const keys: AddressKeys = { current: 'a key for tests only, 32 letters!', previous: null };
const monday = '2026-11-23T15:00:00.000Z';

export type TestWorld = World & {
  readonly raw: RawFolder;
  readonly folder: string;
  readonly outbox: string;
  /** What the operator was told. */
  readonly reports: string[];
  setClock(instant: string): void;
  /** Stores a raw mail as SMTP would and answers its reception id. */
  store(raw: string | Buffer, envelope?: Partial<Reception>): Promise<string>;
  /** Stores a raw mail and takes it in. */
  deliver(raw: string | Buffer, envelope?: Partial<Reception>): Promise<Taken>;
};

type Changes = {
  readonly settings?: Partial<Settings>;
  readonly world?: Partial<Omit<World, 'raw'>>;
  readonly folder?: string;
  /** Where to leave the work of closing; for a world that outlives one test. */
  readonly whenOver?: (work: () => Promise<void>) => void;
};

/** The embedded world on a folder of the test's own, with a clock that stands still and chance that repeats. */
export async function aWorld(changes: Changes = {}): Promise<TestWorld> {
  const whenOver = changes.whenOver ?? onTestFinished;
  const folder = changes.folder ?? (await aFolder(whenOver));
  const engine = await openEngine(folder);
  whenOver(() => engine.close());
  const owner = changes.world?.owner ?? 'process-1';
  const parts = await partsFolder(folder, owner);
  const raw = await rawFolder(join(folder, 'raw'), owner, parts);
  const outbox = join(folder, 'outbox');
  const reports: string[] = [];
  let now = monday;
  let drawn = 0;
  let received = 0;
  const world: TestWorld = {
    settings: { ...settings, ...changes.settings },
    commits: dynamodbCommits(engine.client),
    raw,
    folder,
    outbox,
    owner,
    outgoing: await outboxFolder(outbox, parts),
    parse: (id) => parseMail(raw.open(id)),
    files: (id) => filesOf(raw.open(id)),
    verdicts: async () => ({
      authenticity: { verdict: 'unknown', why: 'not checked in tests' },
      scan: 'unknown',
    }),
    keys,
    now: () => now,
    pause: async () => {},
    random: () => 0.5,
    randomBytes: (count) => {
      drawn += 1;
      return Buffer.alloc(count, drawn);
    },
    reports,
    report: (what, error) =>
      reports.push(`${what}: ${error instanceof Error ? error.message : String(error)}`),
    isGone: (name) => name === 'process-1' && owner !== 'process-1',
    setClock: (instant) => {
      now = instant;
    },
    async store(bytes, envelope = {}) {
      received += 1;
      const id = envelope.id ?? `${owner}-reception-${received}`;
      const reception: Reception = {
        id,
        sender: 'ada@example.org',
        recipients: ['privacy@plutomicro.com'],
        receivedAt: now,
        peer: { ip: '127.0.0.1', helo: 'client.example.org' },
        ...envelope,
      };
      await raw.receive(reception, Readable.from([Buffer.from(bytes)]));
      return id;
    },
    async deliver(bytes, envelope) {
      return intake(world, await world.store(bytes, envelope));
    },
    ...changes.world,
  };
  return world;
}

/** A plain mail to the inbox; `headers` replace or add to the usual ones. */
export function mail(text: string, headers: Readonly<Record<string, string>> = {}): string {
  const usual = {
    From: 'Ada Example <ada@example.org>',
    To: 'privacy@plutomicro.com',
    Subject: 'Hello',
    'Message-ID': `<${Buffer.from(text).toString('hex').slice(0, 40)}@example.org>`,
    Date: 'Mon, 23 Nov 2026 08:00:00 -0700',
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
  };
  const lines = Object.entries({ ...usual, ...headers }).map(([name, value]) => `${name}: ${value}`);
  return [...lines, '', ...text.split('\n'), ''].join('\r\n');
}
