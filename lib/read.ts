import { buffer } from 'node:stream/consumers';
import { digestOf } from './mail/digest.ts';
import { unparseableMail } from './mail/headers.ts';
import type { Mail } from './mail/mail.ts';
import { parseMail } from './mail/parse.ts';
import type { RawMail } from './ports.ts';

/** From the third attempt on a mail is not parsed: it may be what killed the reader the first two times. */
const attemptsToParse = 2;
const firstBytes = 64 * 1024;

/**
 * A stored mail, parsed; or, when it cannot be parsed or has killed its reader before, what its first headers say
 * (defect `unparseable`). The attempt is counted durably before the first byte is parsed.
 */
export async function readMail(raw: RawMail, receptionId: string): Promise<Mail> {
  const attempts = await raw.countAttempt(receptionId);
  if (attempts <= attemptsToParse) {
    const parsed = await parseMail(raw.open(receptionId));
    if (!('rejected' in parsed)) return parsed;
  }
  const { digest, bytes } = await digestOf(raw.open(receptionId));
  return unparseableMail(await buffer(raw.open(receptionId, firstBytes)), digest, bytes);
}
