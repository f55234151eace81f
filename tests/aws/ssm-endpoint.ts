import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const question = z.object({
  Name: z.string().optional(),
  Value: z.string().optional(),
  Overwrite: z.boolean().optional(),
  SettingId: z.string().optional(),
});
type Question = z.infer<typeof question>;

/** The account that it is a parameter store of. */
export const accountOfSsm = '111111111111';

/** A parameter store on loopback, which holds what it was given and what is stored since. What it is asked goes to `asked`. */
export async function openSsmEndpoint(parameters: Readonly<Record<string, string>>, asked: string[] = []) {
  const stored = new Map(Object.entries(parameters));
  const server = createServer(async (request, response) => {
    const action = String(request.headers['x-amz-target']).replace('AmazonSSM.', '');
    const said = question.parse(JSON.parse(await text(request)));
    asked.push(`${action} ${said.Name ?? said.SettingId}`);
    const answer = answerTo(action, said, stored);
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if ('__type' in answer) response.statusCode = 400;
    response.end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  return {
    url: `http://127.0.0.1:${typeof bound === 'object' && bound !== null ? bound.port : 0}`,
    store: (name: string, value: string) => void stored.set(name, value),
    stored: (name: string) => stored.get(name) ?? null,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answerTo(
  action: string,
  { Name = '', Overwrite, SettingId, Value }: Question,
  stored: Map<string, string>,
) {
  const standing = stored.get(Name);
  switch (action) {
    case 'GetParameter':
      return standing === undefined
        ? { __type: 'ParameterNotFound' }
        : { Parameter: { Name, Type: 'SecureString', Value: standing } };
    case 'PutParameter':
      if (standing !== undefined && Overwrite !== true) return { __type: 'ParameterAlreadyExists' };
      stored.set(Name, Value ?? '');
      return { Version: 1, Tier: 'Standard' };
    case 'GetServiceSetting':
      return {
        ServiceSetting: {
          ARN: `arn:aws:ssm:ca-central-1:${accountOfSsm}:servicesetting${SettingId}`,
          SettingId,
          SettingValue: 'Standard',
        },
      };
    default:
      return { __type: 'InvalidAction' };
  }
}
