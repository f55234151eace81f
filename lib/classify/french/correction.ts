import type { Rule } from '../rule.ts';

/** An error or an omission in personal information about the writer: PIPA s. 25, within the 45 days of s. 28. */
export const correction: readonly Rule[] = [
  {
    kind: 'correction_request',
    weight: 0.85,
    says: `<correct> ..5 <own> ..2 <attr>, <correct> ..5 <mine>, <correct> ..3 <attr> ..6 mon|ma|me|vos, <own>
      <adj>* ..1 <attr>|<data> ..4 soit|soient|etre|faire ..2 <corrected>|<correct>, faire <correct> ..4
      <mythings>, <correct> ..4 l|le|la <attr>|orthographe ..3 de mon`,
    unless: `<notPersonal>, avez|a|ont ..1 <correct>|<corrected>, sans`,
  },
  {
    kind: 'correction_request',
    weight: 0.45,
    says: `<correct> ..4 <own> ..3 <attr>`,
    unless: `commande|colis|facture|abonnement|mot|carte|rendez, sans`,
  },
  {
    kind: 'correction_request',
    weight: 0.82,
    evenNegated: true,
    says: `<own> <adj>* ..1 <attr>|<data> ..6 est|sont|etait|comporte|contient|contiennent|a|ont|n ..3 <wrong>,
      vous|tu ..3 avez|as|utilisez|conservez|gardez ..5 <wrong> ..2 <attr>, <wrong> <attr>|<data> ..5
      dossier|systeme|fichiers|base|registres|pour_moi|sur_moi, <attr> ..6 dossier|systeme|fichiers|base|
      registres|profil ..4 <wrong>, mal ..1 ecrit|orthographie|epele|saisi|enregistre ..3 <own>|nom|
      prenom|adresse, <attr> ..5 <hold> ..4 <wrong>, <wrong> ..3 dans|sur mon|ma|mes ..2 dossier|fiche|
      profil|nom|adresse|prenom|<data>, <wrong> ..2 <attr> ..4 mon|ma|dossier`,
    unless: `<transaction>, <otherperson>, envoye ..4 mauvaise, <stranger>`,
  },
  {
    kind: 'correction_request',
    weight: 0.75,
    says: `<own> ..1 <attr> ..4 devrait|doit|s_ecrit|est_plutot, <own> nouvelle|bonne|vraie|nouveau|bon|vrai|
      veritable|actuelle|exacte <attr> ..2, <own> <attr> c? est ..4 pas|et|non, ai|voici|noter|notez ..2 nouveau|nouvelle <attr>, la bonne|nouvelle adresse ..2 est, le bon|nouveau nom|numero
      ..2 est, <own> nom s ecrit, s ecrit ..6 pas|et_non|avec, devrait etre|se_lire|indiquer`,
    unless: `<notPersonal>`,
  },
  {
    kind: 'correction_request',
    weight: 0.6,
    given: 'own-data',
    says: `ai|avons|viens ..2 demenage|demenager, j ai ..2 change de nom|adresse|numero, change de nom|adresse|
      numero|phone|courriel, me suis mariee|marie|divorcee, mettre|mettez ..2 a jour ..3 dossier|dossiers|
      registres|fichiers|systeme|fiche, <please> <correct> $, <correct> cela|ca|le|l|cette|ce erreur?`,
    unless: `ai change ..2 avis, <transaction>`,
  },
  {
    kind: 'correction_request',
    weight: 0.78,
    says: `demande de <correction>, droit de rectification|correction, article|art 25|16, <correction> de|du|
      des|d <own> ..3, <correction> ..3 <mine>, <correction> ..3 <own> ..1 <attr>, erreur|erreurs|faute|
      fautes|coquille ..4 dans|sur|avec|a <own> ..2 <data>|<attr>, j habite ..2 plus, mon|ma ..3 n est ..2
      pas|plus ..6 mais`,
    unless: `<notPersonal>`,
  },
  {
    kind: 'correction_request',
    weight: 0.75,
    given: 'for-another',
    says: `son|sa|ses ..1 <attr>|<data> ..5 <wrong>, <correct> ..3 son|sa|ses ..2 <attr>|<data>`,
    unless: `<notPersonal>`,
  },
  {
    kind: 'correction_request',
    weight: 0.55,
    onlySubject: true,
    says: `<correction>, changement d|de adresse|nom, nouvelle adresse, erreur ..4 dossier|nom|adresse`,
    unless: `<transaction>`,
  },
];
