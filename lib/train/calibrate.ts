/** One answer to one mail that the model had not seen: its log-odds, and whether it holds. */
export type Seen = { readonly score: number; readonly holds: boolean };

/**
 * Slope and shift that turn log-odds into likelihoods that are as often right as they say (Platt 1999), by Newton's
 * method on the log loss with a little pull towards slope 1.
 */
export function platt(seen: readonly Seen[]): readonly [number, number] {
  let [slope, shift] = [1, 0];
  for (let round = 0; round < 100; round += 1) {
    const { bySlope, byShift } = step(seen, slope, shift);
    const before = loss(seen, slope, shift);
    // A full step overshoots where nearly all is answered surely; half of it, and half again, does not.
    let part = 1;
    while (part > 1e-6 && loss(seen, slope - part * bySlope, shift - part * byShift) > before) part /= 2;
    slope -= part * bySlope;
    shift -= part * byShift;
    if (Math.abs(bySlope) + Math.abs(byShift) < 1e-9) break;
  }
  return [slope, shift];
}

const pull = 1;

function step(seen: readonly Seen[], slope: number, shift: number): { bySlope: number; byShift: number } {
  // Gradient and Hessian, begun with the pull.
  let [g1, g2, h11, h12, h22] = [pull * (slope - 1), pull * shift, pull, 0, pull];
  for (const { score, holds } of seen) {
    const likely = 1 / (1 + Math.exp(-(slope * score + shift)));
    const off = likely - Number(holds);
    const bend = likely * (1 - likely);
    g1 += off * score;
    g2 += off;
    h11 += bend * score * score;
    h12 += bend * score;
    h22 += bend;
  }
  const determinant = h11 * h22 - h12 * h12;
  return { bySlope: (h22 * g1 - h12 * g2) / determinant, byShift: (h11 * g2 - h12 * g1) / determinant };
}

function loss(seen: readonly Seen[], slope: number, shift: number): number {
  let sum = (pull / 2) * ((slope - 1) ** 2 + shift ** 2);
  for (const { score, holds } of seen) {
    const against = (holds ? -1 : 1) * (slope * score + shift);
    sum += Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
  }
  return sum;
}
