import { onTestFinished } from 'vitest';
import { openEngine } from '../../lib/local/engine.ts';
import { dynamodbCommits } from '../../lib/store/dynamodb.ts';
import { aFolder } from '../folder.ts';
import { storeContract } from './contract.ts';
import { markContract } from './mark-contract.ts';

const make = async () => {
  const engine = await openEngine(await aFolder());
  onTestFinished(() => engine.close());
  return dynamodbCommits(engine.client);
};

storeContract('the store on the embedded engine', make);
markContract('the store on the embedded engine', make);
