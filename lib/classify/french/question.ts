import type { Rule } from '../rule.ts';

/** A privacy matter is asked about, and nothing is asked for. */
export const question: readonly Rule[] = [
  {
    kind: 'question',
    weight: 0.8,
    asked: true,
    says: `<cookies>, ou ..8 <data>|serveurs|serveur ..6, ou sont|stockez|conservez|hebergez|gardez ..8,
      <data>|serveurs|<mythings> ..8 stockees|stockes|hebergees|conservees|conserves|canada|etats|
      exterieur|etranger|quebec|europe|nuage|transferees|transferes|pays, combien de temps ..8, pendant
      combien, quelle duree, qui ..6 acces|voit|voir|consulter|lit|lire|consulte ..5 <data>|<mythings>|
      tout|ca|ce, vendez|partagez|communiquez|louez|transmettez|utilisez|enregistrez|collectez|recueillez|
      ecoutez|surveillez|transferez vous ..6 <data>|<mythings>|appels|renseignements|tiers|clients|
      conversations|navigation, vous vendez|partagez|communiquez|louez|transmettez|utilisez|enregistrez|
      collectez|recueillez|transferez|ecoutez ..6 <data>|<mythings>|appels|tiers|clients|conversations,
      quelles|quels|quel|que|quoi ..4 <data>|renseignements|donnees ..6 collectez|recueillez|collectees|
      recueillis|demandez|collecte|recueillez|recueillies, comment ..6 protegez|protegees|proteges|
      securisez|traitez|utilisez|securisees|conservez|detruisez|gerez|traitees|utilisees ..8 <data>|
      <mythings>|renseignements|vie, pourquoi ..6 demandez|besoin|voulez|exigez|collectez|faut|avez|
      demander|fournir|donner ..8 <mythings>|<attr>|<data>, est ce que ..6 <data>|<mythings> ..6, <data>|
      <mythings> ..2 sont elles|ils|proteges|chiffrees|chiffres|securisees|en, qui est ..6 responsable
      ..6, responsable ..4 protection|vie|renseignements|confidentialite, dois_je|oblige|obligee|faut_il|obligatoire ..6 <data>|<attr>|<mythings>|consentir|fournir|donner|accepter, que ..3
      signifie|dit|veut ..8 <privacypolicy>|confidentialite|vie_privee|renseignements|donnees|
      consentement, que veut dire ..10, conforme|conformes|soumis|soumise|respectez ..6 <law>|loi|rgpd,
      intelligence_artificielle|ia|chatgpt ..8 <data>|<mythings>, cameras|camera|enregistres|enregistrees|
      enregistrement ..6, sous traitants, fournisseurs de services, consentement ..4 implicite|presume`,
    unless: `ma|mon|la commande|colis|facture|livraison|remboursement, recette|chocolat, ou est mon|ma colis, magasin|succursale|heures, livraison`,
  },
  {
    kind: 'question',
    weight: 0.7,
    says: `question|questions|precision|precisions|clarification|renseigner|curieux|curieuse|demandais|inquiet|
      inquiete ..12 vie_privee|renseignements_personnels|donnees|cookies|temoins|consentement|
      confidentialite|<mine>, savoir|comprendre|expliquer|dire|demande|demandais|preciser|dites ou|
      comment|pourquoi|si|combien|qui|quels|quelles ..10 <data>|<mythings>|<attr>|vie_privee|cookies|temoins|
      conservez|serveurs, <privacypolicy> ..4 mentionne|indique|dit|parle|precise`,
    unless: `questionnaire, si vous avez des questions, <aboutme>, n hesitez`,
  },
  {
    kind: 'question',
    weight: 0.5,
    asked: true,
    says: `vie_privee|renseignements|donnees|consentement|confidentialite|rgpd`,
    unless: `notre|nos`,
  },
  {
    kind: 'question',
    weight: 0.6,
    asked: true,
    says: `ou|comment avez|as vous|tu ..3 eu|obtenu|trouve|pris ..4 <mythings>, d ou ..6 <mythings>, comment
      ..4 avez ..2 eu|obtenu|trouve ..3 <mythings>`,
  },
  {
    kind: 'question',
    weight: 0.5,
    onlySubject: true,
    says: `question|questions ..6 confidentialite|vie|privee|donnees|renseignements|temoins|cookies`,
  },
];
