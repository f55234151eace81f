import { once } from 'node:events';
import { createServer } from 'node:http';

/** A parameter store on loopback with one parameter, whatever its name; counts how often it is asked. */
export async function openSsmEndpoint(value: string) {
  let asked = 0;
  let stored = value;
  const server = createServer((request, response) => {
    asked += 1;
    request.resume();
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    response.end(JSON.stringify({ Parameter: { Name: 'keys', Type: 'SecureString', Value: stored } }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    asked: () => asked,
    store(changed: string) {
      stored = changed;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}
