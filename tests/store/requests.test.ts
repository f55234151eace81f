import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { caseAfter, committedAt, mailAsking, open } from '../case/known.ts';

const table = mockClient(DynamoDBClient);
const store = dynamodbCommits(new DynamoDBClient({ region: 'ca-central-1' }));
const lost = new ConditionalCheckFailedException({ message: 'no', $metadata: {} });

beforeEach(() => {
  table.reset();
});

describe('requests to DynamoDB', () => {
  it('a claim is put only where there is none, and read consistently when it was lost', async () => {
    table.on(PutItemCommand).rejects(lost);
    table
      .on(GetItemCommand)
      .resolves({ Item: { pk: { S: 'mail#d' }, sk: { S: 'claim' }, body: { S: '{"route":"aside"}' } } });
    expect(await store.claim('d', { route: 'opens', caseId: 'abcdefghjkmn' })).toEqual({
      routing: { route: 'aside' },
      fresh: false,
    });
    expect(inputs(PutItemCommand)).toEqual([
      {
        TableName: 'privacy-inbox',
        Item: {
          pk: { S: 'mail#d' },
          sk: { S: 'claim' },
          body: { S: '{"route":"opens","caseId":"abcdefghjkmn"}' },
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    ]);
    expect(inputs(GetItemCommand)).toEqual([
      { TableName: 'privacy-inbox', Key: { pk: { S: 'mail#d' }, sk: { S: 'claim' } }, ConsistentRead: true },
    ]);
  });

  it('a snapshot is put where none of a later version stands; the open list leaves out a closed case', async () => {
    table.on(PutItemCommand).resolves({});
    const state = caseAfter(open(mailAsking(['question'])));
    await store.saveSnapshot(state, 3, null);
    expect(inputs(PutItemCommand)).toEqual([
      {
        TableName: 'privacy-inbox',
        Item: {
          pk: { S: 'case#abcdefghjkmn' },
          sk: { S: 'snapshot' },
          body: { S: JSON.stringify(state) },
          version: { N: '3' },
        },
        ConditionExpression: 'attribute_not_exists(pk) OR version <= :version',
        ExpressionAttributeValues: { ':version': { N: '3' } },
      },
    ]);
  });

  it('a takeover names the very claim that was seen', async () => {
    table.on(UpdateItemCommand).resolves({});
    const seen = { owner: 'one', claimedAt: committedAt };
    await store.takeOver('abcdefghjkmn', 7, seen, { owner: 'two', claimedAt: '2026-11-23T16:00:00.000Z' });
    expect(inputs(UpdateItemCommand)).toMatchObject([
      {
        Key: { pk: { S: 'case#abcdefghjkmn' }, sk: { S: 'commit#000007' } },
        ConditionExpression: '#owner = :seen AND claimedAt = :since',
        ExpressionAttributeValues: { ':seen': { S: 'one' }, ':since': { S: committedAt } },
      },
    ]);
  });

  it('a throttle is a fault, not an answer', async () => {
    const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    table.on(UpdateItemCommand).rejects(throttled);
    await expect(store.spend('2026-11-23T15', 'letter', 4)).rejects.toBe(throttled);
  });

  it.each([
    [{ of: 'case', caseId: 'abcdefghjkmn', commit: 7, n: 1 }, 'case#abcdefghjkmn', 'mark#000007.1'],
    [{ of: 'inbox', letter: 'digest-2026-11-24' }, 'inbox', 'mark#digest-2026-11-24'],
  ] as const)(
    'a mark of a letter %o is one write without condition and without reading',
    async (letter, pk, sk) => {
      table.on(UpdateItemCommand).resolves({});
      await store.mark(letter, { what: 'sent', at: committedAt });
      expect(table.calls()).toHaveLength(1);
      expect(inputs(UpdateItemCommand)).toEqual([
        {
          TableName: 'privacy-inbox',
          Key: { pk: { S: pk }, sk: { S: sk } },
          UpdateExpression: 'ADD told :told',
          ExpressionAttributeValues: { ':told': { SS: [`{"what":"sent","at":"${committedAt}"}`] } },
        },
      ]);
    },
  );

  it.each([
    ['a throttle', Object.assign(new Error('slow down'), { name: 'ThrottlingException' })],
    ['a failed condition, where there is none', lost],
  ])('%s of a mark is a fault, so that the event comes again', async (_, fault) => {
    table.on(UpdateItemCommand).rejects(fault);
    const marking = store.mark({ of: 'inbox', letter: 'merged' }, { what: 'sent', at: committedAt });
    await expect(marking).rejects.toBe(fault);
  });

  it('marks are read from their own keys, page after page; one that nobody can read is a fault', async () => {
    const row = (n: number, told: string) => ({
      pk: { S: 'case#abcdefghjkmn' },
      sk: { S: `mark#000001.${n}` },
      told: { SS: [told] },
    });
    const sent = `{"what":"sent","at":"${committedAt}"}`;
    const LastEvaluatedKey = { pk: { S: 'case#abcdefghjkmn' }, sk: { S: 'mark#000001.0' } };
    table
      .on(QueryCommand)
      .resolvesOnce({ Items: [row(0, sent)], LastEvaluatedKey })
      .resolvesOnce({ Items: [row(1, sent)] })
      .resolves({ Items: [row(1, '{"what":"read"}')] });
    expect([...(await store.marks('abcdefghjkmn')).keys()]).toEqual(['abcdefghjkmn.1.0', 'abcdefghjkmn.1.1']);
    const query = {
      TableName: 'privacy-inbox',
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :mark)',
      ExpressionAttributeValues: { ':pk': { S: 'case#abcdefghjkmn' }, ':mark': { S: 'mark#' } },
    };
    expect(inputs(QueryCommand)).toEqual([query, { ...query, ExclusiveStartKey: LastEvaluatedKey }]);
    await expect(store.marks('abcdefghjkmn')).rejects.toThrow();
  });

  it('writes rows that the table did not get to once more, and gives up as a fault', async () => {
    const row = { PutRequest: { Item: { pk: { S: 'id#m2' }, sk: { S: 'abcdefghjkmn' } } } };
    table
      .on(BatchWriteItemCommand)
      .resolvesOnce({ UnprocessedItems: { 'privacy-inbox': [row] } })
      .resolves({});
    await store.point([
      { id: 'm1', caseId: 'abcdefghjkmn' },
      { id: 'm2', caseId: 'abcdefghjkmn' },
    ]);
    expect(inputs(BatchWriteItemCommand).at(-1)).toEqual({ RequestItems: { 'privacy-inbox': [row] } });
    table.reset();
    table.on(BatchWriteItemCommand).resolves({ UnprocessedItems: { 'privacy-inbox': [row] } });
    await expect(store.point([{ id: 'm2', caseId: 'abcdefghjkmn' }])).rejects.toThrow('keeps refusing');
  });

  it('sends nothing when there is nothing to point at', async () => {
    await store.point([]);
    expect(table.calls()).toHaveLength(0);
  });
});

function inputs(command: Parameters<typeof table.commandCalls>[0]) {
  return table.commandCalls(command).map((call) => call.args[0].input);
}
