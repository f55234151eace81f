/** Information about people, and where it is kept. */
export const data = {
  privacy: `privacy private confidential confidentiality confidentially personal pii sensitive secret secrecy
    identifiable nominative intimate confidentialite confidentiel confidentielle confidentiels confidentielles
    prive privee prives privees vie personnel personnelle personnels personnelles intime intimite secrete
    nominatif nominatifs nominatives sensible sensibles perso personally personnellement`,
  information: `information info data details detail particulars facts datum contents knowledge background
    material metadata informations renseignement renseignements donnee donnees infos coordonnees contenu
    contenus matiere metadonnees`,
  records: `record records recorded file files filed filing folder folders profile profiles dossier dossiers
    account accounts database databases entry entries card cards sheet sheets log logs logged logging history
    histories register registers registry ledger ledgers archive archives archived archiving chart charts
    binder binders directory listing docket spreadsheet spreadsheets correspondence fiche fiches fichier
    fichiers profil profils registre registres compte comptes historique historiques base bases entree entrees
    journal journaux feuille feuilles chemise chemises classeur classeurs repertoire repertoires bd carnet
    carnets cahier cahiers releve releves archiver archivez archivee archivees tableau tableaux inscription
    inscriptions correspondance enregistrement enregistrements note notes`,
  note: `note notes noted noting comment comments commented commenting remark remarks remarked remarking
    annotation annotations annotated memo memos flag flags flagged flagging tag tags tagged tagging label
    labels labelled labeled labelling scribble scribbles description descriptions mark marks marked marking
    mention jotted star sticky noter notez notee notees commentaire commentaires remarque remarques mentions
    etiquette etiquettes marquer marque marquez marquee marquees signaler signale signalez signalee signalees
    coche griffonnage griffonnages appreciation mentioned`,
  copy: `copy copies copied copying photocopy photocopies photocopied photocopying duplicate duplicates
    transcript transcripts printout printouts print prints printed printing scan scans scanned scanning
    download downloads downloaded downloading export exports exported exporting extract extracts extracted
    extracting pdf csv dump reproduction xerox zip copie copier copiez copiee copiees photocopie photocopier
    photocopiez photocopiee photocopiees double imprimer imprime imprimez imprimee imprimees imprimes
    imprimiez impression impressions transcription transcriptions extrait extraits extraction exporter exporte
    telecharger telecharge telechargez telechargee telechargees duplicata exemplaire exemplaires numeriser
    numerise numerisez numerisee numerisees reproductions reproduire releve recopier recopie recopiez recopiee
    recopiees portabilite capture`,
  access: `access accessed accessing accessible dsar sar atip foip inspect disclosure portability obtain acces
    acceder accede accedez accedee accessibles consultation consulter portabilite communication`,
  contactData: `address addresses addressed number numbers cell telephone mobile landline postal zip street
    postcode avenue apartment unit city town province residence residential home contact extension line
    adresse adresses telephones numero numeros cellulaire cellulaires courriel code rue rues ville villes
    appartement appartements logement domicile domiciles coordonnees residences fixe ligne joignable phone
    phones`,
  idNumbers: `sin ssn passport passports licence licences license licenses id ids identification identity
    plate plates health permit insurance digits nas dl ahc healthcare serial pin pins codes otp reference
    badge badges identifier identifiers passeport passeports permis identite identites carte matricule
    matricules immatriculation plaque plaques ramq identifiant identifiants nip chiffres references assurance
    number numbers numero numeros`,
  identifying: `identify identifies identified identifying identification identity authenticate authenticates
    authenticated authenticating authentication verify verified pseudonym anonymous anonymously anonymity
    identifier identifie identifiez identifiee identifiees identite identites authentifier authentifie
    authentifiez authentifiee authentifiees authentification anonyme anonymes anonymement anonymat usurpation
    verifies verifying verification`,
  name: `name names named naming surname surnames spelling spell spells spelled spelt misspell misspelled
    misspelt misspelling lastname firstname maiden nickname nicknames initial initials title titles alias
    pronoun pronouns pronounce pronounced hyphen hyphenated accent middle deadname deadnamed mx mrs ms
    signature signatures pseudonym typo typos nom noms prenom prenoms nomme nommee nommer appelle orthographe
    epeler epele epelez epelee epelees epellation surnom surnoms initiale initiales titre titres pronom
    pronoms pseudonyme trait tiret accents civilite`,
  birth: `birth birthday birthdays birthdate birthdates born dob age aged ages older younger birthyear
    anniversary naissance naissances anniversaire anniversaires agee agees date dates`,
  gender: `gender genders sex male female man woman mr mrs trans transgender nonbinary transition transitioned
    marital married marriage single divorce divorced separated widowed widow widower miss sexe genre genres
    homme femme masculin feminin feminine conjugal matrimonial marie mariee maries mariage celibataire
    celibataires divorcer divorcez divorcee divorcees separe separee veuf veuve`,
  workData: `employer employers employment job jobs occupation occupations profession professions salary wage
    wages income pay payroll title resume performance paycheque disciplinary discipline hire hires hired
    hiring fired fire fires firing dismissed dismissal resigned retired retiring retirement hr staff pension
    grievance role department emploi emplois employeur employeurs metier metiers salaire salaires revenu
    revenus poste paie embaucher embauche embauchez embauchee embauchees congedier congedie congediez
    congediee congediees congediement demission demissions demissionner demissionne demissionnez demissionnee
    demissionnees retraite retraites ressources humaines disciplinaire evaluation rh travail departement
    employe employee employees employes postes quit`,
  health: `health medical medically medicine medication medications meds doctor doctors nurse nurses hospital
    hospitals clinic clinics diagnosis diagnosed diagnose patient patients illness ill sick disability
    disabilities disabled injury injuries injured surgery operation allergy allergies allergic pregnant
    pregnancy prescription prescriptions pharmacy pharmacist therapy therapist therapists therapies
    counselling counsellor counsellors physio physiotherapy physiotherapist dental dentist dentists cancer
    depression mental anxiety biopsy blood treatment treatments chiropractor massage symptoms disease diabetes
    diabetic asthma epipen knee hip stroke dementia addiction rehab wheelchair weight vaccination vaccine
    miscarriage wcb aish sante medicale medicaux medicales medecin medecins docteur docteurs docteure
    infirmier infirmiere hopital hopitaux clinique cliniques diagnostic diagnostics maladie maladies malade
    malades invalidite handicap handicaps handicape handicapee blessure blessures blesse blessee chirurgie
    chirurgies allergie allergique enceinte grossesse ordonnance ordonnances pharmacie pharmacies pharmacien
    pharmacienne therapie therapeute therapeutes physiotherapie dentiste dentistes dentaire mentale biopsie
    sang douleur douleurs traitement traitements medicament medicaments diabete diabetique avc psychologue
    psychologues psy fauteuil poids vaccin vaccins accoucher accouche accouchez accouchee accouchees demence`,
  money: `money pay pays paid paying payment payments bank banks banking card cards credit debit visa
    mastercard cheque cheques check balance balances dollar dollars cash cent cents loan loans mortgage
    mortgages debt debts owe owed owes owing income tax taxes savings deposit deposits deposited depositing
    etransfer transfer interac financial finance finances bankruptcy bankrupt wallet chequing paypal iban
    overdraft funds fund cvv expiry swipe tap unpaid accounting pension argent paie paiera paierai paye payer
    payez payee payes paiement paiements banque banques bancaire bancaires carte cartes solde soldes comptant
    pret prets hypotheque hypotheques dette dettes dois doit impot impots depot virement virements financier
    financiere financieres faillite portefeuille piastre piastres monnaie epargne comptabilite sous`,
  credit: `credit equifax transunion score scores scoring scored rating ratings rate rated risk inquiry debt
    collection collector collectors collections arrears delinquent deadbeat bankruptcy owing collateral
    default defaults defaulted defaulting mortgage lender lenders loan underwriter adverse unpaid screening
    cote cotes pointage pointages recouvrement payeur creancier creanciers creance creances impaye impayes
    impayee hypotheque preteur preteurs endetter endette endettez endettee endettees faillite solvabilite`,
  images: `photo photos photograph photographs photographed photographing photographer picture pictures pic
    pics image images video videos footage film films filmed filming clip clips recordings cctv camera cameras
    selfie selfies headshot headshots portrait portraits snapshot snapshots snap snaps snapped snapping tape
    tapes taped screenshots face faces thumbnail thumbnails album albums photographier photographie
    photographiez photographiee photographiees photographies photographe photographes filmer filme filmez
    filmee filmees filment cliche cliches visage visages capture captures bande bandes videosurveillance
    sequence sequences egoportrait recording screenshot`,
  recording: `record recorded recording recordings microphone microphones mic mics audio voice voices tape
    tapes taped taping listen listens listened listening voicemail voicemails wiretap voiceprint voiceprints
    transcript transcripts transcribe transcribes transcribed transcribing transcription overheard eavesdrop
    eavesdropping hear enregistrer enregistre enregistrez enregistree enregistrees enregistrement
    enregistrements micro micros voix ecouter ecoute ecoutez ecoutee ecoutees ecoutent bande vocal vocale
    vocaux transcriptions entendre entendu sonore appels repondeur appel call calls called monitored`,
  camera: `camera cameras cctv surveillance monitor monitors monitored monitoring lens doorbell doorbells
    webcam webcams dashcam dashcams watch watching drone drones sensor sensors spy spies spied spying security
    bodycam footage film surveiller surveille surveillez surveillee surveillees videosurveillance espionner
    espionne espionnez espionnee espionnees espion espions espionnage capteur capteurs sonnette sonnettes
    lentille filment filme filmez films`,
  location: `location locations gps tracking tracker trackers track tracks tracked whereabouts map maps
    geolocation geofence route routes coordinates position positions movements telematics beacon beacons
    nearby lives living lived localisation localisations localiser localise localisez localisee localisees
    geolocalisation suivi suivre trajet trajets itineraire itineraires deplacement deplacements emplacement
    emplacements reperage pister piste pistez pistee pistees trace traces vit habite habitons`,
  biometric: `fingerprint fingerprints biometric biometrics facial face faces voiceprint voiceprints retina
    iris recognition palm handprint thumbprint dna genetic empreinte empreintes biometrique biometriques
    biometrie faciale reconnaissance visage visages voix adn genetique digitale digitales`,
  score: `score scores scored scoring profile profiles profiled profiling rating ratings rated rank ranks
    ranked ranking rankings segment segments segmented segmentation category categories categorised
    categorized flag flags flagged tag tags tier tiers labelled grade grades graded grading bucket buckets
    prediction predictions predicted predict inference inferences inferred predictive persona points
    classified pointage pointages cote cotes cotation profilage profiler profilez profilee profilees categorie
    categoriser categorise categorisez categorisee categorisees classement classer classe classez classee
    classees classes etiqueter etiquete etiquetez etiquetee etiquetees notation niveau risque risques deduire
    deduit`,
  automated: `automated automatic automatically automation algorithm algorithms algorithmic ai robot robots
    bot bots chatbot chatbots artificial intelligence model models trained training train software chatgpt gpt
    decision automatiser automatise automatisez automatisee automatisees automatique automatiques
    automatiquement algorithme algorithmes ia artificielle entrainer entraine entrainez entrainee entrainees
    entrainement modele modeles logiciels logiciel`,
  cookies: `cookie cookies banner banners pixel pixels tracker trackers tracking analytics adtech retarget
    retargets retargeted retargeting browser browsers browsing google ads facebook beacon beacons
    fingerprinting session ip visitor visitors site profiling targeted target targets targeting temoin temoins
    bandeau banniere bannieres pistage traceur traceurs analytique analytiques navigateur navigateurs
    navigation ciblage cibler cible ciblez ciblee ciblees cibles publicitaire visiteur visiteurs mouchard`,
  sensitiveTraits: `religion religious church faith muslim jewish christian ethnic ethnicity race racial
    political politics orientation gay lesbian union belief beliefs immigration immigrant refugee citizenship
    nationality status indigenous metis treaty criminal conviction religions religieux religieuse eglise
    croyance croyances foi ethnique ethniques origine politique gai syndicat immigrante immigrants immigrantes
    refugie refugiee citoyennete nationalite statut autochtone autochtones criminel casier judiciaire
    antecedent antecedents`,
  email: `email emails emailed emailing inbox inboxes mailbox mailboxes bcc cc ccd cced reply attachment
    attachments subject thread sender senders recipient recipients outbox gmail hotmail yahoo outlook
    forwarded courriel courriels mail mails mel pourriels messagerie objet cci expediteur expediteurs
    destinataire destinataires boites forward forwarding`,
  textMessage: `text texts texted texting sms message messages messaged messaging whatsapp messenger chat
    chats dm dms instagram insta facebook fb twitter tiktok linkedin telegram notification notifications popup
    popups chatbot chatbots texto textos clavarder clavarde clavardez clavardee clavardees clavardage
    clavardages messagerie texter textez reseaux`,
  post: `mail mailing envelope envelopes letter letters stamp stamps stamped postage parcel parcels courier
    mailbox mailman postman postal post unopened sealed window letterhead postmark postmarked addressed flap
    poste postes postale postaux enveloppe enveloppes lettre lettres timbre timbres facteur facteurs factrice
    colis courrier courriers cachet pli scelle scellee recommande entete decachete boite`,
  paper: `paper papers papered papering paperwork page pages sheet sheets pad slip slips form forms binder
    binders printed stack pile piles clipboard clipboards carbon notebook notebooks scrap stapled staple
    staples photocopier cabinet cabinets drawer drawers folder folders box boxes filing bin recycling dumpster
    garbage trash papier papiers paperasse feuille feuilles feuillet feuillets formulaire formulaires classeur
    classeurs tiroir tiroirs boite boites carton cartons recyclage bac bacs poubelle poubelles vidange
    vidanges armoire armoires filiere cartable cartables calepin tablette dechets agrafe`,
  device: `laptop laptops tablet tablets ipad ipads iphone android computer computers pc mac desktop usb stick
    sticks drive drives disk disks hard device devices harddrive screen screens monitor printer printers
    scanner scanners kiosk kiosks terminal terminals machines router modem smartphone briefcase backpack bag
    bags thumb memory keyboard sim hardware ordinateur ordinateurs portable portables tablette tablettes cle
    cles disque disques appareil appareils ecran ecrans imprimante imprimantes numeriseur borne bornes
    terminaux routeur cellulaire cellulaires clavier mallette sac sacs serviette ordi ordis machine`,
  cloud: `cloud server servers aws azure amazon microsoft google hosting host hosts hosted datacenter
    datacentre backup backups warehouse databases storage stored provider saas salesforce hubspot region
    bucket endpoint encrypted infrastructure crm mirror node nuage infonuagique serveur serveurs heberger
    heberge hebergez hebergee hebergees heberges hebergement hebergeur hebergeurs sauvegarde sauvegardes copie
    entrepot entrepots bd stockage centre centres infonuagiques`,
  website: `website websites site sites web webpage webpages page pages online internet portal portals app
    apps application applications platform platforms link links url urls form button buttons click clicks
    clicked clicking menu browser browsers dashboard dashboards download downloads upload uploads uploaded
    uploading homepage domain domains loading widget ligne portail portails appli applis plateforme
    plateformes lien liens adresse formulaire formulaires bouton boutons cliquer clique cliquez clic
    navigateur navigateurs tableau telecharger televerser televersez televersees televerse televersement
    accueil domaine domaines logiciel logiciels screen screens ecran software system systems systeme program
    programs field fields panel settings champ champs parametres`,
  login: `login logins log logged logging signin sign password passwords passcode passcodes username usernames
    credential credentials authentication authenticator code codes reset resets resetting twofactor mfa otp
    access portal portals lockout locked lock unlock unlocks unlocking pin session sessions connexion
    connexions connecter connecte connectez connectee connectees mot passe motdepasse identifiant identifiants
    authentification reinitialiser reinitialise reinitialisez reinitialisee reinitialisees portail portails
    verrouiller verrouille verrouillez verrouillee verrouillees acces nip deconnecter deconnecte deconnectez
    deconnectee deconnectees usager account compte comptes mots`,
} as const;
