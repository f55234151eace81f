import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const question = z.object({ Name: z.string() });

/** A parameter store on loopback, which holds what it was given and what is stored since. */
export async function openSsmEndpoint(parameters: Readonly<Record<string, string>>) {
  const stored = new Map(Object.entries(parameters));
  const server = createServer(async (request, response) => {
    const { Name } = question.parse(JSON.parse(await text(request)));
    const Value = stored.get(Name);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if (Value === undefined) response.statusCode = 400;
    response.end(
      JSON.stringify(
        Value === undefined
          ? { __type: 'ParameterNotFound' }
          : { Parameter: { Name, Type: 'SecureString', Value } },
      ),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    store: (name: string, value: string) => void stored.set(name, value),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
