import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { addressKeysIn } from '../../lib/aws/address-keys.ts';

const ssm = mockClient(SSMClient);
const [first, second] = ['1'.repeat(32), '2'.repeat(32)];
const stored = (value: unknown) => ({
  Parameter: { Value: typeof value === 'string' ? value : JSON.stringify(value) },
});
const open = () => addressKeysIn(new SSMClient({ region: 'ca-central-1' }), '/privacy-inbox/address-keys');

beforeEach(() => {
  ssm.reset();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T15:00:00.000Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks for the secret in clear, and not again for five minutes', async () => {
  ssm.on(GetParameterCommand).resolves(stored({ current: first }));
  const keys = open();
  expect(await keys()).toEqual({ current: first, previous: null });
  vi.setSystemTime(new Date('2026-11-23T15:04:59.000Z'));
  await keys();
  expect(ssm.commandCalls(GetParameterCommand).map(({ args }) => args[0].input)).toEqual([
    { Name: '/privacy-inbox/address-keys', WithDecryption: true },
  ]);
});

it('has a changed key within five minutes, with the one before it', async () => {
  ssm
    .on(GetParameterCommand)
    .resolvesOnce(stored({ current: first }))
    .resolves(stored({ current: second, previous: first }));
  const keys = open();
  await keys();
  vi.setSystemTime(new Date('2026-11-23T15:05:00.000Z'));
  expect(await keys()).toEqual({ current: second, previous: first });
});

it.each([
  ['no JSON', 'a secret of some kind'],
  ['too short a key', { current: 'a secret of some kind' }],
  ['keys under other names', { current: first, old: 'a secret of some kind' }],
])('refuses %s, without a word of it', async (_, value) => {
  ssm.on(GetParameterCommand).resolves(stored(value));
  await expect(open()()).rejects.toThrow(/^the parameter of the address keys does not hold/);
});

it('lets a fault of the parameter store through, and asks again', async () => {
  const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
  ssm
    .on(GetParameterCommand)
    .rejectsOnce(denied)
    .resolves(stored({ current: first }));
  const keys = open();
  await expect(keys()).rejects.toBe(denied);
  expect((await keys()).current).toBe(first);
});

it('goes on for an hour with the keys it has where the parameter store does not answer, and no longer', async () => {
  const down = Object.assign(new Error('no'), { name: 'InternalServerError' });
  ssm
    .on(GetParameterCommand)
    .resolvesOnce(stored({ current: first }))
    .rejects(down);
  const keys = open();
  await keys();
  vi.setSystemTime(new Date('2026-11-23T15:59:59.000Z'));
  expect((await keys()).current).toBe(first);
  vi.setSystemTime(new Date('2026-11-23T16:00:00.000Z'));
  await expect(keys()).rejects.toBe(down);
});
