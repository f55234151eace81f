import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NotificationMalformed } from '../../lib/aws/notification.ts';
import { openWatch } from '../../lib/aws/watch.ts';

const said: string[] = [];

beforeEach(() => {
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  said.length = 0;
  for (const method of ['info', 'error', 'log', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => void said.push(words.join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it('tells of a fault by its name, its code and its cause, and by none of its words', () => {
  const cause = Object.assign(new Error('mail to ada@example.org'), { name: 'Throttling' });
  const fault = Object.assign(new Error('ada@example.org wrote', { cause }), { code: 'ECONNRESET' });
  const watch = openWatch();
  watch.report('a letter stays pending', fault);
  watch.report('a letter stays pending', 'ada@example.org');
  watch.publish();
  const log = said.join('\n');
  expect(log).toContain('Error ECONNRESET by Throttling');
  expect(log).toContain('"fault": "string"');
  expect(log).not.toContain('ada');
  expect(log).toContain('"HandlerErrors":[1,1]');
});

it('says what is wrong with a message, where the fault is one of ours that only says where', () => {
  openWatch().report('message 1 could not be dealt with', new NotificationMalformed('receipt: invalid_type'));
  expect(said.join('\n')).toContain('"reason": "receipt: invalid_type"');
});

it('publishes nothing where nothing was counted, and nothing twice', () => {
  const watch = openWatch();
  watch.publish();
  expect(said).toEqual([]);
  watch.count('SweepDone', 1);
  watch.publish();
  watch.publish();
  expect(said).toHaveLength(1);
});
