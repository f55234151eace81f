import type { Readable } from 'node:stream';
import { intake, type Taken } from '../intake.ts';
import type { Reception } from '../mail/mail.ts';
import { type Swept, sweep } from '../sweep.ts';
import { type Listening, openSmtp } from './smtp.ts';
import type { LocalWorld } from './world.ts';

/** Mails taken in at once: parsing is what takes long, and it has one core. */
const atOnce = 2;
const sweepEveryMs = 60_000;

/** The running inbox: the SMTP door, the queue behind it and the sweep. */
export type Inbox = {
  readonly port: number;
  readonly sweepNow: () => Promise<Swept>;
  /** Resolves when every mail stored so far has been taken in, or has failed and waits for the sweep. */
  readonly idle: () => Promise<void>;
  /** Tells a listener of every mail taken in from now on. */
  readonly onTaken: (listener: (taken: Taken) => void) => void;
  readonly close: () => Promise<void>;
};

/** Opens the inbox on this machine: what was left behind is swept up first, then mail comes in. */
export async function openInbox(world: LocalWorld, host: string, port: number): Promise<Inbox> {
  const listeners: ((taken: Taken) => void)[] = [];
  const busy = new Set<string>();
  const waiting: string[] = [];
  let running = 0;
  let whenIdle: (() => void)[] = [];

  const settle = () => {
    if (running > 0 || waiting.length > 0) return;
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
  };
  const next = () => {
    while (running < atOnce) {
      const id = waiting.shift();
      if (id === undefined) return;
      running += 1;
      void takeIn(world, id, listeners).finally(() => {
        busy.delete(id);
        running -= 1;
        next();
        settle();
      });
    }
  };
  let sweeping: Promise<Swept> = sweep(world, busy);
  // One after the other: two sweeps at once would both hold this process's own claims.
  const sweepNow = () => {
    sweeping = sweeping.catch(() => null).then(() => sweep(world, busy));
    return sweeping;
  };

  await sweeping;
  const smtp: Listening = await openSmtp({
    host,
    port,
    addresses: world.settings.addresses,
    now: world.now,
    report: world.report,
    async receive(reception: Reception, bytes: Readable) {
      // Busy before it is stored: a sweep must not take the mail in beside the queue.
      busy.add(reception.id);
      try {
        await world.raw.receive(reception, bytes);
      } catch (error) {
        busy.delete(reception.id);
        throw error;
      }
    },
    stored(id) {
      waiting.push(id);
      next();
    },
  });
  const timer = setInterval(() => {
    sweepNow().catch((error: unknown) => world.report('the sweep failed', error));
  }, sweepEveryMs);
  const idle = () =>
    new Promise<void>((resolve) => {
      whenIdle.push(resolve);
      settle();
    });

  return {
    port: smtp.port,
    sweepNow,
    idle,
    onTaken: (listener) => listeners.push(listener),
    async close() {
      clearInterval(timer);
      await smtp.close();
      await idle();
      await sweeping.catch(() => null);
    },
  };
}

async function takeIn(
  world: LocalWorld,
  id: string,
  listeners: readonly ((taken: Taken) => void)[],
): Promise<void> {
  try {
    const taken = await intake(world, id);
    for (const tell of listeners) tell(taken);
  } catch (error) {
    world.report('a mail could not be taken in; it is kept and will be tried again', error);
  }
}
