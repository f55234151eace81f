import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { firstHeaders } from '../mail/headers.ts';
import type { Header } from '../mail/mail.ts';
import { forwardedBy } from '../mail/trusted-forwarder.ts';
import { MailMissing, MailUnavailable } from '../mail-unavailable.ts';
import type { RawMail } from '../ports.ts';
import { type Arrival, arrival as arrivalFile } from './arrival.ts';
import type { Objects } from './objects.ts';
import { prefixes, receptionIdOf } from './prefixes.ts';
import { arrivalByTrace } from './trace.ts';

/** The headers of SES and of a forwarder stand on top; a mail that writes 64 KB above them is none of theirs. */
const headBytes = 64 * 1024;
/** A mail that was tried this often is not counted any further. */
const mostCounted = 9;

export type RawBucket = RawMail & {
  /** Keeps what SES tells of a mail, before any work on it; the first word stands. */
  notified(arrival: Arrival): Promise<void>;
  /** Keeps how a mail came of which we know all, and of which no byte need be there yet; the first word stands. */
  announced(arrival: Arrival): Promise<void>;
  /** How a mail came: as SES told, or by the headers on top of it. */
  arrival(receptionId: string): Promise<Arrival>;
};

/** Raw mail in a bucket: SES stores it under `incoming`, and it is `kept` once its case is committed. */
export function rawBucket(objects: Objects, trustedForwarders: readonly string[]): RawBucket {
  const places = (id: string) => [`${prefixes.incoming}${id}`, `${prefixes.kept}${id}`];
  const known = new Map<string, Promise<Arrival>>();

  const head = async (id: string) => {
    const found = await firstOf(objects, places(id), headBytes);
    return { headers: firstHeaders(await buffer(found.body)).headers, storedAt: found.storedAt };
  };
  const throughForwarder = (told: Arrival, headers: readonly Header[]): Arrival => {
    const forwarded = forwardedBy(headers, trustedForwarders, told);
    if (forwarded === null) return told;
    const { doubt, host, receivedAt } = forwarded;
    return { ...told, receivedAt, forwarded: { host, doubt } };
  };
  const readArrival = async (id: string): Promise<Arrival> => {
    const told = await objects.bytes(`${prefixes.reception}${id}.json`);
    if (told !== null) return arrivalFile.parse(JSON.parse(told.toString()));
    const { headers, storedAt } = await head(id);
    return throughForwarder(arrivalByTrace(id, headers, storedAt), headers);
  };
  const arrival = (id: string) => {
    const standing = known.get(id) ?? readArrival(id);
    known.set(id, standing);
    // A fault is not remembered: the next to ask asks S3 again.
    standing.catch(() => known.delete(id));
    return standing;
  };

  const announced = async (whole: Arrival) => {
    const bytes = Buffer.from(JSON.stringify(whole));
    await objects.putOnce(`${prefixes.reception}${whole.id}.json`, bytes, 'application/json');
  };

  return {
    arrival,
    announced,
    async notified(told) {
      await announced(
        trustedForwarders.length === 0 ? told : throughForwarder(told, (await head(told.id)).headers),
      );
    },
    open: (id, firstBytes) => Readable.from(bytesOf(objects, places(id), firstBytes)),
    async reception(id) {
      const { receivedAt, recipients, sender } = await arrival(id);
      // SES tells neither the host nor its greeting; its verdicts have taken both into account.
      return { id, sender, recipients, receivedAt, peer: { ip: '', helo: '' } };
    },
    async countAttempt(id) {
      for (let n = 1; n <= mostCounted; n += 1) {
        const key = `${prefixes.attempts}${id}.${n}`;
        if (await objects.putOnce(key, new Uint8Array(), 'text/plain')) return n;
      }
      return mostCounted + 1;
    },
    async forgetAttempts(id) {
      const keys = await Array.fromAsync(objects.list(`${prefixes.attempts}${id}.`), ({ key }) => key);
      await objects.removeAll(keys);
    },
    async keep(id, { caseId, digest }) {
      const [incoming = '', kept = ''] = places(id);
      if (await objects.copy(incoming, kept, { digest, case: caseId ?? '' })) await objects.remove(incoming);
      else if (!(await objects.has(kept))) throw new MailMissing();
    },
    async *incoming() {
      const found: { id: string; receivedAt: string; owner: string }[] = [];
      for await (const { key, storedAt } of objects.list(prefixes.incoming)) {
        const id = receptionIdOf(key);
        // Whoever had it in hand is not known: a function that died tells nobody.
        if (id !== null) found.push({ id, receivedAt: storedAt, owner: '' });
      }
      yield* found.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
    },
    async composed(key, compose) {
      const name = `${prefixes.composed}${key}.eml`;
      const standing = await objects.bytes(name);
      if (standing !== null) return standing;
      const bytes = await compose();
      if (await objects.putOnce(name, bytes, 'message/rfc822')) return bytes;
      const theirs = await objects.bytes(name);
      if (theirs === null) throw new Error('a composed letter stands and cannot be read');
      return theirs;
    },
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await objects.putOnce(`${prefixes.enclosed}${sha256}`, bytes, 'application/octet-stream');
      return sha256;
    },
    async get(sha256) {
      const bytes = await objects.bytes(`${prefixes.enclosed}${sha256}`);
      if (bytes === null) throw new Error('nothing is stored under this SHA-256');
      return bytes;
    },
  };
}

/** The first of these objects that is there: a mail may move from incoming to kept at any moment. */
async function firstOf(objects: Objects, keys: readonly string[], firstBytes?: number) {
  for (const key of [...keys, ...keys]) {
    const found = await objects.read(key, firstBytes);
    if (found !== null) return found;
  }
  throw new MailMissing();
}

async function* bytesOf(objects: Objects, keys: readonly string[], firstBytes?: number) {
  try {
    const { body } = await firstOf(objects, keys, firstBytes);
    for await (const chunk of body) yield chunk;
  } catch (cause) {
    throw cause instanceof MailMissing ? cause : new MailUnavailable('S3 did not give a mail', { cause });
  }
}
