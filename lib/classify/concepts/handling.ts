/** What is done with information, rightly or wrongly. */
export const handling = {
  erasing: `delete deletes deleted deleting deletion deletions erase erases erased erasing erasure remove
    removes removed removing removal removals wipe wipes wiped wiping purge purges purged purging scrub scrubs
    scrubbed scrubbing destroy destroys destroyed destroying destruction shred shreds shredded shredding nuke
    nukes nuked nuking obliterate obliterates obliterated obliterating expunge expunges expunged expunging
    eliminate eliminates eliminated eliminating eradicate eradicates eradicated eradicating trash trashes
    trashed trashing bin binned burn burns burned burning burnt clear clears cleared clearing scrap scraps
    scrapped scrapping dispose disposes disposed disposing disposal ditch ditches ditched ditching toss tosses
    tossed tossing zap zaps zapped zapping vanish vanishes vanished vanishing disappear disappears disappeared
    disappearing forget rid drops dropped dropping discard discards discarded discarding anonymise anonymises
    anonymised anonymising anonymize anonymizes anonymized anonymizing strike striking stricken struck
    deactivate deactivates deactivated deactivating annihilate annihilates annihilated annihilating undo
    unlist unlists unlisted unlisting delist delists delisted delisting redact redacts redacted redacting dump
    dumps dumped dumping vaporize yank yanks yanked yanking pull pulls pulled pulling completely supprimer
    supprime supprimez supprimee supprimees supprimes suppression suppressions effacer efface effacez effacee
    effacees effacement effacements detruire detruis detruisez detruit detruite detruits detruites retirer
    retire retirez retiree retirees retires retiriez retraits enlever enleve enlevez enlevee enlevees enleviez
    eliminer elimine eliminez eliminee eliminees elimination dechiqueter dechiquete dechiquetez dechiquetee
    dechiquetees dechiquetage purger purgez purgee purgees radier radie radiez radiee radiees radiation broyer
    broye broyez broyee broyees jeter jete jetez jetee jetees disparaitre disparaisse disparait disparu bruler
    brule brulez brulee brulees vider vide videz videe videes vidant otez oter ote otee otees anonymiser
    anonymisez anonymisee anonymisees oubli oublier oubliez raser rase rasez rasee rasees biffer biffe biffez
    biffee biffees flusher flush flushez crisser desactiver desactive desactivez desactivee desactivees
    desactivation detruises debarrasser debarrasse debarrassez debarrassee debarrassees nettoyer nettoye
    nettoyez nettoyee nettoyees ecraser ecrase ecrasez ecrasee ecrasees definitivement drop gone permanently
    retrait suppr del remov dlt oblitere`,
  stopping: `stop stops stopped stopping cease ceases ceased ceasing quit quits quitting halt halts halted
    halting ending discontinue discontinues discontinued discontinuing desist desisted refrain refrains
    refrained refraining enough freeze frozen froze pause pauses paused pausing suspend suspends suspended
    suspending suspension block blocks blocked blocking knock cut lay forbid forbidden prohibit prohibits
    prohibited prohibiting prevent prevents prevented preventing avoid avoids avoided avoiding restrict
    restricts restricted restricting limit limits limited limiting drop unplug cesser cesse cessez cessee
    cessees cessiez arreter arrete arretez arretee arretees arret arrets stopper stoppe stoppez stoppee
    stoppees finir fini terminer interrompre interromps interrompez interrompu interrompue interrompus
    suspendre suspendez suspendu suspendue suspendus bloquer bloque bloquez bloquee bloquees blocage lacher
    lache lachez lachee lachees interdire interdit interdis interdite empecher empeche empechez empechee
    empechees eviter evite evitez evitee evitees limiter limite limitez limitee limitees restreindre geler
    gele gelez gelee gelees couper coupe coupez coupee coupees fichez foutez suffit assez definitivement drops
    dropped permanently`,
  unsubscribe: `unsubscribe unsubscribes unsubscribed unsubscribing opt optout unsub unlist desubscribe
    exclude excludes excluded excluding exclusion remove suppress suppresses suppressed suppressing
    suppression dnc desabonner desabonne desabonnez desabonnee desabonnees desabonnement desabonnements
    desinscrire desinscrit desinscrivez desinscription desinscriptions exclure lcap exclu opting opted`,
  subscription: `subscribe subscribes subscribed subscribing subscriber subscribers subscription subscriptions
    membership memberships member members plan plans signup enrol enrolled enroll enrolment enrollment join
    joins joined joining enlist enlists enlisted enlisting register registers registered registering
    registration registrations renewal renewals renew renews renewed renewing tier trial autorenew abonner
    abonne abonnez abonnee abonnees abonnes abonnement abonnements membre membres adhesion adhesions adherer
    adhere adherez adheree adherees adherent adherents inscrire inscrit inscrite inscription inscriptions
    forfait forfaits renouveler renouvele renouvelez renouvelee renouvelees renouvellement renouvellements
    renouvelle essai start started starting exists`,
  cancelling: `close closes closed closing closure cancel cancels cancelled cancelling canceled cancellation
    cancellations terminate terminates terminated terminating deactivate deactivates deactivated deactivating
    deregister deregisters deregistered deregistering fermer ferme fermez fermee fermees fermes fermeture
    fermetures cloture clotures cloturer cloturez cloturee cloturees resilier resilie resiliez resiliee
    resiliees resiliation annuler annule annulez annulee annulees annulation annulations desactiver desactive
    desactivez desactivee desactivees quitter quitte quittez quittee quittees end ends ended`,
  contacting: `contact contacts contacted contacting bother bothers bothered bothering pester pesters pestered
    pestering hound hounds hounded hounding bug bugs bugged bugging spam spams spammed spamming harass
    harasses harassed harassing bombard bombards bombarded bombarding disturb disturbs disturbed disturbing
    solicit solicits solicited soliciting solicitation solicitations nag nags nagged nagging reach ping pings
    pinged pinging blast blasts blasted blasting contacter contacte contactez contactee contactees deranger
    derange derangez derangee derangees derangeait harceler harcele harcelez harcelee harcelees solliciter
    sollicitation sollicitations sollicite sollicitez sollicitee sollicitees joindre importuner importune
    importunez importunee importunees achaler achale achalez achalee achalees gosser embeter embete embetez
    embetee embetees bombarder bombarde bombardez bombardee bombardees relancer rejoindre rejoignez`,
  marketing: `marketing market promo promos promotion promotions promotional advert adverts advertising
    advertisement advertisements ads ad campaign campaigns offer offers deals deal sale sales newsletter
    newsletters flyer flyers coupon coupons brochure brochures catalogue catalogues catalog catalogs mailer
    mailers junk spam blast blasts leaflet leaflets pamphlet pamphlets postcard postcards discount discounts
    loyalty reward rewards pitch telemarketing telemarketer telemarketers surveys solicit publicite publicites
    publicitaire publicitaires promotionnel promotionnelle promotionnels promotionnelles pub pubs pourriel
    pourriels infolettre infolettres bulletin bulletins circulaire circulaires depliant depliants rabais solde
    soldes reclame reclames prospection demarchage prospectus commercial commerciale commerciales commerciaux
    fidelite campagne campagnes sondage sondages offering offre offres`,
  collecting: `collect collects collected collecting collection gather gathers gathered gathering harvest
    harvests harvested harvesting scrape scrapes scraped scraping captures captured capturing obtained ask
    asked require scoop scoops scooped scooping acquire acquires acquired acquiring source sources sourced
    compile compiles compiled compiling accumulate accumulates accumulated accumulating collecter collecte
    collectez collectee collectees collectes recueillir recueillit recueilli recueillie recueillis
    recueillissez recueillez recueillies recueillent amasser amasse amassez amassee amassees ramasser ramasse
    ramassez ramassee ramassees ramassent capturer capturez capturee capturees compiler compilez compilee
    compilees obtenu obtenus receuillir cueillette accumuler accumule accumulez accumulee accumulees soutirer
    soutire soutirez soutiree soutirees aspirer aspire aspirez aspiree aspirees moissonner moissonne
    moissonnez moissonnee moissonnees`,
  keeping: `keep keeps keeping kept hold holds holding held store stores stored storing storage retain retains
    retained retaining retention hang hanging hoard hoards hoarded hoarding maintain maintains maintained
    maintaining preserve preserves preserved preserving archive archives archived archiving possess possesses
    possessed possessing possession save saves saved saving stash stashes stashed stashing remain remains
    remained remaining have has having had got garder garde gardez gardee gardees gardent conserver conserve
    conservez conservee conservees conserves conservant conserviez conservation detenir detenez detient
    detiens detenu detenue detenus detenues detiennent stocker stocke stockez stockee stockees stockage
    entreposer entrepose entreposez entreposee entreposees entreposage posseder possede possedez possedee
    possedees preserver preservez preservee preservees archiver archivez archivee archivees archivage
    sauvegarder sauvegardez sauvegardee sauvegardees sauvegardes maintenir accumuler accumule accumulez
    accumulee accumulees avez tenir tenez traine`,
  disclosing: `disclose discloses disclosed disclosing disclosure disclosures share shares shared sharing
    reveal reveals revealed revealing divulge divulges divulged divulging exposes exposing pass passed tell
    told release releases released releasing leaks leaked blab blabs blabbed blabbing blurt blurts blurted
    blurting spill spills spilled spilling gave handed spread spreading circulate circulates circulated
    circulating publish publishes published publishing publicise broadcast announced showed shown gossip
    gossips gossiped gossiping air chatted aloud loud overheard divulguer divulgue divulguez divulguee
    divulguees divulgation divulgations communiquer communique communiquez communiquee communiquees
    communiques communiquait communiquiez communication communications partager partage partagez partagee
    partagees partageons partagiez partages reveler revele revelez revelee revelees revelation revelations
    devoiler devoile devoilez devoilee devoilees exposer exposez exposee exposees transmis transmise
    transmises transmission diffuser diffuse diffusez diffusee diffusees diffusion publier publie publiez
    publiee publiees publions publication ebruiter ebruite ebruitez ebruitee ebruitees conter conte contez
    contee contees contiez bavasser bavasse bavassez bavassee bavassees raconter raconte racontez racontee
    racontees remis donne repandre repands repandez repandu repandue repandus jaser jase jasez jasee jasees
    vent circuler circule circulez circulee circulees circulent circulait montre haute exposed expose show
    shows`,
  selling: `sell sells selling sold seller sellers sale resell resold trade trades traded trading rent rents
    rented renting buy buys buying bought purchase purchases purchased purchasing monetize monetizes monetized
    monetizing monetise monetises monetised monetising profit profits profited profiting commission barter
    auction auctions auctioned auctioning vendre vends vendez vendu vendue vendus vendent vente ventes revente
    revendre revends revendez revendu revendue revendus acheter achete achetez achetee achetees achat achats
    monnayer monnaye monnayez monnayee monnayees commerce cession ceder cede cedee negocier negocie negociez
    negociee negociees courtier courtiers`,
  leaking: `leak leaks leaked leaking leakage spill spills spilled spilling exposed exposure expose exposes
    exposing breaches compromised compromise dumped public publicly visible unprotected unsecured unlocked
    unattended unencrypted open openly index indexes indexed indexing searchable googled fuite fuites fuit
    couler coule coulez coulee coulees exposer exposez exposee exposees exposition publique publics publiques
    publiquement brech breche breches compromis compromises compromission visibles indexe protege ouvert
    deverrouiller deverrouille deverrouillez deverrouillee deverrouillees incident incidents grand libre
    breach breached`,
  losing: `lose loses losing lost loss losses misplace misplaces misplaced misplacing missing mislaid vanish
    vanishes vanished vanishing disappeared fell fallen left forgotten forgot astray unaccounted found turned
    unlocked perdre perds perdez perdu perdue perdus perdues perte pertes egarer egare egarez egaree egarees
    disparu disparue disparition tombe tombee oublie oubliee laisse manquant manquante manquants trouve
    introuvable retrouve retrouver retrouvez retrouvee retrouvees retrouves retrouvent manque trouver`,
  stealing: `steal steals stealing stole stolen theft thefts thief thieves rob robs robbed robbing robbery
    burglar burglars burglary burglarized breakin smashed swipe swipes swiped swiping nick nicked pinched
    snatch snatches snatched snatching looted lift pilfered pickpocket voler vole volez volee volees volant
    voles vol vols voleur voleurs voleuse cambrioler cambriole cambriolez cambriolee cambriolees cambriolage
    cambriolages derober derobe derobez derobee derobees subtiliser defoncer defonce defoncez defoncee
    defoncees effraction pique piquer piquee cambrioleur cambrioleurs`,
  hacking: `hack hacks hacked hacking hacker hackers intruder intruders intrusion infiltrate infiltrates
    infiltrated infiltrating malware ransomware virus viruses phished exploit vulnerability vulnerabilities
    cyberattack attack attacks attacked attacking attacker hijack hijacks hijacked hijacking unauthorised
    unauthorized unrecognised unrecognized unfamiliar suspicious login logins tamper tampers tampered
    tampering bruteforce overtaken takeover backdoor inject injection endpoint pirater pirate piratez piratee
    piratees piratage pirates intrus intrusions infiltrer infiltre infiltrez infiltree infiltrees malveillant
    malveillante rancongiciel rancongiciels cyberattaque cyberattaques attaquer attaque attaquez attaquee
    attaquees attaques attaquant vulnerabilite vulnerabilites faille failles compromis connexion connexions
    logue loguer usurper usurpe usurpez usurpee usurpees detourner detourne detournez detournee detournees
    intercepter intercepte interceptez interceptee interceptees hacke hackee suspecte`,
  phishing: `phishing phish phished scam scams scammer scammers scammed scamming fraud frauds fraudster
    fraudsters fraudulent spoof spoofs spoofed spoofing impostor impostors imposter imposters impersonate
    impersonates impersonated impersonating impersonation bogus fake con conned swindle swindles swindled
    swindling ransom extort blackmail gift bitcoin crypto caller pretending dodgy fishy shady sketchy
    suspicious trick tricks tricked tricking hameconner hameconne hameconnez hameconnee hameconnees
    hameconnage arnaque arnaques arnaquer arnaquez arnaquee arnaquees arnaqueur arnaqueurs fraude fraudes
    fraudeur fraudeurs frauduleux frauduleuse escroc escrocs escroquerie escroqueries escroquer escroque
    escroquez escroquee escroquees imposteur imposteurs usurper usurpe usurpez usurpee usurpees usurpation
    louche louches rancon chantage tromper trompe trompez trompee trompees trompaient pretend suspect suspecte
    piege pieges`,
  snooping: `snoop snoops snooped snooping nosy nosey peek peeks peeked peeking browsing insider spied spy
    spying prying pry peeping rummage rummages rummaged rummaging nosing internal internally fouiner fouine
    fouinez fouinee fouinees fouineur fouineuse fureter ecornifler ecornifleux fouiller fouille fouillez
    fouillee fouillees espionner espionne espionnez espionnee espionnees indiscret indiscrete indiscretion`,
  violating: `breach breaches breached breaching incident incidents violation violations violate violates
    violated violating infringement infringements infringe infringes infringed infringing infraction
    infractions contravention contravene contravenes contravened contravening compromise compromises
    compromised compromising atteinte atteintes viole violee bris manquement manquements enfreint enfreindre
    contrevient`,
  wrongRecipient: `misdirected misaddressed misdelivered misrouted wrong mistaken mistakenly accident
    accidentally accidental inadvertent inadvertently mixup mix mixed crossed swap swaps swapped swapping
    switched switch addressee addressees meant strangers bcc cc cced replyall mauvais mauvaise erreur erreurs
    inadvertance megarde accidentellement destinataire destinataires destine destinee destines destinees
    intervertir intervertit interverti intervertie intervertis intervertissez melanger melange melangez
    melangee melangees melanges confondre confonds confondez confondu confondue confondus echange inverse
    adressee instead recipient recipients`,
  wrong: `wrong wrongly incorrect incorrectly inaccurate inaccuracy inaccuracies error errors mistake mistakes
    mistaken erroneous false outdated stale misspelled misspelt typo typos untrue invalid mixed bad
    discrepancy discrepancies incomplete flawed off botched botch mangled garbled screwed messed mess
    backwards misquoted wrongful faulty obsolete missing opposite elses somebodys nobodys mauvais mauvaise
    mauvaises errone erronee errones erronees erreur erreurs incorrecte incorrects incorrectes inexact
    inexacte inexacts inexactes inexactitude inexactitudes faux fausse fausses perime perimee desuet tort
    faute fautes coquille coquilles invalide invalides incomplet incomplets mal trompee trompees contraire
    melange gaffe gaffes gaffer gaffez gaffee gaffees bourde bourdes inverse`,
  correcting: `correct corrects corrected correcting correction corrections fix fixes fixed fixing amend
    amends amended amending amendment amendments rectify rectifies rectified rectifying rectification
    rectifications update updates updated updating edit edits edited editing revise revises revised revising
    adjust adjusts adjusted adjusting repair replace replaces replaced replacing straighten straightens
    straightened straightening straight sort sorts sorted sorting completes completed completing reword
    rewords reworded rewording accurate tidy annotate proper properly clean corriger corrige corrigez corrigee
    corrigees rectifier rectifie rectifiez rectifiee rectifiees modifier modifie modifiez modifiee modifiees
    modification modifications mettre jour actualiser actualise actualisez actualisee actualisees
    actualisation ajuster ajuste ajustez ajustee ajustees ajustement ajustements remplacer remplace remplacez
    remplacee remplacees reparer repare reparez reparee reparees reparait replacer replacez replacee replacees
    reviser revisez revisee revisees redresser redresse redressez redressee redressees amender amende amendez
    amendee amendees completer completez completee completees regulariser regularise regularisez regularisee
    regularisees change bon bonne complete`,
  changing: `change changes changed changing modify modifies modified modifying switch switches switched
    switching alter alters altered altering convert converts converted converting moved move moving swap swaps
    swapped swapping transfer transfers transferred transferring become became becomes differ differs differed
    differing different replaces replaced replacing vary edit changer changez changee changees changement
    changements modifier modifie modifiez modifiee modifiees modification modifications devenir devenu devenue
    devient transferer transfere transferez transferee transferees transfert transferts demenager demenage
    demenagez demenagee demenagees demenagement demenagements convertir convertit converti convertie convertis
    convertissez varier varie variez variee variees remplace remplacees differente differents permuter permute
    permutez permutee permutees basculer`,
  security: `secure secured securely security safe safely safeguard safeguards safeguarded safeguarding
    protect protects protected protecting protection encrypt encrypts encrypted encrypting encryption lock
    locks locked locking locker vault firewall antivirus alarm alarms guard guards guarded guarding seal seals
    sealed sealing shield shields shielded shielding safety securite securiser securise securisez securisee
    securisees securitaire proteger protege protegez protegee protegees protections chiffrer chiffre chiffrez
    chiffree chiffrees chiffres chiffrement crypter crypte cryptez cryptee cryptees cryptage verrou verrous
    verrouiller verrouille verrouillez verrouillee verrouillees serrure serrures cadenas coffre alarme alarmes
    surete mesures cle cles scelle sauvegarde parefeu`,
} as const;
