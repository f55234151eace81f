import type { Rule } from '../rule.ts';

/** See, get a copy, be told of use and disclosure: PIPA s. 24, within the 45 days of s. 28. */
export const access: readonly Rule[] = [
  {
    kind: 'access_request',
    weight: 0.9,
    says: `<me> <give> ..10 <mine>, <give> <me> ..10 <mine>, <please> ..3 <give> ..8 <mine>, <please> ..2 <me>
      ..1 <give> ..8 <mine>, faire parvenir ..8 <mine>, <me> ..2 parvenir ..8 <mine>`,
    unless: `<misuse>, <removing>, <otherAccess>, dire|indiquer|preciser|confirmer ..2 si|ou|comment|combien|
      pourquoi, dire|indiquer|preciser|confirmer ..4 combien|pourquoi|comment|ou, dites|indiquez|precisez|
      dis_moi|nous? si|ou|comment|combien|pourquoi, confirmer|confirmez ..4 <deletion>|<correction>,
      <correct> ..4 <mythings>, comment ..12 <mine>`,
  },
  {
    kind: 'access_request',
    weight: 0.85,
    says: `<copyof> ..7 <mine>, copie|copies|acces ..3 <mine>, une? copie ..6 <aboutme>`,
    unless: `<misuse>, <removing>, qui|personne|inconnu|pirate|employes|tiers ..3 a|ont|eu|aurait|avoir ..3
      acces, qui a acces, <otherperson>, <stranger> ..4 acces`,
  },
  {
    kind: 'access_request',
    weight: 0.88,
    says: `quelles|quels|quel|quoi|que|qu|tout|toutes|tous|ce ..10 <hold> ..6 <aboutme>, <hold> ..3 quoi ..3
      <aboutme>, <hold> vous|tu ..8 <aboutme>, est ce que vous|tu ..2 <hold> ..5 <data> ..3 <aboutme>,
      vous|tu ..2 <hold> ..5 <data>|quoi|dossier ..3 <aboutme>, vous <hold> ..5 <aboutme>, <data> ..4
      vous|tu ..2 <hold> ..4 <aboutme>`,
    unless: `<delete>, <deletion>, combien de temps, <stop>, ne ..3 plus, <correct>, pourquoi`,
  },
  {
    kind: 'access_request',
    weight: 0.85,
    says: `quelles|quels|lesquelles|quoi ..3 de? mes ..3 <data> ..5 <hold>, ce que ..4 sait|savez|sais|connait|connaissez ..2 de|sur moi, ce qu ..3 il? y? a? ..2 dans mon
      dossier, qu ..4 dans mon|ma dossier|fiche|profil, ce que contient mon|ma dossier|fiche|profil,
      contenu de mon|ma|mes dossier|fiche|profil|donnees`,
    unless: `<delete>`,
  },
  {
    kind: 'access_request',
    weight: 0.8,
    says: `je|nous|j ..3 <want> ..5 <see> ..8 <mine>, <want> ..5 <see> ..6 <mine>, puis_je|pouvons_nous|peut_on
      ..4 <see> ..6 <mine>, comment ..5 <see> ..8 <mine>, <please> ..2 <see> ..6 <mine>, je|on peux|peut|
      pourrais ..3 <see> ..6 <mine>, droit ..3 de|d|a <see> ..6 <mine>`,
    unless: `<misuse>, <removing>, <otherAccess>, savoir ..2 ou|si|comment|pourquoi|combien, ou ..4 stockees|
      conservees|hebergees, <want> que, verifier si|que`,
  },
  {
    kind: 'access_request',
    weight: 0.76,
    says: `je|nous|j ..3 <want> ..4 <mine>, demande ..4 de|d ..3 <mine>, ^ ..2 <mine> veuillez|maintenant`,
    unless: `<misuse>, <removing>, que, <deletion>|<correction>, <delete>|<correct>|<use>, ne, pas|plus, <mine>
      ..3 <deleted>`,
  },
  {
    kind: 'access_request',
    weight: 0.84,
    says: `a qui|quelles|quels|qui|liste ..8 <gaveout> ..8 <mythings>, <mythings> ..5 <gaveout> ..3 a qui|
      quelles, avec qui ..6 <gaveout> ..5 <mythings>, a qui ..4 <mythings> ..6 <gaveout>, qui ..3 recu|eu|
      obtenu ..2 <mythings>, avec qui ..4 <mythings>, tiers ..6 qui|auxquels ..6 <mythings>, a qui ..6
      <gaveout> ..6 <aboutme>`,
    unless: `sans, est ce que vous vendez|partagez, ne ..2 pas`,
  },
  {
    kind: 'access_request',
    weight: 0.72,
    says: `comment|quoi|quelle ..6 utilise|utilisees|servi|utilises|sert|servent ..6 <mine>, comment|quoi|
      quelle ..4 <mythings> ..5 utilise|utilisees|servi|utilises|servent, qu avez vous fait ..3
      <mythings>, usage ..5 fait ..3 <mine>, a quoi ..3 servi|servent|sert ..3 <mythings>, utilisation ..4
      faite ..3 <mine>`,
    unless: `pourquoi, sans`,
  },
  {
    kind: 'access_request',
    weight: 0.85,
    says: `demande d acces, droit d acces, droit de consultation|portabilite, demande ..3 communication ..5
      <data>, article|art 24|15, acces ..4 en_vertu|selon|conformement, demande ..3 renseignements
      personnels, acces a l information, demande ..4 copie ..4 <data>`,
    unless: `<otherAccess>, <transaction>, logiciel|solution|automatiser|automatisez|plateforme, suppression|
      effacement|rectification|correction, comment ..4 traitez, gerer|gerez|traiter ..4 demandes,
      derniere|precedente, plainte, il y a`,
  },
  {
    kind: 'access_request',
    weight: 0.72,
    asked: true,
    says: `suis je ..3 dans ..3 <list>|fichiers|systeme|base, est ce que je suis|figure ..3 dans, je suis dans
      vos|votre <list>, avez|as vous|tu ..3 dossier|fiche|fichier|quelque|chose ..3 sur_moi|nous|nom,
      existe t il ..4 dossier|fiche, y a t il ..6 <aboutme>`,
  },
  {
    kind: 'access_request',
    weight: 0.45,
    evenNegated: true,
    says: `j ai|avons|avais ..3 demande|reclame|sollicite ..6 <mine>|<copyof>, ma demande ..2 d acces, ma
      demande ..4 copie|dossier|renseignements, pas|jamais ..2 recu ..5 <copyof>|<mine>, attends ..5
      <copyof>|<mine>`,
    unless: `<delete>, <correct>, supprim|effac, <deletion>, <stop>`,
  },
  {
    kind: 'access_request',
    weight: 0.68,
    given: 'own-data',
    says: `<give> <me> ..2 copie|tout|une|ca, envoyer ..2 copie|tout|une, m en ..2 <give> ..2 copie|une, une copie veuillez, en obtenir|recevoir|avoir ..2 copie|une, je veux ..2 voir|copie|tout, montrez moi`,
    unless: `<transaction>, <privacypolicy>, reponse`,
  },
  {
    kind: 'access_request',
    weight: 0.75,
    given: 'for-another',
    says: `<copyof> ..6 <data>, copie ..6 <data>, son|sa|ses|leur|leurs <adj>* <data>, <give>|obtenir|recevoir
      ..8 <data> ..8 concernant|cliente|client|relatif|relatifs|defunt|defunte, <data> ..6 <hold> ..4 sur|
      concernant`,
    unless: `<delete>, <deletion>, <correct>|<wrong>, <stop>, <privacypolicy>`,
  },
  {
    kind: 'access_request',
    weight: 0.55,
    onlySubject: true,
    says: `demande d acces, acces ..4 <data>, ^ <own> <adj>* <data> $, <copyof> ..3 <mine>, demande ..4 <data>`,
    unless: `<deletion>|<delete>|<correction>|<wrong>, <transaction>, politique|question|plainte|fuite`,
  },
  {
    kind: 'access_request',
    weight: 0.3,
    says: `ou|comment avez|as vous|tu ..3 eu|obtenu|trouve|pris ..4 <mythings>, d ou ..6 <mythings>, comment ..2 vous avez ..2 eu|obtenu|trouve ..3 <mythings>`,
  },
];
