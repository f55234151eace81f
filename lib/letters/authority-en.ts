import type { AuthorityPhrases } from './authority-phrases.ts';
import { englishFrame, type FrameNames } from './message-frame.ts';

/** The asking for authority in English. */
export function english(names: FrameNames): AuthorityPhrases {
  return {
    ...englishFrame(names),
    subject: 'Your authority to act for another person',
    understood:
      'We understood that you are acting for another person. If we misunderstood, reply to this message and tell us.',
    mayActIf:
      'Alberta’s Personal Information Protection Act (section 61) lets you act for another person if you:',
    grounds: [
      'have that person’s written authorization',
      'are the guardian of a minor',
      'are the guardian or trustee of an adult',
      'are the agent under a personal directive that covers this',
      'hold a power of attorney that covers this',
      'are the personal representative of a person who has died, in a matter of the estate',
    ],
    ask: 'Please send us a copy of the written authorization, or of the document that lets you act. Reply to this message with the copy attached, and send no more than is needed.',
    meanwhile: 'We keep working in the meantime.',
    before:
      'Before we have seen the authorization or the document, we cannot give information about one person to another.',
  };
}
