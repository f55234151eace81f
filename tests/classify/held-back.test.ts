import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { classify } from '../../lib/classify/classify.ts';
import { readModel } from '../../lib/classify/model-file.ts';
import { heldBack, readCorpus } from '../../lib/train/corpus.ts';
import { figuresOf } from '../../lib/train/figures.ts';
import { trainedFrom } from '../../lib/train/origin.ts';
import { outcomeOf } from '../../lib/train/outcome.ts';
import { wordsOf } from '../../lib/train/samples.ts';

const root = join(import.meta.dirname, '..', '..');
const corpus = join(root, 'corpus');
const file = readFileSync(join(root, 'lib', 'classify', 'model.bin'));

describe('the model in the repository', () => {
  it('was trained from this corpus with the features of this program; else: npm run train', () => {
    expect(readModel(file).head.trainedFrom).toBe(trainedFrom(corpus));
  });

  it('takes at most 2 MB', () => {
    expect(file.length).toBeLessThanOrEqual(2_000_000);
  });
});

describe('mails of writers whom the model has never seen', () => {
  const mails = readCorpus(corpus).filter(({ hand }) => heldBack.includes(hand));
  const figures = figuresOf(mails.map((mail) => outcomeOf(mail, classify(wordsOf(mail)))));

  it('are understood no worse than when this was measured', () => {
    expect(mails).toHaveLength(830);
    for (const [name, least] of Object.entries(floors))
      expect.soft({ name, figure: figure(name) >= least }).toEqual({ name, figure: true });
  });

  it('hardly ever miss the 45 days, and do not all get them', () => {
    expect(figures.missedClock).toBeLessThanOrEqual(0.012);
    expect(figures.needlessClock).toBeLessThanOrEqual(0.16);
  });

  it('come with confidences that are as often right as they say', () => {
    expect(figures.calibrationError).toBeLessThanOrEqual(0.05);
  });

  /** A little below what `npm run evaluate` printed on 2026-11-23: floors against loss, not the score. */
  const floors = { macroF1: 0.89, primary: 0.93, exact: 0.82, rightOutsideReview: 0.98, outsideReview: 0.75 };

  function figure(name: string): number {
    const { macroF1, primary, exact, rightOutsideReview, outsideReview } = figures;
    const named: Record<string, number> = { macroF1, primary, exact, rightOutsideReview, outsideReview };
    return named[name] ?? 0;
  }
});
