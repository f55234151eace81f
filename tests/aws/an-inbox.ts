import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import type { AddressKeys } from '../../lib/mail/address.ts';
import type { Settings } from '../../lib/settings.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { startEngines } from './engines.ts';
import { type AwsInbox, type Handlers, openHarness } from './harness.ts';

const monday = '2026-11-23T15:00:00.000Z';

type Opening = {
  readonly keys?: AddressKeys;
  /** The functions, where they are not the sources. */
  readonly handlers?: () => Promise<Handlers>;
  /** Where to leave the work of closing; for an inbox that outlives one test. */
  readonly whenOver?: (work: () => Promise<void>) => void;
};

/** Inboxes that are open at this moment: they have one clock. */
let open = 0;

/** The inbox on AWS for one test, started cold, with a clock that the test holds. */
export async function anAwsInbox(
  changes: Partial<Settings> = {},
  { handlers = coldHandlers, keys, whenOver = onTestFinished }: Opening = {},
): Promise<AwsInbox> {
  const folder = await aFolder(whenOver);
  const { policy, embedded: _embedded, ...firm } = { ...settings, ...changes };
  await writeFile(join(folder, 'policy.md'), policy);
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...firm, policy: 'policy.md' }));
  if (open === 0) vi.useFakeTimers({ toFake: ['Date'], now: new Date(monday) });
  open += 1;
  const engines = await startEngines();
  if (keys !== undefined) engines.ssm.store('/privacy-inbox/address-keys', JSON.stringify(keys));
  process.env['SETTINGS_FILE'] = join(folder, 'settings.json');
  const inbox = openHarness(engines, inOwnEnvironment(await handlers()));
  whenOver(async () => {
    await inbox.close();
    open -= 1;
    if (open === 0) vi.useRealTimers();
  });
  return inbox;
}

type Of<Name extends keyof Handlers> = { readonly handler: Handlers[Name] };
type Started = [Of<'receive'>, Of<'delivery'>, Of<'sweep'>];

let starts = 0;

/** The handlers as a cold start has them: what they share with all invocations is opened anew, and nothing else. */
export async function coldHandlers(): Promise<Handlers> {
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

/** Where its engines and its settings are is told to each inbox alone, though another was opened in this process since. */
function inOwnEnvironment({ delivery, receive, sweep }: Handlers): Handlers {
  const isOwn = ([name]: [string, unknown]) =>
    name.startsWith('AWS_ENDPOINT_URL_') || name === 'SETTINGS_FILE';
  const own = Object.fromEntries(Object.entries(process.env).filter(isOwn));
  const within = <Args extends unknown[], Answer>(work: (...args: Args) => Answer) => {
    return (...args: Args): Answer => {
      Object.assign(process.env, own);
      return work(...args);
    };
  };
  return { receive: within(receive), delivery: within(delivery), sweep: within(sweep) };
}

export const setClock = (instant: string) => void vi.setSystemTime(new Date(instant));
