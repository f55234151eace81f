import type { Rule } from '../rule.ts';

/** The writer says that a privacy matter was handled badly (PIPA ss. 36 and 46). */
export const complaint: readonly Rule[] = [
  {
    kind: 'complaint',
    weight: 0.85,
    given: 'privacy',
    notAsThreat: true,
    says: `porter|deposer|depose|porte|faire|fais|formuler|formule|loger|loge|soumettre|presenter|deposons|
      adresser|adresse ..4 plainte, ceci|ce|voici ..3 est? ..3 plainte, plainte ..3 formelle|officielle|
      concernant|contre|relative|au_sujet|pour|en_vertu, me plaindre, je me plains, reclamation ..6
      renseignements|donnees|vie_privee|confidentialite`,
    unless: `plainte ..6 <transaction>, comment ..4 plainte, plainte ..2 recue, plaindre ..4 <transaction>,
      plains ..4 <transaction>, aucune plainte`,
  },
  {
    kind: 'complaint',
    weight: 0.3,
    notAsThreat: true,
    says: `porter|deposer|depose|porte|faire|formuler|loger ..4 plainte`,
    unless: `<transaction>`,
  },
  {
    kind: 'complaint',
    weight: 0.82,
    given: 'own-data',
    evenNegated: true,
    says: `sans ..3 <consent>, jamais|pas ..4 donne|consenti|autorise|accepte|accord|permission|inscrit|
      inscrite|abonne|abonnee|demande ..8 <consent>|consenti|autorise|que|a|vous|infolettre, dans mon dos,
      a mon insu, aucun droit ..4, pas le droit ..6, ne vous ai jamais|pas`,
    unless: `ne ..4 pas ..4 sans, je ne ..2 autorise|consens, avez vous, est ce que, n ai pas ..4 recu, <stranger> ..6 sans`,
  },
  {
    kind: 'complaint',
    weight: 0.45,
    evenNegated: true,
    says: `sans ..2 mon consentement|autorisation|accord, jamais ..3 consenti|autorise`,
  },
  {
    kind: 'complaint',
    weight: 0.8,
    evenNegated: true,
    says: `demande|dit|desabonne|desabonnee|desinscrit|refuse|retire|avise|ecrit ..14 continuez|encore|
      toujours|continue|recois|rien|recommence, continuez ..4 a|de|d ..12, <hold>|recois|recevoir|recoit
      ..2 encore|toujours ..6 <spam>, recois|recevoir|recoit ..6 <spam> ..10 malgre|apres|meme|alors|
      pourtant|bien, malgre ..8 demande|demandes|desabonnement|refus|consentement|opposition|
      desinscription, combien de fois, deuxieme|troisieme|quatrieme|derniere|2e|3e|4e|enieme ..3 fois|
      demande, deja demande ..6, toujours sur ..3 <list>, trois|quatre|plusieurs|deux|maintes fois`,
    unless: `<transaction>, heures d ouverture`,
  },
  {
    kind: 'complaint',
    weight: 0.78,
    given: 'own-data',
    evenNegated: true,
    says: `ignore|ignoree|ignorez|refuse|refusez|neglige ..8 demande|demandes|acces|droit|donnees|dossier,
      demande|demandes|ecrit ..16 aucune|sans|pas|jamais|rien|silence ..4 reponse|nouvelle|nouvelles|
      repondu|recu|suite|suivi|retour, aucune|sans|pas_de|jamais ..3 reponse|repondu|nouvelles ..16
      demande|acces|dossier|donnees|renseignements, demande ..12 il y a|depuis ..4 jours|semaines|mois|an|
      ans, il y a ..5 jours|semaines|mois ..10 demande, delai ..6 depasse|expire|45|30, depuis ..4 jours|
      semaines|mois ..10 attends|demande|reponse`,
    unless: `<transaction>, si je|vous`,
  },
  {
    kind: 'complaint',
    weight: 0.72,
    evenNegated: true,
    says: `<hold>|gardez|conservez|utilisez ..2 encore|toujours ..6 <mythings>, pourquoi ..6 encore|toujours
      ..6 <mythings>, trop longtemps, deviez|devaient|devait ..6 <deleted>|<delete>, promis|assure|
      confirme|dit ..10 <deleted>|<delete>|confidentiel|desabonne ..12`,
  },
  {
    kind: 'complaint',
    weight: 0.78,
    given: 'privacy',
    evenNegated: true,
    says: `violation|atteinte|viole|violez|violee|enfreint|enfreignez|intrusion|manquement|contraire|
      enfreindre|bafoue|bafouee ..6 vie_privee|confidentialite|<law>|renseignements|donnees|droits|
      consentement, vie privee ..5 violee|respectee|bafouee|atteinte|pas, ne ..2 respectez|respecte ..2
      pas ..6 vie|confidentialite|donnees|renseignements|loi, negligence|neglige|negligent|negligents ..8
      <mythings>|donnees|renseignements|confidentialite`,
    unless: `si, en cas de`,
  },
  {
    kind: 'complaint',
    weight: 0.75,
    evenNegated: true,
    says: `prepose|preposee|employe|employee|agent|agente|technicien|technicienne|commis|representant|representante|receptionniste|gerant|gerante|dame|monsieur|collegue ..3 raconte|dit|revele|divulgue|partage|montre|lu|crie|consulte|fouille ..10 mon|ma|mes|je|j, vous|votre|vos|on|il|elle|ils|employe|employee|compagnie|entreprise ..6 vendu|partage|divulgue|
      communique|transmis|donne|publie|utilise|refile|lu|affiche|revele|diffuse|cede|crie|montre ..5
      <mythings> ..8, <mythings> ..5 vendu|vendus|vendues|partagees|partages|divulguees|divulgue|publiee|
      publiees|utilisee|utilisees|revendues|revendu|affiche|affichee, impoli|impolie|grossier|ri|moque|raccroche|arrogant|arrogante ..20 donnees|renseignements|dossier|privee|personnel, <mythings>|
      donnees|vie_privee|confidentialite ..20 impoli|impolie|grossier|ri_de_moi|moque|raccroche|mal_recu|
      mal_recue|envoye_promener, a voix haute|haute_voix|devant_tout_le_monde|devant ..3 clients`,
    unless: `a qui|avec qui, avez vous|as tu, est ce que, pouvez|pourriez|veuillez, mauvaise personne|mauvais, ne
      ..3 pas, liste, si, <otherperson>, quels|quelles|qui`,
  },
  {
    kind: 'complaint',
    weight: 0.62,
    given: 'privacy',
    evenNegated: true,
    says: `<dis> ..14 <mythings>|vie_privee|donnees|renseignements|consentement|<spam>|confidentialite,
      <mythings>|vie_privee|consentement|donnees|renseignements|<spam> ..14 <dis>, c est ..3 <dis>, de
      quel droit, comment osez`,
    unless: `serait, si`,
  },
  {
    kind: 'complaint',
    weight: 0.6,
    onlySubject: true,
    says: `plainte ..6 vie|privee|donnees|renseignements|personnels|confidentialite, ^ plainte ..2 $, plainte
      formelle, atteinte ..3 vie`,
    unless: `<transaction>`,
  },
];
