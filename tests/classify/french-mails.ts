import type { Labelled } from './mail-table.ts';

const fr = 'fr' as const;
const access = ['access_request'] as const;
const correction = ['correction_request'] as const;
const complaint = ['complaint'] as const;
const policy = ['policy_request'] as const;
const question = ['question'] as const;
const withdrawal = ['consent_withdrawal'] as const;
const breach = ['breach_report'] as const;

export const frenchMails: readonly Labelled[] = [
  { kinds: access, language: fr, mail: 'Quelles données avez-vous sur moi ?' },
  {
    kinds: access,
    language: fr,
    mail: 'Bonjour,\n\nJe souhaite obtenir une copie de tous les renseignements personnels que vous détenez à mon sujet.\n\nCordialement',
  },
  { kinds: access, language: fr, mail: 'À qui avez-vous donné mon numéro de téléphone?' },
  {
    kinds: access,
    language: fr,
    mail: "Par la présente, j'exerce mon droit d'accès et vous demande de me communiquer l'ensemble des données me concernant.",
  },
  { kinds: access, language: fr, mail: 'Envoyez-moi mon dossier au complet svp' },
  {
    kinds: access,
    language: fr,
    mail: 'Je voudrais savoir ce que vous savez sur moi et avec qui vous avez partagé mes informations.',
  },
  { kinds: access, language: fr, mail: 'est ce que vous avez un dossier sur moi? si oui je veux le voir' },
  {
    kinds: access,
    language: fr,
    writer: 'representative',
    mail: 'Nous représentons madame Roy. Au nom de notre cliente, nous demandons une copie complète de son dossier.',
  },
  {
    kinds: access,
    language: fr,
    mail: 'Comment mes renseignements personnels ont-ils été utilisés depuis 2020?',
  },
  { kinds: access, language: fr, mail: 'Pourriez-vous me faire parvenir les enregistrements de mes appels?' },
  {
    kinds: correction,
    language: fr,
    mail: 'Mon adresse est erronée dans votre système, veuillez la corriger.',
  },
  {
    kinds: correction,
    language: fr,
    mail: "Mon nom est mal écrit dans mon dossier: c'est Lévesque et non Levêque.",
  },
  { kinds: correction, language: fr, mail: "J'ai déménagé, merci de mettre à jour mes coordonnées." },
  { kinds: correction, language: fr, mail: 'Je demande la rectification de ma date de naissance.' },
  { kinds: correction, language: fr, mail: 'vous avez encore mon ancien numéro, changez le svp' },
  {
    kinds: complaint,
    language: fr,
    mail: 'Je dépose une plainte: vous avez communiqué mes renseignements à un tiers sans mon consentement.',
  },
  {
    kinds: complaint,
    language: fr,
    mail: "Je me suis désabonné trois fois et je reçois encore vos courriels. C'est inacceptable.",
  },
  {
    kinds: complaint,
    language: fr,
    mail: "Votre employée a lu mes renseignements à voix haute devant d'autres clients. C'est une honte.",
  },
  {
    kinds: complaint,
    language: fr,
    mail: 'Je suis outrée que vous ayez utilisé ma photo dans votre publicité sans me demander la permission.',
  },
  { kinds: policy, language: fr, mail: "Pouvez-vous m'envoyer votre politique de confidentialité?" },
  {
    kinds: policy,
    language: fr,
    mail: 'Où puis-je trouver votre politique de protection des renseignements personnels?',
  },
  {
    kinds: policy,
    language: fr,
    mail: "J'aimerais recevoir par écrit de l'information sur vos politiques et pratiques concernant les fournisseurs à l'extérieur du Canada.",
  },
  { kinds: question, language: fr, mail: 'Est-ce que votre site utilise des témoins (cookies)?' },
  { kinds: question, language: fr, mail: 'Combien de temps conservez-vous les données des clients?' },
  { kinds: question, language: fr, mail: 'Où sont stockées les données? Au Canada?' },
  {
    kinds: question,
    language: fr,
    mail: 'Pourquoi avez-vous besoin de ma date de naissance pour un rendez-vous?',
  },
  {
    kinds: question,
    language: fr,
    mail: 'Qui est responsable de la protection des renseignements personnels chez vous?',
  },
  { kinds: withdrawal, language: fr, mail: 'supprimez mon compte' },
  {
    kinds: withdrawal,
    language: fr,
    mail: 'Je ne veux plus recevoir vos courriels. Retirez-moi de la liste.',
  },
  { kinds: withdrawal, language: fr, mail: 'Veuillez effacer toutes mes données personnelles.' },
  {
    kinds: withdrawal,
    language: fr,
    mail: 'Je retire mon consentement à la communication de mes renseignements à vos partenaires.',
  },
  { kinds: withdrawal, language: fr, mail: "Arrêtez de m'appeler!" },
  { kinds: withdrawal, language: fr, mail: 'Désabonnez-moi' },
  {
    kinds: ['access_request', 'consent_withdrawal'],
    language: fr,
    mail: 'Envoyez-moi une copie de mes données, puis supprimez-les.',
  },
  { kinds: breach, language: fr, mail: "J'ai reçu la facture d'une autre personne dans mon courriel." },
  { kinds: breach, language: fr, mail: "Quelqu'un s'est connecté à mon compte, ce n'était pas moi." },
  {
    kinds: breach,
    language: fr,
    mail: 'Il y a une fuite de données: la liste de vos clients est accessible en ligne.',
  },
  {
    kinds: breach,
    language: fr,
    mail: "J'ai trouvé une clé USB avec des dossiers de clients devant votre bureau.",
  },
  // Both languages in one mail.
  {
    kinds: ['access_request'],
    mail: "Hello / Bonjour, please send me a copy of my personal information. Veuillez m'envoyer une copie de mes renseignements personnels.",
  },
];

export const frenchTraps: readonly Labelled[] = [
  { kinds: [], language: fr, clock: false, mail: 'Je ne demande pas une copie de mon dossier.' },
  {
    kinds: [],
    language: fr,
    clock: false,
    mail: 'Où est ma commande? Le numéro de suivi ne fonctionne pas.',
  },
  { kinds: [], language: fr, clock: false, mail: 'Quelle est votre politique de retour?' },
  {
    kinds: [],
    language: fr,
    clock: false,
    mail: "Je n'arrive pas à me connecter au portail. Pouvez-vous réinitialiser mon mot de passe?",
  },
  {
    kinds: [],
    language: fr,
    clock: false,
    mail: 'Je désire postuler pour le poste de commis. Vous trouverez ci-joint mon CV et ma lettre de motivation.',
  },
  {
    kinds: [],
    language: fr,
    clock: false,
    writer: 'vendor',
    mail: "Notre logiciel vous aide à respecter la Loi 25. Réservez une démo gratuite dès aujourd'hui.",
  },
  { kinds: [], language: fr, clock: false, mail: "Je suis absente du bureau jusqu'à lundi." },
  { kinds: [], language: fr, clock: false, mail: 'Veuillez corriger le montant de ma facture.' },
  { kinds: [], language: fr, clock: false, mail: 'Merci beaucoup, bonne journée!' },
  {
    kinds: ['question'],
    language: fr,
    clock: false,
    mail: "Ce n'est pas une plainte, je voudrais seulement savoir combien de temps vous gardez mes données.",
  },
];
