import { type Lexicon, patterns, places } from './pattern.ts';
import { type Phrase, textOf } from './phrase.ts';

const lexicon: Lexicon = {
  offer: `solution, solutions, platform, software, service, services, product, products, tool, tools, team, company, agency, webinar, audit, training, demo,
    compliance, course, package, app, seo, leads, suite, template, templates, newsletter, conference, ebook, guide, whitepaper`,
  offre:
    'solution, solutions, plateforme, logiciel, services, produit, produits, outil, outils, equipe, agence, webinaire, formation, infolettre, offre, offres',
};

type Signal = { readonly of: Bulk; readonly weight: number; readonly says: string };
type Bulk = 'sales' | 'newsletter' | 'phishing' | 'automatic' | 'job' | 'support';

/** What mail that nobody wrote to us about their privacy looks like. */
const signals: readonly Signal[] = [
  {
    of: 'sales',
    weight: 0.7,
    says: `book|schedule|request|see|arrange ..4 demo|call|meeting|walkthrough|consultation|chat, free trial|demo|quote|consultation|audit|assessment|month, 10|15|20|30 minute call|chat|meeting|demo,
    we ..2 help ..4 companies|businesses|firms|organizations|clients|teams|privacy|smbs|you, our <offer> ..3 helps|help|automates|makes|can|lets|offers|gives|saves|handles|is, we ..3 offer|provide|specialize|sell ..8 <offer>, i ..3 came across your, reaching out ..6 because|from|introduce|see, reaching out ..3 regarding|about our, increase|boost|grow|double ..4 your ..3 sales|revenue|traffic|business|leads|ranking,
    guest post, backlink|backlinks, link building, per|a month starting, limited time, discount code, special offer, off your ..3 order, buy now, order now, price list, wholesale, partnership|collaboration opportunity, your competitors, automate ..6 requests|compliance|dsars|dsar|privacy|consent,
    compliance software|solution|platform|automation, are you ready for ..6, stay|be|become ..2 compliant, avoid ..4 fines, we are a leading|trusted, are you the right person, who handles ..6 at your, would you be open to, interested in learning, all in one platform|solution|tool, our customers|clients save|love|report|see, did you know that most|many|nearly, open to a ..4 demo|call|chat, let me know if you ..3 interested, pricing starts, training for your ..2 staff|team|employees, get a quote, seo, page one of google, first page of google, starting at`,
  },
  {
    of: 'sales',
    weight: 0.7,
    says: `reserver|reservez|planifier|planifiez|organiser ..4 demo|appel|rencontre|demonstration, essai gratuit, notre <offre> ..3 aide|permet|offre|vous|automatise|gere|gerent|simplifie, nous ..2 aidons ..6 entreprises|pme|organisations, nous ..3 offrons|proposons ..8 <offre>, soumission gratuite, rabais, offre speciale, promotion, conformite ..4 simple|facile|logiciel|solution,
    seriez vous ..3 interesse, interesses ..2 par, je me permets de vous contacter ..8 presenter|solution|services, augmenter|augmentez ..3 vos ..3 ventes|revenus, meilleur prix, profitez`,
  },
  {
    of: 'newsletter',
    weight: 0.6,
    says: `newsletter ..4 issue|edition|week|month|spring|summer|fall|winter, in this ..2 issue|edition, this weeks|months ..4 news|newsletter|stories|highlights|top, view ..4 in ..3 browser, you are receiving|received ..4 because, to unsubscribe, reply stop, unsubscribe here|from|privacy, manage|update ..3 preferences, read more, register now|today|here, save the date, join us ..6, all rights reserved,
    we have updated our, we are updating our, changes to our ..3 policy|terms|privacy, shop now, sign up now, happy holidays from, percent off, new arrivals, sale ends, dear valued|customer|subscriber, click ..4 unsubscribe, this email was sent to`,
  },
  {
    of: 'newsletter',
    weight: 0.6,
    says: `infolettre ..4 mois|semaine|numero|printemps|ete|automne|hiver, dans ce numero, pour vous desabonner, se desabonner, vous recevez ce ..6, inscrivez vous, lire la suite, en savoir plus, joignez vous, nous avons mis a jour ..2 notre|nos, tous droits reserves, cher abonne|client, chers abonnes|clients, voir ..4 navigateur, magasinez`,
  },
  {
    of: 'phishing',
    weight: 0.75,
    says: `verify|confirm|validate|reactivate|unlock your ..3 account|identity|mailbox|password|details|email|information|address, package|parcel ..3 could not be delivered, your ..3 account|mailbox|email|password|storage|domain ..4 has|will|is|been ..4 suspended|limited|locked|expire|expired|expires|deactivated|full|compromised|disabled|restricted|terminated|closed|blocked, click ..4 link|here|below|button ..6 verify|restore|confirm|update|avoid|login|keep|log, million|millions ..4 dollars|usd|euro|euros|fund|funds, inheritance|beneficiary|lottery|jackpot|crypto|bitcoin|btc|investment|wire|western_union, you have won|been selected, congratulations you, dear friend|beneficiary|sir, urgent business, claim your ..3 prize|reward|refund|gift|parcel|package, gift card|cards, kindly open|find|click, act now, within 24|48 hours ..8 account|suspended|closed|deleted, hot singles, casino, viagra, forex, loan ..3 approved|offer, recorded you ..8, i have ..3 access to your ..3 device|webcam|computer|camera, pay ..6 bitcoin|btc`,
  },
  {
    of: 'phishing',
    weight: 0.75,
    says: `verifiez|confirmez|validez votre ..3 compte|identite|mot|courriel, votre ..3 compte|boite|colis ..4 a|sera|est ..3 suspendu|bloque|limite|desactive|expire|retenu|ferme, cliquez ..6 lien|ici ..6 verifier|confirmer|eviter|reactiver, vous avez gagne, heritage|loterie|bitcoin|beneficiaire, cher ami|beneficiaire`,
  },
  {
    of: 'automatic',
    weight: 0.85,
    says: `out of ..2 office, automatic reply, auto reply, autoreply, on vacation|leave|holiday until, away from ..3 office|desk|email, limited access to ..2 email, will return on|to, back in the office, delivery ..4 failed|failure|delayed|status, undeliverable|undelivered|mailer daemon, message could not be delivered, could not be delivered to, mailbox ..3 not ..2 found|exist, recipient address rejected, absence du bureau, absent|absente du bureau, reponse automatique, je suis absent|absente, en vacances|conge jusqu, de retour le, n a pas pu etre ..2 remis|livre, read receipt, your message was read`,
  },
  {
    of: 'job',
    weight: 0.8,
    says: `apply|applying|application|applied|interest|interested|candidate|candidacy ..6 position|job|role|posting|opening|internship|vacancy|opportunity, my? resume|cv ..5 attached|enclosed|position, attached ..4 resume|cv, cover letter, job opening|openings, are you hiring, seeking employment, postuler|postule|candidature|candidate ..6 poste|emploi|stage|offre, candidature, lettre de motivation, mon cv|curriculum ..4, recherche d emploi, offre d emploi`,
  },
  {
    of: 'support',
    weight: 0.6,
    says: `where is my ..2 order|parcel|package|refund|delivery|shipment, tracking number, my order ..8, order number, reset ..3 password, password reset, can_not|unable|trouble|not_able ..4 log|login|sign|access ..6, refund ..4 my|for|please|request|me, return|exchange|warranty|refund policy, return|exchange ..4 item|product|order|shoes|jacket, invoice ..4 number|amount|total|wrong|incorrect|copy|attached|overdue|due, charged ..3 twice|wrong|too, overcharged, cancel ..3 order|subscription|appointment|booking|plan, reschedule, opening hours, store hours, in stock, do you ship, does not work, not working, broken|defective|damaged, how much ..4 cost|is|does|for, quote for, price ..3 of|for, delivery|shipping|billing address, change ..3 appointment|booking, parking ..3 pass|permit|spot|lot, wifi|vpn, late delivery, receipt ..6, bring ..3 appointment, information|details|info ..1 about|on your ..4 prices|pricing|products|services|subscription|subscriptions|plans|packages|hours|rates, status of my ..3 refund|order|ticket|claim|return|repair|delivery, my ..1 refund, arrived damaged|late|broken, missing item|part|parts, promo code, loyalty points, insurance policy|quote|claim|coverage, privacy screen|screens|filter|film|fence|glass|curtain|curtains|hedge`,
  },
  {
    of: 'support',
    weight: 0.6,
    says: `ou est ma|mon ..2 commande|colis|remboursement, numero de suivi|commande, ma commande ..6, mot de passe ..4, remboursement ..4, remboursez, politique de retour|remboursement|annulation, annuler ..3 commande|abonnement|rendez, facture ..6, rendez vous ..6, heures d ouverture, ne fonctionne pas, ne marche pas, brise|defectueux|endommage, combien coute, soumission, livraison ..4, stationnement, assurance habitation|auto|vie`,
  },
];

const compiled = signals.map(({ of, weight, says }) => ({
  of,
  weight,
  says: patterns(says, lexicon),
}));

/** For each kind of such mail that a mail resembles: how sure, 0..1, and by which phrase. */
export type BulkSigns = ReadonlyMap<Bulk, { readonly sure: number; readonly phrase: string }>;

/** How sure we are, 0..1, that a mail is of each kind of mail that asks nothing about privacy. */
export function bulkOf(phrases: readonly Phrase[]): BulkSigns {
  const found = new Map<Bulk, { sure: number; phrase: string }>();
  for (const { of, weight, says } of compiled) {
    for (const phrase of phrases) {
      for (const one of says) {
        const span = places(one, phrase)[0];
        if (span === undefined) continue;
        const before = found.get(of);
        found.set(of, {
          sure: 1 - (1 - (before?.sure ?? 0)) * (1 - weight),
          phrase: before?.phrase ?? textOf(phrase, span),
        });
      }
    }
  }
  return found;
}
