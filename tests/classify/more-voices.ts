import type { Labelled } from './mail-table.ts';

const access = ['access_request'] as const;
const correction = ['correction_request'] as const;
const complaint = ['complaint'] as const;
const policy = ['policy_request'] as const;
const question = ['question'] as const;
const withdrawal = ['consent_withdrawal'] as const;
const breach = ['breach_report'] as const;
const fr = 'fr' as const;

/** A third group of voices. */
export const moreVoices: readonly Labelled[] = [
  {
    kinds: access,
    mail: 'Hello, under Alberta privacy law I believe I may ask what you keep about me. Consider this that ask.',
  },
  { kinds: access, mail: "What's on my file? I'd like to see it before our meeting." },
  { kinds: access, mail: 'Can you dig out whatever paperwork exists with my name on it and email it over?' },
  { kinds: access, mail: 'I need a printout of my customer record for my lawyer.' },
  { kinds: access, mail: 'Has my data been passed on to anyone? Who?' },
  { kinds: access, mail: 'i think u have my old emails and phone recordings. want copies' },
  {
    kinds: access,
    mail: 'My request is simple. I want disclosure of my personal information, its sources, its uses and its recipients.',
  },
  {
    kinds: access,
    mail: 'We spoke on the phone on May 4. Please provide the call recording and any notes made about me.',
  },
  { kinds: access, mail: 'Would you mind sending me what you have stored about my family and me?' },
  { kinds: access, mail: 'How do I go about getting my personal info from you guys?' },
  { kinds: access, mail: 'I demand to be told where my address was sent and what else you know.' },
  { kinds: access, subject: 'DSAR', mail: 'Name: Per Aas\nCustomer no: 7781\nScope: all data\nFormat: PDF' },
  {
    kinds: access,
    mail: 'Attn: privacy officer. Request for access, PIPA s. 24, personal information of the undersigned. Reply in writing.',
  },
  { kinds: access, mail: "It's my data and I'd like it back, please. A zip file will do." },
  {
    kinds: access,
    writer: 'representative',
    mail: 'Enclosed is a signed authorization from my wife. Kindly release her account history to me.',
  },
  { kinds: access, mail: 'Did you ever give my name to a debt collector? I want to know who and when.' },
  { kinds: access, mail: 'I am preparing for court and need every email in which I am mentioned.' },
  { kinds: access, language: fr, mail: "C'est quoi les infos que vous gardez sur moi?" },
  {
    kinds: access,
    language: fr,
    mail: "Je désire consulter les renseignements personnels que votre entreprise détient sur ma personne, conformément à l'article 24 de la loi.",
  },
  { kinds: access, language: fr, mail: "Auriez-vous des dossiers à mon nom? Si oui, j'en veux copie." },
  { kinds: access, language: fr, mail: 'Qui a reçu mon adresse courriel de votre part?' },
  { kinds: access, language: fr, mail: "envoie moi tout ce que t'as sur moi stp" },
  {
    kinds: correction,
    mail: 'Wrong spelling of my name again on your letters: Bjorn, not Byorn. Fix your database please.',
  },
  {
    kinds: correction,
    mail: 'Your records show me as deceased. I assure you I am alive. Please correct this.',
  },
  { kinds: correction, mail: 'I have a new cell: 555-0177. Pls replace the old one in my file.' },
  { kinds: correction, mail: 'Kindly update my mailing address to PO Box 9, Test Lake.' },
  {
    kinds: correction,
    mail: 'It says on my account that I am Mrs. I am not married. Please change the title to Ms.',
  },
  { kinds: correction, mail: 'Please add my second given name (Elise) to your records, it is missing.' },
  {
    kinds: correction,
    mail: 'You keep calling me Robert. That is my father. Can you sort out the mix-up in your system?',
  },
  { kinds: correction, language: fr, mail: "Veuillez noter mon changement d'adresse: 5 rue Exemple, Leduc." },
  {
    kinds: correction,
    language: fr,
    mail: 'Il y a une faute dans mon nom sur vos documents, merci de rectifier.',
  },
  { kinds: correction, language: fr, mail: 'ma date de naissance est pas la bonne dans votre systeme' },
  { kinds: complaint, mail: 'You had no business telling my landlord that I am behind on payments.' },
  {
    kinds: complaint,
    mail: 'Somebody in your office is handing out customer phone numbers to his buddies. I got three calls. Shame on you.',
  },
  {
    kinds: complaint,
    mail: 'I am writing to express my dissatisfaction with the way my personal details were treated at your front desk.',
  },
  {
    kinds: complaint,
    mail: 'You record everything we say and there is no sign. That cannot be legal. I am not happy.',
  },
  {
    kinds: complaint,
    mail: 'Three weeks ago I asked you to correct my file. Nothing has happened. Unacceptable.',
    clock: true,
  },
  {
    kinds: complaint,
    mail: 'Why on earth do you need my SIN for a gym towel subscription? This is way over the top and I resent being forced to hand it over.',
  },
  {
    kinds: complaint,
    mail: 'Your privacy policy says you only use data for service. Then why am I getting ads from your partner? You lied.',
  },
  { kinds: complaint, mail: 'my info got sold by u. now spam all day. not cool' },
  {
    kinds: complaint,
    language: fr,
    mail: "Je vous avais demandé de ne plus m'appeler et vous avez encore appelé ce matin. J'en ai assez!",
  },
  {
    kinds: complaint,
    language: fr,
    mail: "Vous utilisez mon visage dans une annonce Facebook. Je n'ai jamais signé pour ça.",
  },
  {
    kinds: complaint,
    language: fr,
    mail: 'Je suis très insatisfait de la façon dont vous avez traité mes renseignements personnels.',
  },
  { kinds: policy, mail: 'Kindly share your privacy policy document.' },
  { kinds: policy, mail: 'What are your privacy practices? Anything in writing would help.' },
  {
    kinds: policy,
    mail: 'I looked all over your website and there is no privacy statement. Do you have one?',
  },
  {
    kinds: policy,
    mail: 'Please mail a paper copy of your policy on personal information to the address below.',
  },
  {
    kinds: policy,
    mail: 'Which countries outside Canada do your service providers operate in, and what policies cover that? Please send the policies.',
  },
  {
    kinds: policy,
    language: fr,
    mail: "Bonjour, je cherche votre avis de confidentialité. Pouvez-vous m'indiquer où il se trouve?",
  },
  {
    kinds: policy,
    language: fr,
    mail: 'Merci de me faire suivre vos règles écrites sur la gestion des renseignements personnels.',
  },
  { kinds: question, mail: 'Is my credit card number saved after I pay?' },
  { kinds: question, mail: 'Could you tell me if the chat on your site is monitored by a person?' },
  { kinds: question, mail: 'What is the retention period for closed accounts?' },
  { kinds: question, mail: 'Am I allowed to use a nickname instead of my legal name?' },
  { kinds: question, mail: 'Do your employees get any privacy training?' },
  {
    kinds: question,
    mail: 'I got a letter about usage data. Is an IP address considered personal information?',
  },
  { kinds: question, mail: 'If I book for my daughter, whose consent do you need?' },
  { kinds: question, mail: 'Which of your suppliers can look into our customer list?' },
  { kinds: question, language: fr, mail: 'Est-ce que vous vendez les données de vos clients?' },
  {
    kinds: question,
    language: fr,
    mail: "Votre fournisseur d'infonuagique est-il au Canada ou aux États-Unis?",
  },
  { kinds: question, language: fr, mail: 'Suis-je obligé de donner mon numéro de téléphone?' },
  { kinds: withdrawal, mail: 'pls remove me' },
  { kinds: withdrawal, mail: 'I want out. Delete my profile, my history, the lot.' },
  { kinds: withdrawal, mail: 'Enough with the emails already.' },
  {
    kinds: withdrawal,
    mail: 'Consent withdrawn. Effective immediately. No further use of my data for analytics.',
  },
  { kinds: withdrawal, mail: 'Would you kindly cease all marketing communication to this address.' },
  { kinds: withdrawal, mail: "Don't ever text this number again" },
  { kinds: withdrawal, mail: 'I changed my mind about the testimonial. Please take my picture down.' },
  { kinds: withdrawal, mail: 'Dont share my stuff with Facebook or google ok' },
  { kinds: withdrawal, mail: 'I no longer use your services. Kindly purge my details.' },
  { kinds: withdrawal, mail: 'Please destroy the copy of my driver licence that you took.' },
  { kinds: withdrawal, mail: 'put me on your do not call list' },
  { kinds: withdrawal, language: fr, mail: 'Fermez mon compte et effacez tout.' },
  {
    kinds: withdrawal,
    language: fr,
    mail: 'Je ne veux pas que mes données soient partagées avec des tiers.',
  },
  { kinds: withdrawal, language: fr, mail: "Enlevez mon numéro de votre liste d'appels svp" },
  { kinds: withdrawal, language: fr, mail: 'Je ne consens plus à recevoir vos promotions par texto.' },
  {
    kinds: breach,
    mail: 'You attached the wrong file. I am looking at payroll data for people I have never met.',
  },
  { kinds: breach, mail: "Hi, I can open other users' invoices by editing the URL. Just letting you know." },
  {
    kinds: breach,
    mail: 'My ex got into my account and read my messages. Someone at your helpdesk reset the password for him.',
  },
  { kinds: breach, mail: 'There is a box of old client forms in the dumpster behind your building.' },
  {
    kinds: breach,
    mail: 'Security researcher here: your storage bucket is open to the world and holds customer scans.',
  },
  {
    kinds: breach,
    mail: 'I keep getting appointment reminders for a woman named Grete. Her phone number and address are in them.',
  },
  { kinds: breach, mail: 'The envelope with my file arrived opened and half of the pages are missing.' },
  { kinds: breach, mail: 'I used a unique address only for you and now it gets spam. Were you hacked?' },
  {
    kinds: breach,
    language: fr,
    mail: "En cliquant sur votre lien je vois le dossier de quelqu'un d'autre!",
  },
  {
    kinds: breach,
    language: fr,
    mail: 'Votre employé a oublié son portable avec nos dossiers dans le taxi.',
  },
  {
    kinds: breach,
    language: fr,
    mail: "Une facture avec le nom et l'adresse d'un inconnu est arrivée chez moi.",
  },
  { kinds: [], clock: false, mail: 'Please grant vendor access to the SharePoint folder for project Birch.' },
  {
    kinds: [],
    clock: false,
    mail: 'I need a copy of the contract we signed in April, and the latest statement.',
  },
  { kinds: [], clock: false, mail: 'How do I update my payment method? My card expired.' },
  { kinds: [], clock: false, mail: 'Your driver was rude and my order was late. I want my money back.' },
  {
    kinds: [],
    clock: false,
    mail: 'We supply privacy curtains and fencing at wholesale prices. See our catalogue.',
  },
  {
    kinds: [],
    clock: false,
    mail: 'Dear beneficiary, your late uncle left 4.5 million USD. Send your personal details to claim.',
  },
  { kinds: [], clock: false, mail: 'Could you tell me what information I need to bring to my appointment?' },
  { kinds: [], clock: false, mail: 'The printer you sold me leaks toner. Can I get a replacement?' },
  {
    kinds: [],
    clock: false,
    mail: 'Would you like to be listed in our business directory? Only 99 dollars a year.',
  },
  { kinds: [], clock: false, mail: 'Happy new year to the whole team!' },
  {
    kinds: [],
    clock: false,
    mail: 'Cyber security awareness training for your staff: protect your customers from data breaches. Get a quote today.',
  },
  {
    kinds: [],
    clock: false,
    mail: 'Your package could not be delivered. Confirm your address here: http://example.invalid/x',
  },
  {
    kinds: [],
    clock: false,
    mail: 'I would like to interview for the summer student job. When can we talk?',
  },
  { kinds: [], clock: false, mail: 'Please take item 3 off my order and send the rest.' },
  { kinds: [], clock: false, mail: 'Is the office open on Family Day?' },
  { kinds: [], clock: false, language: fr, mail: 'Avez-vous encore des imprimantes en stock?' },
  {
    kinds: [],
    clock: false,
    language: fr,
    mail: 'Félicitations, vous avez gagné un iPhone! Cliquez ici pour réclamer votre prix.',
  },
  { kinds: [], clock: false, language: fr, mail: 'Je voudrais une copie de mon contrat et un reçu.' },
  {
    kinds: [],
    clock: false,
    language: fr,
    mail: 'Nous offrons des services de référencement. Augmentez vos ventes dès maintenant!',
  },
];
