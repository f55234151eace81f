/**
 * The name that is meant by a slip of the hand, such as `answer` by `anwser`: the nearest one, where nearly all of its
 * letters are right; null where none is near.
 */
export function nearest(typed: string, names: readonly string[], mostSlips = 2): string | null {
  if (typed === '' || typed.length > 30) return null;
  const ranked = names
    .map((name) => ({ name, slips: slipsBetween(name, typed) }))
    .toSorted((a, b) => a.slips - b.slips);
  const [best] = ranked;
  return best !== undefined && best.slips <= Math.min(mostSlips, best.name.length > 4 ? 2 : 1)
    ? best.name
    : null;
}

/** How many letters have to be put in, left out, changed or swapped with the next to make one word of the other. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
