import type { Kind, Language, Role } from '../case/kinds.ts';
import { mayBePrivate } from './language.ts';
import { pointsAway, type Reading } from './reading.ts';
import type { Fact } from './rule.ts';
import { asserted, type BulkSigns, massMailing, plausible, type Scores } from './weigh.ts';

/** What is known of a mail besides its scores. */
export type Circumstances = {
  readonly reading: Reading;
  readonly denied: ReadonlySet<Kind>;
  readonly bulk: BulkSigns;
  readonly writer: Role;
  readonly facts: ReadonlySet<Fact>;
  /** It speaks of data about its writer. */
  readonly aboutWriter: boolean;
  /** It has some word for what a firm may know of a person. */
  readonly traced: boolean;
  /** It speaks to the program that reads it. */
  readonly instructions: boolean;
  readonly words: readonly string[];
  /** Below 1 when only what it quotes was understood. */
  readonly worth: number;
  readonly language: Language;
};

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
export function doubtOf(mail: Circumstances, scores: Scores): Doubt {
  const top = Math.max(...scores.values());
  const sure = [...scores].filter(([, score]) => score >= asserted).map(([kind]) => kind);
  const statutory = Math.max(scores.get('access_request') ?? 0, scores.get('correction_request') ?? 0);
  const mass = massMailing(mail.bulk);
  const ordinary = Math.max(0, ...[...mail.bulk.values()].map((sign) => sign.sure));

  const unreadable = mail.words.length === 0 && ordinary < asserted;
  const foreign = mail.language === 'other';
  const massMail = mass >= surely && sure.length === 0 && statutory < plausible;
  const unexplained = top < plausible && ordinary < asserted && !onlyThanks(mail.words);
  const elsewhere = unexplained && mail.words.length <= 40 && pointsAway(mail.reading.said);
  const unasked = unexplained && (mail.facts.has('privacy') || mail.traced);
  const puzzling = unexplained && !mail.words.some((word) => errands.has(word));
  const odd = mail.instructions || mail.reading.disguised || mail.writer === 'regulator';
  const wavering =
    (top >= plausible && (top < surely || mail.worth < 1)) ||
    (statutory >= plausible && statutory < asserted) ||
    (mass >= asserted && sure.length > 0) ||
    sure.some((kind) => mail.denied.has(kind));

  const review = unreadable || foreign || odd || (!massMail && (elsewhere || unasked || puzzling || wavering));
  const denied = mail.denied.has('access_request') || mail.denied.has('correction_request');
  const maybeStatutory =
    statutory >= plausible ||
    unreadable ||
    elsewhere ||
    mail.instructions ||
    (mail.reading.disguised && sure.length === 0) ||
    (foreign && mayBePrivate(mail.reading.text, mail.words)) ||
    (unasked && !denied && (mail.aboutWriter || mail.traced)) ||
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
  `order orders invoice invoices appointment appointments booking meeting refund delivery shipping parcel package quote price prices
  hours schedule payment pay bill billing subscription plan product products printer support help ticket room lunch call office login
  password install repair technician cancel reschedule reservation demo discount event webinar commande facture rendez reunion
  remboursement livraison colis soumission prix horaire heures paiement abonnement produit produits imprimante soutien aide billet
  salle diner bureau annuler evenement cart stock warranty parking`.split(/\s+/),
);

/** "Thank you for sending me my file" asks nothing. */
function onlyThanks(words: readonly string[]): boolean {
  return words.length <= 20 && words.some((word) => thanks.has(word)) && !words.some((word) => asks.has(word));
}

const thanks = new Set(['thanks', 'thank', 'merci', 'cheers']);
const asks = new Set(['but', 'not', 'still', 'never', 'mais', 'pas', 'please', 'veuillez', 'can', 'could', 'what', 'de']);
