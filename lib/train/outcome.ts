import { isStatutory, type Kind } from '../case/kinds.ts';
import type { Classification } from '../classify/classification.ts';
import type { Labelled } from './corpus.ts';
import type { Outcome } from './figures.ts';

/** What the classifier made of a mail, beside what people settled. */
export function outcomeOf({ label }: Labelled, by: Classification): Outcome {
  const named = by.kinds.flatMap(({ kind }) => (kind === 'unrelated' ? [] : [kind]));
  return { asked: label.kinds, named, clock: by.statutoryClock, review: by.review, said: by.kinds };
}

/** The same for a baseline, which is never in doubt: the 45 days run when it names access or correction. */
export function plainOutcome({ label }: Labelled, named: readonly Kind[]): Outcome {
  return { asked: label.kinds, named, clock: named.some(isStatutory), review: false, said: [] };
}
