import { EventEmitter } from 'node:events';
import { Agent } from 'node:http';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  type ServiceOutputTypes,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { createTable, embeddedClient } from '../../lib/store/client.ts';

type Answered = { readonly status: number; readonly body: string };

/**
 * The embedded engine in memory, behind the client that the real store uses. A call goes from the client's first step
 * straight to the engine's own handler of requests: signing, HTTP and a socket would be nine tenths of the 100,000 calls
 * that idle sweeps make in a year, and the contract tests of the store have them.
 */
export async function memoryEngine(): Promise<DynamoDBClient> {
  const server = dynalite({ createTableMs: 0 });
  const client = embeddedClient(new Agent());
  client.middlewareStack.add(
    (_next, context) => async (args) => {
      const name = (context.commandName ?? '').replace(/Command$/, '');
      const { body, status } = await asked(server, name, JSON.stringify(args.input));
      if (status !== 200) throw failure(body);
      const output: ServiceOutputTypes = { ...JSON.parse(body), $metadata: {} };
      return { output, response: null };
    },
    { step: 'initialize', priority: 'high', name: 'memoryEngine' },
  );
  await createTable(client);
  return client;
}

const authorization = 'AWS4-HMAC-SHA256 Credential=local, SignedHeaders=host, Signature=none';

/** One request, as the engine's server hears it. */
function asked(server: EventEmitter, name: string, body: string): Promise<Answered> {
  return new Promise((answered) => {
    const headers = {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${name}`,
      'x-amz-date': 'now',
      authorization,
    };
    const request = Object.assign(new EventEmitter(), { method: 'POST', url: '/', headers });
    const response = {
      statusCode: 200,
      setHeader() {},
      end: (text: string) => answered({ status: response.statusCode, body: text }),
    };
    server.emit('request', request, response);
    request.emit('data', Buffer.from(body));
    request.emit('end');
  });
}

function failure(body: string): Error {
  const { __type, message }: { __type: string; message?: string } = JSON.parse(body);
  const name = __type.slice(__type.indexOf('#') + 1);
  if (name === 'ConditionalCheckFailedException')
    return new ConditionalCheckFailedException({ message: message ?? name, $metadata: {} });
  return Object.assign(new Error(message ?? name), { name });
}
