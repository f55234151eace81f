import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { onTestFinished } from 'vitest';
import { openEngine } from '../../lib/local/engine.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { keyOf } from '../../lib/store/items.ts';
import { snapshotKey, table } from '../../lib/store/table.ts';
import { aFolder } from '../folder.ts';
import { timeContract } from './time-contract.ts';

timeContract('the store on the embedded engine', async () => {
  const engine = await openEngine(await aFolder());
  onTestFinished(() => engine.close());
  return {
    store: dynamodbCommits(engine.client),
    async spoil(caseId, how) {
      const body = how === 'no version' ? null : how.body;
      await engine.client.send(
        new UpdateItemCommand({
          TableName: table.name,
          Key: keyOf(snapshotKey(caseId)),
          ...(body === null
            ? { UpdateExpression: 'REMOVE version' }
            : {
                UpdateExpression: 'SET body = :body',
                ExpressionAttributeValues: { ':body': { S: body } },
              }),
        }),
      );
    },
  };
});
