import { expect, it } from 'vitest';
import { tableDefinition } from '../../lib/store/table.ts';
import type { Synthesised } from './synthesised.ts';

/** Where mail and cases are kept. */
export function keeping({ of, template }: Synthesised): void {
  it('has the keys and indexes that the code has', () => {
    const [cases] = of('AWS::DynamoDB::Table').map(({ Properties }) => Properties);
    const { TableName, BillingMode, KeySchema, GlobalSecondaryIndexes, AttributeDefinitions } = cases ?? {};
    expect({ TableName, BillingMode, KeySchema, GlobalSecondaryIndexes }).toEqual({
      TableName: tableDefinition.TableName,
      BillingMode: tableDefinition.BillingMode,
      KeySchema: tableDefinition.KeySchema,
      GlobalSecondaryIndexes: tableDefinition.GlobalSecondaryIndexes,
    });
    expect(AttributeDefinitions).toHaveLength(tableDefinition.AttributeDefinitions.length);
    expect(AttributeDefinitions).toEqual(expect.arrayContaining(tableDefinition.AttributeDefinitions));
  });

  it('encrypts the table, protects it from deletion, and can go back to any second of 35 days', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
      SSESpecification: { SSEEnabled: true },
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    });
  });

  it('deletes no mail by age, and old versions after 30 days', () => {
    const [mail] = of('AWS::S3::Bucket').filter(({ id }) => /^Mail[0-9A-F]{8}$/.test(id));
    expect(mail?.Properties).toMatchObject({ VersioningConfiguration: { Status: 'Enabled' } });
    expect(mail?.Properties['LifecycleConfiguration']).toEqual({
      Rules: [
        {
          Id: 'OldVersions',
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          ExpiredObjectDeleteMarker: true,
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        },
        { Id: 'CountsOfReadings', Status: 'Enabled', Prefix: 'attempts/', ExpirationInDays: 30 },
      ],
    });
  });

  it('outlives the stack: mail, its access log and the cases', () => {
    const kept = [...of('AWS::S3::Bucket'), ...of('AWS::DynamoDB::Table')];
    expect(kept.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(['Retain', 'Retain', 'Retain']);
  });
}
