import {
  DescribeContinuousBackupsCommand,
  type DescribeContinuousBackupsCommandOutput,
  DescribeTableCommand,
  type DescribeTableCommandOutput,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { tableStanding } from '../../lib/store/standing.ts';

const dynamodb = mockClient(DynamoDBClient);
beforeEach(() => dynamodb.reset());

const standing = () => tableStanding(new DynamoDBClient({ region: 'ca-central-1' }));

type Table = DescribeTableCommandOutput['Table'];
type Backups = DescribeContinuousBackupsCommandOutput['ContinuousBackupsDescription'];

it.each<[string, Table, Backups, Awaited<ReturnType<typeof tableStanding>>]>([
  [
    'is sound',
    { TableStatus: 'ACTIVE', DeletionProtectionEnabled: true },
    {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    },
    { status: 'ACTIVE', deletionProtected: true, recoverable: true },
  ],
  [
    'can be deleted and not be got back',
    { TableStatus: 'UPDATING', DeletionProtectionEnabled: false },
    {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'DISABLED' },
    },
    { status: 'UPDATING', deletionProtected: false, recoverable: false },
  ],
  [
    'of which nothing is said',
    {},
    undefined,
    { status: 'not said', deletionProtected: false, recoverable: false },
  ],
])('a table that %s', async (_, table, backups, expected) => {
  const TableName = 'privacy-inbox';
  dynamodb.on(DescribeTableCommand, { TableName }, true).resolves({ Table: table });
  dynamodb
    .on(DescribeContinuousBackupsCommand, { TableName }, true)
    .resolves({ ContinuousBackupsDescription: backups });
  expect(await standing()).toEqual(expected);
});

it('a table that is not there', async () => {
  dynamodb
    .on(DescribeTableCommand)
    .rejects(Object.assign(new Error('none'), { name: 'ResourceNotFoundException' }));
  expect(await standing()).toBeNull();
});

it('throws what says nothing of the table', async () => {
  dynamodb.on(DescribeTableCommand).rejects(Object.assign(new Error('late'), { name: 'TimeoutError' }));
  await expect(standing()).rejects.toThrow('late');
});
