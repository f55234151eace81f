import * as z from 'zod';
import { type Tagged, taggedLetter } from './letter-tags.ts';
import { messageOf } from './sns.ts';

/**
 * An event of a configuration set (SES Developer Guide, Contents of event data that SES publishes to SNS). Addresses in it
 * are not read: the tags say which letter it is.
 */
const published = z.object({
  eventType: z.string().max(40),
  mail: z.object({
    messageId: z.string().max(200),
    tags: z.record(z.string(), z.array(z.string())).default({}),
  }),
  bounce: z
    .object({
      bounceType: z.string(),
      bouncedRecipients: z.array(z.object({ action: z.string().optional() })).default([]),
    })
    .optional(),
  complaint: z.object({ complaintSubType: z.string().nullish() }).optional(),
});

type Published = z.infer<typeof published>;

/** What became of a letter after SES took it. */
export type DeliveryEvent = {
  readonly messageId: string;
  readonly letter: Tagged | null;
  readonly what: 'failed' | 'delayed' | 'complained' | 'sent' | 'delivered' | 'other';
};

/** An event that nobody can make sense of; the words say where it fails, never what it holds. */
class EventMalformed extends Error {
  override readonly name = 'EventMalformed';
}

/** With this line SES tries a topic. */
const trial = /^Successfully validated SNS topic\b/;

/** What a message of the queue says of a letter; null for the line with which SES tries the topic. */
export function readEvent(body: string): DeliveryEvent | null {
  const message = messageOf(body);
  if (typeof message === 'string' && trial.test(message)) return null;
  const parsed = published.safeParse(message);
  if (!parsed.success) {
    const places = parsed.error.issues.map(
      ({ code, path }) => `${path.map(plainWord).join('.') || 'the message'}: ${code}`,
    );
    throw new EventMalformed(places.join('; '));
  }
  const { messageId, tags } = parsed.data.mail;
  return { messageId, letter: taggedLetter(tags), what: whatBecame(parsed.data) };
}

/** Tags are named by whoever wrote the event. */
function plainWord(word: PropertyKey): string {
  return /^\w{1,40}$/.test(String(word)) ? String(word) : '?';
}

function whatBecame({ bounce, complaint, eventType }: Published): DeliveryEvent['what'] {
  switch (eventType) {
    case 'Bounce':
      return bounce === undefined || isOver(bounce) ? 'failed' : 'delayed';
    case 'Reject':
      return 'failed';
    case 'Complaint':
      // Not a reader's complaint: SES sent nothing, because the reader complained of a letter before.
      return complaint?.complaintSubType === 'OnAccountSuppressionList' ? 'failed' : 'complained';
    case 'DeliveryDelay':
      return 'delayed';
    case 'Send':
      return 'sent';
    case 'Delivery':
      return 'delivered';
    default:
      return 'other';
  }
}

/**
 * Whether SES has given up. It reports a transient bounce too when it stops trying, and then names the action; without
 * one it may be a note of absence that SES took for a bounce.
 */
function isOver({ bouncedRecipients, bounceType }: NonNullable<Published['bounce']>): boolean {
  return bounceType !== 'Transient' || bouncedRecipients.some(({ action }) => action === 'failed');
}
