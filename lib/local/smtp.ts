import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { Transform } from 'node:stream';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { base32 } from '../case/case-id.ts';
import { isOurs } from '../mail/address.ts';
import type { Reception } from '../mail/mail.ts';

/** Attack: mail so large that storing it fills the disk. SES takes 40 MB; so do we. */
export const maxMailBytes = 40 * 1024 * 1024;
/** Attack: one mail named to thousands of our labels. RFC 5321 4.5.3.1.8 asks for at least 100. */
const maxRecipients = 100;
/** Attack: connections held open until no other is taken. */
const maxClients = 100;

export type Listening = { readonly port: number; readonly close: () => Promise<void> };

type Door = {
  readonly host: string;
  readonly port: number;
  readonly addresses: readonly string[];
  readonly now: () => string;
  /** Stores mail and envelope durably; only when it resolves does the sender get its 250. */
  readonly receive: (reception: Reception, bytes: Transform) => Promise<void>;
  /** A mail is stored and answered 250. */
  readonly stored: (receptionId: string) => void;
  readonly report: (what: string, error: unknown) => void;
};

/** A fresh reception id: the instant, to be found again by eye, and enough chance never to meet another. */
export function newReceptionId(receivedAt: string): string {
  return `${receivedAt.replace(/\D/g, '').slice(0, 14)}-${base32(randomBytes(15), 24)}`;
}

/**
 * Opens the SMTP door. It takes mail for the inbox's own addresses only (no relaying), has no TLS and no passwords:
 * smtp-server's built-in key is public, so a certificate would promise a secrecy that is not there.
 */
export async function openSmtp(door: Door): Promise<Listening> {
  const server = new SMTPServer({
    banner: 'Privacy Inbox',
    disabledCommands: ['AUTH', 'STARTTLS'],
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    size: maxMailBytes,
    maxClients,
    logger: false,
    onRcptTo({ address }, session, done) {
      if (session.envelope.rcptTo.length >= maxRecipients) return done(answer(452, 'Too many recipients'));
      return isOurs(address, door.addresses) ? done() : done(answer(550, 'No such mailbox here'));
    },
    onData(stream, session, done) {
      const receivedAt = door.now();
      const reception = receptionOf(session, receivedAt);
      const bounded = atMost(maxMailBytes);
      stream.on('error', (error) => bounded.destroy(error));
      stream.pipe(bounded);
      door.receive(reception, bounded).then(
        () => {
          done(null, `Stored as ${reception.id}`);
          door.stored(reception.id);
        },
        (error: unknown) => {
          // The rest of the mail must be read before the client listens for an answer.
          stream.unpipe(bounded);
          stream.resume();
          if (error instanceof TooLarge)
            return done(answer(552, 'Message exceeds fixed maximum message size'));
          door.report('a mail could not be stored; its sender was told to try again', error);
          return done(answer(451, 'Could not be stored now, please try again'));
        },
      );
    },
  });
  // A broken connection is the client's affair; the server stays.
  server.on('error', (error) => door.report('smtp', error));
  server.server.listen(door.port, door.host);
  await Promise.race([
    once(server.server, 'listening'),
    once(server.server, 'error').then(([error]) => Promise.reject(error)),
  ]);
  const bound = server.server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : door.port,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

class TooLarge extends Error {}

function atMost(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      if (bytes > maxBytes) next(new TooLarge());
      else next(null, chunk);
    },
  });
}

function receptionOf(session: SMTPServerSession, receivedAt: string): Reception {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    id: newReceptionId(receivedAt),
    sender: mailFrom === false ? '' : mailFrom.address,
    recipients: rcptTo.map(({ address }) => address),
    receivedAt,
    peer: { ip: session.remoteAddress, helo: session.clientHostname },
  };
}

function answer(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
