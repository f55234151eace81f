import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { intake } from '../../lib/intake.ts';
import { outboxFolder } from '../../lib/local/outbox-folder.ts';
import { partsFolder, removeParts } from '../../lib/local/parts.ts';
import { rawFolder } from '../../lib/local/raw-folder.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { sweep } from '../../lib/sweep.ts';
import { aWorld, mail, type TestWorld } from '../world.ts';

// One counter over every write of intake and sending: to the table and to the disk. When it runs out the process is
// dead: the last write was done, and no other ever is.
const life = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, done: 0 }));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const mortal =
    <Args extends unknown[], Answer>(write: (...args: Args) => Promise<Answer>) =>
    (...args: Args) =>
      once(() => write(...args));
  return {
    ...real,
    writeFile: mortal(real.writeFile),
    appendFile: mortal(real.appendFile),
    rename: mortal(real.rename),
    link: mortal(real.link),
    unlink: mortal(real.unlink),
  };
});

async function once<T>(write: () => Promise<T>): Promise<T> {
  if (life.left === 0) throw new Error('this process is dead');
  life.left -= 1;
  life.done += 1;
  return write();
}

function mortalCommits(commits: Commits): Commits {
  const writes = [
    'claim',
    'append',
    'takeOver',
    'saveSnapshot',
    'finish',
    'point',
    'spend',
    'putOff',
    'putAside',
  ] as const;
  const dying: Commits = { ...commits };
  for (const name of writes) {
    Object.defineProperty(dying, name, {
      value: (...args: never[]) => once(() => Reflect.apply(commits[name], commits, args)),
    });
  }
  return dying;
}

const request = mail(
  'Please send me a copy of all personal information you hold about me. Also send me your privacy policy.',
);

for (const [what, raw, letters] of [
  ['a request for access and the policy', request, 2],
  ['a policy request, which its reply closes', mail('Please send me your privacy policy.'), 2],
  [
    'an out-of-office note, which opens no case',
    mail('I am away until Monday.', { 'Auto-Submitted': 'auto-replied' }),
    0,
  ],
] as const) {
  it(`${what}: dying after any single write loses nothing and repeats nothing`, {
    timeout: 120_000,
  }, async () => {
    const whole = await story(raw, Number.POSITIVE_INFINITY);
    expect(whole.writes).toBeGreaterThan(5);
    expect(whole.told.outbox).toHaveLength(letters);
    for (let lives = 1; lives < whole.writes; lives += 1) {
      const cut = await story(raw, lives);
      expect({ lives, ...cut.told }).toEqual({ lives, ...whole.told });
    }
  });
}

/** Takes a mail in, dies after `lives` writes, comes back as another process, sweeps, and tells what there is. */
async function story(raw: string, lives: number) {
  life.left = Number.POSITIVE_INFINITY;
  const world = await aWorld();
  const id = await world.store(raw);
  life.left = lives;
  life.done = 0;
  await intake({ ...world, commits: mortalCommits(world.commits) }, id).catch(() => null);
  const writes = life.done;
  life.left = Number.POSITIVE_INFINITY;

  const isGone = (owner: string) => owner === 'process-1';
  await removeParts(world.folder, join(world.folder, 'raw', 'incoming'), isGone);
  const parts = await partsFolder(world.folder, 'process-2');
  const raw2 = await rawFolder(join(world.folder, 'raw'), 'process-2', parts);
  const revived = {
    ...world,
    owner: 'process-2',
    isGone,
    raw: raw2,
    outgoing: await outboxFolder(world.outbox, parts),
  };
  await sweep(revived, new Set());
  expect(await sweep(revived, new Set())).toEqual({ reminders: 0, sent: 0, recovered: 0, failures: 0 });
  return { writes, told: await toldOf(world) };
}

async function toldOf(world: TestWorld) {
  const cases = await Array.fromAsync(world.commits.snapshots());
  return {
    cases: cases.map(({ stage, receivedAt, obligations, writer, mails, settled }) => ({
      stage,
      receivedAt,
      writer,
      obligations,
      receptions: mails.map(({ receptions }) => receptions),
      settled,
    })),
    // Case ids are drawn anew in each run, so the files are told by what follows the id.
    outbox: (await readdir(world.outbox)).map((name) => name.replace(/^[a-z2-9]{12}/, 'case')).toSorted(),
    kept: (await readdir(join(world.folder, 'raw', 'kept'))).filter((name) => name.endsWith('.eml')),
    incoming: await readdir(join(world.folder, 'raw', 'incoming')),
    pending: await Array.fromAsync(world.commits.pending()),
    partial: await readdir(join(world.folder, 'partial', 'process-2')),
    gone: await readdir(join(world.folder, 'partial', 'process-1')).catch(() => []),
  };
}
