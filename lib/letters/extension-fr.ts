import { frenchDate } from './dates.ts';
import type { ExtensionNames, ExtensionPhrases } from './extension-phrases.ts';

/** The extension notice in French as written in Canada. */
export function french({
  organization,
  shortName,
  person,
  title,
  ...names
}: ExtensionNames): ExtensionPhrases {
  return {
    language: 'fr',
    date: frenchDate,
    subject: 'Il nous faut plus de temps pour répondre à votre demande',
    greeting: 'Bonjour,',
    requests: {
      access_request: 'votre demande de consultation de renseignements personnels',
      correction_request: 'votre demande de correction de renseignements personnels',
    },
    about: (request, receivedOn) =>
      `Nous vous écrivons au sujet de ${request}. Nous l’avons reçue le ${receivedOn} (heure de l’Alberta).`,
    number: (caseNumber) => `Votre numéro de dossier est ${caseNumber}.`,
    moved: (dueOn, until) =>
      `Il nous faut plus de temps pour vous répondre. Jusqu’ici, la date prévue pour notre réponse était le ${dueOn}. Notre réponse est maintenant prévue au plus tard le ${until}.`,
    standing: 'Seule la date change. Ce n’est pas une décision sur votre demande.',
    reason: (ground) =>
      `La loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) le permet pour certaines raisons (article 31). Voici la nôtre\u00A0: ${ground}.`,
    grounds: {
      a: 'nous n’avons pas encore assez de précisions pour savoir sur quels renseignements ou sur quel document porte votre demande',
      b: 'un grand volume de renseignements est demandé ou doit être examiné',
      c: 'respecter la date prévue jusqu’ici entraverait nos activités de façon déraisonnable',
      d: 'il nous faut du temps pour consulter une autre organisation, un organisme public ou un gouvernement avant de décider',
    },
    moreDetail:
      'Si vous pouvez nous en dire plus, répondez à ce message. Entre-temps, nous poursuivons notre travail.',
    review: `Vous pouvez demander au commissariat à l’information et à la protection de la vie privée (${names.commissioner}) une révision en vertu de l’article 46 de la loi\u00A0: ${names.commissionerSite}`,
    contact: `${person}, notre responsable de la protection des renseignements personnels (${title}), peut répondre à vos questions\u00A0: ${names.address}`,
    signature: [
      person,
      `Responsable de la protection des renseignements personnels (${title})`,
      organization,
    ],
    note: `Un mot de la personne qui s’occupe de votre demande chez ${shortName}\u00A0:`,
  };
}
