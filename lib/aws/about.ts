import * as z from 'zod';
import { taggedLetter } from './letter-tags.ts';
import { prefixes, receptionIdOf } from './prefixes.ts';
import { messageOf } from './sns.ts';

/** As little as says which mail or letter it is: the rest may be what nobody could make sense of. */
const mail = z.object({ notificationType: z.string(), mail: z.object({ messageId: z.string() }) });
const letter = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())) }),
});

/**
 * Which mail or letter a message of a queue is about: the reception id of the mail, or the id of the letter as the outbox has
 * it. Null where it does not say. Nothing else of the message is answered, whoever wrote it.
 */
export function aboutOf(body: string): string | null {
  const message = messageIn(body);
  const received = mail.safeParse(message);
  if (received.success) return receptionIdOf(`${prefixes.incoming}${received.data.mail.messageId}`);
  const event = letter.safeParse(message);
  const tagged = event.success ? taggedLetter(event.data.mail.tags) : null;
  if (tagged === null) return null;
  if (tagged.of === 'case') return `${tagged.caseId}.${tagged.commit}.${tagged.n}`;
  return /^[\w-]{1,100}$/.test(tagged.letter) ? tagged.letter : null;
}

function messageIn(body: string): unknown {
  try {
    return messageOf(body);
  } catch {
    return null;
  }
}
