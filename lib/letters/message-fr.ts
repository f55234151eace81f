import { fileSize } from './file-size.ts';
import { type FrameNames, frenchFrame } from './message-frame.ts';
import type { MessagePhrases } from './message-phrases.ts';

/** A message in French as written in Canada. */
export function french(names: FrameNames): MessagePhrases {
  return {
    ...frenchFrame(names),
    subject: 'Un message au sujet de votre dossier',
    attached: 'Fichiers joints à ce message\u00A0:',
    unnamed: '(sans nom)',
    size: frenchSize,
    reply: 'Pour nous écrire, répondez à ce message.',
  };
}

/** `812 octets`, `12 ko`, `3,4 Mo`. */
function frenchSize(bytes: number): string {
  return fileSize(bytes).replace('byte', 'octet').replace('B', 'o').replace('.', ',').replace(' ', '\u00A0');
}
