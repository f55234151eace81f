/** Raw storage on AWS, by what lies there. SES writes under `incoming`, the functions write the rest. */
export const prefixes = {
  /** Mail as SES stored it, until its case is committed. */
  incoming: 'incoming/',
  /** Mail whose case is committed. */
  kept: 'kept/',
  /** What the notification of a mail said of it: envelope, instant of receipt, verdicts. */
  reception: 'reception/',
  /** One object for each reading of a mail that was begun. */
  attempts: 'attempts/',
  /** Letters as every attempt sends them. */
  composed: 'composed/',
  /** What officers wrote or enclosed, by its SHA-256. */
  enclosed: 'enclosed/',
  /** Letters of commits that the table lost when it was put back; nothing reads them but people. */
  superseded: 'superseded/',
} as const;

/** SES writes this object to see whether it may; it is nobody's mail. */
export const setupObject = 'AMAZON_SES_SETUP_NOTIFICATION';

/** Attack: an id that climbs out of its prefix. Those of SES are letters and digits. */
const id = /^[A-Za-z0-9-]{8,120}$/;

/** The id of the mail that an object of SES is; null for any other object. */
export function receptionIdOf(objectKey: string): string | null {
  return idUnder(prefixes.incoming, objectKey);
}

/** The id of the mail that a kept object is; null for any other object. */
export function keptIdOf(objectKey: string): string | null {
  return idUnder(prefixes.kept, objectKey);
}

function idUnder(prefix: string, objectKey: string): string | null {
  if (!objectKey.startsWith(prefix)) return null;
  const name = objectKey.slice(prefix.length);
  return id.test(name) ? name : null;
}
