import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { table } from './table.ts';

const TableName = table.name;

/** The calls that `tableStanding` makes, as a policy names them. */
export const tableStandingCalls = 'dynamodb:DescribeTable and dynamodb:DescribeContinuousBackups';

/** How the table of cases stands. */
export type TableStanding = {
  /** DynamoDB's own word: ACTIVE, UPDATING, ... */
  readonly status: string;
  readonly deletionProtected: boolean;
  /** Whether it can go back to any second of the last days. */
  readonly recoverable: boolean;
};

/** Null where there is no table. */
export async function tableStanding(client: DynamoDBClient): Promise<TableStanding | null> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    const { ContinuousBackupsDescription: backups } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    const recovery = backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus;
    return {
      status: Table?.TableStatus ?? 'not said',
      deletionProtected: Table?.DeletionProtectionEnabled === true,
      recoverable: recovery === 'ENABLED',
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return null;
    throw error;
  }
}
