import { type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Commits } from './commits.ts';
import { held } from './held.ts';
import { keyOf, keysOf, text } from './items.ts';
import { scanned } from './pages.ts';
import { mergedKey, onePartition, table } from './table.ts';

const TableName = table.name;

type PutOff = Pick<Commits, 'putOff' | 'putOffCases' | 'finishHour' | 'mergedNotices'>;

/** The notices put off for the merged one of their hour: a set of cases for each hour, pending until it is sent. */
export function putOffNoticesOn(client: DynamoDBClient): PutOff {
  const putOffCases = async (hour: string) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName, Key: keyOf(mergedKey(hour)), ConsistentRead: true }),
    );
    return Item?.['members']?.SS?.toSorted() ?? [];
  };
  return {
    async putOff(hour, caseId, until) {
      await client.send(
        new UpdateItemCommand({
          TableName,
          Key: keyOf(mergedKey(hour)),
          UpdateExpression: 'ADD members :members SET pending = :one, pendingAt = :until',
          ExpressionAttributeValues: {
            ':members': { SS: [caseId] },
            ':one': { S: onePartition },
            ':until': { S: until },
          },
        }),
      );
    },
    putOffCases,
    async finishHour(hour, count, sentAt) {
      await held(
        client.send(
          new UpdateItemCommand({
            TableName,
            Key: keyOf(mergedKey(hour)),
            UpdateExpression: 'SET sentAt = :sentAt REMOVE pending, pendingAt',
            ConditionExpression: 'size(members) = :count',
            ExpressionAttributeValues: { ':count': { N: String(count) }, ':sentAt': { S: sentAt } },
          }),
        ),
      );
    },
    async *mergedNotices() {
      const filter = {
        FilterExpression: 'sk = :merged',
        ExpressionAttributeValues: { ':merged': { S: mergedKey('').sk } },
      };
      for await (const item of scanned(client, filter)) {
        const hour = keysOf(item).pk.slice('merged#'.length);
        const count = (await putOffCases(hour)).length;
        yield { hour, count, sentAt: 'sentAt' in item ? text(item, 'sentAt') : null };
      }
    },
  };
}
