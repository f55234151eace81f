/** What a writer asks for, and the words questions are made of. */
export const asking = {
  wanting: `want wants wanted wanting need needs needed needing wish wishes wished wishing desire desired seek
    seeks seeking sought prefer preferred prefers preferring preference preferences keen hoping hope hoped
    would like love fancy rather intend intended intending veux veut voulons veulent voulez vouloir voulais
    voulait voudrais voudrait voudrions aimerais aimerait aimerions aime souhaiter souhaite souhaitez
    souhaitent souhaitant souhaitons souhaitiez desirer desirez besoin besoins chercher cherche cherchez
    cherchant cherchait preferer prefere preferez preferent tiens tient tenons envie espere esperons esperant
    esperer`,
  demanding: `demand demands demanded demanding insist insists insisted require requires required requirement
    requirements request requests requested requesting requester requisition requisitions order orders ordered
    ordering instruct instructs instructed instruction instructions calling claim claims claimed urge urged
    apply applies applied applying petition petitioned submit submitted submission submissions hereby formally
    formal demander demande demandez demandee demandes demandent demandons demandait demandais demandiez
    demandeur demandeuse exiger exige exigez exigence exigences reclamer reclame reclamez reclamations
    requiers requiert requerons requerir requete requetes sommer somme sommez sommes sommons solliciter
    sollicitez revendiquer revendiquez formuler formule formulez formula soumettre soumets soumis soumettons
    presente presentes formelle formel formellement insister insistez demeure`,
  asking: `ask asks asked asking enquire enquired enquiry enquiries inquire inquired inquiring inquiry
    inquiries query queries question questions questioned raise raised raising wondering pose posed posing
    survey questionner questionnez interroger interroge interrogez renseigner renseigne informer poser posez
    interrogation interrogations demande demandes`,
  please: `please kindly plz pls pretty appreciate appreciated grateful oblige obliges obliged obliging favour
    favours favor favors kindness bother trouble mind veuillez prie prier priere plait svp stp merci gre
    amabilite gentillesse aimablement reconnaissant reconnaissante bienveillance obligeance voulez gentil
    gentille auriez seriez`,
  able: `could can may might able possible possibly possibility perhaps maybe manage managed managing unable
    capable feasible easy easier simple difficult pouvez pourriez pourrait pourrais peux peut peuvent pouvons
    pouvoir pourrions pourront pourra pouvait pouvais possibilite moyen peutetre facile facilement difficile`,
  obligation: `must should ought shall supposed obliged obligation obligations obligated duty duties bound
    mandatory compulsory necessary required expected voluntary optional doit dois devez doivent devrait
    devrais devriez devraient devoir devions fallait faut faudrait faudra falloir oblige obligee tenu tenue
    tenus cense censee obligatoire requis requise necessaire facultatif volontaire`,
  right: `entitle entitled entitlement entitlements right rights allowed lawful lawfully legitimate exercise
    exercised exercising droit droits legitime legitimement exercer exercez exercice`,
  sending: `send sends sending sent resend resent mails mailed mailing forward forwarded forwarding emailed
    emailing transmit transmitted transmission transmissions dispatch dispatched ship shipped shipping fax
    faxed post posts posted posting attach attached attaching shoot shooting shot ping pinged pop fire route
    routes routed relay relayed couriers couriered envoi envois envoyer envoie envoyez envoye envoyee envoyait
    envoyiez enverrez enverra enverrai renvoyez renvoyer transmettre transmettez transmets transmis transmise
    transmises transmettiez expedier expediez acheminer acheminez parvenir poster postez ferez faire faites
    faxer faxez fasse`,
  giving: `give gives giving gave given hand hands handed handing provide provides provided supply supplies
    supplied supplying furnish furnished deliver delivers delivered let lets letting grant granted offered
    release released releasing produce produces produced pass passes passing share issue issues issued issuing
    render rendered return returns returned cough present presented surrender surrendered gimme donner donne
    donnez donnee donnes donnees donnent donniez fournir fourni fournissez fournies remettre remettez remets
    remis remise remises remettiez livrer livre livrez livree livres livrees livrant accorder accordez
    octroyer octroyez offrir offrez passer passez passee passent passant passait rendre rends rendez produire
    produisez presenter procurer procurez procuree delivrer delivrez laisser laisse laissez laissee`,
  receiving: `receive receives received receiving get gets getting got gotten obtain obtained receipt collect
    collects collected collecting retrieve retrieved pick picks picked picking fetch fetched gain gained
    acquire acquired acquiring arrives arrived arriving came come reach reaches reached reaching recevoir
    recois recoit recevez recevons recu recue recus recues recevra reception obtenir obtiens obtient obtenu
    obtenue obtenues recuperer recuperez arrivez arrivee arrivent arrivant ravoir acquerir parvenu parvenue
    parvient avoir arrive arriver`,
  seeing: `see sees seeing seen saw look looks looked looking view viewed viewing inspect inspects inspected
    inspection inspections examine examined watch watches watched watching glance glances glanced peek peeked
    peeking check checks checked checking visible browse browsed review reviews reviewed reviewing scans
    scanned scanning eyeball eyeballed eyes eye observe observed spot spots spotted glimpse glimpsed peep
    peeped snoop snooped snooping notices noticed noticing read reads reading reader readable reread skim
    skimmed pore legible voir vois voit voyez voyons vu vue vus vues verrez verra regarder regarde regardez
    regardees regardant regardait regardiez consulter consulte consultez consultes consultant consultation
    consultations examiner examinez verifier verifie verifiez parcourir visibles visionner visionnez apercu
    apercois apercevoir observer observez oeil yeux remarquer remarque remarquez jeter constater constate
    constatez lire lis lit lisez lisons lisant lisible lisibles lecture relire relu lu lue lus lues`,
  knowing: `know knows knowing knew known learn learns learned learning learnt aware find finds finding found
    discover discovered realise realised realising realize realized hear hears hearing heard awareness
    understand understands understanding understood clarify clarifies clarified clarifying clarification
    clarifications clear clearly figures figured figuring savoir sais sait savez savons savent su sachez
    connaitre connais connait connaissez connaissance apprendre appris apprends apprise decouvrir decouvert
    decouverte entendre entendez comprendre comprends comprend compris comprenez comprise clarifier clarifiez
    clair claire clairement preciser precisez precise precision precisions eclairer eclairez trouver saurais
    trouve remember remembers recall rappelle souviens souvenir souvient`,
  showing: `show shows showed showing shown display displays displayed reveal revealed exhibit exhibits
    exhibited demonstrate demonstrated point points pointed pointing list lists listed listing listings detail
    details detailed detailing itemise itemised itemize itemized outline outlines outlined describe describes
    described describing description descriptions indicate indicated appear appears appeared mentioning
    montrer montre montrez montree montrees afficher affiche affichez affichee affiches indiquer indique
    indiquez indiquant lister liste listez listes enumerer enumerez detailler detaillez decrire decrivez
    decrit figurent figurer apparait apparaissent apparaitre mentionner mentionne mentionnez exhiber dresser
    recenser recensez`,
  explaining: `explain explains explained explaining explanation explanations clarity reason reasons reasoned
    justify justifies justified justifying justification justifications elaborate elaborated spell breakdown
    rationale walk answer expliquer explique expliquez expliquant expliqua expliquerai explication
    explications justifier justifiez raison raisons motif motifs eclaircissement eclaircissements eclaircir
    motiver motivez`,
  answering: `answer answers answered answering reply replies replied replying respond responded responding
    response responses acknowledge acknowledged acknowledgement acknowledgements acknowledgment
    acknowledgments follow followup write writes repondre reponds repondez repondu repondant reponse reponses
    replique accuse accuser accusez retour retours suite suivi retourner rappelez rappeler ecrivez`,
  telling: `tell tells telled telling told say says said inform informs informed informing notify notifies
    notified notifying notification notifications advise advises advised let mention mentions mentioned
    mentioning state states stated stating talk talks talked talking speak speaks speaking spoke spoken
    discuss discussed announce announced report reports reported reporting confirm confirms confirmed warn
    warned warning alert alerts alerted repeat repeats repeated repeating specifically dire dis dit dites
    disent disait disant dira direz informer informe informez aviser avisez avisons avertir avertissez
    annoncer annonce annoncez annonces parler parle parlez parlent parlant parlons parliez signale signalez
    confirmer confirme confirmez confirment mentionner mentionne mentionnez raconter raconte racontez
    rapporter rapportez repeter repete repetez prevenir prevenu prevenez previens notifier notifiez affirmer
    affirmez jaser discuter discute discutez`,
  writing: `write writes writing wrote written writer type types typed typing scribble scribbled jot jotted
    text texts texted texting pen letter letters message messages handwriting handwritten typewritten draft
    drafts drafted drafting ecrire ecris ecrit ecrite ecrites ecrits ecrivez ecrivons ecrivant ecriture
    ecrivais rediger redigez redigees redigent noter notez notee inscrire inscrit inscrite inscrits inscrivez
    lettre lettres griffonner griffonnez mots mot`,
  calling: `call calls called calling caller callers phone phones phoned phoning ring rings ringing rang rung
    dial dials dialled dialling voicemail voicemails telephone telephones telephoned telephoning hung hang
    hangup robocall robocalls callback callbacks appeler appele appelez appelee appeles appelais appelle
    appelles appellent appels appel telephoner telephonez sonner sonne sonnez raccrocher raccroche raccrochez
    sonnerie vocale repondeur rappeler rappele rappelez rappelee rappelle coup`,
  questionWhat: `what whats which whatever whichever whatsoever quoi quel quelle quels quelles qu quelconque
    lequel laquelle lesquels lesquelles`,
  questionHow: 'how whether if comment combien si comments',
  why: `why reason wherefore cause because since due therefore so thus hence result consequently pourquoi
    parce raison puisque car donc ainsi alors consequence raisons`,
  questionWho: 'who whom whose whoever whos anyone qui quiconque',
  questionWhere: `where wherever whereabouts location source origin came ou provenance origine provient
    proviennent endroit`,
  curious: `wonder wonders wondered wondering curious curiosity interested interest interesting puzzled puzzle
    confused confusing confusion unclear unsure baffled perplexed intrigued intrigue idle idly hypothetical
    hypothetically theory theoretically random clueless curieux curieuse curiosite interesse interessee
    intriguee perplexe confus confuse incertain incertaine theorie hypothese hypothetique interrogation savoir
    simple`,
  thinking: `think thinks thinking thought suppose supposed guess guesses guessed guessing believe believes
    believed believing imagine imagined imagining assume assumed assuming assumption assumptions suspect
    suspected reckon reckoned seem seems seemed gather probably apparently presumably presume presumed figured
    feel feels feeling opinion opinions consider considers considered considering expect expected expecting
    bet doubt doubted penser pense pensez pensant pensais crois croit croyez croire croyais supposer supposez
    imaginer imaginez doute doutes semble semblent sembler parait apparemment probablement impression
    soupconner soupconne soupconnez soupcon soupcons songe songer estimer estime estimez deviner devine
    devinez avis figure`,
  helping: `help helps helped helping assist assisted assisting assistance support supports supported
    supporting helper helpful helpdesk guidance guide guides guided aid aids aided hand advice advise aider
    aide aidez soutien appui secours conseil conseils conseiller conseille conseillez guider guidez depanner
    depannez depannage`,
  searching: `search searched hunt hunted hunting dig digging dug investigate investigated trace traces traced
    probe probes probed track tracks tracked looking try tried trying tries attempt attempted effort efforts
    recherche recherches rechercher chercher cherche cherchez cherchant cherchait fouiller fouille fouillez
    enqueter enquete enquetez retracer retracez essaie essaye essayer tenter tentez tentative tentatives`,
  using: `use uses used using usage misuse misused process processing processed exploit exploited purpose
    purposes employed reuse reused utilise utilised utilize utilized utiliser utilisez utilisee utilisent
    utilisons utilisation utilisations usages servir servi sert servez employez emploie exploiter exploitez
    exploitant traitement traitements traiter finalite finalites fins`,
  purpose: `purpose purposes aim aimed goal goals intend intended intending intention intentions reasons
    object need but buts finalite finalites objectif objectifs fin fins motif motifs`,
  meaning: `mean means meaning meant interpret interpretation definition define defines defined understand
    clause phrase sentence paragraph word wording language english french translate translated translation
    plain jargon bilingual signifier signifiez veut sens signification interpretations interpreter interpretez
    interpretee definitions definir definissez phrases libelle langue langues anglais anglaise francais
    francaise traduire traduit traduction traductions bilingue bilingues vulgariser vulgarisez formulation`,
  example: `test tested testing example examples sample samples mockup dummy fictional fictitious demo
    template templates placeholder lorem ipsum sandbox tests tester exemple exemples fictif fictifs fictive
    fictives maquette gabarit gabarits specimen specimens`,
  reference: `re reference references ref case regarding concerning subject ticket tickets matter about dated
    further pursuant per objet sujet concernant suite billet billets propos relatif relative relativement
    egard quant date`,
  attachment: `attach attached attaching attachment attachments enclose enclosed enclosing enclosure
    enclosures herewith below above screenshot scan following joindre joint jointe joints jointes annexe
    annexes ci piece pieces ciinclus inclus dessous dessus haut screenshots`,
  containing: `contain contains contained containing content include includes included including inside full
    comprise comprised comprising consist covered covers lines rows contenir contient contenant contenu
    contenait contiennent inclut inclus incluant comprend comprenant dedans interieur plein pleine lignes`,
} as const;
