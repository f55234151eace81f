import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { describe, expect, it } from 'vitest';
import { openEngine } from '../../lib/local/engine.ts';
import { openWorld } from '../../lib/local/world.ts';
import type { Commit, Commits } from '../../lib/store/commits.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { sweep } from '../../lib/sweep.ts';
import { caseAfter, caseId, mailAsking, open } from '../case/known.ts';
import { aFolder } from '../folder.ts';
import { mail, settings } from '../world.ts';
import { aMailIn, opened } from './opening.ts';

describe('after an unclean stop', () => {
  it('a kept mail whose case did not survive is taken in again, once, with its own receipt instant', async () => {
    const folder = await aFolder();
    const first = await opened(folder);
    const taken = await aMailIn(first, mail('Please send me a copy of my file.'));
    await first.close();
    // The power went: the table lost what the raw mail's fsync had saved.
    await rm(join(folder, 'table'), { recursive: true });
    await unclean(folder);

    const back = await opened(folder);
    expect(back.repaired).toEqual({ mails: 1, rows: 0 });
    expect(await sweep(back, new Set())).toMatchObject({ recovered: 1, failures: 0 });
    const cases = await Array.fromAsync(back.commits.snapshots());
    expect(
      cases.map(({ receivedAt, mails }) => [receivedAt, mails.map(({ receptions }) => receptions)]),
    ).toEqual([[taken.facts.receivedAt, [[taken.facts.receptionId]]]]);
    await back.close();
    await unclean(folder);
    const again = await opened(folder);
    expect(again.repaired).toEqual({ mails: 0, rows: 0 });
    await again.close();
  });

  it('no letter leaves with the words of a commit that did not survive', async () => {
    const folder = await aFolder();
    const first = await opened(folder);
    const taken = await aMailIn(first, mail('Please send me a copy of my file.'));
    const caseId = taken.filed?.handled.state.id ?? '';
    const lost = { key: `${caseId}.3.0`, bytes: Buffer.from('the words of a commit that is gone') };
    await first.raw.composed(lost.key, async () => lost.bytes);
    await first.outgoing.send({ ...lost, messageId: 'x', envelope: { from: '', to: ['eve@example.org'] } });
    await first.close();
    await unclean(folder);

    const back = await opened(folder);
    const letters = (where: string) => readdir(join(folder, where));
    expect(await letters('raw/superseded')).toEqual([`${lost.key}.eml`]);
    expect((await letters('raw/composed')).toSorted()).toEqual([`${caseId}.1.0.eml`, `${caseId}.1.1.eml`]);
    expect((await letters('outbox')).toSorted()).toEqual([
      `${caseId}.1.0.eml`,
      `${caseId}.1.1.eml`,
      `${lost.key}.superseded.eml`,
    ]);
    const fresh = Buffer.from('the words of the commit that has the number now');
    expect(await back.raw.composed(lost.key, async () => fresh)).toEqual(fresh);
    await back.close();
  });

  it('nothing is repaired after a clean one', async () => {
    const folder = await aFolder();
    await (await opened(folder)).close();
    const back = await opened(folder);
    expect(back.repaired).toBeNull();
    await back.close();
  });

  it('index rows that a kill lost are written again, and ghosts removed', async () => {
    const folder = await aFolder();
    const state = caseAfter(open(mailAsking(['question'])));
    const due = (store: ReturnType<typeof dynamodbCommits>) =>
      Array.fromAsync(store.due('2030-01-01T00:00:00.000Z'));
    let engine = await openEngine(folder);
    await dynamodbCommits(engine.client).saveSnapshot(state, 1, '2026-12-01T14:00:00.000Z');
    await engine.close();
    const level = new ClassicLevel<string, string>(join(folder, 'table'));
    const rows = await level.iterator({ gte: 'index-global~', lt: 'index-global~~' }).all();
    expect(rows).toHaveLength(1);
    for (const [key] of rows) await level.del(key);
    await level.close();

    engine = await openEngine(folder);
    const store = dynamodbCommits(engine.client);
    expect(await due(store)).toEqual([]);
    expect(await store.healIndexes()).toBe(1);
    expect(await due(store)).toEqual([{ caseId, nextAt: '2026-12-01T14:00:00.000Z' }]);
    await store.saveSnapshot(state, 2, '2026-12-02T14:00:00.000Z');
    await engine.close();

    // The row of the first version comes back, as if the kill had come before it was taken away.
    const ghost = new ClassicLevel<string, string>(join(folder, 'table'));
    for (const [key, value] of rows) await ghost.put(key, value);
    await ghost.close();
    engine = await openEngine(folder);
    const healed = dynamodbCommits(engine.client);
    expect(await due(healed)).toHaveLength(2);
    expect(await healed.healIndexes()).toBe(1);
    expect(await due(healed)).toEqual([{ caseId, nextAt: '2026-12-02T14:00:00.000Z' }]);
    expect(await healed.healIndexes()).toBe(0);
    await engine.close();
  });
  it('an index row whose item never reached the disk is no unfinished work, and stops nothing', async () => {
    const folder = await aFolder();
    const first = await opened(folder);
    const taken = await aMailIn(first, mail('Please send me a copy of my file.'));
    await first.commits.append(
      { ...(await commitOf(first.commits)), n: 7 },
      { owner: 'a process that is gone', claimedAt: taken.facts.receivedAt },
    );
    await first.close();
    const level = new ClassicLevel<string, string>(join(folder, 'table'));
    const items = await level.iterator({ gte: 'item-', lt: 'item.' }).all();
    const unwritten = items.filter(([, value]) => value.includes('commit#000007'));
    expect(unwritten).toHaveLength(1);
    for (const [key] of unwritten) await level.del(key);
    await level.close();
    await unclean(folder);

    const back = await opened(folder);
    expect(await Array.fromAsync(back.commits.pending())).toMatchObject([{ n: 7 }]);
    expect(back.repaired).toEqual({ mails: 0, rows: 0 });
    expect(await sweep(back, new Set())).toMatchObject({ sent: 0, failures: 0 });
    await back.close();
  });
});

describe('a data folder', () => {
  it('is for its owner alone, and a second opener works by the first one’s engine', async () => {
    const folder = await aFolder();
    const owner = await opened(folder);
    const guest = await opened(folder);
    expect([owner.owns, guest.owns]).toEqual([true, false]);
    await aMailIn(guest, mail('What do you have on me?'));
    expect(await Array.fromAsync(owner.commits.snapshots())).toHaveLength(1);
    await guest.close();
    await owner.close();
    expect(existsSync(join(folder, 'running'))).toBe(false);
  });

  it('lets nobody set the clock beside another process', async () => {
    const folder = await aFolder();
    const owner = await opened(folder);
    const late = openWorld({ folder, settings, at: '2027-01-01T00:00:00.000Z', report: () => {} });
    await expect(late).rejects.toMatchObject({ name: 'ClockRefused' });
    await owner.close();
  });

  it('works where its path is too long for a socket', async () => {
    const folder = join(await aFolder(), 'a folder with a long name '.repeat(5));
    const world = await opened(folder);
    await aMailIn(world, mail('What do you have on me?'));
    expect(await Array.fromAsync(world.commits.snapshots())).toHaveLength(1);
    await world.close();
  });
});

async function commitOf(commits: Commits): Promise<Commit> {
  const [state] = await Array.fromAsync(commits.snapshots());
  const first = state === undefined ? null : await commits.commit(state.id, 1);
  if (first === null) throw new Error('no case was opened');
  return first;
}

async function unclean(folder: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(folder, 'running'), '');
}
