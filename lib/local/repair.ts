import type { Commits } from '../store/commits.ts';
import { knowsMail } from '../store/knows-mail.ts';
import type { RawFolder } from './raw-folder.ts';

export type Repaired = { readonly rows: number; readonly mails: number };

const hourMs = 3_600_000;
/** The engine's writes reach the disk within the system's write-back time; a week leaves room for any. */
const checkedMs = 7 * 24 * hourMs;

/**
 * After an unclean stop. Raw mail is forced to disk and the engine's table is not, so after a power cut a kept mail
 * may have lost its case: it goes back to incoming and is taken in again. A kill may have parted an item from its index
 * row: the rows are written again.
 */
export async function repair(raw: RawFolder, commits: Commits, now: number): Promise<Repaired> {
  let mails = 0;
  for await (const { id, digest, keptAt } of raw.filed()) {
    if (now - keptAt > checkedMs || (await knowsMail(commits, digest))) continue;
    await raw.putBack(id);
    mails += 1;
  }
  return { mails, rows: await commits.healIndexes() };
}
