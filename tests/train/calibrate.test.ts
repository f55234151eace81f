import { describe, expect, it } from 'vitest';
import { logistic } from '../../lib/classify/score.ts';
import { platt, type Seen } from '../../lib/train/calibrate.ts';
import { randomFrom } from '../../lib/train/fit.ts';

/** Scores from -6 to 6 whose answers hold as often as this slope and shift say. */
function drawn(slope: number, shift: number, seed = 1): readonly Seen[] {
  const random = randomFrom(seed);
  return Array.from({ length: 20_000 }, () => {
    const score = 12 * random() - 6;
    return { score, holds: random() < logistic(slope * score + shift) };
  });
}

const scores = Array.from({ length: 100 }, (_, i) => i / 10 - 5);

describe('calibration on unseen mails', () => {
  it.each([
    [1, 0],
    [0.4, 0],
    [0.6, -1.5],
    [1.8, 0.7],
  ])('finds the slope %f and the shift %f by which scores went wrong', (slope, shift) => {
    const [found, moved] = platt(drawn(slope, shift));
    expect(Math.abs(found - slope)).toBeLessThan(0.08);
    expect(Math.abs(moved - shift)).toBeLessThan(0.12);
  });

  it('says what is so: the mean likelihood is the share that holds', () => {
    const seen = drawn(0.5, -1);
    const [slope, shift] = platt(seen);
    const said = seen.reduce((sum, { score }) => sum + logistic(slope * score + shift), 0) / seen.length;
    const so = seen.filter(({ holds }) => holds).length / seen.length;
    expect(Math.abs(said - so)).toBeLessThan(0.001);
  });

  it.each([
    ['all', true],
    ['none', false],
  ])('stays finite and keeps the order of scores when %s of them hold', (_, holds) => {
    const [slope, shift] = platt(scores.map((score) => ({ score, holds })));
    const likely = [-5, 0, 5].map((score) => logistic(slope * score + shift));
    expect(slope).toBeGreaterThan(0);
    expect(Math.abs(slope) + Math.abs(shift)).toBeLessThan(20);
    for (const one of likely) expect(Math.abs(Number(holds) - one)).toBeLessThan(0.15);
    expect(likely).toEqual(likely.toSorted((a, b) => a - b));
  });

  it('leaves scores as they are where nothing was seen', () => {
    expect(platt([])).toEqual([1, 0]);
  });
});
