import type { Names, Phrases } from './acknowledgement-phrases.ts';
import { englishDate } from './dates.ts';

const identity = (what: string, title: string) =>
  `Before we ${what} anything, we need to be sure who is asking. Please do not send copies of identity documents by e-mail now. If we need something from you, our ${title} will say what it is and how to send it safely. We will ask for no more than we need.`;
const accessFee = 'If there is a fee for access, we will send you a written estimate first.';
const correctionFee = 'There is no fee for a correction request.';
const detail =
  'If more detail would help us, we will ask you one plain question. We keep working in the meantime.';

/** The acknowledgement in English. */
export function english({ organization, title, ...names }: Names): Phrases {
  return {
    language: 'en',
    date: englishDate,
    subject: 'We received your message',
    greeting: 'Hello,',
    opened: `Thank you for writing to ${organization}. We received your message.`,
    added: `Thank you for writing to ${organization} again. We received your message and have added this to your case.`,
    openedOn: (date) =>
      `Thank you for writing to ${organization}. We received your message on ${date} (Alberta time).`,
    addedOn: (date) =>
      `Thank you for writing to ${organization} again. We received your message on ${date} (Alberta time) and have added this to your case.`,
    number: (caseNumber) => `Your case number is ${caseNumber}.`,
    corrected: 'The dates in this message replace any dates that we gave you before for this case.',
    standing: `This is an automatic acknowledgement. It is not a decision. Our ${title} will read your message.`,
    understood: (clause) => `We understood that you ${clause}.`,
    understoodAll: 'We understood that you:',
    clauses: {
      breach_report: 'are telling us about a possible privacy incident',
      access_request: 'are asking to see personal information',
      correction_request: 'are asking us to correct personal information',
      complaint: 'have a concern about how personal information is handled',
      consent_withdrawal: 'want to withdraw or limit your consent',
      policy_request: 'are asking for our privacy policy',
      question: 'have a question about privacy',
    },
    ifMisunderstood: 'If we misunderstood, reply to this message and tell us.',
    notPrivacy: 'We understood that your message is not about privacy or personal information.',
    ifUnclear: [
      'If you want to explain or add something, reply to this message.',
      `Please do not send identity documents or more personal details by e-mail for now. If we need something from you, our ${title} will say what it is and how to send it safely.`,
    ],
    byLaw: (date) => `Under Alberta’s Personal Information Protection Act, we must respond by ${date}.`,
    ifByLaw: (date) =>
      `If you have asked to see or correct your personal information, the law gives us until ${date}.`,
    otherDates: 'If you have written to us before, this does not change any date already given.',
    otherDatesByLaw:
      'If this is a new request to see or correct your personal information, the time limit in the law applies to it too.',
    topics: {
      incident: {
        title: 'Your message about a possible privacy incident',
        paragraphs: [
          `Thank you for your message about a possible privacy incident. Our ${title} has been told.`,
          'Please do not send more personal details by e-mail, and do not open links or files that look suspicious. If you have messages or files that show what happened, please keep them and do not share them.',
        ],
      },
      access: {
        title: 'Your request to see personal information',
        paragraphs: [identity('disclose', title), accessFee, detail],
      },
      correction: {
        title: 'Your request for a correction',
        paragraphs: [identity('disclose or correct', title), correctionFee, detail],
      },
      'access-and-correction': {
        title: 'Your requests to see and correct personal information',
        paragraphs: [identity('disclose or correct', title), `${accessFee} ${correctionFee}`, detail],
      },
      concern: {
        title: 'Your concern',
        paragraphs: [
          `Thank you for telling us. Our ${title} is handling your concern and will write to you about it.`,
        ],
      },
      withdrawal: {
        title: 'Your consent',
        paragraphs: [
          `Our ${title} will write to you about the likely consequences. You will learn what stops, what is kept (if anything), and why.`,
        ],
      },
      policy: {
        title: 'Your request for our privacy policy',
        paragraphs: [
          `The policy is at the end of this message. It is the answer that we give automatically. If it leaves something open, for example about service providers outside Canada, reply to this message. Our ${title} will answer.`,
        ],
      },
      question: { title: 'Your question', paragraphs: [`Our ${title} will answer your question.`] },
    },
    closingTitle: 'Who can help',
    closing: [
      `Our ${title} can answer your questions: ${names.address}`,
      `You may also ask the ${names.commissioner} to look into how we handle your message: ${names.commissionerSite}`,
    ],
    signature: [title, organization],
    policy: {
      asItStands: `The published privacy policy of ${names.shortName} follows as it stands.`,
      dated: (date) => `It was last updated on ${date}.`,
      general: 'It is general information and not the answer to your message.',
      asked: 'It is what you asked for.',
      askedAmongOthers:
        'It is the policy you asked for. For everything else in your message, it is general information and not the answer.',
    },
  };
}
