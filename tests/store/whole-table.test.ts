import { describe, expect, it, onTestFinished } from 'vitest';
import { openEngine } from '../../lib/local/engine.ts';
import type { StoredItem } from '../../lib/store/batches.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { caseOfStored, fingerprintOf, nameOfStored, wholeTable } from '../../lib/store/whole-table.ts';
import { caseAfter, caseId, committedAt, mailAsking, open } from '../case/known.ts';
import { aFolder } from '../folder.ts';

const state = caseAfter(open(mailAsking(['question'])));
const mine = { owner: 'me', claimedAt: committedAt };
const hour = '2026-11-23T15';

async function anEngine() {
  const engine = await openEngine(await aFolder());
  onTestFinished(() => engine.close());
  return { table: wholeTable(engine.client), commits: dynamodbCommits(engine.client) };
}

/** A table with an item of every kind that has a set, an index row or neither. */
async function aFilledOne() {
  const { commits, table } = await anEngine();
  await commits.claim('d', { route: 'opens', caseId });
  await commits.saveSnapshot(state, 1, '2026-12-01T14:00:00.000Z');
  await commits.putOff(hour, caseId, '2026-11-23T16:00:00.000Z');
  await commits.putOff(hour, 'zzzzzzzzzzzz', '2026-11-23T16:00:00.000Z');
  for (const member of ['one', 'two']) await commits.spend('2026-11-23', member, 4);
  await commits.point(Array.from({ length: 130 }, (_, n) => ({ id: `m${n}`, caseId })));
  await commits.claimDigest('2026-11-23', mine, () => false);
  await commits.since(committedAt);
  return { commits, table };
}

describe('a table that is copied whole', () => {
  it('is the same table: sets, lists of what is due and of what is pending', async () => {
    const [one, other] = [await aFilledOne(), await anEngine()];
    const items = await Array.fromAsync(one.table.items());
    await other.table.put(items);
    const prints = (some: readonly StoredItem[]) =>
      Object.fromEntries(some.map((item) => [nameOfStored(item), fingerprintOf(item)]));
    expect(items).toHaveLength(136);
    expect(prints(await Array.fromAsync(other.table.items()))).toEqual(prints(items));
    expect(await other.commits.load(caseId)).toEqual(await one.commits.load(caseId));
    expect(await Array.fromAsync(other.commits.due('2027-01-01T00:00:00.000Z'))).toEqual([
      { caseId, nextAt: '2026-12-01T14:00:00.000Z' },
    ]);
    expect(await Array.fromAsync(other.commits.pending())).toEqual([{ what: 'notices', hour }]);
    expect(await other.commits.putOffCases(hour)).toEqual([caseId, 'zzzzzzzzzzzz']);
    // The budget is spent as far as it was there, and no further.
    expect(await other.commits.spend('2026-11-23', 'three', 2)).toBe(false);
    expect(await other.commits.spend('2026-11-23', 'two', 2)).toBe(true);
  });

  it('takes an item’s index rows along when it is put again', async () => {
    const [one, other] = [await aFilledOne(), await anEngine()];
    await other.table.put(await Array.fromAsync(one.table.items()));
    await one.commits.finishHour(hour, 2, committedAt);
    await one.commits.saveSnapshot(state, 2, null);
    await other.table.put(await Array.fromAsync(one.table.items()));
    expect(await Array.fromAsync(other.commits.pending())).toEqual([]);
    expect(await Array.fromAsync(other.commits.due('2027-01-01T00:00:00.000Z'))).toEqual([]);
  });
});

describe('a fingerprint', () => {
  it('is of all that an item holds, in whatever order an engine gives it', () => {
    const item = { pk: { S: 'p' }, sk: { S: 's' }, members: { SS: ['a', 'b'] }, version: { N: '1' } };
    const turned = { version: { N: '1' }, members: { SS: ['b', 'a'] }, sk: { S: 's' }, pk: { S: 'p' } };
    expect(fingerprintOf(turned)).toBe(fingerprintOf(item));
    for (const other of [
      { ...item, version: { S: '1' } },
      { ...item, members: { SS: ['a'] } },
      { ...item, members: { L: [{ S: 'b' }, { S: 'a' }] } },
      { ...item, more: { BOOL: true } },
    ])
      expect(fingerprintOf(other)).not.toBe(fingerprintOf(item));
  });

  it('stands under the item’s name, which says its case', () => {
    const name = nameOfStored({ pk: { S: 'case#abcdefghjkmn' }, sk: { S: 'commit#000001' } });
    expect([name, caseOfStored(name)]).toEqual(['case#abcdefghjkmn commit#000001', 'abcdefghjkmn']);
    expect(caseOfStored('mail#abcdefghjkmn claim')).toBeNull();
    expect(() => nameOfStored({ pk: { S: 'p' } })).toThrow('without our keys');
  });
});
