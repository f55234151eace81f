import { BatchWriteItemCommand, type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Commits } from './commits.ts';
import { type Item, keyOf, keysOf } from './items.ts';
import { plain } from './pages.ts';
import { pointerKey, table } from './table.ts';

const TableName = table.name;
/** BatchWriteItem takes 25 items. */
const maxBatch = 25;

/** The id rows: which cases a Message-ID or a sender points to. */
export function pointersOn(client: DynamoDBClient): Pick<Commits, 'point' | 'pointed'> {
  return {
    async point(rows) {
      for (let from = 0; from < rows.length; from += maxBatch) {
        await putBatch(
          client,
          rows.slice(from, from + maxBatch).map(({ id, caseId }) => keyOf(pointerKey(id, caseId))),
        );
      }
    },
    async pointed(id) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': { S: pointerKey(id, '').pk } },
          ConsistentRead: true,
          // Attack: one sender with thousands of cases, or one Message-ID used in thousands of mails.
          Limit: 50,
        }),
      );
      return Items.map((item) => keysOf(plain(item)).sk);
    },
  };
}

async function putBatch(client: DynamoDBClient, items: readonly Item[]): Promise<void> {
  let rest = items.map((item) => ({ PutRequest: { Item: { ...item } } }));
  for (let tries = 0; rest.length > 0; tries += 1) {
    if (tries === 8) throw new Error('the table keeps refusing id rows');
    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: rest } }));
    rest = (answer.UnprocessedItems?.[TableName] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: plain(PutRequest.Item) } }],
    );
  }
}
