/** Daily business that is nothing to do with privacy. */
export const daily = {
  place: `desk counter front lobby reception room rooms waiting hall hallway kitchen elevator parking door
    doors window floor wall building street neighbour neighbours neighbor neighbors basement house home line
    mall downtown upstairs comptoir comptoirs accueil salle salles entree cuisine ascenseur stationnement
    porte portes fenetre fenetres plancher etage etages mur murs edifice immeuble immeubles batiment rue
    voisin voisins voisine voisines sousol maison maisons centre couloir palier bureau`,
  housing: `tenant tenants landlord landlords rent rental rentals rented renter renters lease leases leased
    condo condos apartment apartments building buildings property eviction evicted evict roommate roommates
    suites superintendent concierge strata house housing realtor realtors resident residents lodge lived
    living locataire locataires locateur locateurs locatrice proprietaire proprietaires loyer loyers louer
    loue louee louez bail logement logements appartement appartements immeuble immeubles immobilier
    immobiliere expulser expulsez colocataire colocataires coloc edifice maison`,
  itHelp: `crash crashed crashing freeze freezes froze frozen bug bugs glitch glitched glitchy glitches error
    errors loading load loaded reset resets resetting reboot rebooted restart restarted install installs
    installed installing uninstall upgrade upgraded sync synced stuck work working blank offline outage wifi
    network connection slow password version compatible troubleshoot troubleshooting configure configured
    setup setting settings plugin api integration invalid timeout bogue bogues boguer planter plantez plante
    fige figee geler gele gelez charger charge chargez charges chargerai chargement redemarrer redemarrez
    demarrer demarrez installe installez installation installations mise synchroniser synchronisez hors panne
    pannes reseau lent lente reinitialiser reinitialisez versions configurer configurez parametre parametres
    reglage reglages fonctionner fonctionnez fonctionne invalide blanc bloque broken`,
  order: `order orders ordered ordering purchase purchases purchased purchasing buy bought cart checkout item
    items quantity stock backorder restock sku quote quotes shopping shop catalog product products cases box
    unit units original commander commande commandez commandes acheter achete achetez achat achats panier
    caisse quantite quantites inventaire soumission soumissions magasiner magasinez magasinage produits unite
    unites`,
  delivery: `deliver delivers delivered delivery deliveries parcel parcels package packages ship shipped
    shipping shipment shipments courier couriers carrier arrive arrives arrived arriving pickup dropoff porch
    doorstep fedex ups purolator truck trucks van pallet pallets customs depot driver drivers crate crates
    freight load livrer livre livrez livree livres livrees livrant livraison livraisons livreur livreurs colis
    paquet paquets expedier expediez expedition expeditions transporteur transporteurs arriver arrivez arrivee
    arrivent arrivant ramasser ramasse ramassez ramassent ramassage palette palettes camion camions
    camionnette porte perron caisse caisses cueillette`,
  billing: `invoice invoices invoiced invoicing bill bills billed billing charge charges charged charging fee
    fees price prices priced pricing cost costs costing statement statements receipt receipts gst tax refund
    refunds refunded reimburse reimbursed reimbursement overcharged double discount discounts amount amounts
    total payable subtotal payment payments paid prepaid deposit autopay installment installments cheaper
    cheap expensive afford rebate rebates remit remittance po percent facturer facture facturez factures
    facturation frais prix tarif tarifs cout couts coute montant montants tps tvq taxe taxes rembourser
    rembourse remboursez remboursement remboursements trop recu recus releves du dus charger chargez chargerai
    prelevement prelevements prelever preleve prelevez paiement paiements rabais acompte acomptes versement
    versements chere credite pourcent cher`,
  free: `free freely gratis complimentary bonus gift gifts giveaway giveaways prize prizes voucher vouchers
    coupon coupons win winner winners winning contest contests draw draws raffle raffles sample samples
    congratulations gratuit gratuite gratuits gratuitement cadeau cadeaux prix concours tirage tirages gagner
    gagnez gagnant gagnante echantillon echantillons felicitations`,
  appointment: `appointment appointments appt book books booked booking bookings schedule scheduled scheduling
    reschedule rescheduled slot slots calendar calendars cancel cancelled reminder reminders reservation
    reservations reserve reserves reserved visit sessions meeting available availability noshow spot opening
    waitlist estimate estimates rendez rdv reserver reservez calendrier calendriers horaire horaires agenda
    agendas reporter reportez report disponible disponibles disponibilite disponibilites plage deplacer
    deplacez deplacee seance seances rappel rappels visite heure planifier planifiez creneau fixer prise
    annule annuler annulez annulee annulees annulation`,
  repair: `repair repairs repaired repairing fix broken leak leaking install installs installed installation
    maintenance service services serviced warranty warranties part parts replace replacement replacements
    technician technicians furnace furnaces filter filters pump printer toner ink noise battery batteries
    motor heater boiler jam jammed tune defective faulty defect defects damage damaged plumbing pipe pipes
    compressor valve valves calibrate calibrated calibration cartridge cartridges dishwasher washer tire tires
    thermostat thermostats hose carpet duct roofing drywall drill reparer repare reparez reparait reparation
    reparations bris brise brisee casse cassee installer installe installez installations entretien garantie
    garanties remplacer remplacez remplacee remplacement remplacements filtre filtres fournaise fournaises
    pompe pompes imprimante cartouche cartouches encre bruit bruits pile piles batterie moteur moteurs
    chauffage defectueux defectueuse defauts endommager endommagez fuite fuites plomberie tuyau compresseur
    coince depannage pneu pneus chaudiere installers`,
  product: `product products size sizes colour colours color colors model models brand brands material
    materials stock available catalogue kit kits tool tools equipment machine supply supplies pack packs label
    labels cable cables oil paint wood glass metal leather cotton fabric glove gloves chair chairs table
    tables shelf shelves lamp lamps cup mug mugs bottle bottles bag towel towels uniform uniforms coat coats
    jacket jackets shirt shirts hat hats boot boots shoe shoes soap shampoo brush smoke small produit produits
    taille tailles couleur couleurs modele modeles marque marques materiel trousse trousses outil outils
    equipement equipements etiquette etiquettes huile peinture bois verre cuir tissu gant gants chaise chaises
    tablettes lampe lampes tasse tasses bouteille bouteilles serviette serviettes uniforme uniformes manteau
    chandail chapeau botte bottes soulier souliers savon bac machines`,
  food: `food coffee tea cake cakes bread pizza lunch meal meals restaurant recipe recipes bakery cookie soup
    sandwich donut donuts pie pies cheese egg eggs milk dinner eat eating ate bbq barbecue chocolate beer wine
    sugar fruit butter biscuit biscuits muffin muffins chicken beef fish salad sauce popcorn jam flour salt
    cafe menu catering kitchen apple potluck nourriture the gateau gateaux pain diner repas restaurants
    recette recettes boulangerie soupe sandwichs beigne beignes tarte tartes fromage oeuf oeufs lait souper
    manger mange biere vin sucre fruits beurre poulet boeuf poisson salade chocolat confiture farine sel
    traiteur patisserie`,
  animalsAndWeather: `dog dogs cat cats pet pets puppy horse horses vet vets cow cows bird birds animal
    animals kitten kittens rabbit rabbits goat goats sheep deer bear bears moose goose geese poodle fish
    hamster chicken chickens weather snow snowing snowed rain raining cold hot warm sun sunny wind windy ice
    icy storm storms winter heat cloudy frost hail freezing blizzard forecast chien chiens chienne chat chats
    chatte animaux chiot chiots cheval chevaux veterinaire veterinaires vache vaches oiseau oiseaus lapin
    lapins chevre chevres mouton moutons orignal poule poules poisson poissons caniche meteo neige neiger
    pluie pleut pleure froid froide chaud chaude chaleur soleil vent vents glace tempete tempetes orage orages
    gel verglas gris beau`,
  vehicleAndTravel: `car cars truck trucks van vans vehicle vehicles bus buses bike bikes motorcycle plate
    drive driver driving parked parking garage tire tires trailer trailers windshield dealership mechanic lift
    boat boats taxi bicycle bicycles train plane quad skidoo snowmobile camper fleet mileage travel travels
    travelled travelling traveled traveling trip trips hotel hotels flight flights airport vacation cabin
    camping border passport tour tourist cruise cottage visa airline motel inn auto autos voiture voitures
    camion camions camionnette camionnettes vehicule vehicules autobus velo velos moto motos char chars plaque
    plaques stationner stationnez stationnement remorque remorques concessionnaire mecanicien bateau bateaux
    avion motoneige motoneiges roulotte flotte voyager voyagez voyage voyages vol vols aeroport vacances
    chalet chalets frontiere passeport croisiere touriste touristes gite auberge valise valises`,
  jobApplication: `resume resumes cv cover job jobs position positions vacancy vacancies hiring hire career
    careers candidate candidates candidacy applicant applicants applying applied applications interview
    interviews experience skills qualification qualifications qualified degree internship internships opening
    openings recruiter recruiters recruiting recruitment opportunity opportunities seasonal motivated diploma
    shift shifts fulltime parttime apprentice apprenticeship placement portfolio availability salary
    candidature candidatures candidat candidats postuler postule postulez emploi emplois embauche embaucher
    embauchez entrevue entrevues competence competences diplome diplomes stage stages stagiaire carriere
    carrieres recruter recrutez recrutement recruteur recruteurs presentation motivation motive dotation
    saisonnier chomage ouvrage application apply applies`,
  salesPitch: `offer offering solution solutions services seo leads traffic ranking rank growth grow revenue
    boost boosted increase results roi demo demos pricing partnership partnerships opportunity scale outreach
    expert experts competitive freelance rates brand branding logo logos strategy consult consulting
    consultant consultants prospects prospect prospected conversion webinar webinars limited exclusive
    wholesale bulk manufacturer manufacturers supplier factory affordable reduce optimise optimize maximize
    save saving savings backlink backlinks blog rankings funnel sponsor sponsors sponsored sponsorship
    investor investors invest investment investments financing capital guaranteed unlock offre offres
    referencement croissance revenus augmenter augmentez resultats demonstration demonstrations partenariat
    partenariats occasion occasions opportunite opportunites expertise tarifs competitif competitifs essai
    strategie strategies gratuite webinaire webinaires exclusif grossiste grossistes fabricant fabricants
    usine economiser economisez economies optimiser optimisez visibilite commandite commandites commanditer
    investisseur investisseurs investissement investissements financement pret garanti rentable rentabilite
    proposer propose proposez proposee proposant prospection offers plateforme platform gratuit`,
  eventsAndClubs: `community church council town city neighbourhood neighborhood club clubs league volunteer
    volunteers volunteering association associations society library museum charity nonprofit union board
    committee committees meeting parish temple mosque minor hockey soccer curling baseball rink arena event
    events conference conferences workshop workshops seminar seminars invitation invitations party celebration
    celebrations celebrate celebrated holiday holidays christmas easter thanksgiving wedding weddings concert
    concerts festival festivals tournament tournaments fundraiser fundraisers fundraising donate donated
    donation donations raffle raffles gala graduation picnic parade fair expo auction speaker speakers rsvp
    meetings attend attended attends attending vote votes voting participants seniors administration
    communaute eglise conseil ville village quartier ligue benevole benevoles benevolat bibliotheque musee
    organisme syndicat comite comites assemblee assemblees paroisse patinoire municipalite municipalites
    evenement evenements webinaire webinaires atelier ateliers fete fetes fetons noel paques mariage mariages
    tournoi tournois dons donateur donateurs conferencier foire exposition kermesse spectacle spectacles
    portes ouvertes reunion reunions voter assister`,
  outOfOffice: `vacation out ooo office away absent returning back holiday leave maternity sabbatical
    autoreply automatic automated unmonitored noreply undeliverable bounce bounces bounced delivery failure
    failed postmaster daemon mailer undelivered vacances absente absents absence conge conges retour maternite
    automatique reponse surveille remise impossible echec delivre leaves leaving`,
  contract: `contract contracts contracted agreement agreements sign signs signed signing signature signatures
    terms lease deal clause clauses nda quotation renewal initialled initials dotted amendment amendments
    addendum undertaking partnership binding contrat contrats entente ententes signer signe signez signee
    signes signees signent signerai convention conventions bail soumission soumissions contractuel
    contractuelle avenant avenants parapher signataire signataires engagement`,
  insurance: `insurance insure insured insurer insurers claim claims claimant claimants adjuster adjusters
    coverage benefits premium premiums deductible underwriter underwriters broker liability assurance
    assurances assurer assure assurez assureur assureurs police sinistre sinistres reclamation reclamations
    expert couverture prime primes franchise indemnite indemnites responsabilite brokers`,
  leisure: `hockey soccer curling baseball basketball golf ski skiing skate skating swim swimming pool yoga
    pilates dance dancing karate fishing camping hiking game games coach choir piano guitar music band song
    songs novel movie movies theatre art artist artists gallery craft crafts sewing quilt quilts league arena
    rink gym fitness workout trainer class membership locker spin sauna studio run running course play plays
    playing canoe cartoon magic natation nage piscine patin patinoire danse peche randonnee match chorale
    musique chanson chansons roman cinema artiste artistes galerie artisanat couture ligue entrainement
    entraineur entraineuse vestiaire vestiaires casier casiers aquaforme cours jouer joue jouent`,
} as const;
