import * as z from 'zod';
import type { Arrival } from './arrival.ts';
import { receptionIdOf, setupObject } from './prefixes.ts';
import { messageOf } from './sns.ts';

const verdict = z.object({ status: z.string().max(40).nullish() }).nullish();

/** Where SES says the mail is, beside what it says of it. */
const setup = z.object({ mail: z.object({ messageId: z.literal(setupObject) }) });

/**
 * The notification of SES for an S3 action (Developer Guide, Contents of notifications for email receiving). Only what we
 * read is asked for: a field that SES adds or leaves out must not turn mail away.
 */
const received = z.object({
  notificationType: z.literal('Received'),
  receipt: z.object({
    recipients: z.array(z.string()).min(1),
    spamVerdict: verdict,
    virusVerdict: verdict,
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    action: z.object({ type: z.literal('S3'), bucketName: z.string(), objectKey: z.string() }),
  }),
  mail: z.object({
    messageId: z.string(),
    timestamp: z.iso.datetime({ offset: true }),
    /** Empty, `<>` or left out for the null sender. */
    source: z.string().nullish(),
    commonHeaders: z.object({ from: z.array(z.string()).nullish() }).nullish(),
  }),
});

/** A notification that nobody can make sense of. It goes to the dead queue; the words say where it fails, never what it holds. */
export class NotificationMalformed extends Error {
  override readonly name = 'NotificationMalformed';
}

/** What a message of the queue says of a mail in our bucket; null for the object by which SES tries its rule. */
export function readNotification(body: string, bucket: string): Arrival | null {
  const message = messageOf(body);
  if (setup.safeParse(message).success) return null;
  const parsed = received.safeParse(message);
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ code, path }) => `${path.join('.') || 'the message'}: ${code}`);
    throw new NotificationMalformed(places.join('; '));
  }
  const { mail, receipt } = parsed.data;
  const { bucketName, objectKey } = receipt.action;
  if (bucketName !== bucket) throw new NotificationMalformed('receipt.action.bucketName: another bucket');
  const id = receptionIdOf(objectKey);
  if (id === null || id !== mail.messageId)
    throw new NotificationMalformed('receipt.action.objectKey: not where this mail would be');
  return {
    id,
    sender: (mail.source ?? '').replace(/^<|>$/g, ''),
    recipients: receipt.recipients,
    receivedAt: new Date(mail.timestamp).toISOString(),
    toldBy: 'notification',
    verdicts: {
      spam: receipt.spamVerdict?.status ?? null,
      virus: receipt.virusVerdict?.status ?? null,
      spf: receipt.spfVerdict?.status ?? null,
      dkim: receipt.dkimVerdict?.status ?? null,
      dmarc: receipt.dmarcVerdict?.status ?? null,
    },
    authors: authorsIn(mail.commonHeaders?.from ?? null),
    forwarded: null,
  };
}

/**
 * SES gives the fields with names decoded and quotes gone, so nothing but the addresses can be read again; one that stands in
 * a name counts too, for it may be whom SES has checked.
 */
function authorsIn(fields: readonly string[] | null): string[] | null {
  if (fields === null) return null;
  return [
    ...new Set(fields.flatMap((field) => field.toLowerCase().match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? [])),
  ];
}
