import type { Language } from '../case/kinds.ts';
import { oneLine } from './foreign-text.ts';

/** What each letter of an officer to a writer depends on, whatever it is about. Nothing the writer wrote is among it. */
export type FrameFacts = {
  readonly caseNumber: string;
  readonly language: Language;
  readonly organization: string;
  readonly shortName: string;
  readonly contact: { readonly name: string; readonly title: string; readonly address: string };
  readonly commissioner: { readonly name: string; readonly site: string };
};

/** The same as it may stand in a letter: each a single line. */
export type FrameNames = {
  readonly caseNumber: string;
  readonly organization: string;
  readonly shortName: string;
  /** PIPA s. 29 asks for the name of the person who can answer, where s. 13 is content with a title. */
  readonly person: string;
  readonly title: string;
  readonly address: string;
  readonly commissioner: string;
  readonly commissionerSite: string;
};

/** The words that each of these letters has in one language. */
export type FramePhrases = {
  readonly language: 'en' | 'fr';
  readonly greeting: string;
  readonly about: string;
  readonly contact: string;
  readonly signature: readonly string[];
};

export function frameNames(facts: FrameFacts): FrameNames {
  return {
    caseNumber: oneLine(facts.caseNumber),
    organization: oneLine(facts.organization),
    shortName: oneLine(facts.shortName),
    person: oneLine(facts.contact.name),
    title: oneLine(facts.contact.title),
    address: oneLine(facts.contact.address, 320),
    commissioner: oneLine(facts.commissioner.name),
    commissionerSite: oneLine(facts.commissioner.site),
  };
}

export function englishFrame({ caseNumber, organization, person, title, address }: FrameNames): FramePhrases {
  return {
    language: 'en',
    greeting: 'Hello,',
    about: `We are writing about your case ${caseNumber}.`,
    contact: `${person}, our ${title}, can answer your questions: ${address}`,
    signature: [person, title, organization],
  };
}

export function frenchFrame({ caseNumber, organization, person, title, address }: FrameNames): FramePhrases {
  return {
    language: 'fr',
    greeting: 'Bonjour,',
    about: `Nous vous écrivons au sujet de votre dossier ${caseNumber}.`,
    contact: `${person}, notre responsable de la protection des renseignements personnels (${title}), peut répondre à vos questions\u00A0: ${address}`,
    signature: [
      person,
      `Responsable de la protection des renseignements personnels (${title})`,
      organization,
    ],
  };
}
