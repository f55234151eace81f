import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { intake } from '../../lib/intake.ts';
import { bounceAddress, digestAddress } from '../../lib/mail/address.ts';
import type { Outgoing, World } from '../../lib/ports.ts';
import { sweep } from '../../lib/sweep.ts';
import { aWorld, type TestWorld } from '../world.ts';
import { type Fate, type Opening, type Place, patienceMs, reading, type Way } from './place.ts';
import { report } from './post.ts';

/** One process on one machine. */
export async function embedded({ keys, settings, whenOver }: Opening = {}): Promise<Place> {
  const known = new Map<string, Pick<Way, 'verdict' | 'scan'>>();
  const world = await aWorld({
    ...(settings === undefined ? {} : { settings }),
    ...(whenOver === undefined ? {} : { whenOver }),
    world: {
      ...(keys === undefined ? {} : { keys }),
      async verdicts({ reception }) {
        const { scan = 'unknown', verdict = 'unknown' } = known.get(reception.id) ?? {};
        return { authenticity: { verdict, why: `DMARC ${verdict}` }, scan };
      },
    },
  });
  const provider = watched(world.outgoing);
  const inbox: World = { ...world, outgoing: provider };
  const letter = reading();
  const written = new Map<string, Buffer>();
  const bytesOf = (key: string) => {
    const bytes = written.get(key) ?? readFileSync(join(world.outbox, `${key}.eml`));
    written.set(key, bytes);
    return bytes;
  };
  const store = async (raw: string | Buffer, { scan, verdict, ...envelope }: Way = {}) => {
    const id = await world.store(raw, envelope);
    known.set(id, { ...(scan === undefined ? {} : { scan }), ...(verdict === undefined ? {} : { verdict }) });
    return id;
  };

  const place: Place = {
    ...world,
    trustsItsMachine: true,
    triesAgainMs: 61_000,
    async deliver(raw, way) {
      const id = await store(raw, way);
      const { filed, outcome } = await intake(inbox, id);
      const caseId = filed === null ? null : filed.handled.state.id;
      return { receptionId: id, outcome, caseId, again: async () => void (await intake(inbox, id)) };
    },
    async deliverAtOnce(mails) {
      await Promise.all(mails.map(({ raw, way }) => place.deliver(raw, way)));
    },
    async deliverDeadly(raw) {
      const id = await store(raw);
      for (let tries = 0; tries < 2; tries += 1) await Promise.race([intake(inbox, id), wait(patienceMs)]);
      return (await intake(inbox, id)).filed?.handled.state.id ?? null;
    },
    letters: (after = 0) =>
      Promise.all(provider.left.slice(after).map((key) => letter(key, bytesOf(key), bytesOf(key)))),
    handed: () => provider.handed,
    providerIsDown: provider.isDown,
    async reports({ key }, what) {
      const { outcome } = await place.deliver(report(fields[what]), {
        sender: '',
        recipients: [returnAddress(key, world)],
      });
      const taken = key.startsWith('digest-') ? ['automatic'] : ['joined', 'duplicate'];
      if (!taken.includes(outcome)) throw new Error(`a report was taken for ${outcome}`);
    },
    enclosed: async () => readdirSync(join(world.folder, 'raw', 'enclosed')).length,
    kept: () => Array.fromAsync(world.raw.filed(), ({ id }) => id),
    original: (id) => buffer(world.raw.open(id)),
    faults: () => world.reports,
    sweep: () => sweep(inbox, new Set()),
  };
  return place;
}

/** The provider, with what it was handed and what it took. A letter that the outbox holds already does not leave again. */
function watched(outgoing: Outgoing) {
  const left: string[] = [];
  const handed: Buffer[] = [];
  let down = false;
  return {
    left,
    handed,
    isDown(is: boolean) {
      down = is;
    },
    async send(letter: Parameters<Outgoing['send']>[0]) {
      handed.push(letter.bytes);
      if (down) throw new Error('try again');
      const taken = await outgoing.send(letter);
      if (!left.includes(letter.key)) left.push(letter.key);
      return taken;
    },
  };
}

/** Where a report of failure goes by SMTP: the envelope sender that the letter had. */
function returnAddress(key: string, { keys, settings }: TestWorld): string {
  const [inbox = ''] = settings.addresses;
  const day = /^digest-(\d{4}-\d{2}-\d{2})$/.exec(key)?.[1];
  if (day !== undefined) return digestAddress(inbox, day, keys);
  const [caseId = '', commit, n] = key.split('.');
  return bounceAddress(inbox, caseId, { commit: Number(commit), n: Number(n) }, keys);
}

const fields: Readonly<Record<Fate, string>> = {
  failed: 'Action: failed\nStatus: 5.1.1',
  'gave-up': 'Action: failed\nStatus: 4.4.7',
  delayed: 'Action: delayed\nStatus: 4.4.1',
  complained: 'Feedback-Type: abuse\nVersion: 1',
};
