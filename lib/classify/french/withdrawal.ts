import type { Rule } from '../rule.ts';

/** Stop, delete, opt out: consent is withdrawn or narrowed (PIPA s. 9). */
export const withdrawal: readonly Rule[] = [
  {
    kind: 'consent_withdrawal',
    weight: 0.88,
    says: `<delete> ..6 <mine>, <delete> ..4 <own> ..2 <attr>|compte|comptes|inscription, <mine> ..5 <deleted>,
      <own> compte|comptes|nom|adresse ..4 <deleted>, <deletion> ..5 <mine>|<own>, <deletion> ..4 compte|
      donnees|renseignements, droit a l oubli, droit a l effacement, <delete> ..3 tout|toutes|tous ..8
      <aboutme>, <delete> ..3 tout, oubliez moi, <delete> moi ..2 de|du|des, <delete> ..3 vos|votre ..2
      <list>|fichiers, faites|faire disparaitre ..4, ne ..2 conserver|conservez|gardez|garder ..2 plus
      ..6, plus ..2 conserver|conserviez|gardiez|garder ..4 <mine>`,
    unless: `<delete> ..4 <transaction>, avez <delete>|<deleted>, commentaire|avis, par erreur`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.88,
    evenNegated: true,
    says: `desabonner|desabonnez|desabonne|desinscrire|desinscrivez|desinscris|desabonnement|desinscription,
      <me> ..2 retirer|enlever|rayer|radier|supprimer|oter ..4, <delete> moi, rayez|rayer ..2 mon|moi, etre <deleted> ..3 vos|votre,
      plus etre|recevoir|contacte|contactee|sollicite|sollicitee|appele|appelee ..4, ne ..3 veux|souhaite|
      desire|voudrais ..2 plus ..2 recevoir|etre|que|entendre|avoir|vos|de, <stop> ..5 <contact> ..4,
      <stop> ..5 <use> ..6 <mythings>, <stop> ..4 <spam>, ne ..3 <contact> ..1 plus|pas|jamais, ne ..2
      plus <me>? <contact>, ne plus ..2 <use> ..6, ne pas ..2 <use> ..6 <mythings>, ne ..3 <use> ..1 pas|
      plus ..4 <mythings>, ne ..3 veux|souhaite|desire ..2 pas ..3 que_vous|mes|mon|ma|vous ..8 <use>|
      utilise|utilisees|partagees|vendues|communiquees|transmises|conservees, plus que vous ..6, fichez|
      foutez moi la paix, laissez|laisse moi tranquille, plus de <spam>, sortez|sortir|enlevez|otez|
      retirez moi|me`,
    unless: `desabonner ..3 cliquez, pour vous desabonner, vous ne ..4 appelez|ecrivez ..2 pas|jamais, hesitez,
      commande, vous desabonner, demande ..8 <stop> ..20 continuez|encore|toujours, ne veux pas deranger|
      insister, ne pas <contact> ..2 facture, n <contact>`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.86,
    evenNegated: true,
    says: `retire|retirer|revoque|revoquer|annule|annuler|retirons|revoquons|retirez|reprends ..4 consentement|
      autorisation|accord|permission, <deletion>|retrait|revocation ..3 consentement|autorisation, ne ..2
      consens|autorise|consentons|permets|accepte|donne ..2 plus|pas, n autorise|accepte ..2 plus|pas, je
      m oppose, m opposer, je refuse ..3 que, droit d opposition, opposition ..3 traitement|prospection|
      utilisation, consens|autorise plus|pas`,
    unless: `sans, n ai pas|jamais, ne comprends`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.6,
    says: `<delete>|fermer|fermez|ferme|cloturer|cloturez|resilier ..4 <own> compte|comptes|profil|adhesion,
      fermeture ..3 mon compte, demande ..10 <stop>|desabonner|retirer|enlever|supprimer|effacer`,
    unless: `pourquoi, avez ferme`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.78,
    given: 'own-data',
    says: `<delete> les|la|le|tout|ca|cela $, les|tout|l <delete> $, les <delete>, <delete> les|tout|ca`,
    unless: `message|courriel`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.75,
    given: 'for-another',
    says: `<delete> ..6 <data>, <deletion> ..6 <data>, <delete> ..4 son|sa|ses`,
  },
  {
    kind: 'consent_withdrawal',
    weight: 0.6,
    onlySubject: true,
    says: `desabonnement|desabonner|desabonnez, <deletion>, <delete> ..3 compte|donnees|moi, retrait ..2
      consentement, <stop>`,
    unless: `<transaction>`,
  },
];
