import { isCaseId } from '../case/case-id.ts';
import type { Commits } from './commits.ts';

/**
 * Whether the table holds the commit that ordered a letter, by the letter's key; true for a letter of no case. A letter is
 * stored by the number of its commit, and what stands is what is sent: where the table has lost a commit, the next one of
 * that number would send the lost one's words, perhaps to somebody else.
 */
export async function knowsLetter(commits: Pick<Commits, 'commit'>, key: string): Promise<boolean> {
  const [, caseId = '', n = ''] = /^([a-z2-9]{12})\.(\d{1,6})\.\d{1,3}$/.exec(key) ?? [];
  return !isCaseId(caseId) || (await commits.commit(caseId, Number(n))) !== null;
}
