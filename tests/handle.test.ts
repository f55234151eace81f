import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../lib/case/case.ts';
import { handle } from '../lib/handle.ts';
import type { Commit, Commits } from '../lib/store/commits.ts';
import { caseAfter, caseId, digestOf, mailAsking, open, receive } from './case/known.ts';
import { aWorld } from './world.ts';

const first = mailAsking(['access_request']);
const second = mailAsking(['complaint'], { receptionId: 'reception-2', digest: digestOf('second') });
const third = mailAsking(['question'], { receptionId: 'reception-3', digest: digestOf('third') });

describe('handling a command', () => {
  it('commits its events with the letters they cause, claimed by us', async () => {
    const world = await aWorld();
    const handled = await handle(world, open(first));
    expect(handled).toMatchObject({
      done: true,
      version: 1,
      commit: { n: 1, letters: [{ to: ['ada@example.org'] }, { to: ['officer@plutomicro.com'] }] },
    });
    expect(await world.commits.letterClaim(caseId, 1)).toEqual({
      owner: 'process-1',
      claimedAt: world.now(),
    });
  });

  it('answers a command the case knows with no commit', async () => {
    const world = await aWorld();
    await handle(world, open(first));
    expect(await handle(world, open(first))).toMatchObject({ done: true, version: 1, commit: null });
  });

  it('decides a lost race again on the new case, and loses no update', async () => {
    const world = await aWorld();
    await handle(world, open(first));
    const stale = await world.commits.load(caseId);
    await Promise.all([second, third].map((mail) => handle(world, receive(mail), { known: stale })));
    const { state, version } = await world.commits.load(caseId);
    expect(version).toBe(3);
    expect(kindsOf(state)).toEqual(['access_request', 'complaint', 'question']);
  });

  it('finds its own effect when another process handled the same mail at the same time', async () => {
    const world = await aWorld();
    const both = await Promise.all(['a', 'b'].map((owner) => handle({ ...world, owner }, open(first))));
    expect(both.map((one) => one.done && one.commit !== null).toSorted()).toEqual([false, true]);
    expect((await world.commits.load(caseId)).version).toBe(1);
  });

  it('gives up a race lost ten times as a fault, which the queue tries again', async () => {
    const world = await aWorld();
    const unlucky: Commits = { ...world.commits, append: async () => 'conflict' };
    await expect(handle({ ...world, commits: unlucky }, open(first))).rejects.toThrow('lost the race');
  });

  it('answers a refusal once and writes nothing', async () => {
    const world = await aWorld();
    let writes = 0;
    const counted: Commits = {
      ...world.commits,
      append: (commit: Commit, claim) => {
        writes += 1;
        return world.commits.append(commit, claim);
      },
    };
    expect(await handle({ ...world, commits: counted }, receive(second))).toMatchObject({
      done: false,
      refusal: { refused: 'no-such-case' },
    });
    expect(writes).toBe(0);
  });

  it('refuses a commit above 32 KB instead of growing the case beyond its item', async () => {
    const world = await aWorld();
    const pointers = Array.from({ length: 10 }, () => 'x'.repeat(5000));
    expect(await handle(world, { ...open(first), pointers })).toMatchObject({
      refusal: { refused: 'commit-too-large' },
    });
    expect((await world.commits.load(caseId)).version).toBe(0);
  });
});

function kindsOf(state: { stage: string }): string[] {
  return (isOpened(state) ? state.obligations : []).map(({ kind }) => kind).toSorted();
}
const isOpened = (state: object): state is OpenedCase => 'obligations' in state;

it('the given case owes what its mail asks', () => {
  expect(kindsOf(caseAfter(open(first)))).toEqual(['access_request']);
});
