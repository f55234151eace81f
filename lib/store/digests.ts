import {
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { Commits } from './commits.ts';
import { held } from './held.ts';
import { keyOf, keysOf, text } from './items.ts';
import { plain, scanned } from './pages.ts';
import { digestsKey, sinceKey, table } from './table.ts';

const TableName = table.name;

/** A claim older than this may be taken over: longer than any provider keeps us waiting. */
const claimMs = 15 * 60_000;
const notOwed = 'not owed';

/** The digests, one item for each working day, and since when the inbox has been. */
export function digestsOn(
  client: DynamoDBClient,
): Pick<Commits, 'claimDigest' | 'finishDigest' | 'isDigestDone' | 'digests' | 'since'> {
  const get = async (key: { pk: string; sk: string }) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(key), ConsistentRead: true }),
    );
    return Item === undefined ? null : plain(Item);
  };
  return {
    async claimDigest(day, { owner, claimedAt }, isGone) {
      const key = keyOf(digestsKey(day));
      const mine = { ':owner': { S: owner }, ':at': { S: claimedAt } };
      const standing = await get(digestsKey(day));
      if (standing === null) {
        return held(
          client.send(
            new PutItemCommand({
              TableName,
              Item: { ...key, owner: { S: owner }, claimedAt: { S: claimedAt } },
              ConditionExpression: 'attribute_not_exists(pk)',
            }),
          ),
        );
      }
      const [theirs, since] = [text(standing, 'owner'), text(standing, 'claimedAt')];
      const isStale = isGone(theirs) || Math.abs(Date.parse(claimedAt) - Date.parse(since)) > claimMs;
      if ('done' in standing || !isStale) return false;
      return held(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: key,
            UpdateExpression: 'SET #owner = :owner, claimedAt = :at',
            ConditionExpression: '#owner = :theirs AND claimedAt = :since AND attribute_not_exists(done)',
            ExpressionAttributeNames: { '#owner': 'owner' },
            ExpressionAttributeValues: { ...mine, ':theirs': { S: theirs }, ':since': { S: since } },
          }),
        ),
      );
    },
    async finishDigest(day, sentAt) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(digestsKey(day)),
          UpdateExpression: 'SET done = :done',
          ExpressionAttributeValues: { ':done': { S: sentAt ?? notOwed } },
        }),
      );
    },
    async isDigestDone(day) {
      const standing = await get(digestsKey(day));
      return standing !== null && 'done' in standing;
    },
    async *digests() {
      const filter = {
        FilterExpression: 'sk = :digest',
        ExpressionAttributeValues: { ':digest': { S: digestsKey('').sk } },
      };
      for await (const item of scanned(client, filter)) {
        const done = 'done' in item ? text(item, 'done') : null;
        if (done !== notOwed) yield { day: keysOf(item).pk.slice('digest#'.length), sentAt: done };
      }
    },
    async since(now) {
      const Item = { ...keyOf(sinceKey), since: { S: now } };
      const isFirst = await held(
        client.send(new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' })),
      );
      const standing = isFirst ? null : await get(sinceKey);
      return standing === null ? now : text(standing, 'since');
    },
  };
}
