import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { intake } from '../../lib/intake.ts';
import { outboxFolder } from '../../lib/local/outbox-folder.ts';
import { partsFolder, removeParts } from '../../lib/local/parts.ts';
import { rawFolder } from '../../lib/local/raw-folder.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { sweep } from '../../lib/sweep.ts';
import { anAwsInbox, setClock } from '../aws/an-inbox.ts';
import type { AwsInbox } from '../aws/harness.ts';
import { aWorld, mail, type TestWorld } from '../world.ts';
import { dyingFunctions, type Life } from './dying-function.ts';

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

const access = { what: 'a request for access and the policy', raw: request, letters: 2 };
const policy = {
  what: 'a policy request, which its reply closes',
  raw: mail('Please send me your privacy policy.'),
  letters: 2,
};
const away = {
  what: 'an out-of-office note, which opens no case',
  raw: mail('I am away until Monday.', { 'Auto-Submitted': 'auto-replied' }),
  letters: 0,
};

describe('on one machine', () => {
  it.each([access, policy, away])(
    '$what: dying after any single write loses nothing and repeats nothing',
    {
      timeout: 120_000,
    },
    async ({ letters, raw }) => {
      const whole = await story(raw, Number.POSITIVE_INFINITY);
      expect(whole.writes).toBeGreaterThan(5);
      expect(whole.told.outbox).toHaveLength(letters);
      for (let lives = 1; lives < whole.writes; lives += 1) {
        const cut = await story(raw, lives);
        expect({ lives, ...cut.told }).toEqual({ lives, ...whole.told });
      }
    },
  );
});

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

async function casesIn(commits: Commits) {
  const cases = await Array.fromAsync(commits.snapshots());
  return cases.map(({ stage, receivedAt, obligations, writer, mails: held, settled }) => ({
    stage,
    receivedAt,
    writer,
    obligations,
    receptions: held.map(({ receptions }) => receptions),
    settled,
  }));
}

async function toldOf(world: TestWorld) {
  return {
    cases: await casesIn(world.commits),
    // Case ids are drawn anew in each run, so the files are told by what follows the id.
    outbox: (await readdir(world.outbox)).map((name) => name.replace(/^[a-z2-9]{12}/, 'case')).toSorted(),
    kept: (await readdir(join(world.folder, 'raw', 'kept'))).filter((name) => name.endsWith('.eml')),
    incoming: await readdir(join(world.folder, 'raw', 'incoming')),
    pending: await Array.fromAsync(world.commits.pending()),
    partial: await readdir(join(world.folder, 'partial', 'process-2')),
    gone: await readdir(join(world.folder, 'partial', 'process-1')).catch(() => []),
  };
}

const minutes = (count: number) => count * 60_000;

describe('on AWS', () => {
  const { live } = dyingFunctions();

  it.each([access, away])(
    '$what: a function that dies after any single write loses nothing, and repeats what it may',
    {
      timeout: 120_000,
    },
    async ({ letters, raw }) => {
      await everyLife(letters, async (inbox, lives) => {
        const mail = await inbox.store(raw);
        await inbox.notify(mail);
        const life = await live(lives, () => inbox.settle());
        passed(minutes(6) + 1000);
        await inbox.settle();
        return life;
      });
    },
  );

  it('a mail of which nobody told: a sweep that dies after any single write leaves it to the next', {
    timeout: 120_000,
  }, async () => {
    await everyLife(policy.letters, async (inbox, lives) => {
      await inbox.store(policy.raw);
      passed(minutes(46));
      return await live(lives, () => inbox.sweep());
    });
  });
});

type Story = (inbox: AwsInbox, lives: number) => Promise<Life>;

/** The story whole, and then once for each of its writes, after which the function dies. */
async function everyLife(letters: number, story: Story): Promise<void> {
  const whole = await lived(story, Number.POSITIVE_INFINITY);
  const { writes } = whole.life;
  expect(writes.length).toBeGreaterThan(5);
  expect(whole.left).toHaveLength(letters);
  expect(whole.told).toMatchObject({ incoming: [], pending: [] });
  expect(whole.told.cases).toHaveLength(letters > 0 ? 1 : 0);
  const windows: number[] = [];
  for (let lives = 1; lives < writes.length; lives += 1) {
    const cut = await lived(story, lives);
    expect({ lives, ...cut.told }).toEqual({ lives, ...whole.told });
    const twice = inWindow(writes, lives);
    if (twice.length > 0) windows.push(lives);
    // Each letter once, and those in the window once more, with the same bytes.
    expect({ lives, left: cut.left }).toEqual({ lives, left: [...whole.left, ...twice].toSorted() });
  }
  expect(windows.length > 0).toBe(letters > 0);
}

/**
 * The readers of letters that SES had taken when the function died, and of which no commit told yet: the one window in
 * which a letter leaves twice. Outcomes of all letters of a commit are told in the one commit after it.
 */
function inWindow(writes: readonly string[], lives: number): readonly string[] {
  const done = writes.slice(0, lives);
  if (done.filter((write) => write.startsWith('PutItem commit#')).length > 1) return [];
  return done.flatMap((write) => (write.startsWith('SendRawEmail ') ? [write.split(' ')[1] ?? ''] : []));
}

/** One story in an inbox of its own; then the sweep whose turn it is, and another that finds nothing to do. */
async function lived(story: Story, lives: number) {
  const over: (() => Promise<void>)[] = [];
  const inbox = await anAwsInbox({}, { whenOver: (work) => over.push(work) });
  try {
    const life = await story(inbox, lives);
    passed(minutes(15) + 1000);
    await inbox.sweep();
    expect(await inbox.sweep()).toEqual({ reminders: 0, sent: 0, recovered: 0, failures: 0 });
    expect([await inbox.settle(), await inbox.dead()]).toEqual([{ done: 0, failed: 0 }, []]);
    const { letters } = inbox.engines.ses;
    const bytes = new Set(letters.map(({ raw }) => raw.toString()));
    expect(bytes.size).toBe(new Set(letters.map(({ tags }) => tags['letter'])).size);
    const left = letters.map(({ destinations }) => destinations.join()).toSorted();
    return { life, left, told: await toldOnAws(inbox) };
  } finally {
    for (const work of over.toReversed()) await work();
  }
}

async function toldOnAws({ commits, keys }: AwsInbox) {
  return {
    // When a thing was understood and met is later in a story that was cut; when it was received is not.
    cases: (await casesIn(commits)).map(({ obligations, ...rest }) => ({
      ...rest,
      obligations: obligations.map(({ addedAt, endedAt, ...one }) => one),
    })),
    composed: (await keys('composed/')).map((key) => key.replace(/[a-z2-9]{12}/, 'case')).toSorted(),
    kept: await keys('kept/'),
    incoming: await keys('incoming/'),
    pending: await Array.fromAsync(commits.pending()),
  };
}

function passed(ms: number): void {
  setClock(new Date(Date.now() + ms).toISOString());
}
