import type { Labelled } from './mail-table.ts';

const access = ['access_request'] as const;
const correction = ['correction_request'] as const;
const complaint = ['complaint'] as const;
const policy = ['policy_request'] as const;
const question = ['question'] as const;
const withdrawal = ['consent_withdrawal'] as const;
const breach = ['breach_report'] as const;
const fr = 'fr' as const;

/** A fourth group of voices. */
export const lastVoices: readonly Labelled[] = [
  {
    kinds: access,
    mail: "Hi, I'm curious what sort of profile your company has built up about me over the years. Could you share it?",
  },
  { kinds: access, mail: 'Please confirm whether you process my data and, if so, give me a copy.' },
  { kinds: access, mail: 'ok so how do i see my data' },
  { kinds: access, mail: 'I would like to make an access request.' },
  { kinds: access, mail: 'As a former employee I am asking for my personnel file.' },
  { kinds: access, mail: 'You people have been collecting stuff on me for years. Show me all of it.' },
  { kinds: access, mail: 'To whom have you disclosed my health information in the last 12 months?' },
  { kinds: access, mail: 'Requesting full disclosure of data held, ref. Tuva Lind, DOB 1990-02-01.' },
  {
    kinds: access,
    mail: 'What is it that you know about my buying habits and who else knows it? Please put it in writing.',
  },
  {
    kinds: access,
    mail: 'I hereby request, pursuant to the Act, that I be given access to and copies of the records containing my personal information, including any opinions expressed about me.',
  },
  {
    kinds: access,
    writer: 'representative',
    mail: 'I am a lawyer acting for Ms. Gro Haug. Please provide us with her complete file.',
  },
  {
    kinds: access,
    writer: 'representative',
    mail: "My father passed away in June and I am his executor. I'd like to get the information you kept on him.",
  },
  { kinds: access, language: fr, mail: 'Je veux mon dossier.' },
  { kinds: access, language: fr, mail: "J'aimerais avoir accès à mes données personnelles s'il vous plaît." },
  {
    kinds: access,
    language: fr,
    mail: 'Pourriez-vous me dire quelles informations vous avez recueillies à mon sujet et à qui vous les avez données?',
  },
  { kinds: access, language: fr, mail: 'Montrez-moi ce que votre compagnie sait de moi.' },
  { kinds: correction, mail: 'My phone number changed. New one is 555-0134, please update.' },
  {
    kinds: correction,
    mail: 'The spelling of my surname in your confirmation e-mail is off: Aasen has two As.',
  },
  {
    kinds: correction,
    mail: 'I legally changed my name last spring. Please make sure your records reflect Robin Vale.',
  },
  { kinds: correction, mail: 'Your file says I live in Calgary. I have not lived there since 2016.' },
  { kinds: correction, mail: 'pls change my email to new@example.com' },
  {
    kinds: correction,
    mail: 'There are inaccuracies in the personal information you hold about me and I would like them rectified.',
  },
  { kinds: correction, language: fr, mail: 'Mon code postal est incorrect dans mon profil.' },
  {
    kinds: correction,
    language: fr,
    mail: "J'ai un nouveau numéro de cellulaire, pouvez-vous le mettre dans mon dossier?",
  },
  { kinds: complaint, mail: 'I want to complain about how you handle my data.' },
  {
    kinds: complaint,
    mail: 'Your company shared my information with a third party and I was never told. This is a violation of my privacy.',
  },
  { kinds: complaint, mail: 'I keep getting your flyers even though I opted out last year!!!' },
  {
    kinds: complaint,
    mail: 'No one has responded to the data request I sent in January. Is this how you treat people?',
    clock: true,
  },
  {
    kinds: complaint,
    mail: 'You kept my application documents for six years after rejecting me. On what basis? I find this outrageous.',
  },
  {
    kinds: complaint,
    mail: 'The clerk insisted on photocopying my passport although I said no. I felt pressured and I am upset about it.',
  },
  { kinds: complaint, language: fr, mail: 'Je veux faire une plainte concernant la confidentialité.' },
  { kinds: complaint, language: fr, mail: "Vous partagez mes données sans me le demander, c'est illégal." },
  { kinds: policy, mail: 'Hi, may I have your privacy policy?' },
  { kinds: policy, mail: 'Send me the privacy policy.' },
  { kinds: policy, mail: 'Could you point me to the page with your data protection policy?' },
  { kinds: policy, mail: 'I need written details of your policies on personal information for our audit.' },
  { kinds: policy, language: fr, mail: "J'aimerais lire votre politique de confidentialité." },
  { kinds: question, mail: 'Do you share my information with anyone?' },
  { kinds: question, mail: 'Can your staff in the UK see my records?' },
  { kinds: question, mail: 'What does "usage data" mean in your policy?' },
  { kinds: question, mail: 'How do you protect my credit card number?' },
  { kinds: question, mail: 'Are you subject to PIPA or PIPEDA?' },
  { kinds: question, mail: 'Just wondering if the app listens through the microphone.' },
  { kinds: question, language: fr, mail: 'Qui a accès à mes informations?' },
  { kinds: question, language: fr, mail: 'Que faites-vous des données quand un client part?' },
  { kinds: withdrawal, mail: 'Please stop sending me promotional texts.' },
  { kinds: withdrawal, mail: 'I want my personal information removed from your database.' },
  { kinds: withdrawal, mail: 'Cancel my consent for marketing' },
  { kinds: withdrawal, mail: 'Please close my account and delete everything.' },
  { kinds: withdrawal, mail: 'Do not sell or share my personal information.' },
  { kinds: withdrawal, mail: 'i never want to hear from you again. erase me' },
  { kinds: withdrawal, mail: "I'm revoking the permission I gave you to use my photo." },
  { kinds: withdrawal, language: fr, mail: 'Je veux être retirée de votre base de données.' },
  { kinds: withdrawal, language: fr, mail: "Cessez d'utiliser mes données pour la publicité." },
  { kinds: withdrawal, language: fr, mail: 'Effacez-moi de vos systèmes.' },
  { kinds: breach, mail: "I received another customer's bill in my envelope." },
  { kinds: breach, mail: 'I think my account has been compromised.' },
  { kinds: breach, mail: 'My personal details from your site are on a hacker forum.' },
  {
    kinds: breach,
    mail: 'Someone called me and knew things only your company has. I think you were breached.',
  },
  {
    kinds: breach,
    mail: 'Your rep left his tablet at our office, unlocked, with client info on the screen.',
  },
  { kinds: breach, language: fr, mail: "J'ai reçu un courriel destiné à un autre client." },
  { kinds: breach, language: fr, mail: "Quelqu'un a accédé à mon compte sans autorisation." },
  { kinds: [], clock: false, mail: 'I cannot log in to my account, please help.' },
  { kinds: [], clock: false, mail: 'Please resend the invoice for May.' },
  { kinds: [], clock: false, mail: 'What are your office hours?' },
  {
    kinds: [],
    clock: false,
    mail: 'We offer web design services for small businesses. Let me know if you are interested.',
  },
  { kinds: [], clock: false, mail: 'I need access to the building on Sunday for a delivery.' },
  {
    kinds: [],
    clock: false,
    mail: 'Your warranty policy says two years. My printer died after one. Please replace it.',
  },
  { kinds: [], clock: false, mail: "Can I get a copy of last month's receipt?" },
  { kinds: [], clock: false, mail: 'Please update the shipping address on my last order.' },
  {
    kinds: [],
    clock: false,
    mail: 'Invitation: privacy law conference 2027. Early bird tickets on sale now. Register today!',
  },
  { kinds: [], clock: false, mail: 'Is the privacy screen protector compatible with the new phone?' },
  { kinds: [], clock: false, mail: 'Hi, I am looking for a job in customer service. My CV is attached.' },
  { kinds: [], clock: false, mail: 'The technician did not show up this morning. When is he coming?' },
  {
    kinds: [],
    clock: false,
    mail: 'Dear customer, your Netfilm subscription is on hold. Update your payment details here.',
  },
  { kinds: [], clock: false, mail: 'Great service, five stars!' },
  { kinds: [], clock: false, language: fr, mail: 'Je voudrais changer la date de mon rendez-vous.' },
  {
    kinds: [],
    clock: false,
    language: fr,
    mail: 'Le produit reçu est défectueux, je veux un remboursement.',
  },
  { kinds: [], clock: false, language: fr, mail: "Bonjour, je n'ai pas reçu ma commande." },
];
