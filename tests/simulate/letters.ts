import { type Commit, letterKey } from '../../lib/store/commits.ts';
import type { Deliveries } from './deliveries.ts';
import type { Findings } from './findings.ts';

/** Each letter that was ordered has found exactly one end in the book, and was delivered if that says so. */
export function auditLetters(
  commits: readonly Commit[],
  findings: Findings,
  { delivered }: Deliveries,
): void {
  const ends = new Map<string, string[]>();
  for (const { caseId, events } of commits)
    for (const event of events) {
      if (event.type !== 'LetterSent' && event.type !== 'LetterWithheld' && event.type !== 'LetterFailed')
        continue;
      const key = letterKey({ caseId, n: event.commit }, event.n);
      ends.set(key, [...(ends.get(key) ?? []), event.type]);
    }
  for (const commit of commits)
    for (const [n, { letter }] of commit.letters.entries()) {
      const key = letterKey(commit, n);
      const [end, ...more] = ends.get(key) ?? [];
      if (end === undefined) findings.fault('missed', `${letter} ${key} has found no end`);
      if (more.length > 0) findings.fault('issuedTwice', `${letter} ${key} ended ${more.length + 1} times`);
      if ((end === 'LetterSent') !== delivered.has(key))
        findings.fault(
          'missed',
          `${letter} ${key}: ${end ?? 'no end'}, though delivered ${delivered.get(key)?.at ?? 'never'}`,
        );
    }
}
