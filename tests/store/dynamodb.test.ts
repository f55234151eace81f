import { onTestFinished } from 'vitest';
import { openEngine } from '../../lib/local/engine.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { aFolder } from '../folder.ts';
import { storeContract } from './contract.ts';

storeContract('the store on the embedded engine', async () => {
  const engine = await openEngine(await aFolder());
  onTestFinished(() => engine.close());
  return dynamodbCommits(engine.client);
});
