import { kinds, roles } from '../case/kinds.ts';

/** What the model answers about a mail, in the order of its weights. */
export const answers = [
  ...kinds,
  /** Access or correction: the two kinds that carry the 45 days. */
  'statutory',
  'unrelated',
  ...roles,
] as const;

export type Answer = (typeof answers)[number];

/** For each answer how likely it is, 0..1, as often right as it says. */
export type Likelihoods = Readonly<Record<Answer, number>>;

/** Names a row of numbers by answer; refuses a row of another length. */
export function byAnswer(row: ArrayLike<number>): Likelihoods {
  if (row.length !== answers.length) throw new Error(`${row.length} numbers for ${answers.length} answers`);
  const at = (answer: Answer) => row[answers.indexOf(answer)] ?? Number.NaN;
  return {
    breach_report: at('breach_report'),
    access_request: at('access_request'),
    correction_request: at('correction_request'),
    complaint: at('complaint'),
    consent_withdrawal: at('consent_withdrawal'),
    policy_request: at('policy_request'),
    question: at('question'),
    statutory: at('statutory'),
    unrelated: at('unrelated'),
    person: at('person'),
    representative: at('representative'),
    service: at('service'),
    regulator: at('regulator'),
    vendor: at('vendor'),
    press: at('press'),
  };
}
