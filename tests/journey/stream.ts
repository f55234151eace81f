import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail as one person keeps sending it until it is answered 250, or gives up. */
export type SentMail = {
  readonly sender: string;
  /** Before the first attempt, by the client's clock. */
  readonly startedAt: number;
  /** When 250 was read; null for a mail that never was answered so. */
  readonly answeredAt: number | null;
  /** The reception the server named in its answer. */
  readonly reception: string | null;
  readonly attempts: number;
};

type Client = {
  readonly name: string;
  /** Whether a mail without an answer is sent again, as a mail server does, or given up. */
  readonly retries: boolean;
  /** The port to send to; waits while there is none. */
  readonly port: () => Promise<number>;
  readonly goesOn: () => boolean;
  readonly onSending: () => void;
  readonly onAnswered: () => void;
};

/** One mail client that sends mail after mail, each from a sender of its own, and tells of all it sent. */
export async function keepSending(client: Client): Promise<readonly SentMail[]> {
  const sent: SentMail[] = [];
  while (client.goesOn()) {
    const sender = `${client.name}.${sent.length}@example.org`;
    sent.push(await sendOne(client, sender, await rawMail(sender, sent.length % 3 === 1)));
  }
  return sent;
}

async function sendOne(client: Client, sender: string, raw: Buffer): Promise<SentMail> {
  const startedAt = Date.now();
  let attempts = 0;
  do {
    attempts += 1;
    const transport = createTransport({ host: '127.0.0.1', port: await client.port(), ignoreTLS: true });
    try {
      client.onSending();
      const envelope = { from: sender, to: 'privacy@plutomicro.com' };
      const { response } = await transport.sendMail({ envelope, raw });
      const answeredAt = Date.now();
      client.onAnswered();
      return { sender, startedAt, answeredAt, reception: response.split(' ').at(-1) ?? null, attempts };
    } catch {
      // The server died under the client: whether the mail was stored is not for the client to know.
    } finally {
      transport.close();
    }
  } while (client.retries && client.goesOn());
  return { sender, startedAt, answeredAt: null, reception: null, attempts };
}

function rawMail(sender: string, isLarge: boolean): Promise<Buffer> {
  const composer = new MailComposer({
    from: { name: 'Ada Example', address: sender },
    to: 'privacy@plutomicro.com',
    subject: 'My records',
    messageId: `<records.${sender}>`,
    date: new Date('2026-11-23T15:00:00Z'),
    text: `Please send me a copy of all personal information you hold about me. I am ${sender}.`,
    ...(isLarge
      ? { attachments: [{ filename: 'letter.pdf', content: Buffer.alloc(200 * 1024, sender) }] }
      : {}),
  });
  return composer.compile().build();
}
