import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableDefinition } from '../store/table.ts';

type KeySchema = readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[];

/** The table of cases, with the keys and indexes that the code and the embedded engine have. */
export function casesTable(scope: Construct): Table {
  const cases = new Table(scope, 'Cases', {
    tableName: tableDefinition.TableName,
    partitionKey: attribute(tableDefinition.KeySchema, 'HASH'),
    sortKey: attribute(tableDefinition.KeySchema, 'RANGE'),
    billingMode: BillingMode.PAY_PER_REQUEST,
    encryption: TableEncryption.AWS_MANAGED,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  for (const { IndexName, KeySchema } of tableDefinition.GlobalSecondaryIndexes) {
    cases.addGlobalSecondaryIndex({
      indexName: IndexName,
      partitionKey: attribute(KeySchema, 'HASH'),
      sortKey: attribute(KeySchema, 'RANGE'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
  }
  return cases;
}

/** Every key attribute of ours is text. */
function attribute(schema: KeySchema, type: 'HASH' | 'RANGE') {
  const key = schema.find(({ KeyType }) => KeyType === type);
  if (key === undefined) throw new Error(`a key without its ${type} attribute`);
  return { name: key.AttributeName, type: AttributeType.STRING };
}
