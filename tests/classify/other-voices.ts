import type { Labelled } from './mail-table.ts';

const access = ['access_request'] as const;
const correction = ['correction_request'] as const;
const complaint = ['complaint'] as const;
const policy = ['policy_request'] as const;
const question = ['question'] as const;
const withdrawal = ['consent_withdrawal'] as const;
const breach = ['breach_report'] as const;
const fr = 'fr' as const;

/** Voices unlike those of the first tables: angry, phone-typed, ungrammatical, legalistic, polite, French. */
export const otherVoices: readonly Labelled[] = [
  // access
  { kinds: access, mail: 'yo can i get whatever u have saved abt me. thx' },
  { kinds: access, mail: 'I AM ENTITLED BY LAW TO KNOW WHAT RECORDS YOU KEEP ON ME. SEND THEM.' },
  {
    kinds: access,
    mail: 'Dear Sir or Madam, I should be obliged if you would furnish me, within the time prescribed by statute, with particulars of any personal information relating to me which is in your possession, together with an account of the uses to which it has been put. I remain, yours faithfully, E. Quill',
  },
  { kinds: access, mail: 'me want see my informations please, all what company have from me' },
  { kinds: access, mail: 'Is there a file about me at your firm? I would appreciate seeing it.' },
  { kinds: access, mail: 'A friend told me businesses must hand over your data if you ask. So I am asking.' },
  { kinds: access, mail: 'Which third parties got my phone number from you and when?' },
  { kinds: access, mail: 'I want the notes your staff wrote about me after my visit on May 3.' },
  { kinds: access, mail: 'pls send me all of the stuff youve stored under my email, kari@example.net' },
  {
    kinds: access,
    mail: 'Hi! Long time customer here. Just curious what details of mine are sitting in your database - could you list them for me?',
  },
  {
    kinds: access,
    writer: 'representative',
    mail: 'As executor of the estate of Olaf Lind, I require access to all records you maintain concerning the deceased.',
  },
  {
    kinds: access,
    writer: 'representative',
    mail: "I'm the mother of Jonas Ek (age 9). I want to see what information you have collected about him.",
  },
  {
    kinds: access,
    writer: 'service',
    mail: 'We are an authorized agent acting for our member Lise Holm. Please provide a copy of all personal data you process about her. Our platform will collect the response.',
  },
  {
    kinds: access,
    subject: 'SAR',
    mail: 'Please treat this e-mail as my formal request and confirm receipt. Account 88121.',
  },
  { kinds: access, mail: "If you hold any information on me, send it. If you don't, say so." },
  { kinds: access, mail: 'Tell me everything you know about me and who you told.' },
  {
    kinds: access,
    mail: 'I wish to exercise my right of access under the Personal Information Protection Act.',
  },
  {
    kinds: access,
    mail: 'Could I have the video from your store camera where I appear, last Saturday around noon?',
  },
  { kinds: access, mail: 'Kindly disclose to whom my particulars were released.' },
  {
    kinds: access,
    mail: 'good morning. my name is bo. i used your service in 2021. what did you do with my data since then?',
  },
  { kinds: access, mail: "I don't need the policy, I need my actual data." },
  {
    kinds: access,
    mail: 'Before I renew my plan I want to know what personal details you have about me on record.',
  },
  { kinds: access, mail: 'would it be possible to recieve a coppy of my persnal infomation' },
  {
    kinds: ['access_request', 'question'],
    mail: 'Two things. 1) How long do you keep customer data? 2) Send me the data you have on me.',
  },
  { kinds: access, language: fr, mail: 'jveux savoir tout ce que vous avez sur moi' },
  {
    kinds: access,
    language: fr,
    mail: 'Conformément à la loi, je vous prie de bien vouloir me faire parvenir, dans les meilleurs délais, une copie intégrale du dossier que vous détenez à mon sujet.',
  },
  { kinds: access, language: fr, mail: 'À quelles entreprises avez-vous transmis mes coordonnées?' },
  { kinds: access, language: fr, mail: 'Est-il possible de consulter mon dossier client à vos bureaux?' },
  {
    kinds: access,
    language: fr,
    mail: "Bonjour, qu'avez-vous comme infos sur moi? Merci de me répondre par courriel.",
  },
  {
    kinds: access,
    language: fr,
    writer: 'representative',
    mail: "Je suis le liquidateur de la succession de ma tante. J'aimerais obtenir les documents que vous avez à son sujet.",
  },
  {
    kinds: access,
    language: fr,
    mail: 'Pouvez-vous me donner la liste des renseignements que vous possédez sur ma personne?',
  },
  {
    kinds: access,
    mail: '\u0421\u0430n you s\u0435nd m\u0435 a \u0441opy of my p\u0435rson\u0430l d\u0430t\u0430',
    review: true,
  },
  {
    kinds: access,
    mail: 'Please se\u200bnd me a co\u200bpy of my per\u200bsonal infor\u200bmation',
    review: true,
  },
  // correction
  { kinds: correction, mail: 'hey its Amund not Armand, can u fix that on my account thx' },
  {
    kinds: correction,
    mail: "Your system still has my ex-husband's surname for me. I go by Strand again; kindly amend.",
  },
  { kinds: correction, mail: 'We moved. Change our address in your file please: 9 Sample Crescent, Olds.' },
  { kinds: correction, mail: 'my b-day in ur records is wrong its 3 march 1988' },
  {
    kinds: correction,
    mail: 'I note that your records erroneously describe me as a corporate client. I request rectification of this inaccuracy.',
  },
  {
    kinds: correction,
    mail: 'The phone number you have on file for me belongs to someone I used to live with. Mine is 555-0102.',
  },
  { kinds: correction, mail: 'Pronouns on my profile should be they/them.' },
  {
    kinds: correction,
    mail: 'Please note my new email address: solveig@example.com. The old one no longer works, update your records.',
  },
  { kinds: correction, language: fr, mail: "Mon prénom c'est Maëlle pas Maële, pouvez vous corriger svp" },
  {
    kinds: correction,
    language: fr,
    mail: "Je me suis mariée, mon nom de famille n'est plus Gagnon mais Tremblay. Veuillez modifier mon dossier.",
  },
  { kinds: correction, language: fr, mail: "Le numéro de téléphone que vous avez pour moi n'est pas bon." },
  // complaint
  {
    kinds: complaint,
    mail: 'How dare you give out my home address. Nobody asked me. Absolutely disgusting behaviour.',
  },
  {
    kinds: complaint,
    mail: 'I told your guy on the phone twice not to call anymore and today ANOTHER call. Do you people not listen??',
  },
  {
    kinds: complaint,
    mail: 'It has been 60 days since my access request and I have had no reply. That is past the legal limit.',
    clock: true,
  },
  {
    kinds: complaint,
    mail: 'I believe your collection of my social insurance number for a newsletter subscription contravenes PIPA and I object in the strongest terms.',
  },
  {
    kinds: complaint,
    mail: 'Your employee looked up my file because she knows my sister and then gossiped about it.',
  },
  {
    kinds: complaint,
    mail: 'The privacy officer brushed me off when I raised my concern about my data. I am not satisfied with that answer.',
  },
  {
    kinds: complaint,
    mail: 'Why is my picture on your Facebook page? I never said you could use it. I feel violated.',
  },
  { kinds: complaint, mail: 'I opted out in June. It is September and I still get texts from you.' },
  {
    kinds: complaint,
    mail: 'You tricked me into agreeing to share my contacts. This is a privacy complaint.',
  },
  {
    kinds: ['access_request', 'complaint'],
    mail: "I am appalled at how you treat people's data. You gave my email to a marketer without permission. Now I want a copy of everything you hold on me.",
  },
  {
    kinds: complaint,
    language: fr,
    mail: "Vous avez vendu mon adresse courriel à une autre compagnie et maintenant je reçois plein de pourriels. C'est dégueulasse.",
  },
  {
    kinds: complaint,
    language: fr,
    mail: "Ça fait deux mois que j'ai demandé mon dossier et toujours aucune réponse de votre part.",
    clock: true,
  },
  {
    kinds: complaint,
    language: fr,
    mail: 'Je souhaite porter plainte pour atteinte à ma vie privée: votre technicien a pris des photos de mon salon.',
  },
  // policy
  { kinds: policy, mail: 'got a privacy policy i can read somewhere?' },
  {
    kinds: policy,
    mail: 'For our vendor file, kindly forward your current privacy notice in PDF.',
    clock: false,
  },
  {
    kinds: policy,
    mail: 'Under section 6 of the Act I ask for written information about the policies you follow for personal information.',
  },
  { kinds: policy, mail: 'The link to your privacy policy is broken. Where can I read it?' },
  {
    kinds: policy,
    language: fr,
    mail: "Le lien vers votre politique de confidentialité ne marche pas, pouvez-vous me l'envoyer?",
  },
  { kinds: policy, language: fr, mail: 'Avez-vous une politique sur la protection de la vie privée?' },
  // question
  { kinds: question, mail: 'quick q - do u guys track my location thru the app' },
  { kinds: question, mail: 'Is it true that your booking data is sent to the United States?' },
  {
    kinds: question,
    mail: 'I was reading the bit about service providers in the UK. Who are they and what do they see?',
  },
  { kinds: question, mail: 'Do I have to give my birth year to open an account?' },
  { kinds: question, mail: 'Your form asks for my phone number. What will you use it for?' },
  { kinds: question, mail: 'Are phone calls to your office recorded?' },
  { kinds: question, mail: 'What happens to my details if I cancel?' },
  { kinds: question, language: fr, mail: 'Enregistrez-vous les appels téléphoniques?' },
  { kinds: question, language: fr, mail: 'Mes données sont-elles en sécurité chez vous?' },
  { kinds: question, language: fr, mail: 'À quoi servent les témoins sur votre site?' },
  // withdrawal
  { kinds: withdrawal, mail: 'lose my number' },
  { kinds: withdrawal, mail: "I'm done with you guys. Close everything and get rid of my info." },
  { kinds: withdrawal, mail: 'Kindly expunge all records pertaining to the undersigned from your systems.' },
  { kinds: withdrawal, mail: 'quit texting me!!!' },
  {
    kinds: withdrawal,
    mail: 'I hereby revoke any and all permission previously granted to process my personal data.',
  },
  { kinds: withdrawal, mail: 'no more promo emails plz' },
  { kinds: withdrawal, mail: 'You may keep my email for receipts but do not share it with anybody else.' },
  { kinds: withdrawal, mail: "I'd rather you didn't keep my card and phone number. Can you take them off?" },
  { kinds: withdrawal, mail: 'Please forget me. GDPR article 17.' },
  { kinds: withdrawal, mail: 'how do i get removed from ur mailing list' },
  { kinds: withdrawal, language: fr, mail: "arrêtez de m'écrire svp" },
  { kinds: withdrawal, language: fr, mail: "Merci de retirer mon adresse de vos listes d'envoi." },
  { kinds: withdrawal, language: fr, mail: "J'exige la destruction de tout ce que vous avez sur moi." },
  {
    kinds: withdrawal,
    language: fr,
    mail: "Je n'autorise plus l'utilisation de mes renseignements à des fins de marketing.",
  },
  // breach
  { kinds: breach, mail: 'umm i think u sent me somebody elses stuff?? it has her name and address on it' },
  {
    kinds: breach,
    mail: 'I write to notify you that correspondence addressed to a third party, containing her financial particulars, was delivered to my inbox by your office.',
  },
  {
    kinds: breach,
    mail: 'Found your spreadsheet with hundreds of names and phone numbers via a Google search.',
  },
  { kinds: breach, mail: 'someone is using my account!! orders i never made, and my password got changed' },
  {
    kinds: breach,
    mail: 'A caller pretending to be from Pluto knew my full name, plan and last payment. How did he get that?',
  },
  { kinds: breach, mail: "I logged in and saw another person's profile instead of mine." },
  {
    kinds: breach,
    mail: 'Your driver lost a clipboard with our names and addresses; my neighbour picked it up.',
  },
  { kinds: breach, mail: 'The reset link you mailed me opens the account of a stranger.' },
  {
    kinds: breach,
    language: fr,
    mail: "Vous m'avez envoyé par erreur les renseignements d'un autre client.",
  },
  { kinds: breach, language: fr, mail: 'Mon compte a été piraté, il y a eu une connexion de Russie.' },
  {
    kinds: breach,
    language: fr,
    mail: "Un fraudeur m'a appelée, il connaissait mon numéro de commande et mon adresse.",
  },
  // traps
  { kinds: [], clock: false, mail: 'Hi, could I get access to the beta of your scheduling app?' },
  {
    kinds: [],
    clock: false,
    mail: 'The invoice I received says 12 units, we ordered 10. Please send a corrected one.',
  },
  { kinds: [], clock: false, mail: 'Do you sell privacy film for office windows?' },
  {
    kinds: [],
    clock: false,
    mail: 'Our agency can get your firm to page one of Google. Interested in a quick call this week?',
  },
  {
    kinds: [],
    clock: false,
    mail: 'GDPR fines are rising! Does your business know where customer data lives? Our platform finds personal data and answers DSARs in minutes. Start your free trial.',
  },
  { kinds: [], clock: false, mail: 'URGENT: your mailbox is almost full. Click here to keep your account.' },
  {
    kinds: [],
    clock: false,
    mail: 'I would like to complain about the courier, he threw my package over the fence.',
  },
  { kinds: [], clock: false, mail: 'Please cancel my appointment on Tuesday.' },
  {
    kinds: [],
    clock: false,
    mail: 'Attached please find my CV for the receptionist opening. References available on request.',
  },
  {
    kinds: [],
    clock: false,
    mail: 'Automatic reply: I am on vacation until August 12. For urgent matters contact my colleague.',
  },
  { kinds: [], clock: false, mail: 'Can you update me on the status of my refund?' },
  { kinds: [], clock: false, mail: 'What is your cancellation policy, and your policy on late arrivals?' },
  { kinds: [], clock: false, mail: 'Hello, do you have the blue one in stock? Also what are your hours?' },
  { kinds: [], clock: false, mail: 'I forgot my password and the reset mail never comes.' },
  { kinds: [], clock: false, mail: 'Please change the quantity in my cart to three.' },
  { kinds: [], clock: false, mail: 'Thank you for sending me the copy of my file so quickly.' },
  { kinds: [], clock: false, mail: 'Meeting moved to 3 pm, room 204.' },
  {
    kinds: [],
    clock: false,
    language: fr,
    mail: "Bonjour, pourriez-vous m'envoyer une copie de ma facture de mars?",
  },
  {
    kinds: [],
    clock: false,
    language: fr,
    mail: 'Votre boîte est pleine. Cliquez ici pour vérifier votre compte.',
  },
  { kinds: [], clock: false, language: fr, mail: "J'aimerais annuler mon rendez-vous de jeudi." },
  {
    kinds: [],
    clock: false,
    language: fr,
    mail: 'Dans ce numéro: protéger les renseignements de vos clients. Pour vous désabonner, cliquez ici.',
  },
  // other roles
  {
    kinds: ['complaint'],
    writer: 'regulator',
    review: true,
    mail: 'I am a case officer with the Office of the Information and Privacy Commissioner of Alberta. Our office has received a complaint that your organization disclosed personal information without consent. Please provide your response by March 3.',
  },
  {
    kinds: question,
    writer: 'press',
    mail: 'I am a reporter with the Test Herald. Do you sell customer data? My deadline for comment is Friday.',
  },
  {
    kinds: question,
    writer: 'vendor',
    mail: 'As part of our annual third party review please complete the attached questionnaire on how you protect personal information.',
  },
  // other languages
  {
    kinds: [],
    language: 'other',
    review: true,
    clock: true,
    mail: 'Solicito una copia de todos los datos personales que ustedes tienen sobre mí.',
  },
  {
    kinds: [],
    language: 'other',
    review: true,
    clock: true,
    mail: 'Bitte senden Sie mir eine Kopie aller Daten, die Sie über mich gespeichert haben.',
  },
  {
    kinds: [],
    language: 'other',
    review: true,
    clock: true,
    mail: 'Прошу предоставить мне копию моих персональных данных.',
  },
];
