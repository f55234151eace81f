import type { Rule } from '../rule.ts';

/** The firm's written policies and practices (PIPA ss. 6 and 6.1). */
export const policy: readonly Rule[] = [
  {
    kind: 'policy_request',
    weight: 0.88,
    says: `<give> ..8 <privacypolicy>, <copyof> ..5 <privacypolicy>, copie ..5 <privacypolicy>, ou ..6
      <privacypolicy>, <see>|<want> ..6 <privacypolicy>, avez vous ..4 <privacypolicy>, trouver|trouve|
      lire|consulter ..5 <privacypolicy>, lien ..4 <privacypolicy>, ^ ..3 <privacypolicy> ..2 $,
      <privacypolicy> veuillez, faire parvenir ..6 <privacypolicy>`,
    unless: `selon|contraire|viole|respecte|conformement ..6 <privacypolicy>, j ai|avons lu, que dit|signifie|
      veut, notre|nos <privacypolicy>, avons mis, dans votre|la <privacypolicy>, modele`,
  },
  {
    kind: 'policy_request',
    weight: 0.8,
    says: `<give>|<want>|<see>|parvenir ..10 ecrit|ecrite|ecrites|documentation|document|information|
      informations|renseignements ..10 politiques|pratiques|politique ..10 privee|renseignements|
      personnels|confidentialite|donnees|hors|exterieur|fournisseurs, <give>|<want>|<see>|parvenir ..8
      politiques|pratiques ..10 privee|renseignements|personnels|confidentialite|donnees|hors|exterieur|
      fournisseurs, vos pratiques ..8 renseignements|donnees|confidentialite|privee|fournisseurs, quelle
      est votre politique ..8 renseignements|donnees|confidentialite|privee|personnels, quelles sont vos
      politiques|pratiques ..10 renseignements|donnees|confidentialite|privee|fournisseurs`,
    unless: `retour|remboursement, j ai lu`,
  },
  {
    kind: 'policy_request',
    weight: 0.6,
    onlySubject: true,
    says: `^ ..4 <privacypolicy> ..2 $`,
    unless: `question, mise a jour, notre`,
  },
  {
    kind: 'policy_request',
    weight: 0.35,
    asked: true,
    says: `<privacypolicy>`,
    unless: `selon|contraire|viole, notre <privacypolicy>`,
  },
];
