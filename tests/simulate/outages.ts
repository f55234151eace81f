const hourMs = 3_600_000;

/** From when until when no sweep runs. */
export type Outage = { readonly from: number; readonly to: number };

/**
 * Outages of the sweep: about one in six weeks, from some hours to nine days, none in the first or last four days, so that
 * each ends within the time that is played.
 */
export function outagesIn(from: number, to: number, chance: (below: number) => number): readonly Outage[] {
  const margin = 4 * 24 * hourMs;
  const outages: Outage[] = [];
  let at = from + margin;
  for (;;) {
    at += (5 + chance(70)) * 24 * hourMs * 0.5 + chance(24) * hourMs;
    const hours = chance(3) === 0 ? 2 + chance(20) : 24 + chance(8 * 24);
    if (at + hours * hourMs > to - margin) return outages;
    outages.push({ from: at, to: at + hours * hourMs });
    at += hours * hourMs;
  }
}

export function isDown(outages: readonly Outage[], at: number): boolean {
  return outages.some(({ from, to }) => at >= from && at < to);
}
