import type { StoredItem } from '../store/batches.ts';
import { fingerprintOf, nameOfStored, type WholeTable } from '../store/whole-table.ts';

/** What a table holds: the fingerprint of each item by its name. */
export type Known = Map<string, string>;

/** How many were seen where they come from, and how many of them were written. */
export type Count = { readonly read: number; readonly written: number };

const batch = 100;

export async function knownIn(table: WholeTable): Promise<Known> {
  const known: Known = new Map();
  for await (const item of table.items()) known.set(nameOfStored(item), fingerprintOf(item));
  return known;
}

/**
 * Copies every item that the other table does not hold as it is, and notes in `known` what that holds from now on. Answers
 * what it has `seen` where the items come from.
 */
export async function copyTable(
  from: WholeTable,
  to: WholeTable,
  known: Known,
): Promise<{ readonly count: Count; readonly seen: Known }> {
  const seen: Known = new Map();
  let written = 0;
  let waiting: StoredItem[] = [];
  const flush = async () => {
    await to.put(waiting);
    for (const item of waiting) known.set(nameOfStored(item), fingerprintOf(item));
    written += waiting.length;
    waiting = [];
  };
  for await (const item of from.items()) {
    const [name, print] = [nameOfStored(item), fingerprintOf(item)];
    seen.set(name, print);
    if (known.get(name) === print) continue;
    waiting.push(item);
    if (waiting.length === batch) await flush();
  }
  if (waiting.length > 0) await flush();
  return { count: { read: seen.size, written }, seen };
}
