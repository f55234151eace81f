import { describe, expect, it } from 'vitest';
import { unopened } from '../../lib/case/case.ts';
import { evolve } from '../../lib/case/evolve.ts';
import { lettersFor } from '../../lib/case/messages.ts';
import type { Commit, Commits } from '../../lib/store/commits.ts';
import {
  caseAfter,
  caseId,
  committedAt,
  decided,
  digestOf,
  mailAsking,
  open,
  receive,
} from '../case/known.ts';

const mine = { owner: 'me', claimedAt: committedAt };

/** What every store must do, whatever it stands on. `make` gives a fresh, empty store. */
export function storeContract(name: string, make: () => Promise<Commits>): void {
  describe(name, () => {
    it('lets the first claim of a mail stand, and answers it to everybody after', async () => {
      const store = await make();
      const digest = digestOf('mail');
      const wanted = { route: 'opens', caseId } as const;
      expect(await store.claimed(digest)).toBeNull();
      expect(await store.claim(digest, wanted)).toEqual({ routing: wanted, fresh: true });
      expect(await store.claim(digest, { route: 'aside' })).toEqual({ routing: wanted, fresh: false });
      expect(await store.claimed(digest)).toEqual(wanted);
    });

    it('takes commit n once: of many at once exactly one is appended', async () => {
      const store = await make();
      const tries = Array.from({ length: 8 }, (_, n) =>
        store.append({ ...commit(1), commandId: `try ${n}` }, mine),
      );
      const answers = await Promise.all(tries);
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'conflict')).toHaveLength(7);
    });

    it('knows its own commit again after a lost answer, and only its own', async () => {
      const store = await make();
      await store.append(commit(1), mine);
      expect(await store.append(commit(1), mine)).toBe('appended');
      expect(await store.append(commit(1), { ...mine, owner: 'another process' })).toBe('conflict');
    });

    it('loads the same case with a snapshot, with an old one and without', async () => {
      const store = await make();
      const [first, second] = [commit(1), commit(2)];
      await store.append(first, mine);
      await store.append(second, mine);
      const whole = {
        state: caseAfter(open(mailAsking(['access_request'])), receive(secondMail)),
        version: 2,
      };
      expect(await store.load(caseId)).toEqual(whole);
      await store.saveSnapshot(
        caseAfter(open(mailAsking(['access_request']))),
        1,
        '2026-12-01T14:00:00.000Z',
      );
      expect(await store.load(caseId)).toEqual(whole);
      await store.saveSnapshot(whole.state, 2, '2026-12-01T14:00:00.000Z');
      expect(await store.load(caseId)).toEqual(whole);
      expect(await store.commits(caseId)).toEqual([first, second]);
      expect(await store.commit(caseId, 3)).toBeNull();
      expect(await store.load('zzzzzzzzzzzz')).toEqual({ state: { stage: 'unopened' }, version: 0 });
    });

    it('never lets an older snapshot replace a newer one', async () => {
      const store = await make();
      const [old, fresh] = [
        caseAfter(open(mailAsking(['question']))),
        caseAfter(open(mailAsking(['question'])), receive(secondMail)),
      ];
      await store.saveSnapshot(fresh, 2, null);
      await store.saveSnapshot(old, 1, null);
      expect(await Array.fromAsync(store.snapshots())).toEqual([fresh]);
    });

    it('keeps a commit pending until it is finished, whatever happens in between', async () => {
      const store = await make();
      await store.append(commit(1), mine);
      const pending = [{ what: 'commit', caseId, n: 1 }];
      expect(await Array.fromAsync(store.pending())).toEqual(pending);
      await store.saveSnapshot(caseAfter(open(mailAsking(['question']))), 1, null);
      expect(await Array.fromAsync(store.pending())).toEqual(pending);
      await store.finish(caseId, 1);
      await store.finish(caseId, 1);
      expect(await Array.fromAsync(store.pending())).toEqual([]);
      expect(await store.letterClaim(caseId, 1)).toBeNull();
      expect(await store.commit(caseId, 1)).toEqual(commit(1));
    });

    it('has a commit without a claim on no list', async () => {
      const store = await make();
      await store.append(commit(1), null);
      expect(await Array.fromAsync(store.pending())).toEqual([]);
    });

    it('lets a stale claim be taken over once, on the very claim that was seen', async () => {
      const store = await make();
      await store.append(commit(1), mine);
      const seen = await store.letterClaim(caseId, 1);
      expect(seen).toEqual(mine);
      const takers = ['a', 'b', 'c'].map((owner) =>
        store.takeOver(caseId, 1, mine, { owner, claimedAt: '2026-11-23T16:00:00.000Z' }),
      );
      expect((await Promise.all(takers)).filter(Boolean)).toHaveLength(1);
      expect(await store.takeOver(caseId, 1, mine, mine)).toBe(false);
    });

    it('lists open cases by when they need attention, and closed ones not at all', async () => {
      const store = await make();
      const state = caseAfter(open(mailAsking(['question'])));
      await store.saveSnapshot({ ...state, id: 'bbbbbbbbbbbb' }, 1, '2026-12-02T14:00:00.000Z');
      await store.saveSnapshot({ ...state, id: 'aaaaaaaaaaaa' }, 1, '2026-12-03T14:00:00.000Z');
      await store.saveSnapshot({ ...state, id: 'cccccccccccc' }, 1, null);
      const due = (until: string) => Array.fromAsync(store.due(until), (row) => row.caseId);
      expect(await due('2026-12-09T00:00:00.000Z')).toEqual(['bbbbbbbbbbbb', 'aaaaaaaaaaaa']);
      expect(await due('2026-12-02T14:00:00.000Z')).toEqual(['bbbbbbbbbbbb']);
      await store.saveSnapshot({ ...state, id: 'bbbbbbbbbbbb' }, 2, null);
      expect(await due('2026-12-09T00:00:00.000Z')).toEqual(['aaaaaaaaaaaa']);
    });

    it('finds cases by any number of pointers, written twice or once', async () => {
      const store = await make();
      const rows = Array.from({ length: 30 }, (_, n) => ({ id: `m${n}`, caseId }));
      await store.point([...rows.slice(0, 1), { id: 'm0', caseId: 'zzzzzzzzzzzz' }]);
      await store.point(rows);
      await store.point([]);
      expect(await store.pointed('m0')).toEqual([caseId, 'zzzzzzzzzzzz']);
      expect(await store.pointed('m29')).toEqual([caseId]);
      expect(await store.pointed('m30')).toEqual([]);
    });

    it('lets exactly the budget through, and who was let through before passes again', async () => {
      const store = await make();
      const asked = await Promise.all(
        Array.from({ length: 9 }, (_, n) => store.spend('2026-11-23T15', `letter ${n}`, 4)),
      );
      expect(asked.filter(Boolean)).toHaveLength(4);
      for (const [n, passed] of asked.entries())
        expect(await store.spend('2026-11-23T15', `letter ${n}`, 4)).toBe(passed);
      expect(await store.spend('2026-11-23T16', 'letter 9', 4)).toBe(true);
    });

    it('keeps an hour of put-off notices pending until exactly those are sent', async () => {
      const store = await make();
      const hour = '2026-11-23T15';
      await store.putOff(hour, caseId, '2026-11-23T16:00:00.000Z');
      await store.putOff(hour, caseId, '2026-11-23T16:00:00.000Z');
      await store.putOff(hour, 'zzzzzzzzzzzz', '2026-11-23T16:00:00.000Z');
      expect(await store.putOffCases(hour)).toEqual([caseId, 'zzzzzzzzzzzz']);
      await store.finishHour(hour, 1, committedAt);
      expect(await Array.fromAsync(store.pending())).toEqual([{ what: 'notices', hour }]);
      await store.finishHour(hour, 2, committedAt);
      expect(await Array.fromAsync(store.pending())).toEqual([]);
      expect(await Array.fromAsync(store.mergedNotices())).toEqual([{ hour, count: 2, sentAt: committedAt }]);
    });
  });
}

const secondMail = mailAsking(['complaint'], { receptionId: 'reception-2', digest: digestOf('second') });

function commit(n: 1 | 2): Commit {
  const opened = decided(unopened, open(mailAsking(['access_request'])));
  const events = n === 1 ? opened : decided(opened.reduce(evolve, unopened), receive(secondMail));
  const letters = lettersFor(events, 'reception-1').map((order) => ({ ...order, to: ['ada@example.org'] }));
  return { caseId, n, commandId: `command ${n}`, at: committedAt, events: [...events], letters };
}
