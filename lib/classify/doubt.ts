import { mayBePrivate } from './language.ts';
import { pointsAway } from './reading.ts';
import type { Understood } from './understand.ts';
import { asserted, massMailing, plausible, type Scores } from './weigh.ts';

export type Doubt = {
  readonly unrelated: number;
  /** A machine's or a seller's mail in which nothing is asked of us as a keeper of data. */
  readonly massMail: boolean;
  readonly review: boolean;
  readonly statutoryClock: boolean;
};

/** From this confidence on, one reading of a mail needs no second reader. */
const surely = 0.6;

/**
 * Whether a person must look, and whether the 45 days run meanwhile. To miss the clock of a real request takes a right
 * away; a needless clock costs an officer one word. So doubt about access or correction runs the clock, while mail
 * that plainly sells, advertises or asks for support does not.
 */
export function doubtOf(mail: Understood, scores: Scores): Doubt {
  const top = Math.max(...scores.values());
  const sure = [...scores].filter(([, score]) => score >= asserted).map(([kind]) => kind);
  const statutory = Math.max(scores.get('access_request') ?? 0, scores.get('correction_request') ?? 0);
  const mass = massMailing(mail.bulk);
  const ordinary = Math.max(0, ...[...mail.bulk.values()].map((sign) => sign.sure));

  const unreadable = mail.words.length === 0 && ordinary < asserted;
  const foreign = mail.language === 'other';
  const massMail = mass >= surely && sure.length === 0 && statutory < plausible;
  const unexplained = top < plausible && ordinary < asserted && !onlyThanks(mail.words);
  const errand = mail.words.some((word) => errands.has(word));
  const elsewhere = unexplained && !errand && mail.words.length <= 40 && pointsAway(mail.reading.said);
  const ownUnasked = unexplained && (mail.aboutWriter || (mail.traced && !errand));
  const unasked = ownUnasked || (unexplained && (mail.facts.has('privacy') || !errand));
  const odd = mail.instructs || mail.reading.disguised || mail.reading.cut || mail.writer === 'regulator';
  const wavering =
    (top >= plausible && (top < surely || mail.worth < 1)) ||
    (statutory >= plausible && statutory < asserted) ||
    (mass >= asserted && sure.length > 0) ||
    sure.some((kind) => mail.denied.has(kind));

  const review = unreadable || foreign || odd || (!massMail && (elsewhere || unasked || wavering));
  const denied = mail.denied.has('access_request') || mail.denied.has('correction_request');
  const maybeStatutory =
    statutory >= plausible ||
    unreadable ||
    elsewhere ||
    mail.instructs ||
    ((mail.reading.disguised || mail.reading.cut) && sure.length === 0) ||
    (foreign && mayBePrivate(mail.reading.text, mail.words)) ||
    (ownUnasked && !denied) ||
    (top < surely && !denied && mail.aboutWriter);

  const settled = (0.72 + 0.25 * ordinary) * (1 - top);
  return {
    unrelated: unreadable ? 0.2 : settled * (review ? 0.5 : 1),
    massMail,
    review,
    statutoryClock: statutory >= asserted || (review && maybeStatutory),
  };
}

/** Words of the firm's daily business. Mail to a privacy address that has none of them, and no rule understood, is for a person to read. */
const errands = new Set(
  `order orders ordered invoice invoices appointment appointments booking bookings meeting refund refunds return returns delivery
  delivered shipping ship shipped parcel package quote quotes price prices pricing hours open schedule payment payments pay paid bill
  billing card subscription plan product products printer support help ticket room lunch coffee call office login password install
  repair technician cancel reschedule reservation demo discount event webinar cart stock warranty parking receipt purchase item items
  website video tutorial tutorials tax contract shop store sale job commande commandes facture factures rendez reunion remboursement
  livraison colis soumission prix horaire heures paiement abonnement produit produits imprimante soutien aide billet salle diner
  bureau annuler evenement stationnement recu achat contrat magasin rabais`.split(/\s+/),
);

/** "Thank you for sending me my file" asks nothing. */
function onlyThanks(words: readonly string[]): boolean {
  return (
    words.length <= 20 && words.some((word) => thanks.has(word)) && !words.some((word) => asks.has(word))
  );
}

const thanks = new Set(['thanks', 'thank', 'merci', 'cheers']);
const asks = new Set([
  'but',
  'not',
  'still',
  'never',
  'mais',
  'pas',
  'please',
  'veuillez',
  'can',
  'could',
  'what',
  'de',
]);
