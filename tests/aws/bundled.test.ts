import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundle } from '../../lib/stack/bundle.ts';
import { aFolder } from '../folder.ts';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';
import type { Handlers } from './harness.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

it('the handlers as they are deployed take a mail in, hear of its letters and sweep, with the keys of their environment', {
  timeout: 60_000,
}, async () => {
  const aws = await anAwsInbox({}, { handlers: bundledHandlers });
  const how = await aws.deliver(mail(access));
  const [reply, notice, ...others] = aws.engines.ses.letters;
  if (reply === undefined || notice === undefined) throw new Error('no letters');
  expect([reply.destinations, notice.destinations, others]).toEqual([
    ['ada@example.org'],
    ['officer@plutomicro.com'],
    [],
  ]);
  expect(await aws.caseOf(how)).not.toBeNull();
  expect(await aws.tell('Delivery', reply)).toEqual({ done: 1, failed: 0 });
  setClock('2026-11-24T15:30:00.000Z');
  expect(await aws.sweep()).toMatchObject({ failures: 0 });
  expect(aws.engines.ses.letters.length).toBeGreaterThan(2);
});

/** Started cold from files of their own; by Node itself, since the test runner would rewrite a megabyte of each first. */
async function bundledHandlers(): Promise<Handlers> {
  const folder = await aFolder();
  const load = createRequire(import.meta.url);
  const one = (name: keyof Handlers) => {
    bundle(join(import.meta.dirname, '..', '..', 'lambdas', `${name}.ts`), join(folder, name));
    return load(join(folder, name, 'index.mjs')).handler;
  };
  return { receive: one('receive'), delivery: one('delivery'), sweep: one('sweep') };
}
