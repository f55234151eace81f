import { buffer } from 'node:stream/consumers';
import { digestOf } from './mail/digest.ts';
import { unparseableMail } from './mail/headers.ts';
import type { Mail } from './mail/mail.ts';
import { MailUnavailable } from './mail-unavailable.ts';
import type { World } from './ports.ts';

/** From the third attempt on a mail is not parsed: it may be what killed the reader the first two times. */
const attemptsToParse = 2;
const firstBytes = 64 * 1024;

/** A mail, and which reading of it this was. */
type Reading = { readonly mail: Mail; readonly attempt: number };

/**
 * A stored mail, parsed; or, when it cannot be parsed or has killed its reader before, what its first headers say
 * (defect `unparseable`). Each attempt is counted durably before the first byte is parsed, so that a mail which takes
 * the whole process with it is met again with the count it has earned. Whoever lives through what comes after the
 * reading says so by `outlived`.
 */
export async function readNew(world: Pick<World, 'raw' | 'parse'>, receptionId: string): Promise<Reading> {
  const { raw } = world;
  let attempt = await raw.countAttempt(receptionId);
  while (attempt <= attemptsToParse) {
    try {
      const parsed = await world.parse(receptionId);
      if (!('rejected' in parsed)) return { mail: parsed, attempt };
      break;
    } catch (error) {
      if (error instanceof MailUnavailable) await forgetQuietly(raw, receptionId);
      if (!(error instanceof Error) || error.name !== 'ReaderDied') throw error;
    }
    attempt = await raw.countAttempt(receptionId);
  }
  const { digest, bytes } = await digestOf(raw.open(receptionId));
  const mail = unparseableMail(await buffer(raw.open(receptionId, firstBytes)), digest, bytes);
  return { mail, attempt };
}

/** Storage that gives no mail may not take a count back either: then the count stands, and the first fault is told. */
async function forgetQuietly(raw: World['raw'], receptionId: string): Promise<void> {
  try {
    await raw.forgetAttempts(receptionId);
  } catch {}
}

/** A mail read once more, by somebody who only words a letter about it: once read, it has done no harm. */
export async function readMail(world: Pick<World, 'raw' | 'parse'>, receptionId: string): Promise<Mail> {
  const { mail } = await readNew(world, receptionId);
  await outlived(world, receptionId, mail);
  return mail;
}

/**
 * Takes back the attempts on a mail that could be read: a table that cannot be reached for an hour must not make an
 * honest mail one that is never parsed again.
 */
export async function outlived({ raw }: Pick<World, 'raw'>, receptionId: string, mail: Mail): Promise<void> {
  if (!mail.defects.includes('unparseable')) await raw.forgetAttempts(receptionId);
}
