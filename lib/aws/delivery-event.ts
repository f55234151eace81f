import * as z from 'zod';
import { type LetterName, nameOf } from '../store/commits.ts';
import type { Told } from '../store/mark.ts';
import { digestKey } from '../store/table.ts';
import { taggedLetter } from './letter-tags.ts';
import { messageOf } from './sns.ts';

/**
 * An event of a configuration set (SES Developer Guide, Contents of event data that SES publishes to SNS). The tags say
 * which letter it is.
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
      bouncedRecipients: z.array(z.object({ action: z.string().nullish() })).nullish(),
    })
    .optional(),
  complaint: z.object({ complaintSubType: z.string().nullish() }).optional(),
});

type Published = z.infer<typeof published>;

/** An instant in the one form in which instants can be compared as words. */
const instant = z.iso.datetime({ offset: true }).transform((words) => new Date(words).toISOString());
/** Of one telling at most; an account may send to 50. */
const addresses = z.array(z.string().max(1000)).min(1).max(1000);

/** What of an event belongs in the letter's mark. A Send has no instant of its own: that of the mail is when it was sent. */
const marking = {
  Send: z.object({ mail: z.object({ timestamp: instant }) }),
  Delivery: z.object({
    mail: z.object({ destination: addresses }),
    delivery: z.object({ timestamp: instant, recipients: addresses }),
  }),
  DeliveryDelay: z.object({ deliveryDelay: z.object({ timestamp: instant }) }),
};

/** What became of a letter after SES took it. */
export type DeliveryEvent = {
  readonly messageId: string;
  readonly letter: LetterName | null;
  readonly what: 'failed' | 'delayed' | 'complained' | 'sent' | 'delivered' | 'other';
  /** What it adds to the letter's mark; null where nothing. */
  readonly told: Told | null;
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
  const event = sound(published, message);
  const { messageId, tags } = event.mail;
  const letter = taggedLetter(tags);
  return {
    messageId,
    letter,
    what: whatBecame(event),
    told: letter === null ? null : toldOf(letter, event.eventType, message),
  };
}

function sound<T>(schema: z.ZodType<T>, message: unknown): T {
  const parsed = schema.safeParse(message);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(
    ({ code, path }) => `${path.map(plainWord).join('.') || 'the message'}: ${code}`,
  );
  throw new EventMalformed(places.join('; '));
}

function toldOf(letter: LetterName, eventType: string, message: unknown): Told | null {
  switch (eventType) {
    case 'Send':
      return { what: 'sent', at: sound(marking.Send, message).mail.timestamp };
    case 'Delivery': {
      const { delivery, mail } = sound(marking.Delivery, message);
      const to = digested(letter, delivery.recipients);
      return { what: 'delivered', at: delivery.timestamp, to, of: digested(letter, mail.destination).length };
    }
    case 'DeliveryDelay':
      return { what: 'delayed', at: sound(marking.DeliveryDelay, message).deliveryDelay.timestamp };
    default:
      return null;
  }
}

/** Recipients apart from each other and no more: with the letter in it, a digest says nothing of who got another one. */
function digested(letter: LetterName, recipients: readonly string[]): string[] {
  const digests = recipients.map((address) => digestKey(`${nameOf(letter)} ${address.toLowerCase()}`));
  return [...new Set(digests)].toSorted();
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
  return bounceType !== 'Transient' || (bouncedRecipients ?? []).some(({ action }) => action === 'failed');
}
