import { englishDate } from './dates.ts';
import type { IdentityPhrases } from './identity-phrases.ts';
import { englishFrame, type FrameNames } from './message-frame.ts';

/** The asking for a code in English. */
export function english(names: FrameNames): IdentityPhrases {
  return {
    ...englishFrame(names),
    date: englishDate,
    reminder: 'This is a reminder. The code is the same as in our earlier message.',
    writer: {
      subject: 'Please confirm your e-mail address',
      why: 'We would like to be sure that this e-mail address is yours.',
      ask: 'Please reply to this message from this very address, with this code anywhere in your reply:',
      meanwhile: 'We keep working in the meantime, and this does not change any date already given.',
    },
    stranger: {
      subject: 'Did you write to us?',
      why: `Somebody has written to ${names.shortName} about privacy. It may have been you, and we would like to be sure.`,
      ask: 'If it was you, please reply to this message from this very address, with this code anywhere in your reply:',
      ifNot: `If it was not you, please do not reply to this message. You need do nothing. If you wish to tell us, write a new message to ${names.address}`,
    },
    valid: (date) => `The code is valid until the end of ${date} (Alberta time).`,
    shows:
      'The code shows only that this address is yours. We may have to ask you for more to be sure who is writing. We will ask for no more than we need.',
    noDocuments: 'Please do not send copies of identity documents by e-mail.',
  };
}
