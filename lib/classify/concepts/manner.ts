/** In what mood, when and with what certainty something is said. */
export const manner = {
  thanks: `thank thanks thanked thanking thankyou thanx thnx thx ty cheers appreciate appreciated appreciation
    grateful gratitude kudos bless ta cheer gratefully merci mercis remercier remercie remerciez remerciant
    remerciement remerciements reconnaissance apprecie appreciee apprecier appreciez chapeau`,
  praise: `great good nice lovely wonderful excellent awesome amazing perfect fantastic brilliant superb
    fabulous terrific delighted pleased happy glad enjoy enjoyed enjoying satisfied impressed best pleasant
    pleasure friendly polite kind cool fine well beautiful super bravo congratulations congrats compliment
    compliments recommend recommended recommending helpful professional sweet loved outstanding charming
    thoughtful neat prompt splendid welcome favourite likes liked proud comfortable easy bon bonne bons bonnes
    bien belle beau beaux genial geniale parfait merveilleux merveilleuse ravi contente contents satisfait
    heureux heureuse felicitation felicitations aimable aimables agreable sympathique sympathiques sympa
    gentil gentille formidable formidables plaisir impeccable magnifique chouette bonheur meilleur meilleurs
    meilleures professionnel feliciter felicitez recommander recommandez recommandee fier fiere content`,
  apology: `sorry apologise apologised apologising apologize apologized apology apologies regret regretted
    excuse excuses excused pardon forgive forgiveness forgiven oops whoops unfortunately afraid fault blame
    blamed blaming blush desole desolee desoles desolees excuser excusez pardonner pardonnez pardonnera
    regrets regretter regrettez malheureusement navre navree helas faute fautes mistake`,
  anger: `angry anger furious upset mad livid outraged outrage outrageous unacceptable disgusted disgusting
    disgrace disgraceful fed sick tired appalled appalling shocked shocking shock ridiculous frustrated
    frustrating frustration annoyed annoying annoy irritated irritating infuriated infuriating pissed unhappy
    dissatisfied displeased disappointed disappointing disappointment unprofessional insulted insulting insult
    offended offensive disrespect disrespectful terrible horrible awful worst worse horrendous pathetic joke
    bullshit crap damn hell wtf shame shameful ashamed rage absurd nonsense enough inexcusable intolerable
    aggravated aggravating fuming resent resentful betrayed cheek serious seriously facher fache fachez fachee
    faches colere furieux furieuse inacceptable inacceptables inadmissible inadmissibles indigne outre outree
    scandaliser scandalisez scandaleux scandaleuse scandale revolter revoltez revoltant revoltante honte
    honteux honteuse ridicule ridicules decu decue decus mecontent mecontente mecontentement insatisfait
    insatisfaction frustrer frustrez frustrant tanner tanne tannez ecoeurer ecoeurez ecoeurant ecoeurante
    epouvantable epouvantables degoutant degoute degoutee choquer choquez choquant choquante enrage enragee
    exaspere exasperee ras ecoeurement intolerables insulter insultez insultant insulte deplorable lamentable
    aberrant aberrante pire marre irriter irritez agacer agacez agacant enerve enervee fachant serieux
    serieusement`,
  worry: `worry worries worried worrying concern concerned concerns concerning nervous anxious anxiety scared
    scare scary afraid fear feared fearful frightened frightening frighten panic panicked panicking alarmed
    alarming alarm stress stressed stressful uneasy uncomfortable creepy creeped creep creeps weird unsettling
    unsettled disturbing disturbed disturb spooked spooky odd strange suspicion suspicions unsafe distressed
    distress freaked freaking nightmare nightmares sleepless dread paranoid uneasiness inquiet inquiete
    inquiets inquieter inquietez inquietude inquietudes inquietant inquietante peur peurs craint crainte
    craintes craindre crains angoisser angoissez angoisse anxieux anxieuse stresser stressez panique paniquer
    paniquee nerveux nerveuse alarme alarmant preoccuper preoccupez preoccupation preoccupations preoccupant
    bizarre bizarres etrange etranges louche louches mefie mefiance mefiant souci soucis soucieux malaise
    effrayer effrayez effrayant trouble troublant troublante derange derangeant cauchemar`,
  complaining: `complaint complaints complain complained complaining grievance grievances grieve dissatisfied
    dissatisfaction escalate escalated escalating escalation object objects objected objecting objection
    objections protest protested dispute disputes disputed disputing contest contests contested challenge
    challenged ombudsman accuse accused accusing accusation accusations allege alleges alleged alleging
    allegation allegations issue issues feedback plainte plaintes plaignez plaindre plains plaint grief griefs
    contester conteste contestez contestation contestations denoncer denoncez denonciation protester protestez
    reprocher reproche reprochez reproches litige litiges doleance doleances differend opposer oppose opposez
    insatisfaction escalade reclamation`,
  rude: `rude rudely rudeness impolite attitude snapped snippy dismissive dismissed condescending hostile
    yelled yell yelling shout shouted shouting scoffed laughed brushed sneered smirk smirked mocked aggressive
    abusive swear swore careless carelessly sloppy reckless recklessly negligent negligence neglect neglected
    negligently cavalier arrogant brusque flippant fuss argue argued arguing argument quarrel impoli grossier
    grossiere bete condescendant mepris meprisant agressif agressive crier crie criez cries insolent
    desinvolte desinvolture negliger negligez bacle insouciance insouciant irrespect irrespectueux effronte
    arrogance sec raide treated treat treating traitee traite`,
  funny: `funny laugh haha lol hilarious joke joked joking kidding amusing amused fun lmao hah ha hehe rofl
    humour humor silly comic comical smile smiles smiled smiling grin wink drole droles mdr rigolo rigolote
    rire blague blagues rigoler rigolez comique amusant plaisanterie plaisanteries plaisanter plaisantez
    sourire souriez niaiseux farce hahaha`,
  trust: `trust trusted trusting trustworthy faith confidence rely relied reliance betrayed betrayal loyal
    honest honestly honesty integrity respect respects respected respecting respectful respectfully sincere
    sincerely careful carefully discreet discretion responsible accountable accountability responsibility
    responsibilities ethics ethical confiance fier fie fiais confier confie confiez confient trahi trahie
    trahison loyaute honnete honnetes honnetete honnetement integrite respecter respectez respectent
    respectueux respectueuse sincerement prudent discret discrete responsable responsables responsabilite
    responsabilites ethique`,
  danger: `danger dangerous risk risked risky unsafe safety harm harmed harmful threat threats threaten
    threatened threatening stalk stalked stalker stalkers stalking abusive abuse abused abuser violent
    violence restraining shelter shelters escape escaped hide hides hiding hid hidden protect protection
    victim victims assault assaulted harass harassed harassment predator predators dangers dangereux
    dangereuse risquer risque risquez risques menacer menacez menace menaces menacant harceler harcelez
    harcelement harceleur violences refuge fui fuir cache cacher cachee caches victime victimes agresser
    agressez agression agresseur nuire securite ordonnance`,
  sadness: `sad sadly cry cried crying tears heartbroken hurt hurts devastated devastating lonely grief
    painful pain heavy sorrow miserable depressed unfair unjust injustice unkind cruel triste tristes
    tristesse pleurer pleure pleurez larmes brise peine peines souffrir souffre blesse blessee blessant seul
    seule bouleverse bouleversee injuste injustes cruelle lourd dechire deprimer deprimez malheureux
    malheureuse chagrin detresse`,
  friends: `love loves loved loving lovely hug hugs kiss dear heart friend friends friendship buddy buddies
    pal mate bestie neighbour neighbours neighbor neighbors aimer aime aimez aimee aimes aimees amour coeur
    bisou bisous bise bises ami amis amie amies amitie copain copains copine copines chum voisin voisins
    voisine voisines`,
  consequence: `harm harmed damage damages cost denied refused result consequence consequences affected affect
    affecting impact impacted suffered suffer ruined ruin hurt hardship reputation relocate relocated
    compensation compensate compensated prejudice prejudices dommage dommages tort torts cout perdu refuse
    affecter affectez toucher touche touchez touchee touches touchees touchant impacts subi subir souffert
    ruiner ruinez demenager dedommager dedommagez dedommagement`,
  warning: `warn warned warning warnings attention alert alerts alerted heads beware notify headsup flagging
    notice caution danger avertir averti avertissez averties avertissement avertissements avert alerter
    alertez alerte alertes prevenir mise prudence signalement signalements signaler`,
  denying: `not no never none nothing nobody neither nor nowhere without nope nah cannot hardly barely nil
    zero unable non less ne pas jamais aucun aucune aucunement nullement rien personne ni nulle nul point
    pantoute guere moins`,
  never: 'never ever once jamais oncques',
  without: `without lacking absent absence minus unless except beside excluding behind sans hormis sauf
    excepte manque dos insu prealable`,
  only: `only just merely simply solely exclusively purely strictly seulement juste uniquement simplement rien
    exclusivement seul seule seuls que strictement`,
  again: `again already twice thrice repeat repeats repeated repeating repeatedly repetition once another
    multiple several previously earlier before second third fourth fifth times time anew resend constantly
    continually forever reminder reminders remind reminded follow followed over encore deja fois nouveau
    deuxieme troisieme quatrieme cinquieme plusieurs repeter repete repetez reiterer reitere reiterez
    reiterons precedemment auparavant dernier rappel rappels relance relances relancez recommence recommencer
    re souvent maintes seconde autre still yet ongoing continue continues continued continuing persist
    persisted persistent remain remains remained remaining anyway nonetheless nevertheless toujours continuer
    continuez continuant continuerai persister persistez malgre tjs reste restent pourtant back regularly
    always constamment often`,
  waiting: `wait waited waiting ignore ignored ignoring unanswered silence silent late delay delayed overdue
    slow slowly crickets forgotten forgot forget forgets lapse lapses lapsed chase chased chasing runaround
    stall stalls stalled ghosted limbo pending outstanding eventually yet unheard promised patience patiently
    unresponsive deaf missed attendre attends attendez attendu attendue attendent attendant attendait attente
    attentes silencieux retard retards tard tardif tarder tarde ignorer ignorez ignorant ignorons oublier
    oublie oubliez oubliant oublierai oubli oublis delais relancer relance relancez patienter patiente
    patientez promis promettre promesse promesses toujours muet morte suspens depasse traine trainer echu lent
    lente lentement`,
  failing: `fail fails failed failing failure failures neglect neglected refuse refuses refused refusing
    refusal refusals deny denies denied denying decline declined declining reject rejected rejection
    rejections disregard disregarded break broke violated unwilling stonewall stonewalled dodge dodged dodging
    evade evaded evasive refus refuser refusez refusee rejet rejeter rejetez echouer echouez echec echecs
    manquer manquez manques manquement manquements omis omettre omission defaut faillir refusant nie nier deni
    decliner declinez impossible balayer`,
  promise: `promise promises promised assure assured assurances guarantee guaranteed pledge pledged swear
    swears swore vow vowed undertake undertaking commitment commitments commit committed honour honoured honor
    honored word promis promettre promets promettez promesse promesses assurer assurez garantir garanti
    garantie garantis garantissez garanties engager engage engagez engagee engagement engagements jurer jure
    jurez parole`,
  agreeing: `agree agrees agreed agreement consent consented consenting ok okay accept accepts accepted
    acceptance allow allows allowed permit permits permitted yes yeah yep sure fine approve approved authorise
    authorize willing tick ticked checkbox accord accepter accepte acceptez oui ouais dac consentir consenti
    consentissez consentement consentements consens permis permettre permets permettez autoriser autorisez
    autorisee autorisation autorisations approuver approuvez acquiescer acquiescez entente volontiers coche
    cocher cochee acceptation authorised authorized autorise`,
  permission: `permission permissions consent consents authorisation authorisations authorization
    authorizations authorised authorized unauthorised unauthorized approval mandate mandates licence signoff
    waiver waivers blessing knowledge autorisation autorisations consentement consentements insu aval
    assentiment accord aveu mandat mandats procuration procurations habilitation autorise`,
  consentWithdrawal: `withdraw withdraws withdrawing withdrawn withdrew withdrawal withdrawals revoke revokes
    revoked revoking revocation rescind rescinded retract retracted retraction undo undone unsubscribe
    unsubscribed unsubscribing opting opted optout reconsider reversed reverse mind terminate terminated
    termination void voided renounce renounced retirer retire retirez retires retiriez retrait retraits
    revoquer revoquez revoquee revocations annulations renoncer renoncez resilier resiliez resiliation
    resiliations changer dedit retracter retractez desister desistez desistement reconsiderer reconsiderez
    mettre opt`,
  hurry: `urgent urgently immediately asap now today right fast quick quickly soon promptly hurry instantly
    pronto rush rushed rushing urgency forthwith tonight emergency priority expedite expedited earliest
    straightaway urgence urgences immediatement vite maintenant rapide rapidement tout illico presse presser
    pressant promptement bientot delai plus aussitot tantot drette presto tot priorite soir important
    importante importants crucial`,
  deadline: `deadline deadlines days day within weeks business statutory calendar limit timeframe timeline
    timelines due extension extensions expire expires expired expiry overdue period timely thirty forty term
    effective delai delais echeance echeances jours jour limite limites prolongation ouvrable ouvrables avant
    expirer expirez expiree expiration periode duree terme trente imparti quarante vigueur`,
  past: `ago last yesterday earlier previous previously former formerly past before old recently then since
    long prior recent hier passe passee dernier derniere derniers dernieres avant ancien ancienne anciens
    anciennes precedent recemment depuis longtemps autrefois naguere jadis ex`,
  future: `will going tomorrow next future later upcoming soon eventually onwards henceforth shall anymore
    longer further demain prochain prochaine prochains prochaines futur avenir desormais dorenavant plus
    bientot ulterieur ulterieurement apres venir vais allez allons vont`,
  dates: `monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday
    saturdays sunday sundays weekend weekends weekday weekdays mon tue wed thu fri sat january february march
    april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov
    dec spring summer winter autumn fall season lundi lundis mardi mardis mercredi mercredis jeudi jeudis
    vendredi vendredis samedi samedis dimanche dimanches semaine semaines janvier fevrier mars avril mai juin
    juillet aout septembre octobre novembre decembre printemps automne hiver saison saisons`,
  timeUnits: `morning mornings afternoon afternoons evening evenings night nights noon midnight hour hours
    minute minutes oclock am pm tonight lunch breakfast supper dinner week weeks month months year years
    decade decades fortnight day days century summer matin matins matinee midi soir soirs soiree soirees nuit
    nuits heure heures minuit diner souper dejeuner semaine semaines mois an ans annee annees jours journee
    journees decennie decennies quinzaine time times monthly weekly annual annually daily yearly each every
    chaque mensuel annuel annuelle hebdomadaire quotidien everyday`,
  number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds
    thousand thousands million dozen dozens couple half first second un une deux trois quatre cinq sept huit
    neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante cent cents
    centaine centaines mille millions douzaine douzaines dizaine dizaines vingtaine plusieurs premier premiere
    several`,
  all: `all everything every entire entirely whole full fully complete completely total totally any anything
    everywhere lot entirety totality everyone thorough bunch altogether both tout toute tous toutes entier
    entiere entierement complet complets completes completement ensemble integral integrale integralite
    integralement totalite totalement tt nimporte au tant`,
  some: `some something anything few little bit bits certain thing things stuff part parts partial partly item
    items quelque quelques certaines chose choses truc trucs affaire affaires bout bouts partie partiel
    partielle peu morceau morceaux element elements machin bidule piece pieces`,
  condition: `if unless otherwise suppose would provided whether in si sinon sauf cas advenant pourvu moins
    supposons condition`,
  but: `but however though although whereas despite regardless nonetheless mais cependant toutefois pourtant
    malgre tandis neanmoins or quoique`,
  other: `other others another different else elsewhere instead alternative separate various autre autres
    autrui ailleurs differente differents differentes plutot divers diverses distinct distincte`,
  current: `new newer newest newly latest current currently recent recently updated update updates updating
    modern nowadays present presently fresh nouveau nouvel nouvelle nouvelles nouveaux actuel actuelle actuels
    actuelles actuellement recente recents neuf neuve neuves`,
  outdated: `old older oldest outdated stale former ancient obsolete antique expired previous vieux vieil
    vieille vieilles vieillot ancien ancienne anciens anciennes perime perimee perimes desuet desuete
    obsoletes depasse`,
  ending: `end ends ended ending finish finished finishing finally final last over done completed close closes
    closed closing closure shut shuts shutting fin finir finit fini finissez terminer termine terminez finale
    finalement fermer ferme fermez fermee fermes fermees fermeture cesser cesse cessez cessiez clos cloture
    cloturer cloturez clotures acheve boucler`,
  going: `go goes going went gone leave leaves leaving left move moves moved moving walk walks walked walking
    come comes coming return returns returned returning travel travels travelled travelling traveled traveling
    trip trips run runs running ran drives driving drove driven aller va vas vais allez allait partir parti
    partis pars partent sortir sorti sortie quitter quitte quittez venir viens vient venu venue revenir revenu
    revient marcher marche marchez marchent marchait entrer entre entrez entrait voyager voyagez demenage
    demenagez conduire rouler roulez roulais conduit`,
  truth: `actually really truly truth true fact facts factual in reality real frankly honestly literally
    genuine genuinely accurate accurately accuracy exact exactly precisely certain definitely indeed obviously
    vraiment vrai vraie vrais vraies verite verites reellement reel reelle effectivement exacte exactement
    exactitude franchement certainement fait faits realite precisement authentique veritable veritablement
    evidemment correct corrects`,
  lying: `lie lies lied lying liar liars false falsely untrue fake faked fraud fraudulent fraudulently pretend
    pretends pretended pretending misleading misled mislead deceive deceived deceptive dishonest invented
    invent bogus phony phoney forged forge sham mensonge mensonges ment mentir menti mentez menteur menteuse
    faux fausse fausses faussement fraude fraudes frauduleux frauduleuse fraudeur fraudeurs pretendre
    pretendez trompeur trompeuse tromper trompe trompez trompaient inventer invente inventez inventes bidon
    malhonnete malhonnetes falsifier falsifiez imposture`,
  proof: `proof prove proves proved proven evidence demonstrate demonstrated confirm confirms confirmed
    confirmation confirmations verify verifies verifying verified verification certificate certificates
    witness witnesses witnessed attest attested certify certified documentation preuve preuves prouver prouvez
    confirmer confirme confirmez confirment verifier verifie verifiez verifications attester attestez
    attestation attestations certificat certificats certifier certifiez certifiee certifies temoin temoins
    temoigner temoignez justificatif justificatifs demontrer demontrez constat`,
  greeting: `hello hi hey dear greetings sir madam maam morning afternoon evening hiya howdy gday whom yo sirs
    attn attention bonjour bonsoir salut allo cher chere chers madame monsieur mesdames messieurs bjr coucou
    mme mr intention`,
  closing: `regards sincerely cheers best yours faithfully respectfully cordially truly thanks signed
    salutations warmly xo xoxo cordialement sinceres distinguees bien sentiments respectueusement sincerement
    agreer agreez expression signe amicalement attendant`,
  general: `general generally public typically people overall usually average basic standard practices normal
    generale generaux generalement clients gens habituellement moyenne commun communs tous ensemble`,
} as const;
