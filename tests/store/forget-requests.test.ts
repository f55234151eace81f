import { DeleteItemCommand, DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { forgettingOn } from '../../lib/store/forget.ts';
import { claimKey, messageIdPointer, senderPointer } from '../../lib/store/table.ts';

const dynamodb = mockClient(DynamoDBClient);
const forget = forgettingOn(new DynamoDBClient({ region: 'ca-central-1' }));
const caseId = 'abcdefghjkmn';
const digest = 'a'.repeat(64);
const row = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
const own = ['commit#000001', 'commit#000002', 'snapshot'].map((sk) => row(`case#${caseId}`, sk));
const traces = {
  caseId,
  digests: [digest],
  messageIds: ['canary@example.org'],
  senders: ['canary@example.org'],
  list: 'canary-2026-11-23',
};

beforeEach(() => {
  dynamodb.reset();
  dynamodb
    .on(QueryCommand)
    .resolvesOnce({ Items: own })
    .resolvesOnce({ Items: [row('aside#canary-2026-11-23', 'reception')] });
});

it('deletes exactly the rows of one case, the opening commit after the others and the snapshot last', async () => {
  expect(await forget(traces)).toBe(7);
  const { pk, sk } = claimKey(digest);
  expect(dynamodb.commandCalls(DeleteItemCommand).map(({ args }) => args[0].input)).toEqual(
    [
      row(pk, sk),
      row(`id#${messageIdPointer('canary@example.org')}`, caseId),
      row(`id#${senderPointer('canary@example.org')}`, caseId),
      row('aside#canary-2026-11-23', 'reception'),
      row(`case#${caseId}`, 'commit#000002'),
      row(`case#${caseId}`, 'commit#000001'),
      row(`case#${caseId}`, 'snapshot'),
    ].map((Key) => ({ TableName: 'privacy-inbox', Key })),
  );
});

it('stops at the first deletion that is denied, before the rows by which the case is found', async () => {
  const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
  dynamodb.on(DeleteItemCommand).rejects(denied);
  await expect(forget(traces)).rejects.toBe(denied);
  expect(dynamodb.commandCalls(DeleteItemCommand)).toHaveLength(1);
});
