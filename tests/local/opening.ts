import { Readable } from 'node:stream';
import { intake, type Taken } from '../../lib/intake.ts';
import { newReceptionId } from '../../lib/local/smtp.ts';
import { type LocalWorld, openWorld } from '../../lib/local/world.ts';
import { settings } from '../world.ts';

/** The real embedded world on a folder, as a command opens it. */
export function opened(folder: string): Promise<LocalWorld> {
  const report = (what: string, error: unknown) => {
    throw new Error(what, { cause: error });
  };
  return openWorld({ folder, settings, at: null, report });
}

/** Stores a raw mail and takes it in. */
export async function aMailIn(world: LocalWorld, raw: string): Promise<Taken> {
  const receivedAt = world.now();
  const id = newReceptionId(receivedAt);
  const recipients = ['privacy@plutomicro.com'];
  const peer = { ip: '127.0.0.1', helo: 'client.example.org' };
  await world.raw.receive(
    { id, sender: 'ada@example.org', recipients, receivedAt, peer },
    Readable.from([Buffer.from(raw)]),
  );
  return intake(world, id);
}
