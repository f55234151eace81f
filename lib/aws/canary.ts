import { canaryAddress } from '../mail/address.ts';
import { compose } from '../mail/compose.ts';
import type { World } from '../ports.ts';
import { replyInbox } from '../settings.ts';
import { canaryList } from '../store/commits.ts';
import { messageIdPointer } from '../store/table.ts';

/** A canary on its way: one mail through the whole loop, from an address of our own to which its letters come back. */
export type Canary = { readonly madeAt: string; readonly messageId: string };

/** What of the loop is seen so far. */
export type Seen = {
  readonly caseId: string | null;
  /** How the reply with the policy ended; null while it is pending. */
  readonly reply: { readonly sent: boolean; readonly why: string | null } | null;
  /** How many of our letters came back in: the reply, and the notice that officers would get. */
  readonly back: number;
};

/** The letters that every new case causes. */
export const lettersBack = 2;

/** Sends the mail to an address of ours, or answers why SES does not take it. */
export async function sendCanary(world: World, to: string): Promise<Canary | { readonly refused: string }> {
  const madeAt = world.now();
  const address = canaryAddress(replyInbox(world.settings), madeAt, world.keys);
  const messageId = `canary-${madeAt.replace(/\D/g, '')}@${address.slice(address.lastIndexOf('@') + 1)}`;
  const bytes = await compose({
    from: { name: 'Canary', address },
    to: [to],
    replyTo: address,
    subject: 'A trial of the privacy inbox',
    text: 'Please send me a copy of your privacy policy.\n',
    html: '',
    messageId,
    inReplyTo: null,
    date: madeAt,
    // A machine's mail is not answered, and this one must be.
    autoSubmitted: null,
    ownMark: null,
  });
  const key = `canary-${Date.parse(madeAt).toString(36)}`;
  try {
    const taken = await world.outgoing.send({ key, messageId, envelope: { from: address, to: [to] }, bytes });
    return taken.accepted ? { madeAt, messageId: taken.messageId } : { refused: taken.reason };
  } catch (error) {
    // A letter waits for the end of this; a canary is there to tell of it.
    if (error instanceof Error && unready.has(error.name)) return { refused: `ses ${error.name}` };
    throw error;
  }
}

/** What SES answers while we may not send: an identity or a domain that is not verified, a pause. */
const unready: ReadonlySet<string> = new Set([
  'MessageRejected',
  'MailFromDomainNotVerifiedException',
  'AccountSendingPausedException',
  'ConfigurationSetSendingPausedException',
]);

/** Looks how far a canary has come. */
export async function lookFor({ commits }: World, { madeAt, messageId }: Canary): Promise<Seen> {
  const [caseId = null] = await commits.pointed(messageIdPointer(messageId));
  const back = (await commits.setAside(canaryList(madeAt))).length;
  if (caseId === null) return { caseId, reply: null, back };
  for (const event of (await commits.commits(caseId)).flatMap(({ events }) => events)) {
    if (!('letter' in event) || event.letter !== 'acknowledgement') continue;
    if (event.type === 'LetterSent') return { caseId, reply: { sent: true, why: null }, back };
    if (event.type === 'LetterWithheld' || event.type === 'LetterFailed')
      return { caseId, reply: { sent: false, why: event.reason }, back };
  }
  return { caseId, reply: null, back };
}
