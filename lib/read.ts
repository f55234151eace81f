import { buffer } from 'node:stream/consumers';
import { digestOf } from './mail/digest.ts';
import { unparseableMail } from './mail/headers.ts';
import type { Mail } from './mail/mail.ts';
import type { World } from './ports.ts';

/** From the third attempt on a mail is not parsed: it may be what killed the reader the first two times. */
const attemptsToParse = 2;
const firstBytes = 64 * 1024;

/**
 * A stored mail, parsed; or, when it cannot be parsed or has killed its reader before, what its first headers say
 * (defect `unparseable`). Each attempt is counted durably before the first byte is parsed, so that a mail which takes
 * the whole process with it is met again with the count it has earned.
 */
export async function readMail(world: Pick<World, 'raw' | 'parse'>, receptionId: string): Promise<Mail> {
  const { raw } = world;
  while ((await raw.countAttempt(receptionId)) <= attemptsToParse) {
    try {
      const parsed = await world.parse(receptionId);
      if (!('rejected' in parsed)) return parsed;
      break;
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ReaderDied') throw error;
    }
  }
  const { digest, bytes } = await digestOf(raw.open(receptionId));
  return unparseableMail(await buffer(raw.open(receptionId, firstBytes)), digest, bytes);
}
