import * as z from 'zod';

/** What SNS brings to a queue, with raw delivery off. */
const envelope = z.object({ Type: z.literal('Notification'), Message: z.string() });

/** A message of a queue that is no notification of SNS. */
class EnvelopeMalformed extends Error {
  override readonly name = 'EnvelopeMalformed';
}

/** The words of a topic in a message of a queue: what their JSON says, or the words themselves where they are none. */
export function messageOf(body: string): unknown {
  const parsed = envelope.safeParse(jsonOf(body));
  if (!parsed.success) throw new EnvelopeMalformed('the message is no notification of a topic');
  return jsonOf(parsed.data.Message);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
