import type { Rule } from '../rule.ts';

/** Somebody's information is, or may be, where it should not be (PIPA s. 34.1). */
export const breach: readonly Rule[] = [
  {
    kind: 'breach_report',
    weight: 0.88,
    evenNegated: true,
    says: `recu|recois|recue|recus|ouvert|vois|voir|vu|obtenu|envoye|recevoir|acces|trouve|affiche ..8 <data>|
      <attr>|facture|releve|courriel|email|lettre|compte|commande|contrat|document|recu ..6 <otherperson>,
      recu|recois|vois|voir|vu|ouvert ..6 <otherperson> ..6, <data>|facture|courriel|email|lettre|compte|
      releve|document|message|piece ..4 <otherperson>, <otherperson> ..4 recu|a|ont|voit|vu|acces ..5
      <mythings>, envoye|transmis|donne|communique|expedie|remis ..8 <mythings> ..6 <otherperson>,
      <mythings> ..6 envoyees|envoye|envoyes|transmises|communiquees|transmis|remis ..4 <otherperson>, ne
      m etait|est ..2 pas ..2 destine|destinee|adresse|adressee|destines, destine|destinee|adresse|
      adressee|appartient|appartenant a ..2 <otherperson>, donnees|renseignements|dossier|informations|
      facture|coordonnees ..3 d autres|un_autre|une_autre|quelqu_un`,
    unless: `<notBreach>, <otherperson> ..4 colis, sans ..3 <consent>, a qui, corriger|corrigez|modifier|modifiez`,
  },
  {
    kind: 'breach_report',
    weight: 0.87,
    evenNegated: true,
    says: `<stranger> ..5 connecte|connectee|accede|acces|entre|utilise|pirate|vole|connait|consulte|modifie|
      change|introduit|ouvert ..8, <own> ..2 compte ..4 pirate|piratee|compromis|usurpe|hacke|vole|
      utilise, pirate|hacke|piratage ..6 compte|systeme|site|donnees|mon|ma|base, connexion|acces|activite
      ..3 suspecte|suspect|inconnue|inhabituelle|non|frauduleux|frauduleuse|etrange|pas_moi, acces non ..1
      autorise, usurpation|vol ..2 d identite, je me suis fait ..2 pirater|hacker|voler, pas moi qui ..6`,
    unless: `<notBreach>`,
  },
  {
    kind: 'breach_report',
    weight: 0.85,
    evenNegated: true,
    says: `fuite|fuites|vol|violation|breche|perte ..3 donnees|renseignements|securite|confidentialite|
      informations|dossiers, incident ..3 confidentialite|securite, atteinte ..3 securite|mesures|
      protection, <data>|liste|clients|base|fichier|lien|page|<mythings> ..8 exposees|exposes|expose|
      accessible|accessibles|publiques|public|publique|visibles|visible|diffusees|fuite|pirate|piratees|
      dark|en_ligne|google, accessible|accessibles|visible|visibles|public|publique ..8 <data>|clients|
      fichier, n importe qui ..6 voir|acceder|consulter|lire|ouvrir|telecharger, sans ..3 connecter|mot_de_passe|authentifier|connexion`,
    unless: `<notBreach>, fuite d eau, logiciel|webinaire`,
  },
  {
    kind: 'breach_report',
    weight: 0.84,
    given: 'privacy',
    evenNegated: true,
    says: `perdu|vole|volee|egare|oublie|trouve|laisse|perte|vol|disparu|jete ..8 ordinateur|portable|cle|usb|
      phone|tablette|disque|cartable|dossiers|dossier|documents|boite|valise|sac|classeur|papiers,
      ordinateur|portable|cle|tablette|disque|dossiers|documents ..5 perdu|vole|volee|egare|perdue|voles|
      perdus|disparu|disparue, en_copie|cci|cc ..8 tous|tout|clients|adresses|monde|visibles, adresses ..4
      tous|autres|tout ..6, tous les destinataires`,
    unless: `<notBreach>, colis|commande, mot de passe oublie`,
  },
  {
    kind: 'breach_report',
    weight: 0.84,
    evenNegated: true,
    says: `hameconnage|fraude|arnaque|arnaqueur|frauduleux|faux|phishing|fraudeur|suspect|frauduleuse|fraudeurs
      ..22 seuls_vous|vous_seuls|que_vous|seul_vous|<mythings>|mon_nom|numero_de_commande|
      numero_de_client|connait|connaissait|savait|votre_nom, que vous seuls|etes, vous seuls ..6,
      seulement donne|donnee|utilise|utilisee ..3 a? vous|chez, se fait|faisant|faisait passer pour vous|votre|plutomicro|pluto, connaissait|connait|savait|avait ..6 mon|ma|mes ..10 commande|client|
      rendez|compte|achat|nom|adresse`,
    unless: `formation|logiciel`,
  },
  {
    kind: 'breach_report',
    weight: 0.55,
    onlySubject: true,
    says: `fuite, incident ..2 confidentialite, piratage|pirate, pas pour moi, mauvais destinataire, donnees
      exposees, <otherperson>`,
    unless: `webinaire|solution|eau`,
  },
];
