import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { makeKeys } from '../../lib/deploy/make-keys.ts';

const ssm = mockClient(SSMClient);
beforeEach(() => ssm.reset());

const make = () => makeKeys(new SSMClient({ region: 'ca-central-1' }), '/privacy-inbox/address-keys');

it('asks for a SecureString that writes over nothing, with another key each time', async () => {
  ssm.on(PutParameterCommand).resolves({ Version: 1 });
  expect([await make(), await make()]).toEqual([true, true]);
  const inputs = ssm.commandCalls(PutParameterCommand).map(({ args }) => args[0].input);
  expect(inputs[0]).toEqual({
    Name: '/privacy-inbox/address-keys',
    Type: 'SecureString',
    Overwrite: false,
    Description: expect.any(String),
    Value: expect.stringMatching(/^\{"current":"[0-9a-f]{64}","previous":null\}$/),
  });
  expect(inputs[1]?.Value).not.toBe(inputs[0]?.Value);
});

it('leaves keys that somebody made meanwhile', async () => {
  ssm
    .on(PutParameterCommand)
    .rejects(Object.assign(new Error('there is one'), { name: 'ParameterAlreadyExists' }));
  expect(await make()).toBe(false);
});

it('throws what it does not know', async () => {
  ssm.on(PutParameterCommand).rejects(Object.assign(new Error('no'), { name: 'AccessDeniedException' }));
  await expect(make()).rejects.toThrow('no');
});
