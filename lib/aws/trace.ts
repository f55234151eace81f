import type { Header } from '../mail/mail.ts';
import type { Arrival } from './arrival.ts';

/**
 * How a mail came of which no notification tells, by the headers that SES puts on top of it: nothing below the first of
 * each name is believed. The sender is never proved this way, for words that a sender wrote may stand among the verdicts
 * (lessons 11); so nobody commands by such a mail. `storedAt` stands in for a date that cannot be read.
 */
export function arrivalByTrace(id: string, headers: readonly Header[], storedAt: string): Arrival {
  const first = (name: string) => headers.find((header) => header.name === name)?.value.trim() ?? null;
  const received = first('received') ?? '';
  const isOfSes = new RegExp(`\\bby\\s+inbound-smtp\\.[a-z0-9.-]+\\s+with\\s+SMTP\\s+id\\s+${id}\\b`).exec(
    received,
  );
  const [, recipient] = /\sfor\s+<?([^\s<>;]+@[^\s<>;]+)>?\s*;/i.exec(received) ?? [];
  const at = Date.parse(/;([^;]*)$/.exec(received)?.[1]?.replace(/\([^()]*\)/g, '') ?? '');
  const believed = isOfSes !== null;
  return {
    id,
    sender: (first('return-path') ?? '').replace(/^<|>$/g, ''),
    recipients: believed && recipient !== undefined ? [recipient] : [],
    receivedAt: believed && !Number.isNaN(at) ? new Date(at).toISOString() : storedAt,
    toldBy: 'headers',
    verdicts: {
      spam: first('x-ses-spam-verdict'),
      virus: first('x-ses-virus-verdict'),
      spf: null,
      dkim: null,
      dmarc: null,
    },
    authors: null,
    forwarded: null,
  };
}
