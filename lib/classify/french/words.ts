import type { Lexicon } from '../pattern.ts';

/** French word classes, accents folded and elisions apart ("m'envoyer" is "m envoyer"). */
export const french: Lexicon = {
  me: `me, m, moi, nous, a mon adresse, a ma cliente, a mon client, lui, leur`,
  kin: `mere, pere, fils, fille, enfant, enfants, conjoint, conjointe, epoux, epouse, mari, femme, frere,
    soeur, grand mere, grand pere, oncle, tante, parents, defunt <kinf>, defunte <kinf>, feu <kinf>,
    cliente, client, mandant, mandante, membre, abonne, abonnee, utilisateur, utilisatrice, famille`,
  kinf: `mere, pere, mari, femme, epoux, epouse, frere, soeur, oncle, tante, conjoint, conjointe`,
  echanges: `appels, appel, conversations, conversation, clavardages, visites, visite, messages, courriels, echanges, achats, compte, emploi`,
  own: `mon, ma, mes, notre cliente, notre client, nos clients, notre membre, notre utilisateur, votre
    ancienne cliente`,
  data: `donnees, donnee, renseignements, renseignement, informations, information, dossier, dossiers, fiche,
    fichier, fichiers, profil, historique, enregistrement, enregistrements, documents, document, notes,
    coordonnees, archives, correspondance, journaux, traces, details`,
  adj: `personnelles, personnels, personnel, personnelle, privees, prives, client, complet, complete, de, d,
    employe, medical, bancaires, sensibles, numeriques, compte, identite, contact, nominatives, a,
    caractere, les, des, appels, clients, services, propres, anciennes, autres, toutes, tous, l, ensemble,
    integral, entier`,
  about:
    'sur, concernant, concernent, concerne, au sujet de, au sujet d, a propos de, relatives a, relatifs a, relative a, relatif a, de, qui, touchant, portant sur, lies a, liees a',
  person: `moi, me, ma personne, moi meme, <own> <kin>, mon compte, mon nom, nous, mr, m, mme, le soussigne, la
    soussignee, ma <kin>, mon <kin>, mes <kin>`,
  aboutme: `me concernant, me concernent, me concerne, qui me concernent, a mon sujet, a mon propos, sur moi, a
    propos de moi, au sujet de moi, sur ma personne, sur mon compte, a mon nom, sur ma <kin>, sur mon
    <kin>, concernant ma <kin>, concernant mon <kin>, concernant notre cliente, concernant notre client,
    concernant ma cliente, concernant mon client, de ma <kin>, de mon <kin>, au sujet de ma <kin>, au
    sujet de mon <kin>, de notre cliente, de notre client, de ma cliente, de mon client, nous concernant,
    relatives a ma personne, relatifs a ma personne, la concernant, le concernant, les concernant, sur
    elle, sur lui, relatives a moi, relatifs a moi, concernant mes <kin>, sur mes <kin>, dans mon dossier, a son sujet, a leur sujet, en rapport avec moi, lies a moi, liees a moi, lies a ma personne, liees a ma personne`,
  mine: `<own> <adj>* <data>, <data> ..6 <aboutme>, <data> ..1 de|avec mes|mon|ma ..1 <echanges>, tout|toute|toutes|tous ..8 <aboutme>, ce ..7 <aboutme>,
    quoi ..6 <aboutme>, l ensemble ..8 <aboutme>, ensemble de mes ..2 <data>, quelles ..8 <aboutme>`,
  attr: `nom, prenom, prenoms, nom de famille, nom de jeune fille, adresse, adresses, code postal, phone,
    numero, numeros, numero de phone, email, courriel, adresse courriel, adresse email, date de naissance,
    naissance, sexe, genre, etat civil, etat matrimonial, statut civil, age, photo, photos, image, nas, visage, numero d assurance sociale, employeur, titre, profession, langue, ville, identite, signature, voix,
    nationalite, orthographe, contact, cellulaire, portable`,
  mythings: `<mine>, <own> <adj>* <attr>`,
  give: `envoyer, envoyez, envoie, envoies, envoyiez, transmettre, transmettez, transmets, transmettiez,
    fournir, fournissez, fournis, fournissiez, donner, donnez, donne, donniez, communiquer, communiquez,
    communiquiez, communique, remettre, remettez, remettiez, parvenir, acheminer, acheminez, expedier,
    expediez, montrer, montrez, montre, faites, adresser, adressez, indiquer, indiquez, dire, dites, dis,
    partager, preciser, precisez, lister, listez, divulguer, divulguez, produire, exporter, imprimer,
    detailler, detaillez, confirmer, confirmez`,
  please: `veuillez, pourriez vous, pouvez vous, pourrais tu, peux tu, merci de, merci d, prie de, priere de, j
    aimerais que, je voudrais que, je souhaite que, je veux que, je demande que, je vous demande de, je
    vous demande d, je te demande de, vous pouvez, tu peux, bien vouloir, svp, s il vous plait, je vous
    prie de, je vous somme de, il faut que vous, vous devez, seriez vous, serait il possible de, serait il
    possible d, est il possible de, est il possible d, est ce possible de, est ce que vous pouvez, est ce
    que vous pourriez, est ce que tu peux, auriez vous l amabilite de, auriez vous la gentillesse de, je
    vous saurais gre de, je vous invite a, vous de, vous d, exige que, demandons de, demandons que,
    possible que vous, tu pourrais, vous pourriez, de me`,
  want: `veux, voudrais, aimerais, souhaite, souhaiterais, desire, desirerais, demande, exige, reclame,
    requiers, sollicite, voulons, souhaitons, demandons, exigeons, besoin de, besoin d, droit a, droit d,
    droit de, voudrions, aimerions, viens demander, tiens a, requerons, reclamons, sollicitons, cherche a`,
  see: `voir, consulter, obtenir, recevoir, avoir, savoir, connaitre, acceder, examiner, recuperer, lire,
    prendre connaissance, verifier, telecharger, demander, exercer, ravoir, regarder`,
  copyof: `copie de, copie d, copie du, copie des, copies de, copies des, copies du, acces a, acces aux, acces
    au, communication de, communication des, communication du, liste de, liste des, extrait de, releve de,
    export de, photocopie de, photocopies de, duplicata de, recapitulatif de, recapitulatif des,
    divulgation de, portabilite de, exemplaire de, acceder a, consultation de, consultation du`,
  hold: `avez, ayez, detenez, detient, detenus, detenues, conservez, possedez, gardez, stockez, collectez,
    recueillez, collecte, recueilli, recueillis, recueillies, collectees, collectes, conserves,
    conservees, stockees, traitez, disposez, savez, as, gardes, sais, detiens, detenir, avoir, possede,
    posseder, conserve, enregistre, enregistrez, enregistrees, accumule, accumulez, gardees, stocke,
    ramasse, ramassez, figurent, figure, compile`,
  gaveout: `partage, partagees, partages, partager, partagez, communique, communiquez, communiquees, communiques,
    divulgue, divulguez, divulguees, divulgues, transmis, transmises, transmettez, vendu, vendues, vendus,
    vendez, donne, donnez, donnees, cede, cedees, cedez, envoye, envoyees, revele, fourni, fournies,
    fournis, refile, publie, publiees, diffuse, diffusees, file, filez, transfere, transferees, laisse`,
  delete: `supprimer, supprimez, supprime, supprimiez, effacer, effacez, efface, effaciez, detruire, detruisez,
    detruis, retirer, retirez, retire, enlever, enlevez, enleve, eliminer, eliminez, radier, radiez,
    purger, purgez, oublier, oubliez, oublie, retirent, supprimant, anonymiser, anonymisez, virer, virez,
    desactiver, desactivez, disparaitre, detruisiez, retiriez, enleviez, jeter, jetez, broyer, epurer`,
  deletion:
    'suppression, effacement, destruction, retrait, radiation, anonymisation, oubli, desindexation, elimination',
  deleted: `supprimees, supprimes, supprime, supprimee, effacees, effaces, efface, effacee, detruites, detruits,
    detruit, detruite, retirees, retires, retire, retiree, enlevees, enleve, enlevee, oublie, oubliee,
    radie, eliminees, disparaissent, disparaisse`,
  correct: `corriger, corrigez, corrige, corrigiez, rectifier, rectifiez, rectifie, rectifiiez, modifier,
    modifiez, modifie, modifiiez, changer, changez, change, changiez, mettre a jour, mettez a jour, mets a
    jour, mettiez a jour, completer, completez, remplacer, remplacez, remplace, ajouter,
    ajoutez, ajuster, actualiser, actualisez, mise a jour de, mise a jour du, reparer, arranger, arrangez`,
  correction: `correction, rectification, modification, mise a jour, changement, corrections, modifications`,
  corrected:
    'corrige, corrigee, corriges, corrigees, rectifie, rectifiee, rectifies, rectifiees, modifie, modifiee, modifiees, mis a jour, mise a jour, mises a jour, change, changee, completees, actualisees',
  wrong: `erronee, errone, erronees, errones, incorrecte, incorrect, incorrectes, incorrects, inexacte, inexact,
    inexactes, inexacts, fausse, faux, fausses, mauvaise, mauvais, mal ecrit, mal orthographie, mal
    orthographiee, mal epele, ancienne, ancien, vieille, desuete, perimee, perime, plus bonne, plus la
    bonne, plus le bon, pas bonne, pas bon, pas la bonne, pas le bon, pas exact, pas exacte, pas exactes,
    pas a jour, plus a jour, incomplet, incomplete, incompletes, pas correct, pas correcte, plus valide,
    plus exacte, plus bon, obsolete, erreur, mal ecrite, mal enregistre, mal saisi, mauvaises, plus mon,
    plus ma, pas mon, pas ma`,
  contact: `contacter, contactez, contacte, appeler, appelez, appelle, ecrire, ecrivez, ecris, envoyer, envoyez,
    envoie, solliciter, sollicitez, harceler, harcelez, spammer, spammez, texter, textez, relancer,
    relancez, deranger, derangez, telephoner, importuner, rappeler, recontacter, recontactez, achaler,
    ecoeurer, emmerder, bombarder, joindre`,
  use: `utiliser, utilisez, utilise, utilisiez, partager, partagez, partagiez, vendre, vendez, vendiez,
    communiquer, communiquez, communiquiez, divulguer, divulguez, divulguiez, traiter, traitez, traitiez,
    conserver, conservez, conserviez, garder, gardez, gardiez, stocker, stockez, collecter, collectez,
    transmettre, transmettez, transmettiez, diffuser, publier, publiez, exploiter, exploitez, profiler,
    suivre, ceder, donner, donnez, pister, recueillir, transferer, transferez, serviez, servir, servez`,
  list: `liste, listes, base de donnees, infolettre, infolettres, fichier, fichiers, liste de diffusion, listes
    d envoi, liste d envoi, liste de distribution, bases de donnees, systeme, systemes, registres,
    newsletter, liste d appel, envois, base`,
  spam: `courriels, emails, email, infolettres, infolettre, publicites, publicite, pubs, pub, promotions,
    messages, textos, appels, newsletter, newsletters, sollicitation, sollicitations, offres,
    communications, communication, sms, spam, spams, pourriels, courriel, mails, marketing, courriers`,
  stranger:
    'quelqu un, un inconnu, inconnu, inconnus, inconnue, un pirate, pirate, pirates, un tiers, tiers, un etranger, une personne, mon ex, une inconnue, personne non autorisee, fraudeur, fraudeurs, un individu, arnaqueur, voleur',
  otherperson: `quelqu un d autre, d une autre personne, une autre personne, autre personne, autre client, autre
    cliente, autres clients, autres personnes, autre abonne, autre utilisateur, autres utilisateurs,
    mauvaise personne, mauvais destinataire, mauvaise adresse, autrui, d un autre, d une autre, un
    inconnu, une inconnue, d inconnus, tierce personne, pas a moi, pas les miens, pas les miennes, pas
    pour moi, pas la mienne, mon voisin, ma voisine, une dame, un monsieur, un etranger, mauvais client`,
  privacypolicy: `politique de confidentialite, politiques de confidentialite, politique de protection ..6 donnees|
    renseignements|privee, politique sur la protection ..6, politique vie privee, politique de vie privee,
    politique de respect de la vie privee, avis de confidentialite, politique en matiere de ..4 vie|
    confidentialite|protection|renseignements|donnees, declaration de confidentialite, politique relative
    ..6 renseignements|donnees|privee|confidentialite, politique sur la vie privee, politique de gestion
    des renseignements, charte de confidentialite, politique sur la confidentialite, politique de donnees,
    politique de conservation, politiques de protection ..4 renseignements|donnees, politique concernant
    ..5 renseignements|donnees|privee, politique de gouvernance, regles ..6 renseignements|donnees|confidentialite|privee`,
  law: `loi sur la protection, pipa, lprpde, rgpd, loi 25, lprp, loi sur l acces, prp, pipeda, loi sur la
    protection des renseignements personnels`,
  consent:
    'consentement, autorisation, permission, accord, avis, en parler, le demander, me demander, me le dire, mon ok, prevenir, me prevenir, demander',
  transaction: `commande, commandes, facture, factures, colis, livraison, remboursement, recu, paiement, garantie,
    produit, produits, article, rendez, reservation, mot, portail, site, application, stationnement,
    immeuble, edifice, billet, retour, panier, abonnement, soumission, expedition, achat, devis,
    connexion, imprimante, chaussures, cle`,
  cookies:
    'cookies, cookie, temoins, temoin, fichiers temoins, traceurs, google analytics, adresse ip, adresses ip, pixels',
  dis: `inacceptable, furieux, furieuse, outre, outree, choque, choquee, decu, decue, scandaleux, honteux,
    honte, mecontent, mecontente, insatisfait, insatisfaite, fache, fachee, illegal, inadmissible,
    indigne, indignee, revoltant, degueulasse, ecoeure, ecoeuree, tanne, tannee, ras le bol, marre,
    intolerable, abuse, colere, deplorable, degoutant, pas correct, pas normal, ca suffit`,
  stop: `arreter, arretez, arrete, arretiez, cesser, cessez, cesse, cessiez, stopper, stoppez, stop, finissez,
    mettre fin, mettez fin`,
  misuse: `ci joint ..6 copie, je joins, j ai joint, merci pour ..6 copie, merci de m avoir, trouverez, publie|
    vendu|vole|diffuse|fuite ..4 copie, je vous ai envoye|donne|transmis|fourni`,
  removing: `<delete> ..8 <mine>, <mine> ..4 <deleted>|<corrected>, <deletion> ..4 <mine>, <stop> ..6`,
  notPersonal: `<own> <transaction>, <correct> ..5 <transaction>, <transaction>, mot de passe, carte de credit,
    abonnement`,
  otherAccess: `acces ..4 <transaction>, <copyof> ..3 <transaction>`,
  notBreach: `votre compte ..6 compromis|suspendu|bloque, en cas d, si, notre solution|logiciel, est ce que vous`,
};
