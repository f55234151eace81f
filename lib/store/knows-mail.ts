import type { Commits } from './commits.ts';

/**
 * Whether the table holds what came of a mail: its routing, and the mail in the case that it names. False where a table
 * that lost its last writes, or was put back to an earlier instant, has to be given the mail again.
 */
export async function knowsMail(
  commits: Pick<Commits, 'claimed' | 'load'>,
  digest: string,
): Promise<boolean> {
  const routing = await commits.claimed(digest);
  if (routing === null) return false;
  if (routing.route === 'aside') return true;
  const { state } = await commits.load(routing.caseId);
  return state.stage !== 'unopened' && state.mails.some((mail) => mail.digest === digest);
}
