import type { Names, Phrases } from './acknowledgement-phrases.ts';
import { frenchDate } from './dates.ts';

const identity = (what: string) =>
  `Avant de ${what} quoi que ce soit, nous vérifierons qui fait la demande. Pour le moment, veuillez ne pas envoyer de copies de pièces d’identité par courriel. S’il nous faut quelque chose, notre responsable vous dira quoi et comment nous le faire parvenir en toute sécurité. Nous ne demanderons que le nécessaire.`;
const accessFee = 'Si des frais s’appliquent à la consultation, vous recevrez d’abord une estimation écrite.';
const correctionFee = 'La demande de correction est gratuite.';
const detail =
  'Si des précisions peuvent nous aider, nous vous poserons une seule question, en termes simples. Entre-temps, nous poursuivons notre travail.';

/** Stands on top where the French letter comes second, so that its readers know to go on. */
export const frenchFollows = 'Le texte français suit le texte anglais.';

/** The acknowledgement in French as written in Canada; the commissioner's own (English) name stands beside the French one. */
export function french({ organization, title, ...names }: Names): Phrases {
  return {
    language: 'fr',
    date: frenchDate,
    subject: 'Nous avons reçu votre message',
    greeting: 'Bonjour,',
    opened: `Merci d’avoir écrit à ${organization}. Nous avons bien reçu votre message.`,
    added: `Merci d’avoir écrit de nouveau à ${organization}. Nous avons bien reçu votre message et l’avons ajouté à votre dossier.`,
    openedOn: (date) =>
      `Merci d’avoir écrit à ${organization}. Nous avons reçu votre message le ${date} (heure de l’Alberta).`,
    addedOn: (date) =>
      `Merci d’avoir écrit de nouveau à ${organization}. Nous avons reçu votre message le ${date} (heure de l’Alberta) et l’avons ajouté à votre dossier.`,
    number: (caseNumber) => `Votre numéro de dossier est ${caseNumber}.`,
    corrected:
      'Les dates indiquées dans ce message remplacent toute date que nous vous avons donnée auparavant pour ce dossier.',
    standing: `Ceci est un accusé de réception automatique. Ce n’est pas une décision. Notre responsable de la protection des renseignements personnels (${title}) lira votre message.`,
    understood: (clause) => `Nous comprenons que vous ${clause}.`,
    understoodAll: 'Nous comprenons que vous\u00A0:',
    clauses: {
      breach_report: 'nous signalez un possible incident de confidentialité',
      access_request: 'demandez à consulter des renseignements personnels',
      correction_request: 'demandez la correction de renseignements personnels',
      complaint:
        'avez une préoccupation au sujet de la façon dont des renseignements personnels sont traités',
      consent_withdrawal: 'souhaitez retirer ou limiter votre consentement',
      policy_request: 'demandez notre politique de confidentialité',
      question: 'avez une question sur la protection des renseignements personnels',
    },
    ifMisunderstood: 'Si nous avons mal compris, répondez à ce message pour nous le dire.',
    notPrivacy: 'Nous comprenons que votre message ne porte pas sur des renseignements personnels.',
    ifUnclear: [
      'Si vous voulez préciser ou ajouter quelque chose, répondez à ce message.',
      'Pour le moment, veuillez ne pas envoyer de pièces d’identité ni d’autres renseignements personnels par courriel. S’il nous faut quelque chose, notre responsable vous dira quoi et comment nous le faire parvenir en toute sécurité.',
    ],
    byLaw: (date) =>
      `Selon la loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act), nous devons vous répondre au plus tard le ${date}.`,
    ifByLaw: (date) =>
      `Si vous avez demandé à consulter ou à faire corriger vos renseignements personnels, la loi nous donne jusqu’au ${date}.`,
    otherDates: 'Si vous nous avez déjà écrit, cela ne change aucune date déjà donnée.',
    otherDatesByLaw:
      'S’il s’agit d’une nouvelle demande de consultation ou de correction de vos renseignements personnels, le délai prévu par la loi s’y applique aussi.',
    topics: {
      incident: {
        title: 'Votre message au sujet d’un possible incident de confidentialité',
        paragraphs: [
          'Merci de votre message au sujet d’un possible incident de confidentialité. Nous en avons avisé notre responsable.',
          'Veuillez ne pas envoyer d’autres renseignements personnels par courriel et n’ouvrez pas de liens ni de fichiers qui semblent suspects. Si des messages ou des fichiers montrent ce qui s’est passé, veuillez les conserver et ne pas les transmettre.',
        ],
      },
      access: {
        title: 'Votre demande de consultation',
        paragraphs: [identity('communiquer'), accessFee, detail],
      },
      correction: {
        title: 'Votre demande de correction',
        paragraphs: [identity('communiquer ou de corriger'), correctionFee, detail],
      },
      'access-and-correction': {
        title: 'Vos demandes de consultation et de correction',
        paragraphs: [identity('communiquer ou de corriger'), `${accessFee} ${correctionFee}`, detail],
      },
      concern: {
        title: 'Votre préoccupation',
        paragraphs: [
          'Merci de nous en avoir parlé. Notre responsable se penche sur votre préoccupation et vous écrira à ce sujet.',
        ],
      },
      withdrawal: {
        title: 'Votre consentement',
        paragraphs: [
          'Notre responsable vous écrira au sujet des conséquences probables. Vous saurez ce qui cesse, ce qui est conservé (s’il y a lieu) et pourquoi.',
        ],
      },
      policy: {
        title: 'Votre demande de politique de confidentialité',
        paragraphs: [
          'La politique se trouve à la fin de ce message. C’est la réponse que nous donnons automatiquement. S’il vous reste une question, par exemple sur les fournisseurs de services à l’extérieur du Canada, répondez à ce message. Notre responsable vous répondra.',
        ],
      },
      question: { title: 'Votre question', paragraphs: ['Notre responsable répondra à votre question.'] },
    },
    closingTitle: 'Qui peut vous aider',
    closing: [
      `Notre responsable peut répondre à vos questions\u00A0: ${names.address}`,
      `Vous pouvez aussi demander au commissariat à l’information et à la protection de la vie privée (${names.commissioner}) d’examiner la façon dont nous traitons votre message\u00A0: ${names.commissionerSite}`,
    ],
    signature: [`Responsable de la protection des renseignements personnels (${title})`, organization],
    policy: {
      asItStands: `La politique de confidentialité publiée de ${names.shortName} suit, telle quelle.`,
      dated: (date) => `Elle a été mise à jour le ${date}.`,
      general: 'Elle donne des renseignements généraux et n’est pas la réponse à votre message.',
      asked: 'C’est ce que vous avez demandé.',
      askedAmongOthers:
        'C’est la politique que vous avez demandée. Pour le reste de votre message, elle donne des renseignements généraux et n’est pas la réponse.',
    },
  };
}
