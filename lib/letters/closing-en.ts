import type { ClosingPhrases } from './closing-phrases.ts';
import { englishFrame, type FrameNames } from './message-frame.ts';

/** The closing letter in English. */
export function english(names: FrameNames): ClosingPhrases {
  return {
    ...englishFrame(names),
    subject: 'We have closed your case',
    closed: `We have closed your case ${names.caseNumber}.`,
    missing: 'If something is missing, or if there is something new, reply to this message.',
    commissioner: `You may also ask the ${names.commissioner} to look into how we handled your case: ${names.commissionerSite}`,
  };
}
