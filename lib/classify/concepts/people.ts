/** People, offices and their rules. */
export const people = {
  me: 'i me myself am mine je j moi suis ai',
  mine: 'my mine own ours our mon ma mes mien mienne miens miennes nos notre notres propre propres',
  us: 'we us our ours ourselves nous nos notre notres',
  youPeople: `you your yours yourself yourselves folks guys yall ya u ur company pluto sirs team outfit vous
    votre vos votres tu te toi ton tes ta tien tienne compagnie gang equipe`,
  onePerson: 'he him his himself she her hers herself il elle lui son sa ses sien sienne',
  they: 'they them their theirs themselves those these ils elles leur leurs eux ceux celles ces',
  somebody: `somebody someone somebodys someones anybody person people individual individuals guy guys man men
    woman women lady ladies gentleman fellow fella dude chap gal human humans everybody stranger strangers
    whoever persons quelqu quelquun personne personnes individu individus gens monde monsieur homme hommes
    femmes dame dames madame gars type types bonhomme inconnu inconnue inconnus monsieurs messieurs mesdames
    madames etranger quidam anyone everyone folks nobody peoples nobodys everybodys anybodys`,
  belonging: `belong belongs belonged belonging own owns owned owner owners property whose theirs appartenir
    appartient appartiennent appartenant propriete proprietaire proprietaires sien`,
  family: `family families wife wives husband husbands spouse spouses partner partners mother mothers mom moms
    mum mums mama mommy father fathers dad dads daddy papa parent parents brother brothers sister sisters
    sibling siblings sons daughter daughters grandmother grandma nana granny grandpa grandfather grandson
    granddaughter grandchildren grandparent grandparents uncle uncles aunt aunts auntie niece nieces nephew
    nephews cousin cousins fiance fiancee girlfriend boyfriend ex stepson stepdaughter stepmother inlaw inlaws
    relative relatives kin household hubby twin twins godmother famille familles familial familiale epouse
    epoux mari maris femme conjoint conjoints conjointe conjointes partenaire mere meres maman mamans pere
    peres frere freres soeur soeurs fils fille filles grand grandmere mamie memere pepere papi oncle oncles
    tante tantes matante mononcle neveu neveux cousine blonde chum belle jumeau jumeaux jumelle jumelles
    proche proches parente menage son`,
  children: `child childs children childrens kid kids minor minors baby babies toddler toddlers teen teens
    teenager teenagers boy boys girl girls infant daycare underage youth daughter junior guardian guardians
    camp pupil pupils playground newborn stroller grade kindergarten young custody enfant enfants bebe bebes
    mineur mineurs mineure mineures ado ados adolescent adolescents adolescente garderie garderies gamin
    gamine jeune jeunes garcon garcons fillette fillettes fils fille petit petite petits petites tuteur
    tutrice poussette poussettes scolaire cpe ecole school garde`,
  deceased: `deceased died dead death dies dying die late passed passing funeral funerals estate estates
    executor executors executrix probate will obituary obituaries memorial widow widower widowed grave buried
    burial cremation condolence condolences mourning inheritance heir heirs trustee trustees bereavement
    bereaved coroner coffin hospice testament decede decedee decedes deces mort morte morts mourir meurt
    defunt defunte defunts feu feue succession successions executeur executrice liquidateur liquidatrice
    testaments funerailles obseques notaire veuf veuve heritier heritiers heritiere heritage deuil
    condoleances necrologique enterrer enterre enterrez enterree enterrees enterrement cimetiere parti eteint
    crematoire`,
  representing: `behalf attorney poa power guardian guardians guardianship trustee trustees agent authorise
    authorization proxy represent represents represented representing representative representatives mandate
    caregiver caregivers carer caseworker caseworkers advocate interpreter interpreters translator translators
    ward wards estate estates nom procuration procurations mandat mandats mandataire mandataires tuteur
    tuteurs tutrice curateur curatrice curatelle representant representants representante representer
    represente representez representee representees representons aidant aidants aidante interprete interpretes
    traducteur traducteurs pouvoir delegue`,
  staff: `staff receptionist receptionists clerk clerks employee employees worker workers agent agents rep
    reps representative representatives manager managers supervisor supervisors boss bosses owner owners
    technician technicians tech techs cashier cashiers secretary secretaries assistant assistants associate
    associates coordinator coordinators director directors salesman salesmen salesperson salespeople
    saleswoman teller installers drivers temp temps intern interns trainee trainees apprentice apprentices
    operator operators colleague colleagues coworker coworkers janitor cleaner cleaners dispatcher dispatchers
    crew personnel guard foreman head desk bookkeeper bookkeepers accountant accountants president ceo founder
    trainers instructor instructors hygienist groomer groomers mechanic mechanics plumber plumbers electrician
    electricians officer officers treasurer chief employe employes receptionniste receptionnistes commis
    preposee prepose preposes gerant gerante gerants gestionnaire gestionnaires directeur directrice patron
    patronne patrons superviseur superviseure chef chefs representant representants representante
    representantes technicien techniciens technicienne techniciennes caissier caissiere secretaire secretaires
    adjoint adjointe conseiller conseillere conseillers vendeur vendeurs vendeuse installateur installateurs
    chauffeur chauffeurs livreur livreurs stagiaire stagiaires operateur operatrice collegue collegues
    concierge commise agente repartiteur repartitrice telephoniste comptable comptables responsable
    responsables presidente coiffeur coiffeuse mecanicien plombier travailleur travailleurs travailleuse
    entraineur tresoriere tresorier equipe team installer internal senior seniors`,
  customer: `customer customers client clients clientele user users member members patron patrons subscriber
    subscribers consumer consumers buyer buyers shopper shoppers guest guests patient patients tenant tenants
    visitor visitors regular cliente clientes usager usagers usagere utilisateur utilisateurs utilisatrice
    membre membres abonne abonnes acheteur acheteurs consommateur consommateurs consommatrice patiente
    locataire locataires invite invites visiteur visiteurs habitue`,
  business: `business businesses company companies companys firm firms corporation corporate corp inc ltd llp
    enterprise enterprises organization organizations organisation organisations outfit shop shops store
    stores office offices branch branches practice agency startup franchise franchises headquarters restaurant
    restaurants bakery salon salons studio studios gym gyms cafe garage garages warehouse industry nonprofit
    department departments operations entreprise entreprises compagnie compagnies firme firmes societe
    societes organisme organismes pme commerce commerces boutique boutiques magasin magasins bureaux
    succursale succursales agence agences atelier ateliers boulangerie entrepot siege enr ltee cie cooperative
    association associations departement agencies bureau customers employer`,
  thirdParties: `third party parties partner partners affiliate affiliates subsidiary subsidiaries broker
    brokers vendor vendors supplier suppliers contractor contractors subcontractor subcontractors subprocessor
    subprocessors processor processors provider providers agency agencies reseller resellers insurer insurers
    outsider outsiders outsourced outsource outsources outsourcing parent group sponsor sponsors advertiser
    advertisers datagone external intermediary competitor competitors tiers tierce tierces partenaire
    partenaires affilie affilies filiale filiales courtier courtiers fournisseur fournisseurs sous traitant
    traitants traitante prestataire prestataires agence agences assureur assureurs revendeur revendeurs
    externe externes commanditaire commanditaires annonceur annonceurs intermediaire intermediaires
    entrepreneur entrepreneurs concurrent concurrents exterieur`,
  policy: `policy policies statement notice notices terms document documents documentation written charter
    guideline guidelines handbook manual framework statements version versions booklet leaflet conditions
    fineprint disclaimer wording clauses paragraph paragraphs procedure procedures abstract politique
    politiques charte chartes avis declaration declarations ecrit ecrite termes modalites enonce enonces
    directive directives texte textes paragraphe paragraphes reglement reglements guide guides libelle`,
  practice: `practice practices procedure procedures process processes protocol protocols rule rules standard
    standards routine approach handling method methods system systems default normally usual normal general
    generally typical typically custom guideline guidelines measure measures handled handle handles gestion
    pratique pratiques processus protocole protocoles regle regles norme normes methode methodes
    fonctionnement marche habitude habitudes defaut normalement generalement usuel usuelle generale mesure
    mesures systeme facon facons maniere manieres courante directive directives fonctionne fonctionnent`,
  law: `law laws legislation act acts pipa pipeda foip gdpr ccpa casl hia section sections sec subsection
    regulation regulations regulatory statute statutes article articles legal legally illegal illegally
    unlawful unlawfully lawful compliance comply complies complied complying compliant noncompliance violation
    statutory jurisdiction rgpd principle principles federal loi lois prp lprpde lpvp lpd reglement reglements
    reglementation reglementaire reglementaires legale legaux legales legalement illegale illegaux
    illegalement conforme conformes conformite conformement conformer conformez conformee conformees respecter
    juridique juridiques vertu principe principes caslp lcap art legislatif alinea paragraphe federale
    provincial provinciale`,
  lawyer: `lawyer lawyers attorney attorneys solicitor solicitors barrister barristers counsel firm llp
    paralegal paralegals legal client prejudice sue sues sued suing lawsuit lawsuits litigation court courts
    judge judges tribunal tribunals settlement hearing hearings trial claimant retained affidavit affidavits
    damages compensation subpoena warrant remedies remedy notary undersigned proceedings plaintiff defendant
    arbitration arbitrator discovery represent represents represented representing behalf divorce custody
    avocat avocats avocate avocates notaire notaires huissier huissiers cabinet cliente mandant mandante
    juridique poursuivre poursuis poursuivrai poursuite poursuites proces tribunaux cour juge juges jugement
    jugements litige litiges dommages indemnisation indemniser indemnise indemnisez indemnisee indemnisees
    prejudices recours assignation soussigne soussignee representer represente representez representee
    representees representons arbitrage audience audiences barreau demeure reserve droits`,
  authority: `commissioner commissioners oipc opc regulator regulators ombudsman authority authorities police
    policeman officer constable cst rcmp detective sheriff sheriffs warrant warrants investigate investigates
    investigated investigating investigation investigations investigator investigators government ministry
    minister bbb cra wcb inspector inspectors council watchdog media enforcement customs bylaw municipal
    auditor auditors governing commissaire commissaires commissariat cpvp autorite autorites policier
    policiers policiere agente sergent grc enquete enquetes enqueteur enqueteurs enqueteuse gouvernement
    ministere ministre perquisition regulateur inspecteur inspecteurs inspectrice municipalite municipale cai
    verificateur verificateurs ordre depose`,
  journalist: `journalist journalists reporter reporters newspaper newspapers press media article articles
    story stories column columns columnist interview interviews interviewing news newsroom editor editors
    editorial podcast podcasts broadcast radio tv television quote quotes quoted quoting deadline documentary
    headline headlines magazine magazines publication publish freelance spokesperson cbc blog blogs blogger
    bloggers journaliste journalistes journal journaux presse medias reportage reportages entrevue entrevues
    tele chronique chroniques chroniqueur chroniqueuse nouvelles redaction redacteur redactrice citer citation
    porteparole balado balados documentaire documentaires revue antenne tombee paraitre`,
  auditing: `questionnaire questionnaires audit audits auditor auditors auditing diligence vendor assessment
    assessments soc iso certification certifications certified procurement rfp tender tenders compliance
    onboarding controls control attest dpa subprocessor subprocessors processor processors processing
    checklist checklists annex appendix template templates dpo evaluate evaluates evaluated evaluating
    evaluation evaluations auditer auditeur auditeurs verifications evaluer evalue evaluez evaluee evaluees
    certifie conformite traitant annexe annexes grille grilles approvisionnement fournisseur fournisseurs
    controle controles attestation attestations contrat cadre homologation soumissionnaire`,
  study: `student students study studies thesis university universities college school schools professor
    professors prof teacher teachers class classes course courses homework assignment assignments essay essays
    research researcher researchers project survey questionnaire paper seminar seminars semester academic
    dissertation capstone instructor instructors lecture campus curriculum education educational tutor tutors
    presentation lesson lessons pupil pupils kindergarten teach teaches taught teaching term exam etudiant
    etudiants etudiante etudiantes etudier etudie etudiez etudiee etudiees etudions etude etudes these memoire
    universite universites universitaire universitaires colleges cegep ecole ecoles professeur professeurs
    professeure enseignant enseignants enseignante cours classe devoir devoirs travail recherche recherches
    chercheur chercheurs chercheuse projet sondage seminaire seminaires academique formation eleve eleves
    scolaire scolaires maitrise doctorat lycee examen examens`,
  abroad: `country countries canada canadian usa america american states abroad overseas foreign offshore
    international outside border borders europe european eu uk india ireland philippines china germany france
    mexico jurisdiction jurisdictions province provinces alberta ontario quebec texas virginia cross global
    worldwide local locally transborder residency pays canadien canadienne canadiens etats unis etranger
    etrangere etrangers outremer internationale exterieur frontiere frontieres europeen europeenne inde
    irlande chine allemagne mexique localement hors transfrontalier transfrontaliers americain americaine
    americains americaines territoire mondial`,
} as const;
