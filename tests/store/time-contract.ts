import { describe, expect, it } from 'vitest';
import type { OpenedCase } from '../../lib/case/case.ts';
import type { Commits } from '../../lib/store/commits.ts';
import { caseAfter, caseId, committedAt, mailAsking, open } from '../case/known.ts';

const day = '2026-11-24';
const at = '2026-11-24T14:00:00.000Z';
const mine = { owner: 'me', claimedAt: at };
const nobodyIsGone = () => false;

/** A store, and how to spoil what it holds: the snapshot of a case gets this body, or loses its version. */
export type Spoilable = {
  readonly store: Commits;
  readonly spoil: (caseId: string, how: { readonly body: string } | 'no version') => Promise<void>;
};

/** What every store must do for the clock: digests, the age of the inbox, mail set aside, and the look at every case. */
export function timeContract(name: string, make: () => Promise<Spoilable>): void {
  describe(`${name}: the claim on a day’s digest`, () => {
    it('is of the first: of many at once exactly one has it', async () => {
      const { store } = await make();
      const tries = Array.from({ length: 8 }, (_, n) =>
        store.claimDigest(day, { owner: `process ${n}`, claimedAt: at }, nobodyIsGone),
      );
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
    });

    it('is of one day: another day has its own', async () => {
      const { store } = await make();
      expect(await store.claimDigest(day, mine, nobodyIsGone)).toBe(true);
      expect(await store.claimDigest('2026-11-25', mine, nobodyIsGone)).toBe(true);
    });

    it.each([
      ['sent', at],
      ['not owed', null],
    ])('is nobody’s once the morning run is done: %s', async (_how, sentAt) => {
      const { store } = await make();
      await store.claimDigest(day, mine, nobodyIsGone);
      await store.finishDigest(day, sentAt);
      const tomorrow = '2026-11-25T14:00:00.000Z';
      for (const owner of ['another', 'me'])
        expect(await store.claimDigest(day, { owner, claimedAt: tomorrow }, () => true)).toBe(false);
    });

    it.each([
      ['at once', '2026-11-24T14:00:00.000Z', false],
      ['after a minute', '2026-11-24T14:01:00.000Z', false],
      ['after fifteen minutes', '2026-11-24T14:15:00.000Z', false],
      ['an instant later', '2026-11-24T14:15:00.001Z', true],
      ['after hours', '2026-11-24T20:00:00.000Z', true],
    ])('is taken over only when it is stale: %s', async (_when, claimedAt, taken) => {
      const { store } = await make();
      await store.claimDigest(day, mine, nobodyIsGone);
      expect(await store.claimDigest(day, { owner: 'another', claimedAt }, nobodyIsGone)).toBe(taken);
    });

    it('is taken up again by its own owner only when it is stale', async () => {
      const { store } = await make();
      await store.claimDigest(day, mine, nobodyIsGone);
      expect(await store.claimDigest(day, mine, nobodyIsGone)).toBe(false);
      const later = { ...mine, claimedAt: '2026-11-24T14:16:00.000Z' };
      expect(await store.claimDigest(day, later, nobodyIsGone)).toBe(true);
    });

    it('is taken over at once from a process that is gone, and from no other', async () => {
      const { store } = await make();
      await store.claimDigest(day, mine, nobodyIsGone);
      const another = { owner: 'another', claimedAt: '2026-11-24T14:00:01.000Z' };
      expect(await store.claimDigest(day, another, (owner) => owner === 'a third')).toBe(false);
      expect(await store.claimDigest(day, another, (owner) => owner === 'me')).toBe(true);
      expect(await store.claimDigest(day, mine, (owner) => owner === 'me')).toBe(false);
    });

    it('is fresh again once taken over', async () => {
      const { store } = await make();
      await store.claimDigest(day, mine, nobodyIsGone);
      const second = { owner: 'second', claimedAt: '2026-11-24T14:20:00.000Z' };
      expect(await store.claimDigest(day, second, nobodyIsGone)).toBe(true);
      const third = { owner: 'third', claimedAt: '2026-11-24T14:30:00.000Z' };
      expect(await store.claimDigest(day, third, nobodyIsGone)).toBe(false);
    });

    it('is taken over by exactly one of many at once', async () => {
      const { store } = await make();
      await store.claimDigest(day, mine, nobodyIsGone);
      const takers = Array.from({ length: 8 }, (_, n) =>
        store.claimDigest(
          day,
          { owner: `process ${n}`, claimedAt: '2026-11-24T14:20:00.000Z' },
          nobodyIsGone,
        ),
      );
      expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
    });

    it('locks no day for good where it was made by a clock that ran ahead', async () => {
      const { store } = await make();
      await store.claimDigest(day, { ...mine, claimedAt: '2036-11-24T14:00:00.000Z' }, nobodyIsGone);
      expect(await store.claimDigest(day, { owner: 'another', claimedAt: at }, nobodyIsGone)).toBe(true);
    });
  });

  describe(`${name}: the digests`, () => {
    it('are those that were owed, sent or not yet, and no other item of the store', async () => {
      const { store } = await make();
      for (const each of ['2026-11-23', '2026-11-24', '2026-11-25'])
        await store.claimDigest(each, mine, nobodyIsGone);
      await store.finishDigest('2026-11-23', null);
      await store.finishDigest('2026-11-24', at);
      await store.saveSnapshot(aCase(), 1, at);
      await store.putAside(day, { receptionId: 'r', receivedAt: at, why: 'a delivery report' });
      await store.since(at);
      const digests = await Array.fromAsync(store.digests());
      expect(digests.toSorted((a, b) => (a.day < b.day ? -1 : 1))).toEqual([
        { day: '2026-11-24', sentAt: at },
        { day: '2026-11-25', sentAt: null },
      ]);
    });

    it('are none of an empty inbox', async () => {
      const { store } = await make();
      expect(await Array.fromAsync(store.digests())).toEqual([]);
    });
  });

  describe(`${name}: since when the inbox has been`, () => {
    it('is the first instant at which anybody asked, for good', async () => {
      const { store } = await make();
      expect(await store.since(at)).toBe(at);
      expect(await store.since('2026-11-25T14:00:00.000Z')).toBe(at);
      expect(await store.since('2020-01-01T00:00:00.000Z')).toBe(at);
    });

    it('is one instant for all of many who ask at once', async () => {
      const { store } = await make();
      const instants = Array.from({ length: 8 }, (_, n) => `2026-11-24T14:00:0${n}.000Z`);
      const answers = new Set(await Promise.all(instants.map((now) => store.since(now))));
      expect(answers).toEqual(new Set([await store.since('2030-01-01T00:00:00.000Z')]));
    });
  });

  describe(`${name}: mail set aside`, () => {
    it('is found by its day, and a mail put aside twice is one', async () => {
      const { store } = await make();
      const report = { receptionId: 'reception-1', receivedAt: at, why: 'a delivery report' };
      const away = { receptionId: 'reception-2', receivedAt: at, why: 'an out-of-office note' };
      const later = { ...report, receptionId: 'reception-3' };
      for (const one of [report, away, report]) await store.putAside(day, one);
      await store.putAside('2026-11-25', later);
      expect(await store.setAside(day)).toEqual([report, away]);
      expect(await store.setAside('2026-11-25')).toEqual([later]);
      expect(await store.setAside('2026-11-26')).toEqual([]);
      expect(await store.setAside('2026-11')).toEqual([]);
    });

    it('is found whole, however much it is', async () => {
      const { store } = await make();
      const why = 'w'.repeat(300_000);
      const received = ['1', '2', '3', '4', '5'];
      for (const receptionId of received) await store.putAside(day, { receptionId, receivedAt: at, why });
      expect((await store.setAside(day)).map(({ receptionId }) => receptionId)).toEqual(received);
    });
  });

  describe(`${name}: every case`, () => {
    it('is there, open or closed, with its place in the index and its version', async () => {
      const { store } = await make();
      const [first, second] = [aCase('aaaaaaaaaaaa'), aCase('bbbbbbbbbbbb')];
      await store.saveSnapshot(first, 7, at);
      await store.saveSnapshot(second, 3, null);
      await store.putAside(day, { receptionId: 'r', receivedAt: at, why: 'a delivery report' });
      await store.claimDigest(day, mine, nobodyIsGone);
      expect(await every(store)).toEqual([
        { caseId: 'aaaaaaaaaaaa', nextAt: at, version: 7, state: first },
        { caseId: 'bbbbbbbbbbbb', nextAt: null, version: 3, state: second },
      ]);
    });

    it('has the place it has now, not one it had before', async () => {
      const { store } = await make();
      await store.saveSnapshot(aCase(), 1, at);
      await store.saveSnapshot(aCase(), 1, '2026-12-08T14:00:00.000Z');
      expect(await every(store)).toMatchObject([{ nextAt: '2026-12-08T14:00:00.000Z', version: 1 }]);
      await store.saveSnapshot(aCase(), 2, null);
      expect(await every(store)).toMatchObject([{ nextAt: null, version: 2 }]);
    });

    it.each([
      ['no JSON', { body: '{' }],
      ['of no stage that there is', { body: '{"stage":"lost"}' }],
      ['open, and without all that a case has', { body: '{"stage":"open"}' }],
      ['of a case that was never opened', { body: '{"stage":"unopened"}' }],
      ['without a version', 'no version'],
    ] as const)('that cannot be read has no state and stops no other: %s', async (_what, how) => {
      const { store, spoil } = await make();
      const ids = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
      for (const id of ids) await store.saveSnapshot(aCase(id), 1, at);
      await spoil('bbbbbbbbbbbb', how);
      const found = await every(store);
      expect(found.map((one) => one.caseId)).toEqual(ids);
      expect(found.map(({ state }) => state?.id ?? null)).toEqual(['aaaaaaaaaaaa', null, 'cccccccccccc']);
      expect(found.map(({ nextAt }) => nextAt)).toEqual([at, at, at]);
    });

    it('is there, however many pages of the table they fill', async () => {
      const { store } = await make();
      const ids = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd', 'eeeeeeeeeeee'];
      for (const id of ids)
        await store.saveSnapshot({ ...aCase(id), pointers: ['p'.repeat(300_000)] }, 1, at);
      expect((await every(store)).map((one) => one.state?.id)).toEqual(ids);
    });

    it('is none where no case is', async () => {
      const { store } = await make();
      expect(await every(store)).toEqual([]);
    });
  });
}

function aCase(id = caseId): OpenedCase {
  return { ...caseAfter(open(mailAsking(['access_request']))), id, openedAt: committedAt };
}

/** A scan has no order of its own. */
async function every(store: Commits) {
  const found = await Array.fromAsync(store.everyCase());
  return found.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1));
}
