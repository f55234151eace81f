import type { Labelled } from './mail-table.ts';

const access = ['access_request'] as const;
const correction = ['correction_request'] as const;
const complaint = ['complaint'] as const;
const policy = ['policy_request'] as const;
const question = ['question'] as const;
const withdrawal = ['consent_withdrawal'] as const;
const breach = ['breach_report'] as const;

export const englishMails: readonly Labelled[] = [
  // Access, in every register.
  { kinds: access, mail: 'What have you guys got on me?' },
  {
    kinds: access,
    mail: 'Hi there,\n\nI would like to receive a copy of all the personal information you hold about me.\n\nRegards,\nIda Torvik',
  },
  { kinds: access, mail: 'who did you give my number to' },
  {
    kinds: access,
    subject: 'Request under PIPA',
    mail: 'Pursuant to section 24 of the Personal Information Protection Act I hereby request access to my personal information in the custody or under the control of your organization, and the names of the persons to whom it has been disclosed.',
  },
  { kinds: access, mail: 'Could you send over my complete customer file? I have been with you since 2019.' },
  { kinds: access, mail: 'I want to see everything that is in my file.' },
  {
    kinds: access,
    mail: 'please tell me which companies you have shared my contact details with over the past two years',
  },
  { kinds: access, mail: 'do u have any info on me in ur systems? if yes send it pls' },
  {
    kinds: access,
    mail: 'How has my personal information been used since I opened the account, and by whom?',
  },
  { kinds: access, mail: 'Kindly provide me with the recordings of my calls with your support line.' },
  { kinds: access, mail: 'Am I in your database? My name is Per Lund.' },
  { kinds: access, mail: 'This is a subject access request. My customer number is 4471.' },
  { kinds: access, subject: 'My personal information', mail: 'Please send me a copy.' },
  { kinds: access, mail: "I'd like to know what you know about me." },
  {
    kinds: access,
    writer: 'representative',
    mail: 'We act for Ms. Ada Brandt. On behalf of our client we request a full copy of her file, including notes and correspondence. A signed authorization is attached.',
  },
  {
    kinds: access,
    writer: 'representative',
    mail: 'I am writing on behalf of my mother, who can no longer manage her affairs. I hold power of attorney. Please send me the records you have about her.',
  },
  { kinds: access, mail: 'Need my data. All of it. Export in CSV is fine.' },
  {
    kinds: access,
    mail: 'Hello, can I come by the office and look at the records you keep on me? Tuesday works.',
  },
  {
    kinds: access,
    mail: 'Thanks for the quick help with the printer last week.\n\nSeparate matter: I would like you to give me a list of all the information about me that you store, and tell me who you passed it on to.\n\nBest, Ragna',
  },
  { kinds: access, mail: "I don't want excuses, I want my file." },
  {
    kinds: access,
    mail: 'Please send me:\n- my account notes\n- the emails you have about me\n- the call recordings',
  },
  {
    kinds: access,
    mail: 'I would be grateful if you could let me have sight of the personal data you process concerning me.',
  },
  { kinds: access, mail: 'Who has received my information from you? I want names.' },
  { kinds: access, mail: 'Where can I get a copy of my own data from you?' },
  // Correction.
  {
    kinds: correction,
    mail: 'My last name is spelled wrong in your records. It should be Halvorsen, not Halverson.',
  },
  { kinds: correction, mail: 'Please update my phone number, the one you have for me is old.' },
  { kinds: correction, mail: 'You have the wrong date of birth for me. Please fix it.' },
  {
    kinds: correction,
    mail: 'I have moved. My new address is 12 Test Street, Red Deer. Please change it in your records.',
  },
  { kinds: correction, mail: "you've got my name wrong, its Kari not Carrie" },
  {
    kinds: correction,
    mail: 'Under section 25 of PIPA I request that you correct an error in my personal information: the file says I am divorced, and I am not.',
  },
  { kinds: correction, mail: 'i got married last month so my surname changed to Dahl, pls update my info' },
  {
    kinds: correction,
    mail: 'The email address on my profile is out of date, could you replace it with ida@example.org',
  },
  {
    kinds: correction,
    writer: 'representative',
    mail: 'I am the guardian of my son Tor. His date of birth is incorrect in your system; please correct it.',
  },
  {
    kinds: correction,
    mail: 'There is a mistake in my file: it says that I owe money. I do not. Have my record amended.',
  },
  {
    kinds: ['access_request', 'correction_request'],
    mail: 'Please send me a copy of my file. Also, my postal code is wrong, please correct it.',
  },
  // Complaint.
  {
    kinds: complaint,
    mail: 'You sold my email address to an insurance broker without my consent. I am furious.',
  },
  {
    kinds: complaint,
    mail: 'I wish to file a formal complaint about how your staff handled my personal information.',
  },
  {
    kinds: complaint,
    mail: 'Your receptionist read my phone number and address out loud in front of other customers. This is unacceptable.',
  },
  {
    kinds: complaint,
    mail: 'I unsubscribed three times and I am still getting your marketing emails. This is ridiculous.',
  },
  {
    kinds: complaint,
    mail: 'I closed my account in 2015. Why do you still have my data ten years later? Nobody needs it that long.',
  },
  { kinds: complaint, mail: 'My photo was used in your advertising and I never gave permission for that.' },
  {
    kinds: complaint,
    mail: 'The agent was very rude when I asked what you do with my personal data, and hung up on me.',
  },
  { kinds: complaint, mail: 'You are violating my privacy by recording calls without telling anyone.' },
  {
    kinds: ['complaint'],
    mail: 'I asked for my file two months ago and nobody answered. You are ignoring my request.',
    clock: true,
  },
  {
    kinds: ['access_request', 'complaint'],
    mail: 'This is the third time I ask for a copy of my personal information. You keep ignoring me. Send it now.',
  },
  {
    kinds: ['complaint', 'consent_withdrawal'],
    mail: 'I never agreed to get your newsletter and I am angry that you used my address. Take me off the list.',
  },
  // Policy.
  { kinds: policy, mail: 'Could you please send me your privacy policy?' },
  { kinds: policy, mail: 'Where on your site can I find the privacy policy?' },
  {
    kinds: policy,
    mail: 'I would like written information about your policies and practices with respect to service providers outside Canada.',
  },
  { kinds: policy, mail: 'do you have a privacy policy' },
  { kinds: policy, subject: 'Privacy policy', mail: 'Hi, please forward me the latest version. Thanks.' },
  {
    kinds: policy,
    mail: 'We are renewing our subscription and need a copy of your privacy statement for our records.',
  },
  // Question.
  { kinds: question, mail: 'Does your website use cookies?' },
  { kinds: question, mail: 'Where are your servers? Is customer data kept in Canada?' },
  { kinds: question, mail: 'How long do you keep customer information after an account is closed?' },
  { kinds: question, mail: 'Who can see the information I enter in the booking form?' },
  { kinds: question, mail: 'What personal information do you collect from customers?' },
  { kinds: question, mail: 'Do you sell customer data to third parties?' },
  {
    kinds: question,
    mail: 'Section 4 of your privacy policy talks about usage data. What does that mean exactly?',
  },
  { kinds: question, mail: 'Why do you need my date of birth to make an appointment?' },
  { kinds: question, mail: 'This is not a complaint, just wondering how long you keep my info.' },
  { kinds: question, mail: 'Who is your privacy officer and how do I reach them?' },
  { kinds: question, mail: 'are my details safe with you? do you encrypt stuff' },
  // Withdrawal.
  { kinds: withdrawal, mail: 'take me off your list' },
  { kinds: withdrawal, mail: 'stop emailing me' },
  { kinds: withdrawal, mail: 'Please delete all of my data and close my account.' },
  { kinds: withdrawal, mail: 'I withdraw my consent to the use of my information for marketing.' },
  { kinds: withdrawal, mail: 'wipe my account. everything. gone.' },
  { kinds: withdrawal, mail: 'Do not call me again. Remove my number from your system.' },
  { kinds: withdrawal, mail: 'I do not want my information shared with your partners.' },
  { kinds: withdrawal, mail: 'UNSUBSCRIBE' },
  {
    kinds: withdrawal,
    mail: "I'm not asking for a copy, I just want it gone: erase everything you have about me.",
  },
  { kinds: withdrawal, mail: 'Please opt me out of all sharing with third parties.' },
  {
    kinds: withdrawal,
    writer: 'service',
    mail: 'We are a data removal service writing on behalf of our user Nils Berg. Please delete all personal data relating to him.',
  },
  { kinds: withdrawal, mail: 'You may only use my email for invoices. No more newsletters please.' },
  { kinds: withdrawal, mail: 'I no longer consent to you keeping my phone number.' },
  {
    kinds: ['access_request', 'consent_withdrawal'],
    mail: 'First send me a copy of my data, then delete it all.',
  },
  // Breach.
  { kinds: breach, mail: "I just received an email from you with someone else's invoice attached." },
  {
    kinds: breach,
    mail: 'My account was hacked. Somebody logged in from another country and changed my email.',
  },
  {
    kinds: breach,
    mail: "When I change the number in the link I can see other customers' orders and addresses.",
  },
  { kinds: breach, mail: 'One of your technicians left a binder with customer records in my driveway.' },
  {
    kinds: breach,
    mail: 'I got a phishing mail that quotes my order number and appointment time, which only you have.',
  },
  { kinds: breach, mail: 'You sent my statement to the wrong person.' },
  { kinds: breach, mail: 'Your customer list is publicly visible on Google.' },
  {
    kinds: breach,
    mail: "Your newsletter went out with all recipients in CC, I can see everyone's email addresses.",
  },
  { kinds: breach, mail: 'There was a login to my account that was not me.' },
  {
    kinds: breach,
    mail: 'A laptop with client files was stolen from my car last night (I am your contractor).',
  },
];

