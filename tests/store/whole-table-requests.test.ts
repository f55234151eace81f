import { BatchWriteItemCommand, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, describe, expect, it } from 'vitest';
import { putAll } from '../../lib/store/batches.ts';
import { wholeTable } from '../../lib/store/whole-table.ts';

describe('requests to DynamoDB', () => {
  const client = mockClient(DynamoDBClient);
  const dynamodb = new DynamoDBClient({ region: 'ca-central-1' });
  const item = (n: number) => ({ pk: { S: `id#${n}` }, sk: { S: 'x' } });
  afterEach(() => void client.reset());

  it('the whole table is scanned page after page, consistently', async () => {
    client
      .on(ScanCommand)
      .resolvesOnce({ Items: [item(1)], LastEvaluatedKey: item(1) })
      .resolvesOnce({ Items: [item(2)] });
    expect(await Array.fromAsync(wholeTable(dynamodb).items())).toEqual([item(1), item(2)]);
    expect(client.commandCalls(ScanCommand).map(({ args }) => args[0].input)).toEqual([
      { TableName: 'privacy-inbox', ConsistentRead: true },
      { TableName: 'privacy-inbox', ConsistentRead: true, ExclusiveStartKey: item(1) },
    ]);
  });

  it('items go in batches of 25, and what the table did not take goes again, later each time', async () => {
    const put = (n: number) => ({ PutRequest: { Item: item(n) } });
    const pauses: number[] = [];
    client
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { 'privacy-inbox': [put(3), put(4)] } })
      .resolvesOnce({ UnprocessedItems: { 'privacy-inbox': [put(4)] } })
      .resolves({});
    const items = Array.from({ length: 26 }, (_, n) => item(n));
    await putAll(dynamodb, items, async (ms) => pauses.push(ms));
    const sent = client
      .commandCalls(BatchWriteItemCommand)
      .map(({ args }) => args[0].input.RequestItems?.['privacy-inbox']);
    expect(sent.map((one) => one?.length)).toEqual([25, 2, 1, 1]);
    expect(sent.slice(1)).toEqual([[put(3), put(4)], [put(4)], [put(25)]]);
    expect(pauses).toEqual([50, 100]);
  });

  it('a table that takes nothing is a fault, not a wait without end', async () => {
    client
      .on(BatchWriteItemCommand)
      .resolves({ UnprocessedItems: { 'privacy-inbox': [{ PutRequest: { Item: item(1) } }] } });
    await expect(putAll(dynamodb, [item(1)], async () => {})).rejects.toThrow('keeps refusing');
    expect(client.commandCalls(BatchWriteItemCommand)).toHaveLength(8);
  });
});
