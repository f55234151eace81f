import type { ClosingPhrases } from './closing-phrases.ts';
import { type FrameNames, frenchFrame } from './message-frame.ts';

/** The closing letter in French as written in Canada. */
export function french(names: FrameNames): ClosingPhrases {
  return {
    ...frenchFrame(names),
    subject: 'Nous avons fermé votre dossier',
    closed: `Nous avons fermé votre dossier ${names.caseNumber}.`,
    missing: 'S’il manque quelque chose ou s’il y a du nouveau, répondez à ce message.',
    commissioner: `Vous pouvez aussi demander au commissariat à l’information et à la protection de la vie privée (${names.commissioner}) d’examiner la façon dont nous avons traité votre dossier\u00A0: ${names.commissionerSite}`,
  };
}
