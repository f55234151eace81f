import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commits } from '../store/commits.ts';
import { knowsLetter } from '../store/knows-letter.ts';
import { knowsMail } from '../store/knows-mail.ts';
import { orMissing } from './files.ts';
import type { RawFolder } from './raw-folder.ts';

export type Repaired = { readonly rows: number; readonly mails: number };

const hourMs = 3_600_000;
/** The engine's writes reach the disk within the system's write-back time; a week leaves room for any. */
const checkedMs = 7 * 24 * hourMs;

/**
 * After an unclean stop. Raw mail is forced to disk and the engine's table is not, so after a power cut a kept mail
 * may have lost its case: it goes back to incoming and is taken in again; and a letter may have lost its commit: it goes out
 * of the way, in the `outbox` folder too, or the next commit of its number would send it. A kill may have parted an item from its index
 * row: the rows are written again.
 */
export async function repair(
  raw: RawFolder,
  commits: Commits,
  outbox: string,
  now: number,
): Promise<Repaired> {
  let mails = 0;
  for await (const { id, digest, keptAt } of raw.filed()) {
    if (now - keptAt > checkedMs || (await knowsMail(commits, digest))) continue;
    await raw.putBack(id);
    mails += 1;
  }
  for await (const { composedAt, key } of raw.letters()) {
    if (now - composedAt > checkedMs || (await knowsLetter(commits, key))) continue;
    // First from where it counts as sent; if we die here, it is found again by what is composed.
    await orMissing(rename(join(outbox, `${key}.eml`), join(outbox, `${key}.superseded.eml`)));
    await raw.supersede(key);
  }
  return { mails, rows: await commits.healIndexes() };
}
