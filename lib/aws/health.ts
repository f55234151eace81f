import { digestDay } from '../digest.ts';
import type { World } from '../ports.ts';

/** How long the oldest mail or letter has waited, in seconds; 0 where none waits. */
export async function oldestWaiting({ commits, now, raw }: World): Promise<number> {
  const since: string[] = [];
  for await (const { receivedAt } of raw.incoming()) {
    since.push(receivedAt);
    break;
  }
  for await (const row of commits.pending()) {
    // An hour's notices wait for its end, which is nobody's fault; a row without its commit is a ghost.
    const commit = row.what === 'commit' ? await commits.commit(row.caseId, row.n) : null;
    if (commit === null) continue;
    since.push(commit.at);
    break;
  }
  const [oldest] = since.toSorted();
  return oldest === undefined ? 0 : Math.max(0, Math.round((Date.parse(now()) - Date.parse(oldest)) / 1000));
}

/** Whether a morning has come whose run is not done. */
export async function isDigestOwed({ commits, now }: World): Promise<boolean> {
  return !(await commits.isDigestDone(digestDay(now())));
}
