import { englishDate } from './dates.ts';
import type { FeeEstimateNames, FeeEstimatePhrases } from './fee-estimate-phrases.ts';

/** The fee estimate in English. */
export function english({
  organization,
  shortName,
  person,
  title,
  ...names
}: FeeEstimateNames): FeeEstimatePhrases {
  return {
    language: 'en',
    date: englishDate,
    subject: 'Fee estimate for your request',
    greeting: 'Hello,',
    about: (receivedOn) =>
      `We are writing about your request to see personal information. We received it on ${receivedOn} (Alberta time).`,
    number: (caseNumber) => `Your case number is ${caseNumber}.`,
    introduction:
      'Alberta’s Personal Information Protection Act allows a reasonable fee for such a request (section 32). This is our written estimate:',
    total: (amount) => `Estimated total: ${amount}`,
    deposit: (amount) => `Deposit, to be paid before we go on: ${amount}`,
    noDeposit: 'Deposit: none',
    standing: 'This is an estimate. It is not a decision on your request.',
    dueUntilNow: (dueOn) => `Until now, the date for our answer was ${dueOn}.`,
    standsStill:
      'From the day of this letter, the time for our answer stands still until you accept the estimate.',
    standsStillForDeposit:
      'From the day of this letter, the time for our answer stands still until you accept the estimate and pay the deposit.',
    runsOn: 'Then it runs on, and the date moves by the full days in between.',
    accept: (acceptBy) =>
      `To accept, reply to this message and say that you accept the estimate. The last day to accept is ${acceptBy}.`,
    silence: 'Without an answer by then, the law lets us treat your request as withdrawn.',
    howToPay: `Please do not send card or bank details by e-mail. Our ${title} can tell you how to pay the deposit safely.`,
    narrow:
      'You can also narrow your request, which may lower the fee, or ask us how we made the estimate. Just reply to this message.',
    commissioner: `You may also ask the ${names.commissioner} to look at the fee: ${names.commissionerSite}`,
    contact: `${person}, our ${title}, can answer your questions: ${names.address}`,
    signature: [person, title, organization],
    note: `A note from the person at ${shortName} who handles your request:`,
  };
}
