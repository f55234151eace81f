import { randomBytes } from 'node:crypto';
import { promises as dns } from 'node:dns';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { mailauthVerdicts } from '../mail/authenticity.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { dynamodbCommits } from '../store/dynamodb.ts';
import { openEngine } from './engine.ts';
import { addressKeys } from './keys.ts';
import { refuseHalfMoved } from './moved-in.ts';
import { outboxFolder } from './outbox-folder.ts';
import { isGone, thisProcess } from './owner.ts';
import { partsFolder, removeParts, workingOn } from './parts.ts';
import { type RawFolder, rawFolder } from './raw-folder.ts';
import { openReader } from './reader.ts';
import { smtpRelay } from './relay.ts';
import { type Repaired, repair } from './repair.ts';

/** The embedded world: one data folder on this machine. */
export type LocalWorld = World & {
  readonly raw: RawFolder;
  /** Whether this process owns the folder's engine; else another does, and this one works beside it. */
  readonly owns: boolean;
  /** What the repair after an unclean stop did; null where none was needed. */
  readonly repaired: Repaired | null;
  readonly outboxFile: (key: string) => string;
  readonly close: () => Promise<void>;
};

type Opening = {
  readonly folder: string;
  readonly settings: Settings;
  /** Sets the clock, for trials on a folder of one's own; null for the real one. */
  readonly at: string | null;
  readonly report: (what: string, error: unknown) => void;
};

/** A clock was set on a folder that another process is working on: its cases would get dates of another time. */
export class ClockRefused extends Error {
  override readonly name = 'ClockRefused';
}

/** Opens a data folder, making it where there is none, and repairs it when its last owner did not close it. */
export async function openWorld({ folder, settings, at, report }: Opening): Promise<LocalWorld> {
  await refuseHalfMoved(folder);
  const engine = await openEngine(folder);
  if (at !== null && !engine.owns) {
    await engine.close();
    throw new ClockRefused('--at is refused while another process works on this data folder');
  }
  const owner = thisProcess();
  if (engine.owns) await removeParts(folder, join(folder, 'raw', 'incoming'), isGone);
  const parts = await partsFolder(folder, owner);
  const raw = await rawFolder(join(folder, 'raw'), owner, parts);
  const reader = openReader();
  const commits = dynamodbCommits(engine.client);
  const outbox = join(folder, 'outbox');
  const { relay } = settings;
  return {
    settings,
    commits,
    raw,
    owner,
    outgoing: relay === undefined ? await outboxFolder(outbox, parts) : smtpRelay(relay, process.env),
    parse: async (id) => reader.parse(await raw.fileOf(id)),
    files: async (id) => reader.files(await raw.fileOf(id)),
    verdicts: mailauthVerdicts(settings.embedded.resolveDns ? dns.resolve : null),
    keys: await addressKeys(folder, parts),
    now: () => at ?? new Date().toISOString(),
    pause: (ms) => wait(ms),
    random: Math.random,
    randomBytes,
    report,
    isGone,
    owns: engine.owns,
    repaired: engine.unclean ? await repair(raw, commits, outbox, Date.now()) : null,
    outboxFile: (key) => (relay === undefined ? join(outbox, `${key}.eml`) : raw.composedFile(key)),
    async close() {
      await reader.close();
      await rm(parts, { recursive: true, force: true });
      if (engine.owns) await guestsLeave(folder, owner);
      await engine.close();
    },
  };
}

/** How long an owner that is done waits for the processes that work by its engine. */
const guestsMs = 10_000;

/** Waits until no other living process works on the folder, so that a command beside ours does not lose its engine halfway. */
async function guestsLeave(folder: string, owner: string): Promise<void> {
  const until = Date.now() + guestsMs;
  while (Date.now() < until) {
    const others = (await workingOn(folder)).filter((one) => one !== owner && !isGone(one));
    if (others.length === 0) return;
    await wait(25);
  }
}
