import { frenchDate } from './dates.ts';
import type { IdentityPhrases } from './identity-phrases.ts';
import { type FrameNames, frenchFrame } from './message-frame.ts';

/** The asking for a code in French as written in Canada. */
export function french(names: FrameNames): IdentityPhrases {
  return {
    ...frenchFrame(names),
    date: frenchDate,
    reminder: 'Ceci est un rappel. Le code est le même que dans notre message précédent.',
    writer: {
      subject: 'Veuillez confirmer votre adresse de courriel',
      why: 'Nous voulons nous assurer que cette adresse de courriel est bien la vôtre.',
      ask: 'Veuillez répondre à ce message à partir de cette même adresse, en indiquant ce code n’importe où dans votre réponse\u00A0:',
      meanwhile: 'Entre-temps, nous poursuivons notre travail, et cela ne change aucune date déjà donnée.',
    },
    stranger: {
      subject: 'Nous avez-vous écrit?',
      why: `Quelqu’un a écrit à ${names.shortName} au sujet de la protection des renseignements personnels. C’est peut-être vous, et nous voulons nous en assurer.`,
      ask: 'Si c’est vous, veuillez répondre à ce message à partir de cette même adresse, en indiquant ce code n’importe où dans votre réponse\u00A0:',
      ifNot: `Si ce n’est pas vous, veuillez ne pas répondre à ce message. Vous n’avez rien à faire. Si vous souhaitez nous le dire, écrivez un nouveau message à ${names.address}`,
    },
    valid: (date) => `Le code est valable jusqu’à la fin de la journée du ${date} (heure de l’Alberta).`,
    shows:
      'Le code montre seulement que cette adresse est la vôtre. Il se peut que nous vous demandions autre chose pour savoir avec certitude qui nous écrit. Nous ne demanderons que le nécessaire.',
    noDocuments: 'Veuillez ne pas envoyer de copies de pièces d’identité par courriel.',
  };
}
