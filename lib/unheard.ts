import { isCanary } from './case/canary.ts';
import { caseNumber } from './case/case-id.ts';
import type { DigestFacts } from './letters/digest.ts';
import type { Commits } from './store/commits.ts';

/** So long a letter may be on its way without a word: mail servers try again for hours. */
const dayMs = 86_400_000;

/**
 * Letters that the provider set about between a day before `from` and a day before `until`, and of whose arrival it has told
 * nothing since, nor that they came back: as far as anybody knows, their reader does not have them. Where the provider tells
 * nothing at all, as in the embedded mode, there are none to name.
 */
export async function unheardOf(
  commits: Commits,
  from: string,
  until: string,
): Promise<DigestFacts['unheard']> {
  const [after, upTo] = [from, until].map((one) => new Date(Date.parse(one) - dayMs).toISOString());
  const found: DigestFacts['unheard'][number][] = [];
  for await (const { letter, mark } of commits.everyMark()) {
    const { deliveredAt, sentAt } = mark;
    if (sentAt === null || deliveredAt !== null) continue;
    if (after === undefined || upTo === undefined || sentAt <= after || sentAt > upTo) continue;
    if (letter.of === 'inbox') {
      if (!letter.letter.startsWith('canary-'))
        found.push({ caseNumber: null, letter: letter.letter, sentAt });
      continue;
    }
    const { caseId, commit, n } = letter;
    const { state } = await commits.load(caseId);
    if (state.stage === 'unopened' || isCanary(state) || state.bounced.includes(`${commit}.${n}`)) continue;
    const name = (await commits.commit(caseId, commit))?.letters[n]?.letter;
    if (name !== undefined) found.push({ caseNumber: caseNumber(caseId), letter: name, sentAt });
  }
  return found.toSorted((a, b) => (a.sentAt < b.sentAt ? -1 : 1));
}
