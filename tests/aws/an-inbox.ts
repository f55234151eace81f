import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { Settings } from '../../lib/settings.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { startEngines } from './engines.ts';
import { type AwsInbox, type Handlers, openHarness } from './harness.ts';

const monday = '2026-11-23T15:00:00.000Z';

/** The inbox on AWS for one test, started cold, with a clock that the test holds; its handlers are the sources unless others are given. */
export async function anAwsInbox(
  changes: Partial<Settings> = {},
  handlers: () => Promise<Handlers> = coldHandlers,
): Promise<AwsInbox> {
  const folder = await aFolder();
  const { policy, embedded: _embedded, ...firm } = { ...settings, ...changes };
  await writeFile(join(folder, 'policy.md'), policy);
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...firm, policy: 'policy.md' }));
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(monday) });
  const engines = await startEngines();
  process.env['SETTINGS_FILE'] = join(folder, 'settings.json');
  const inbox = openHarness(engines, await handlers());
  onTestFinished(async () => {
    await inbox.close();
    vi.useRealTimers();
  });
  return inbox;
}

type Of<Name extends keyof Handlers> = { readonly handler: Handlers[Name] };
type Started = [Of<'receive'>, Of<'delivery'>, Of<'sweep'>];

let starts = 0;

/** The handlers as a cold start has them: what they share with all invocations is opened anew, and nothing else. */
async function coldHandlers(): Promise<Handlers> {
  starts += 1;
  const file = (name: keyof Handlers) =>
    `${join(import.meta.dirname, '..', '..', 'lambdas', `${name}.ts`)}?start=${starts}`;
  const [receive, delivery, sweep]: Started = await Promise.all([
    import(file('receive')),
    import(file('delivery')),
    import(file('sweep')),
  ]);
  return { receive: receive.handler, delivery: delivery.handler, sweep: sweep.handler };
}

export const setClock = (instant: string) => void vi.setSystemTime(new Date(instant));
