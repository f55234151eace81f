import type { AnswerNames, AnswerPhrases } from './answer-phrases.ts';
import { englishDate } from './dates.ts';
import { fileSize } from './file-size.ts';

const may = (what: string) => `It allows us to withhold ${what}.`;
const mayNot = (what: string) => `It does not let us give access to ${what}.`;

/** The answer in English. */
export function english({ organization, shortName, person, title, ...names }: AnswerNames): AnswerPhrases {
  return {
    language: 'en',
    date: englishDate,
    subject: 'Our answer to your message',
    greeting: 'Hello,',
    asked: {
      access_request: 'your request to see personal information',
      correction_request: 'your request to correct personal information',
      complaint: 'your concern about how personal information is handled',
      consent_withdrawal: 'your request to withdraw or limit your consent',
      policy_request: 'your request for our privacy policy',
      question: 'your question about privacy',
    },
    about: (asked, receivedOn) =>
      `This is our answer to ${asked}. We received it on ${receivedOn} (Alberta time).`,
    number: (caseNumber) => `Your case number is ${caseNumber}.`,
    decided: {
      all: 'We give you access to all of the personal information you asked for.',
      part: 'We give you access to part of the personal information you asked for.',
      refused: 'We do not give you access to any of the personal information you asked for.',
      'none-found': 'We searched, and found no record of the personal information you asked for.',
      made: 'We made the correction you asked for.',
      annotated:
        'We did not make the correction you asked for. Instead, we annotated the information with it, so that the two stand together. Section 25(3) of Alberta’s Personal Information Protection Act requires this.',
    },
    copies: 'Access is given with this message. Copies are attached and listed below.',
    withheld: 'We withhold the other part.',
    reliance: 'We rely on:',
    section: (section) => `section ${section} of the Personal Information Protection Act`,
    provisions: {
      '24(2)(a)': may('information that is protected by legal privilege'),
      '24(2)(b)': may(
        'confidential information of a commercial nature, where it is not unreasonable to withhold it',
      ),
      '24(2)(c)': may('information collected for an investigation or a legal proceeding'),
      '24(2)(d)': may(
        'information of a kind that might no longer be provided to us if we disclosed it, where it is reasonable that it be provided',
      ),
      '24(2)(e)': may('information collected or created in a mediation or an arbitration'),
      '24(2)(f)': may(
        'information that relates to prosecutorial discretion, a prosecutor’s choice whether and how to prosecute',
      ),
      '24(3)(a)': mayNot(
        'information whose disclosure could reasonably be expected to threaten the life or security of another person',
      ),
      '24(3)(b)': mayNot('information that would reveal personal information about another person'),
      '24(3)(c)': mayNot(
        'information that would identify a person who gave an opinion in confidence and does not agree to be named',
      ),
      '25(5)': 'It does not let us change an opinion, including a professional or expert opinion.',
      '37': 'Under it, the Commissioner may authorize an organization to disregard a request.',
    },
    severed:
      'Where it was reasonably possible, we removed only what we withhold, and we give you the rest (section 24(4) of the Act).',
    told: {
      more: 'says more about this',
      access: 'says when and how you get access',
      reasons: 'gives our reasons',
      'reasons-and-access': 'gives our reasons and says when and how you get access',
      search: 'says what we searched',
      correction: 'says what we corrected, and to which organizations, if any, we sent the correction',
      consequences:
        'says what is likely to follow, what stops and when, and what is kept (if anything) and why',
      answer: 'gives our answer',
    },
    between: (told) =>
      `Between the two lines below, the person at ${shortName} who is answering you ${told}.`,
    attached: 'Attached to this message:',
    unnamed: '(no name)',
    size: fileSize,
    noFee: 'There is no fee for a correction request.',
    missed: 'If you think that we missed something, reply to this message and tell us where to look.',
    contact: `${person}, our ${title}, can answer your questions: ${names.address}`,
    review: `You may ask the ${names.commissioner} to review our decision under section 46 of Alberta’s Personal Information Protection Act. Ask in writing, within 30 days of being notified of the decision (section 47(2)(a)) or within any longer time that the Commissioner allows: ${names.commissionerSite}`,
    complaint: `You may also make a complaint about this, in writing, to the ${names.commissioner}: ${names.commissionerSite}`,
    signature: [person, title, organization],
  };
}
