import naiveBayes from 'wink-naive-bayes-text-classifier';
import { type Kind, kinds } from '../case/kinds.ts';
import type { Labelled } from './corpus.ts';

/** Names the kinds of a mail; none for `unrelated`. */
export type Baseline = (mail: Pick<Labelled, 'subject' | 'text'>) => readonly Kind[];

const keywords: readonly (readonly [Kind, RegExp])[] = [
  ['breach_report', /\bbreach|\bleak|\bhack|\bphishing|\bunauthori[sz]ed|\bfuite|\bpirat|\bhame[cç]on/],
  ['correction_request', /\bcorrect|\brectif|\bincorrect|\bwrong|\bcorrig|\berron/],
  ['complaint', /\bcomplain|\bplainte|\bunacceptable|\binacceptable/],
  [
    'consent_withdrawal',
    /\bdelete|\berase|\bopt.?out|\bunsubscribe|\bwithdraw|\bremove|\bsupprim|\beffac|\bd[ée]sabonn|\bretir/,
  ],
  ['policy_request', /\bpolicy|\bpolicies|\bpolitique/],
  ['question', /\bquestion|\bcookies?\b|\bwondering|\bt[ée]moins\b/],
  ['access_request', /\baccess|\bcopy of|\bpersonal (?:data|information)|\bdsar\b|\bacc[èe]s\b|\bcopie/],
];

/** What intake forms and ticket rules of today do: the kinds whose keywords stand anywhere, else access. */
export const byKeywords: Baseline = ({ subject, text }) => {
  const all = `${subject}\n${text}`.toLowerCase();
  const named = keywords.filter(([, pattern]) => pattern.test(all)).map(([kind]) => kind);
  return named.length > 0 ? named : ['access_request'];
};

/** Naive Bayes over words, one classifier for each kind, trained on the same mails as the model. */
export function naiveBayesOf(mails: readonly Labelled[]): Baseline {
  const byKind = kinds.map((kind) => {
    const classifier = naiveBayes();
    classifier.definePrepTasks([wordsOf]);
    classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
    for (const mail of mails) classifier.learn(textOf(mail), mail.label.kinds.includes(kind) ? 'yes' : 'no');
    classifier.consolidate();
    return { kind, classifier };
  });
  return (mail) =>
    byKind.flatMap(({ kind, classifier }) =>
      classifier.computeOdds(textOf(mail))[0]?.[0] === 'yes' ? [kind] : [],
    );
}

function textOf({ subject, text }: Pick<Labelled, 'subject' | 'text'>): string {
  // The classifier refuses an empty text.
  return `mail ${subject} ${text}`;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
