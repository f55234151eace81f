import { fileSize } from './file-size.ts';
import { englishFrame, type FrameNames } from './message-frame.ts';
import type { MessagePhrases } from './message-phrases.ts';

/** A message in English. */
export function english(names: FrameNames): MessagePhrases {
  return {
    ...englishFrame(names),
    subject: 'A message about your case',
    attached: 'Attached to this message:',
    unnamed: '(no name)',
    size: fileSize,
    reply: 'To write back, reply to this message.',
  };
}