export const englishTraps: readonly Labelled[] = [
  { kinds: [], clock: false, mail: 'I cannot get access to the customer portal. Can you reset my password?' },
  {
    kinds: [],
    clock: false,
    mail: 'We need access to the parking garage on Saturday. Who has the gate code?',
  },
  { kinds: [], clock: false, mail: 'What is your return policy? The shoes are too small.' },
  { kinds: [], clock: false, mail: 'Please send me a copy of my insurance policy.' },
  { kinds: [], clock: false, mail: 'Please delete my order 5512, I ordered twice by mistake.' },
  { kinds: [], clock: false, mail: 'Please correct the amount on my invoice, you charged me twice.' },
  {
    kinds: [],
    clock: false,
    mail: 'I want to file a complaint: my parcel arrived damaged and nobody answers the phone.',
  },
  { kinds: [], clock: false, mail: 'How much is the privacy screen for a 15 inch laptop? Is it in stock?' },
  {
    kinds: [],
    clock: false,
    mail: 'Dear hiring manager,\nI am applying for the position of office assistant. My resume is attached. I handled confidential customer information in my last job.\nKind regards',
  },
  {
    kinds: [],
    clock: false,
    review: false,
    writer: 'vendor',
    mail: 'Hi,\nAre you ready for the new privacy rules? Our compliance software automates access requests and consent management. Book a demo today - 15 minute call?\nBest, Cam',
  },
  {
    kinds: [],
    clock: false,
    review: false,
    mail: 'In this issue: five tips for data protection, how breaches happen, and what PIPA means for small firms. Read more on our blog. You are receiving this because you subscribed. To unsubscribe click here.',
  },
  {
    kinds: [],
    clock: false,
    mail: 'Your account has been suspended. Verify your identity within 24 hours by clicking the link below to avoid losing access to your personal information.',
  },
  {
    kinds: [],
    clock: false,
    review: false,
    mail: 'I am out of the office until Monday with limited access to email.',
  },
  {
    kinds: [],
    clock: false,
    mail: 'Delivery to the following recipient failed permanently. The message could not be delivered to bob@example.org.',
  },
  { kinds: [], clock: false, mail: 'Where is my order? The tracking number does not work.' },
  { kinds: [], clock: false, mail: 'Please send me a receipt for my records.' },
  { kinds: [], clock: false, mail: 'Can I move my appointment to Thursday?' },
  {
    kinds: [],
    clock: false,
    mail: 'We have updated our privacy policy. Read the changes on our website. You are receiving this email because you have an account with Acme.',
  },
  { kinds: [], clock: false, mail: 'Please change the delivery address on order 991 to 4 Sample Road.' },
  { kinds: [], clock: false, mail: 'Thanks so much, that answers everything!' },
  {
    kinds: [],
    clock: false,
    mail: 'Congratulations! You have won 2 million dollars. Send your personal information to claim your prize.',
  },
  { kinds: [], clock: false, mail: 'Can you send me information about your subscription prices?' },
  { kinds: [], clock: false, mail: 'Do you ship to Saskatchewan and how long does delivery take?' },
  { kinds: [], mail: 'I am not asking for a copy of my file.', clock: false },
  {
    kinds: ['question'],
    clock: false,
    mail: 'I reserve my right to complain later. For now just tell me whether you use cookies.',
  },
  {
    kinds: [],
    clock: false,
    mail: 'Lunch on Friday?\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, please notify the sender and delete all copies; any disclosure of personal information is prohibited.',
  },
];
