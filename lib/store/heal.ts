import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type Item, keyOf, keysOf } from './items.ts';
import { queried, scanned } from './pages.ts';
import { onePartition, table } from './table.ts';

type Index = { readonly name: string; readonly hash: string; readonly range: string };
const indexes: readonly Index[] = [
  { name: table.pendingIndex, hash: 'pending', range: 'pendingAt' },
  { name: table.nextIndex, hash: 'open', range: 'nextAt' },
];

/**
 * Makes index rows agree with their items. The embedded engine writes a row and its item one after the other, so a kill
 * between them loses a row or leaves a ghost. Writing an item's index attributes again writes its row again; writing a
 * ghost's attributes and then the right ones removes it. A ghost whose item does not exist stays: rows are hints.
 * Answers how many rows were lost or ghosts.
 */
export async function healIndexes(client: DynamoDBClient): Promise<number> {
  let healed = 0;
  for (const index of indexes) {
    const items = new Map<string, { item: Item; range: string }>();
    for await (const item of scanned(client, {
      FilterExpression: 'attribute_exists(#hash)',
      ExpressionAttributeNames: { '#hash': index.hash },
      ConsistentRead: true,
    })) {
      items.set(nameOf(item), { item, range: rangeOf(item, index) });
    }
    const found = new Set<string>();
    for await (const row of queried(client, {
      IndexName: index.name,
      KeyConditionExpression: '#hash = :one',
      ExpressionAttributeNames: { '#hash': index.hash },
      ExpressionAttributeValues: { ':one': { S: onePartition } },
    })) {
      const right = items.get(nameOf(row));
      if (right === undefined || right.range === rangeOf(row, index)) {
        found.add(nameOf(row));
        continue;
      }
      await touch(client, index, right.item, right.range, rangeOf(row, index));
      healed += 1;
    }
    for (const [name, { item, range }] of items) {
      if (found.has(name)) continue;
      await touch(client, index, item, range, range);
      healed += 1;
    }
  }
  return healed;
}

async function touch(client: DynamoDBClient, index: Index, item: Item, right: string, through: string) {
  for (const [from, to] of [
    [right, through],
    [through, right],
  ]) {
    try {
      await client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: keyOf(keysOf(item)),
          UpdateExpression: 'SET #range = :to',
          // Whoever changed the item meanwhile wrote its row too.
          ConditionExpression: '#range = :from',
          ExpressionAttributeNames: { '#range': index.range },
          ExpressionAttributeValues: { ':from': { S: from ?? right }, ':to': { S: to ?? right } },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  }
}

const nameOf = (item: Item) => {
  const { pk, sk } = keysOf(item);
  return `${pk} ${sk}`;
};

function rangeOf(item: Item, index: Index): string {
  const value = item[index.range];
  return value !== undefined && 'S' in value ? value.S : '';
}
