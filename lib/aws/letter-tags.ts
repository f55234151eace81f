import { isCaseId } from '../case/case-id.ts';
import type { LetterName } from '../store/commits.ts';

/** The tags by which the events of a letter find it again, for its Message-ID is known only after it has left. */
export function tagsOf(key: string): { Name: string; Value: string }[] {
  // SES takes letters, digits, _ and - in a tag.
  const letter = { Name: 'letter', Value: key.replaceAll(/[^A-Za-z0-9_-]/g, '_') };
  const [caseId = '', commit = '', n = '', ...rest] = key.split('.');
  if (!isCaseId(caseId) || n === '' || rest.length > 0) return [letter];
  return [
    { Name: 'case', Value: caseId },
    { Name: 'commit', Value: commit },
    { Name: 'n', Value: n },
    letter,
  ];
}

/** The letter that tags name; null where they are not of ours. */
export function taggedLetter(tags: Readonly<Record<string, readonly string[]>>): LetterName | null {
  const first = (name: string) => tags[name]?.[0] ?? '';
  const [caseId, commit, n, letter] = [first('case'), first('commit'), first('n'), first('letter')];
  if (isCaseId(caseId) && /^\d{1,6}$/.test(commit) && /^\d{1,3}$/.test(n))
    return { of: 'case', caseId, commit: Number(commit), n: Number(n) };
  return caseId === '' && letter !== '' ? { of: 'inbox', letter } : null;
}
