import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commits, LetterName } from '../../lib/store/commits.ts';
import { markOf, type Told } from '../../lib/store/mark.ts';
import { caseAfter, caseId, committedAt, mailAsking, open } from '../case/known.ts';

const letter = (n: number): LetterName => ({ of: 'case', caseId, commit: 1, n });
const at = (second: number) => new Date(Date.parse(committedAt) + second * 1000).toISOString();

/** A few recipients and seconds only, so that tellings meet and repeat. */
const telling = fc.oneof(
  fc.record({ what: fc.constantFrom('sent' as const, 'delayed' as const), at: fc.nat(9).map(at) }),
  fc.record({
    what: fc.constant('delivered' as const),
    at: fc.nat(9).map(at),
    to: fc.uniqueArray(fc.constantFrom('digest a', 'digest b', 'digest c'), { minLength: 1 }),
    of: fc.constant(3),
  }),
);
const tellings = fc.array(telling, { minLength: 1, maxLength: 8 });
/** The same tellings as they may arrive: each once or twice, in any order. */
const arriving = tellings.chain((told) =>
  fc.record({
    told: fc.constant(told),
    came: fc
      .shuffledSubarray([...told, ...told], { minLength: told.length })
      .map((some) => [...some, ...told.filter((one) => !some.includes(one))]),
  }),
);

/** What every store must do with what the provider tells of letters. `make` gives a fresh, empty store. */
export function markContract(name: string, make: () => Promise<Commits>): void {
  describe(`marks in ${name}`, () => {
    it('are the same in whatever order and how often the same tellings come', async () => {
      const store = await make();
      let n = 0;
      await fc.assert(
        fc.asyncProperty(arriving, async ({ came, told }) => {
          n += 1;
          for (const one of came) await store.mark(letter(n), one);
          expect((await store.marks(caseId)).get(`${caseId}.1.${n}`)).toEqual(markOf(told));
        }),
        { numRuns: 40 },
      );
    });

    it('take tellings of one letter from many at once', async () => {
      const store = await make();
      const told: Told[] = Array.from({ length: 8 }, (_, n) => ({ what: 'delayed', at: at(n) }));
      await Promise.all(told.map((one) => store.mark(letter(0), one)));
      expect([...(await store.marks(caseId)).values()]).toEqual([
        { sentAt: null, deliveredAt: null, delayedAt: at(7) },
      ]);
    });

    it('are all found by the morning run, with the letter that each is of', async () => {
      const store = await make();
      await store.mark({ of: 'case', caseId, commit: 2, n: 1 }, { what: 'sent', at: at(1) });
      await store.mark({ of: 'inbox', letter: 'digest-2026-11-23' }, { what: 'delayed', at: at(2) });
      const all = await Array.fromAsync(store.everyMark());
      expect(all.toSorted((a, b) => (a.letter.of < b.letter.of ? -1 : 1))).toEqual([
        {
          letter: { of: 'case', caseId, commit: 2, n: 1 },
          mark: { sentAt: at(1), deliveredAt: null, delayedAt: null },
        },
        {
          letter: { of: 'inbox', letter: 'digest-2026-11-23' },
          mark: { sentAt: null, deliveredAt: null, delayedAt: at(2) },
        },
      ]);
    });

    it('belong to their own letter, of their own case or of none', async () => {
      const store = await make();
      const sent = (second: number): Told => ({ what: 'sent', at: at(second) });
      const mark = (second: number) => ({ sentAt: at(second), deliveredAt: null, delayedAt: null });
      await store.mark({ of: 'case', caseId, commit: 2, n: 0 }, sent(1));
      await store.mark({ of: 'case', caseId, commit: 12, n: 10 }, sent(2));
      await store.mark({ of: 'case', caseId: 'zzzzzzzzzzzz', commit: 2, n: 0 }, sent(3));
      await store.mark({ of: 'inbox', letter: 'digest-2026-11-24' }, sent(4));
      expect(await store.marks(caseId)).toEqual(
        new Map([
          [`${caseId}.2.0`, mark(1)],
          [`${caseId}.12.10`, mark(2)],
        ]),
      );
      expect(await store.marks('zzzzzzzzzzzz')).toEqual(new Map([['zzzzzzzzzzzz.2.0', mark(3)]]));
      expect(await store.marks(null)).toEqual(new Map([['digest-2026-11-24', mark(4)]]));
      expect(await store.marks('aaaaaaaaaaaa')).toEqual(new Map());
    });

    it('disturb no case, no list and no index, and make no case of one that is not there', async () => {
      const store = await make();
      const told: Told = { what: 'sent', at: committedAt };
      const ghost = 'zzzzzzzzzzzz';
      const state = caseAfter(open(mailAsking(['question'])));
      const since = await store.since(committedAt);
      await store.saveSnapshot(state, 1, '2026-12-01T14:00:00.000Z');
      for (const of of [caseId, ghost]) await store.mark({ of: 'case', caseId: of, commit: 1, n: 0 }, told);
      await store.mark({ of: 'inbox', letter: 'digest-2026-11-24' }, told);

      expect(await store.load(caseId)).toEqual({ state, version: 1 });
      expect(await store.load(ghost)).toEqual({ state: { stage: 'unopened' }, version: 0 });
      expect([await store.commits(caseId), await store.commits(ghost)]).toEqual([[], []]);
      const cases = await Array.fromAsync(store.everyCase(), (one) => one.caseId);
      expect(cases).toEqual([caseId]);
      expect(await Array.fromAsync(store.snapshots())).toEqual([state]);
      expect(await Array.fromAsync(store.due('2027-01-01T00:00:00.000Z'))).toHaveLength(1);
      expect(await Array.fromAsync(store.pending())).toEqual([]);
      expect(await Array.fromAsync(store.digests())).toEqual([]);
      expect(await Array.fromAsync(store.mergedNotices())).toEqual([]);
      expect(await store.healIndexes()).toBe(0);
      expect(await store.since('2027-01-01T00:00:00.000Z')).toBe(since);
      expect((await store.marks(null)).size).toBe(1);
    });
  });
}
