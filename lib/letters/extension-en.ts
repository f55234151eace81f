import { englishDate } from './dates.ts';
import type { ExtensionNames, ExtensionPhrases } from './extension-phrases.ts';

/** The extension notice in English. */
export function english({
  organization,
  shortName,
  person,
  title,
  ...names
}: ExtensionNames): ExtensionPhrases {
  return {
    language: 'en',
    date: englishDate,
    subject: 'We need more time to answer your request',
    greeting: 'Hello,',
    requests: {
      access_request: 'your request to see personal information',
      correction_request: 'your request to correct personal information',
    },
    about: (request, receivedOn) =>
      `We are writing about ${request}. We received it on ${receivedOn} (Alberta time).`,
    number: (caseNumber) => `Your case number is ${caseNumber}.`,
    moved: (dueOn, until) =>
      `We need more time to answer you. Until now, the date for our answer was ${dueOn}. You can now expect our answer by ${until}.`,
    standing: 'This changes only the date. It is not a decision on your request.',
    reason: (ground) =>
      `Alberta’s Personal Information Protection Act allows this for certain reasons (section 31). The reason here is that ${ground}.`,
    grounds: {
      a: 'we do not yet have enough detail to tell which information or record your request is about',
      b: 'a large amount of information is asked for or has to be searched',
      c: 'keeping to the earlier date would unreasonably interfere with our operations',
      d: 'we need time to consult another organization, a public body or a government before we decide',
    },
    moreDetail: 'If you can tell us more, reply to this message. We keep working in the meantime.',
    review: `You may ask the ${names.commissioner} for a review under section 46 of the Act: ${names.commissionerSite}`,
    contact: `${person}, our ${title}, can answer your questions: ${names.address}`,
    signature: [person, title, organization],
    note: `A note from the person at ${shortName} who handles your request:`,
  };
}
