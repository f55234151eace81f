import type { Agent } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableDefinition } from './table.ts';

/**
 * A client for an engine on this machine, reached through `agent`. The engine asks that there be a signature and checks
 * none: who may reach it is the socket's affair. To make real ones took a tenth of the work for a mail.
 */
export function embeddedClient(httpAgent: Agent): DynamoDBClient {
  return new DynamoDBClient({
    region: 'local',
    endpoint: 'http://localhost',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer: {
      sign: async (request) => Object.assign(request, { headers: { ...request.headers, ...signed } }),
    },
    requestHandler: { httpAgent },
    maxAttempts: 3,
  });
}

const signed = {
  authorization: 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=none, Signature=none',
  'x-amz-date': '20260101T000000Z',
};

/** A client for DynamoDB in a region. A call that hangs is given up, for a function has an end of its own. */
export function regionalClient(region: string): DynamoDBClient {
  return new DynamoDBClient({
    region,
    requestHandler: { connectionTimeout: 2_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    maxAttempts: 4,
  });
}

/** Whether an engine answers and has our table. */
export async function answers(client: DynamoDBClient): Promise<boolean> {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableDefinition.TableName }));
    return true;
  } catch {
    return false;
  }
}

/** Makes the table where there is none, and waits until it can be used. */
export async function createTable(client: DynamoDBClient): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableDefinition));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ResourceInUseException') throw error;
  }
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableDefinition.TableName }));
    if (Table?.TableStatus === 'ACTIVE') return;
    await wait(5);
  }
}
