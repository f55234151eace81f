import { describe, expect, it } from 'vitest';
import type { Vector } from '../../lib/classify/features.ts';
import { pooled } from '../../lib/classify/score.ts';
import { fitted, randomFrom, type Sample, unknown } from '../../lib/train/fit.ts';

const how = { epochs: 12, rate: 0.2, ridge: 1e-4, seenIn: 2, seed: 1 };
const copy = 0xfffffffe;
const wrong = 7;
const hello = 3;
const onlyOnce = 11;

function vector(...features: readonly number[]): Vector {
  return { at: Uint32Array.from(features), of: new Float32Array(features.length).fill(1) };
}

/** Each list of features is a sentence. */
function sample(sentences: readonly (readonly number[])[], answers: readonly number[]): Sample {
  const whole = vector(...new Set(sentences.flat()));
  return {
    features: { sentences: sentences.map((sentence) => vector(...sentence)), whole },
    answers: Uint8Array.from(answers),
  };
}

/** Answers: asks for a copy, asks to correct. */
const mails: readonly Sample[] = [
  sample([[hello], [copy]], [1, 0]),
  sample([[copy, onlyOnce]], [1, 0]),
  sample([[hello], [wrong]], [0, 1]),
  sample([[wrong]], [0, 1]),
  sample([[copy], [wrong], [hello]], [1, 1]),
  sample([[hello]], [0, 0]),
  sample([[hello], [hello]], [0, 0]),
];

describe('a fitted model', () => {
  it('answers each mail that it was taught as it was taught', () => {
    const weights = fitted(mails, 2, { ...how, epochs: 40 });
    const signs = mails.map(({ features }) =>
      Array.from(pooled(weights, features).scores, (score) => Number(score > 0)),
    );
    expect(signs).toEqual(mails.map(({ answers }) => [...answers]));
  });

  it('is the same, to the bit, for the same seed, and another for another', () => {
    const { table, bias } = fitted(mails, 2, how);
    const again = fitted(mails, 2, how);
    expect([again.table, again.bias]).toEqual([table, bias]);
    expect(fitted(mails, 2, { ...how, seed: 2 }).table).not.toEqual(table);
  });

  it('has rows in ascending order for features that stand in enough mails, with how many', () => {
    const { features, counts, rowOf } = fitted(mails, 2, how);
    expect([...features]).toEqual([hello, wrong, copy]);
    expect([...counts]).toEqual([5, 3, 3]);
    expect([hello, wrong, copy, onlyOnce].map(rowOf)).toEqual([0, 1, 2, -1]);
    expect(fitted(mails, 2, { ...how, seenIn: 1 }).rowOf(onlyOnce)).toBe(2);
  });

  it('counts a feature once for a mail, however often it says it', () => {
    expect([
      ...fitted([sample([[hello], [hello], [hello]], [0])], 1, { ...how, seenIn: 2 }).features,
    ]).toEqual([]);
  });

  it('learns nothing of an answer that is unknown', () => {
    const silent = mails.map(({ features, answers }) => ({
      features,
      answers: Uint8Array.from([answers[0] ?? 0, unknown]),
    }));
    const { table, bias } = fitted(silent, 2, how);
    expect([bias[1], ...Array.from(table).filter((_, i) => i % 2 === 1)]).toEqual([0, 0, 0, 0]);
    expect(bias[0]).not.toBe(0);
  });

  it('is taught as much by the mails that know an answer, whatever the others leave unknown', () => {
    const known = mails.map(({ features, answers }) => ({ features, answers: answers.slice(0, 1) }));
    const half = mails.map(({ features, answers }) => ({
      features,
      answers: Uint8Array.from([answers[0] ?? 0, unknown]),
    }));
    const alone = fitted(known, 1, how).table;
    expect(Array.from(fitted(half, 2, how).table).filter((_, i) => i % 2 === 0)).toEqual([...alone]);
  });
});

describe('numbers from a seed', () => {
  it('are these on every machine, and lie in 0..1', () => {
    const random = randomFrom(1);
    expect(Array.from({ length: 3 }, random)).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
    expect(Array.from({ length: 1_000 }, random).filter((n) => n < 0 || n >= 1)).toEqual([]);
  });
});
