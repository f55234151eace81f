import type { AuthorityPhrases } from './authority-phrases.ts';
import { type FrameNames, frenchFrame } from './message-frame.ts';

/** The asking for authority in French as written in Canada. */
export function french(names: FrameNames): AuthorityPhrases {
  return {
    ...frenchFrame(names),
    subject: 'Votre autorisation d’agir au nom d’une autre personne',
    understood:
      'Nous comprenons que vous agissez au nom d’une autre personne. Si nous avons mal compris, répondez à ce message pour nous le dire.',
    mayActIf:
      'La loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act, article 61) vous permet d’agir au nom d’une autre personne si vous\u00A0:',
    grounds: [
      'avez l’autorisation écrite de cette personne',
      'avez la tutelle d’une personne mineure',
      'avez la tutelle d’une personne adulte ou gérez ses biens comme fiduciaire',
      'agissez comme mandataire en vertu d’une directive personnelle qui le prévoit',
      'détenez une procuration qui le prévoit',
      'représentez une personne décédée pour les affaires de sa succession',
    ],
    ask: 'Veuillez nous envoyer une copie de l’autorisation écrite ou du document qui vous permet d’agir. Répondez à ce message en y joignant cette copie et n’envoyez que le nécessaire.',
    meanwhile: 'Entre-temps, nous poursuivons notre travail.',
    before:
      'Avant d’avoir vu l’autorisation ou le document, nous ne pouvons pas donner à quelqu’un des renseignements sur une autre personne.',
  };
}
