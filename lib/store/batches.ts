import { setTimeout as wait } from 'node:timers/promises';
import { type AttributeValue, BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { table } from './table.ts';

const TableName = table.name;
/** BatchWriteItem takes 25 items; at 400 KB an item they stay below its 16 MB. */
const maxBatch = 25;
const maxTries = 8;

/** An item as the table keeps it, sets and all. */
export type StoredItem = Readonly<Record<string, AttributeValue>>;

/** Puts items over any of the same keys. What the table does not take at once it is asked again; throws when it keeps refusing. */
export async function putAll(
  client: DynamoDBClient,
  items: readonly StoredItem[],
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<void> {
  for (let from = 0; from < items.length; from += maxBatch) {
    let rest = items.slice(from, from + maxBatch).map((item) => ({ PutRequest: { Item: { ...item } } }));
    for (let tries = 0; rest.length > 0; tries += 1) {
      if (tries === maxTries) throw new Error('the table keeps refusing items');
      if (tries > 0) await pause(25 * 2 ** tries);
      const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: rest } }));
      rest = (answer.UnprocessedItems?.[TableName] ?? []).flatMap(({ PutRequest }) =>
        PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
      );
    }
  }
}
