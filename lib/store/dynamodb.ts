import { isDeepStrictEqual } from 'node:util';
import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type QueryCommandInput,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { evolve } from '../case/evolve.ts';
import { casesOn } from './cases.ts';
import type { Commits, LetterClaim, Loaded } from './commits.ts';
import { digestsOn } from './digests.ts';
import { healIndexes } from './heal.ts';
import { held } from './held.ts';
import {
  commitItem,
  type Item,
  keyOf,
  keysOf,
  readAside,
  readCommit,
  readRouting,
  readSnapshot,
  snapshotItem,
  text,
} from './items.ts';
import { marksOn } from './marks.ts';
import { plain, queried } from './pages.ts';
import { pointersOn } from './pointers.ts';
import { putOffNoticesOn } from './put-off.ts';
import {
  asideKey,
  budgetKey,
  claimKey,
  commitKey,
  mergedKey,
  onePartition,
  snapshotKey,
  table,
} from './table.ts';

const TableName = table.name;

/** The store on DynamoDB, or on anything that speaks its protocol. Reads that feed a decision are consistent. */
export function dynamodbCommits(client: DynamoDBClient): Commits {
  const get = async (key: { pk: string; sk: string }): Promise<Item | undefined> => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : plain(Item);
  };
  const put = (item: Item, condition?: Partial<QueryCommandInput> & { ConditionExpression: string }) =>
    held(client.send(new PutItemCommand({ TableName, Item: item, ...condition })));

  const commitsAfter = async (caseId: string, version: number) => {
    const items = queried(client, {
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': { S: `case#${caseId}` },
        ':from': { S: commitKey(caseId, version + 1).sk },
        ':to': { S: 'commit#999999' },
      },
      ConsistentRead: true,
    });
    return (await Array.fromAsync(items)).map(readCommit);
  };

  return {
    async claim(digest, wanted) {
      const item = { ...keyOf(claimKey(digest)), body: { S: JSON.stringify(wanted) } };
      if (await put(item, ifAbsent)) return { routing: wanted, fresh: true };
      const standing = await get(claimKey(digest));
      if (standing === undefined) throw new Error('a mail is claimed and its claim cannot be read');
      return { routing: readRouting(standing), fresh: false };
    },
    async claimed(digest) {
      const item = await get(claimKey(digest));
      return item === undefined ? null : readRouting(item);
    },
    async append(commit, claim) {
      const mine = commitItem(commit, claim);
      if (await put(mine, ifAbsent)) return 'appended';
      // The write may have been ours with its answer lost. Another process with the same command made another item,
      // and its letters are claimed by it, not by us.
      const standing = await get(commitKey(commit.caseId, commit.n));
      return isDeepStrictEqual(standing, mine) ? 'appended' : 'conflict';
    },
    async load(caseId): Promise<Loaded> {
      const { state, version } = readSnapshot(await get(snapshotKey(caseId)));
      const tail = await commitsAfter(caseId, version);
      return {
        state: tail.flatMap((commit) => commit.events).reduce(evolve, state),
        version: tail.at(-1)?.n ?? version,
      };
    },
    async commit(caseId, n) {
      const item = await get(commitKey(caseId, n));
      return item === undefined ? null : readCommit(item);
    },
    commits: (caseId) => commitsAfter(caseId, 0),
    async letterClaim(caseId, n) {
      const item = await get(commitKey(caseId, n));
      return item?.['pending'] === undefined ? null : readClaim(item);
    },
    takeOver: (caseId, n, seen, mine) =>
      held(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(commitKey(caseId, n)),
            UpdateExpression: 'SET #owner = :mine, claimedAt = :now',
            ConditionExpression: '#owner = :seen AND claimedAt = :since',
            ExpressionAttributeNames: { '#owner': 'owner' },
            ExpressionAttributeValues: {
              ':mine': { S: mine.owner },
              ':now': { S: mine.claimedAt },
              ':seen': { S: seen.owner },
              ':since': { S: seen.claimedAt },
            },
          }),
        ),
      ),
    async saveSnapshot(state, version, nextAt) {
      // A later version that stands is as good: the snapshot never goes back.
      await put(snapshotItem(state, version, nextAt), {
        ConditionExpression: 'attribute_not_exists(pk) OR version <= :version',
        ExpressionAttributeValues: { ':version': { N: String(version) } },
      });
    },
    async finish(caseId, n) {
      await held(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(commitKey(caseId, n)),
            UpdateExpression: 'REMOVE pending, pendingAt, #owner, claimedAt',
            ConditionExpression: 'attribute_exists(pk)',
            ExpressionAttributeNames: { '#owner': 'owner' },
          }),
        ),
      );
    },
    async *pending() {
      for await (const item of queried(client, onIndex(table.pendingIndex, 'pending = :one', {}))) {
        const { pk, sk } = keysOf(item);
        if (sk === mergedKey('').sk) yield { what: 'notices', hour: pk.slice('merged#'.length) };
        else
          yield { what: 'commit', caseId: pk.slice('case#'.length), n: Number(sk.slice('commit#'.length)) };
      }
    },
    async *due(until) {
      const query = onIndex(table.nextIndex, '#open = :one AND nextAt <= :until', { ':until': { S: until } });
      for await (const item of queried(client, { ...query, ExpressionAttributeNames: { '#open': 'open' } })) {
        yield { caseId: keysOf(item).pk.slice('case#'.length), nextAt: text(item, 'nextAt') };
      }
    },
    spend: (budget, member, limit) =>
      held(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(budgetKey(budget)),
            UpdateExpression: 'ADD members :members',
            ConditionExpression:
              'attribute_not_exists(members) OR size(members) < :limit OR contains(members, :member)',
            ExpressionAttributeValues: {
              ':members': { SS: [member] },
              ':member': { S: member },
              ':limit': { N: String(limit) },
            },
          }),
        ),
      ),
    ...casesOn(client),
    ...pointersOn(client),
    ...putOffNoticesOn(client),
    ...digestsOn(client),
    ...marksOn(client),
    healIndexes: () => healIndexes(client),
    async putAside(list, mail) {
      await put({ ...keyOf(asideKey(list, mail.receptionId)), body: { S: JSON.stringify(mail) } });
    },
    async setAside(list) {
      const items = queried(client, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': { S: asideKey(list, '').pk } },
      });
      return (await Array.fromAsync(items)).map(readAside);
    },
  };
}

const ifAbsent = { ConditionExpression: 'attribute_not_exists(pk)' };

const onIndex = (IndexName: string, condition: string, values: Record<string, AttributeValue>) => ({
  IndexName,
  KeyConditionExpression: condition,
  ExpressionAttributeValues: { ':one': { S: onePartition }, ...values },
});

function readClaim(item: Item): LetterClaim {
  return { owner: text(item, 'owner'), claimedAt: text(item, 'claimedAt') };
}
