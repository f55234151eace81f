import type { Kind, Language, Role } from '../case/kinds.ts';
import type { Fact } from './rule.ts';
import { mayBePrivate } from './language.ts';
import { pointsAway, type Reading } from './reading.ts';
import { asserted, type BulkSigns, massMailing, plausible, type Scores } from './weigh.ts';

/** What is known of a mail besides its scores. */
export type Circumstances = {
  readonly reading: Reading;
  readonly denied: ReadonlySet<Kind>;
  readonly bulk: BulkSigns;
  readonly writer: Role;
  readonly facts: ReadonlySet<Fact>;
  readonly aboutWriter: boolean;
  readonly instructions: boolean;
  readonly words: readonly string[];
  readonly worth: number;
  readonly language: Language;
};

export type Doubt = { readonly unrelated: number; readonly review: boolean; readonly statutoryClock: boolean };

const surely = 0.6;

/**
 * Whether a person must look, and whether the 45 days run meanwhile. To miss the clock of a real request takes a right
 * away; a needless clock costs an officer one word. So doubt about access or correction runs the clock, while mail
 * that plainly sells, advertises or asks for support does not.
 */
export function doubtOf(mail: Circumstances, scores: Scores): Doubt {
  const top = Math.max(...scores.values());
  const sure = [...scores].filter(([, score]) => score >= asserted).map(([kind]) => kind);
  const mass = massMailing(mail.bulk);
  const ordinary = Math.max(0, ...[...mail.bulk.values()].map((sign) => sign.sure));
  const statutory = Math.max(scores.get('access_request') ?? 0, scores.get('correction_request') ?? 0);
  const unreadable = mail.words.length === 0;
  const foreign = mail.language === 'other';
  const elsewhere = sure.length === 0 && ordinary < asserted && mail.words.length <= 40 && pointsAway(mail.reading.said);
  const nothingAsked = top < plausible;
  const privacyUnasked = nothingAsked && mail.facts.has('privacy') && ordinary < asserted && !onlyThanks(mail.words);

  const unrelated = unreadable ? 0.2 : (0.72 + 0.25 * ordinary) * (1 - top) * (privacyUnasked || foreign || elsewhere ? 0.5 : 1);
  const review =
    unreadable ||
    foreign ||
    elsewhere ||
    privacyUnasked ||
    mail.instructions ||
    mail.reading.disguised ||
    mail.worth < 1 && top >= plausible ||
    (top >= plausible && top < surely) ||
    (statutory >= plausible && statutory < asserted) ||
    (mass >= asserted && sure.length > 0) ||
    sure.some((kind) => mail.denied.has(kind)) ||
    mail.writer === 'regulator';
  const maybeStatutory =
    statutory >= plausible ||
    unreadable ||
    elsewhere ||
    mail.instructions ||
    (foreign && mayBePrivate(mail.reading.text, mail.words)) ||
    (privacyUnasked && mail.aboutWriter && !mail.denied.has('access_request') && !mail.denied.has('correction_request')) ||
    (mail.reading.disguised && sure.length === 0);
  return { unrelated, review, statutoryClock: statutory >= asserted || (review && maybeStatutory) };
}

function onlyThanks(words: readonly string[]): boolean {
  return words.length <= 20 && words.some((word) => thanks.has(word)) && !words.some((word) => reproach.has(word));
}

const thanks = new Set(['thanks', 'thank', 'merci', 'cheers']);
const reproach = new Set(['but', 'not', 'still', 'never', 'mais', 'pas', 'please', 'veuillez', 'can', 'could']);
