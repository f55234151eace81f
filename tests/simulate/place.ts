import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { outboxFolder } from '../../lib/local/outbox-folder.ts';
import { partsFolder, removeParts } from '../../lib/local/parts.ts';
import { type RawFolder, rawFolder } from '../../lib/local/raw-folder.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import type { World } from '../../lib/ports.ts';
import { readSettings } from '../../lib/settings.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import type { Deliveries } from './deliveries.ts';
import { type Chance, secretly } from './fate.ts';
import { memoryEngine } from './memory-engine.ts';

/** Where a simulation is played: the real store on an engine in memory, the real folder ports on a folder of its own. */
export type Place = {
  readonly commits: Commits;
  readonly outbox: string;
  /** The world as one process sees it; what processes that are gone left half-written is removed. */
  readonly worldFor: (owner: string, playing: Playing) => Promise<SimulatedWorld>;
  readonly close: () => Promise<void>;
};

export type SimulatedWorld = World & { readonly raw: RawFolder };

type Playing = {
  readonly now: () => string;
  readonly chance: Chance;
  readonly deliveries: Deliveries;
  readonly isGone: (owner: string) => boolean;
  readonly report: (what: string, error: unknown) => void;
};

/** Mails of these receptions were never written down: facts of them came with their command. */
const isMadeUp = (receptionId: string) => receptionId.startsWith('sim-');

export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'privacy inbox year '));
  const commits = dynamodbCommits(await memoryEngine());
  const settings = readSettings(join(import.meta.dirname, '..', '..', 'settings.json'));
  const outbox = join(folder, 'outbox');
  const madeUp = await mailMadeUp();
  return {
    commits,
    outbox,
    async worldFor(owner, { chance, deliveries, isGone, now, report }) {
      await removeParts(folder, join(folder, 'raw', 'incoming'), isGone);
      const parts = await partsFolder(folder, owner);
      const raw = await rawFolder(join(folder, 'raw'), owner, parts);
      return {
        settings,
        commits,
        raw: { ...raw, countAttempt: async (id) => (isMadeUp(id) ? 1 : raw.countAttempt(id)) },
        owner,
        outgoing: deliveries.before(await outboxFolder(outbox, parts)),
        files: async () => [],
        parse: async (id) => (isMadeUp(id) ? madeUp : parseMail(raw.open(id))),
        verdicts: async () => ({
          authenticity: { verdict: 'unknown', why: 'not checked here' },
          scan: 'unknown',
        }),
        keys: { current: 'a key for trials only, 32 letters', previous: null },
        now,
        pause: async () => {},
        random: () => 0.5,
        randomBytes: (count) => secretly(chance, count),
        report,
        isGone,
      };
    },
    async close() {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The mail that a notice shows where only facts were made up. */
async function mailMadeUp(): Promise<Mail> {
  const raw = 'From: a@writers.example.org\r\nSubject: Simulated\r\n\r\nPlease see to it.\r\n';
  const mail = await parseMail(Readable.from([Buffer.from(raw)]));
  if ('rejected' in mail) throw new Error('the made-up mail cannot be parsed');
  return mail;
}
