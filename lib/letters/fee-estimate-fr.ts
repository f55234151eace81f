import { frenchDate } from './dates.ts';
import type { FeeEstimateNames, FeeEstimatePhrases } from './fee-estimate-phrases.ts';

/** The fee estimate in French as written in Canada; amounts stand as the officer wrote them. */
export function french({
  organization,
  shortName,
  person,
  title,
  ...names
}: FeeEstimateNames): FeeEstimatePhrases {
  return {
    language: 'fr',
    date: frenchDate,
    subject: 'Estimation des frais pour votre demande',
    greeting: 'Bonjour,',
    about: (receivedOn) =>
      `Nous vous écrivons au sujet de votre demande de consultation de renseignements personnels. Nous l’avons reçue le ${receivedOn} (heure de l’Alberta).`,
    number: (caseNumber) => `Votre numéro de dossier est ${caseNumber}.`,
    introduction:
      'La loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) permet de demander des frais raisonnables pour une telle demande (article 32). Voici notre estimation écrite\u00A0:',
    total: (amount) => `Total estimé\u00A0: ${amount}`,
    deposit: (amount) => `Acompte, à verser avant que nous poursuivions\u00A0: ${amount}`,
    noDeposit: 'Acompte\u00A0: aucun',
    standing: 'Ceci est une estimation. Ce n’est pas une décision sur votre demande.',
    dueUntilNow: (dueOn) => `Jusqu’ici, la date prévue pour notre réponse était le ${dueOn}.`,
    standsStill:
      'À partir du jour de cette lettre, le délai pour notre réponse est suspendu jusqu’à ce que vous acceptiez l’estimation.',
    standsStillForDeposit:
      'À partir du jour de cette lettre, le délai pour notre réponse est suspendu jusqu’à ce que vous acceptiez l’estimation et versiez l’acompte.',
    runsOn: 'Il reprend ensuite, et la date est reportée du nombre de jours complets écoulés entre-temps.',
    accept: (acceptBy) =>
      `Pour accepter, répondez à ce message en disant que vous acceptez l’estimation. Le dernier jour pour accepter est le ${acceptBy}.`,
    silence: 'Sans réponse d’ici cette date, la loi nous permet de considérer votre demande comme retirée.',
    howToPay:
      'Veuillez ne pas envoyer de numéros de carte ni de renseignements bancaires par courriel. Notre responsable peut vous dire comment verser l’acompte en toute sécurité.',
    narrow:
      'Vous pouvez aussi restreindre votre demande, ce qui peut réduire les frais, ou nous demander comment nous avons établi l’estimation. Il suffit de répondre à ce message.',
    commissioner: `Vous pouvez aussi demander au commissariat à l’information et à la protection de la vie privée (${names.commissioner}) d’examiner ces frais\u00A0: ${names.commissionerSite}`,
    contact: `${person}, notre responsable de la protection des renseignements personnels (${title}), peut répondre à vos questions\u00A0: ${names.address}`,
    signature: [
      person,
      `Responsable de la protection des renseignements personnels (${title})`,
      organization,
    ],
    note: `Un mot de la personne qui s’occupe de votre demande chez ${shortName}\u00A0:`,
  };
}
