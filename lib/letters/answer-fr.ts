import type { AnswerNames, AnswerPhrases } from './answer-phrases.ts';
import { frenchDate } from './dates.ts';
import { fileSize } from './file-size.ts';

const may = (what: string) => `Il nous permet de ne pas communiquer ${what}.`;
const mayNot = (what: string) => `Il ne nous permet pas de donner accès à ${what}.`;

/** The answer in French as written in Canada. */
export function french({ organization, shortName, person, title, ...names }: AnswerNames): AnswerPhrases {
  return {
    language: 'fr',
    date: frenchDate,
    subject: 'Notre réponse à votre message',
    greeting: 'Bonjour,',
    asked: {
      access_request: 'votre demande de consultation de renseignements personnels',
      correction_request: 'votre demande de correction de renseignements personnels',
      complaint: 'votre préoccupation au sujet de la façon dont des renseignements personnels sont traités',
      consent_withdrawal: 'votre demande de retrait ou de limitation de votre consentement',
      policy_request: 'votre demande de politique de confidentialité',
      question: 'votre question sur la protection des renseignements personnels',
    },
    about: (asked, receivedOn) =>
      `Voici notre réponse à ${asked}. Nous l’avons reçue le ${receivedOn} (heure de l’Alberta).`,
    number: (caseNumber) => `Votre numéro de dossier est ${caseNumber}.`,
    decided: {
      all: 'Nous vous donnons accès à tous les renseignements personnels que vous avez demandés.',
      part: 'Nous vous donnons accès à une partie des renseignements personnels que vous avez demandés.',
      refused: 'Nous ne vous donnons accès à aucun des renseignements personnels que vous avez demandés.',
      'none-found':
        'Nous avons fait des recherches et n’avons trouvé aucun document contenant les renseignements personnels que vous avez demandés.',
      made: 'Nous avons fait la correction que vous avez demandée.',
      annotated:
        'Nous n’avons pas fait la correction que vous avez demandée. Nous avons plutôt annoté les renseignements pour que cette correction y soit jointe. L’article 25(3) de la loi albertaine (Personal Information Protection Act) l’exige.',
    },
    copies: 'L’accès vous est donné avec ce message. Des copies y sont jointes. La liste se trouve plus bas.',
    withheld: 'Nous ne communiquons pas l’autre partie.',
    reliance: 'Nous nous fondons sur\u00A0:',
    section: (section) => `l’article ${section} de la loi albertaine (Personal Information Protection Act)`,
    provisions: {
      '24(2)(a)': may('des renseignements protégés par un privilège juridique'),
      '24(2)(b)': may(
        'des renseignements confidentiels de nature commerciale, lorsqu’il n’est pas déraisonnable de les refuser',
      ),
      '24(2)(c)': may('des renseignements recueillis pour une enquête ou une procédure juridique'),
      '24(2)(d)': may(
        'des renseignements d’un genre qui pourrait ne plus nous être fourni si nous les communiquions, lorsqu’il est raisonnable qu’il le soit',
      ),
      '24(2)(e)': may('des renseignements recueillis ou créés lors d’une médiation ou d’un arbitrage'),
      '24(2)(f)': may(
        'des renseignements liés au pouvoir discrétionnaire en matière de poursuites, soit le choix d’un procureur de poursuivre ou non, et comment',
      ),
      '24(3)(a)': mayNot(
        'des renseignements dont la communication pourrait vraisemblablement menacer la vie ou la sécurité d’une autre personne',
      ),
      '24(3)(b)': mayNot(
        'des renseignements qui révéleraient des renseignements personnels sur une autre personne',
      ),
      '24(3)(c)': mayNot(
        'des renseignements qui révéleraient l’identité d’une personne qui a donné une opinion à titre confidentiel et qui ne consent pas à être nommée',
      ),
      '25(5)':
        'Il ne nous permet pas de modifier une opinion, y compris une opinion professionnelle ou d’expert.',
      '37': 'Selon cet article, le commissariat peut autoriser une organisation à ne pas tenir compte d’une demande.',
    },
    severed:
      'Là où c’était raisonnablement possible, nous avons retiré seulement ce que nous ne communiquons pas et nous vous donnons le reste (article 24(4) de la loi).',
    told: {
      more: 'donne plus de précisions',
      access: 'indique quand et comment l’accès vous est donné',
      reasons: 'donne nos motifs',
      'reasons-and-access': 'donne nos motifs et indique quand et comment l’accès vous est donné',
      search: 'indique où nous avons cherché',
      correction:
        'indique ce que nous avons corrigé et, s’il y a lieu, à quelles organisations nous avons envoyé la correction',
      consequences:
        'indique les conséquences probables, ce qui cesse et quand, ce qui est conservé (s’il y a lieu) et pourquoi',
      answer: 'donne notre réponse',
    },
    between: (told) =>
      `Entre les deux lignes ci-dessous, la personne qui vous répond chez ${shortName} ${told}.`,
    attached: 'Fichiers joints à ce message\u00A0:',
    unnamed: '(sans nom)',
    size: frenchSize,
    noFee: 'La demande de correction est gratuite.',
    missed:
      'Si vous pensez que quelque chose nous a échappé, répondez à ce message pour nous dire où chercher.',
    contact: `${person}, notre responsable de la protection des renseignements personnels (${title}), peut répondre à vos questions\u00A0: ${names.address}`,
    review: `Vous pouvez demander une révision de notre décision au commissariat à l’information et à la protection de la vie privée (${names.commissioner}). L’article 46 de la loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) vous donne ce droit. Faites votre demande par écrit, dans les 30 jours suivant l’avis de la décision (article 47(2)(a)) ou dans tout délai plus long que le commissariat accorde\u00A0: ${names.commissionerSite}`,
    complaint: `Vous pouvez aussi porter plainte à ce sujet, par écrit, auprès du commissariat à l’information et à la protection de la vie privée (${names.commissioner})\u00A0: ${names.commissionerSite}`,
    signature: [
      person,
      `Responsable de la protection des renseignements personnels (${title})`,
      organization,
    ],
  };
}

const frenchUnits: ReadonlyMap<string, string> = new Map([
  ['byte', 'octet'],
  ['bytes', 'octets'],
  ['kB', 'ko'],
  ['MB', 'Mo'],
  ['GB', 'Go'],
]);

function frenchSize(bytes: number): string {
  return fileSize(bytes)
    .replace('.', ',')
    .replace(/ (\w+)$/, (_whole, unit: string) => `\u00A0${frenchUnits.get(unit) ?? unit}`);
}
