import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { putAll } from './batches.ts';
import type { Commits } from './commits.ts';
import { keyOf, keysOf } from './items.ts';
import { plain } from './pages.ts';
import { pointerKey, table } from './table.ts';

const TableName = table.name;

/** The id rows: which cases a Message-ID or a sender points to. */
export function pointersOn(client: DynamoDBClient): Pick<Commits, 'point' | 'pointed'> {
  return {
    async point(rows) {
      await putAll(
        client,
        rows.map(({ id, caseId }) => keyOf(pointerKey(id, caseId))),
        // A mail in hand does not wait for these: its queue brings it again.
        async () => {},
      );
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
