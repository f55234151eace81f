import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers } from '../../lib/classify/answers.ts';
import { gapsOf, numbersOf } from '../../lib/classify/gaps.ts';
import { type Head, readModel, writeModel } from '../../lib/classify/model-file.ts';
import { bytesFor, levelOf, levelsOf, packed, unitOf, worthOf } from '../../lib/classify/nibbles.ts';

const level = fc.integer({ min: -7, max: 7 });
const row = fc.array(level, { minLength: answers.length, maxLength: answers.length });
const feature = fc.oneof(
  fc.nat({ max: 0xffffffff }),
  fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
);
const entries = fc
  .uniqueArray(fc.record({ feature, levels: row }), {
    minLength: 1,
    maxLength: 60,
    selector: (entry) => entry.feature,
  })
  .map((rows) => rows.toSorted((a, b) => a.feature - b.feature));
const part = fc.double({ min: -1, max: 1, noNaN: true });

/** What each level is worth, in parts of the largest weight. */
const worth = levelsOf()
  .slice(0, 15)
  .map((level) => worthOf(level) * unitOf(1));

describe('the model file', () => {
  it('gives back what was written: its head, the row of each feature, each weight', () => {
    fc.assert(
      fc.property(entries, fc.nat({ max: 3 }), (rows, before) => {
        const { file, head, known } = written(rows);
        // As a file that does not begin where its buffer does.
        const shifted = new Uint8Array(before + file.length);
        shifted.set(file, before);
        const model = readModel(shifted.subarray(before));
        expect(model.head).toMatchObject({ ...known, format: 2, rows: rows.length });
        expect(rows.map((one) => model.weights.rowOf(one.feature))).toEqual([...rows.keys()]);
        const read = rows.map((_, row) => {
          const scores = new Float64Array(answers.length + 2);
          model.weights.addRow(row, unitOf(1), scores, 1);
          return [...scores];
        });
        expect(read).toEqual(rows.map(({ levels }) => [0, ...levels.map((one) => worth[one + 7]), 0]));
        expect(model.weights.scales).toEqual(Float32Array.from(head.scales));
        expect(model.weights.bias).toEqual(Float32Array.from(head.bias));
      }),
    );
  });

  it('has no row for a feature that was not written', () => {
    fc.assert(
      fc.property(entries, fc.array(feature), (rows, others) => {
        const { weights } = readModel(written(rows).file);
        const known = new Set(rows.map((one) => one.feature));
        const unknown = others.filter((one) => !known.has(one));
        expect(unknown.map(weights.rowOf)).toEqual(unknown.map(() => -1));
      }),
    );
  });

  it('is refused when any part is missing at its end, or anything stands after it', () => {
    const { file } = written([{ feature: 1, levels: answers.map(() => 3) }]);
    for (let length = 0; length < file.length; length += 1)
      expect(() => readModel(file.slice(0, length))).toThrow();
    expect(() => readModel(file.slice(0, -1))).toThrow(
      `the model file has ${file.length - 1} bytes instead of ${file.length}`,
    );
    expect(() => readModel(Uint8Array.from([...file, 0]))).toThrow(
      `the model file has ${file.length + 1} bytes instead of ${file.length}`,
    );
  });

  it('is refused when it is another file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => readModel(bytes)).toThrow('this is no model file');
      }),
    );
  });

  it.each<[string, Partial<Record<keyof Head, unknown>>, string]>([
    ['other answers', { answers: answers.with(0, 'unrelated') }, 'answers of another program'],
    ['the same answers in another order', { answers: answers.toReversed() }, 'answers of another program'],
    ['another format', { format: 1 }, 'format'],
    ['a bias too few', { bias: [0] }, 'bias'],
    ['a calibration that is none', { calibration: answers.map(() => [1]) }, 'calibration'],
    ['no rows', { rows: 0 }, 'rows'],
    ['a billion rows', { rows: 1e9 }, 'rows'],
    ['a field that nobody knows', { thresholds: { named: 0, review: 0, clock: 0, mood: 0 } }, 'mood'],
  ])('is refused when its head has %s', (_, other, why) => {
    const { file, head } = written([{ feature: 1, levels: answers.map(() => 0) }]);
    expect(() => readModel(withHead(file, head, { ...head, ...other }))).toThrow(why);
  });
});

describe('features as gaps', () => {
  it('are themselves again, however close or far apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(feature), (numbers) => {
        const ascending = Uint32Array.from(numbers).sort();
        expect(numbersOf(gapsOf(ascending), ascending.length)).toEqual(ascending);
      }),
    );
  });

  it('hold at the ends: the first number, the last, and a gap of exactly one step', () => {
    for (const numbers of [[0], [0xffff_ffff], [0, 0xffff], [0xffff, 0x1fffe], [0, 1, 0xffff_ffff]])
      expect([...numbersOf(gapsOf(Uint32Array.from(numbers)), numbers.length)]).toEqual(numbers);
  });

  it.each([
    ['a number twice', [5, 0], 2],
    ['fewer than said', [5], 2],
    ['more than said', [5, 6], 1],
    ['beyond 32 bits', Array.from({ length: 70_000 }, () => 0xffff).concat(1), 1],
    ['a gap that does not end', [5, 0xffff], 1],
  ])('are refused with %s', (_, gaps, count) => {
    expect(() => numbersOf(Uint16Array.from(gaps), count)).toThrow('not in order');
  });
});

describe('weights in four bits', () => {
  it('take two to a byte', () => {
    expect([1, 2, 15, 16].map(bytesFor)).toEqual([1, 1, 8, 8]);
    expect(packed([[-7, 7, 0]], 3)).toEqual(Uint8Array.from([0xe0, 0x07]));
    expect([-7, 7, 0].map(worthOf)).toEqual([-127, 127, 0]);
  });

  it('keep their order, and their sign or nothing', () => {
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(readBack(low)).toBeLessThanOrEqual(readBack(high));
        expect([0, Math.sign(low)]).toContain(Math.sign(readBack(low)));
      }),
    );
    expect(worth).toEqual([...new Set(worth)].toSorted((a, b) => a - b));
  });

  it('lie less than one level from what they were', () => {
    fc.assert(
      fc.property(part, (weight) => {
        const at = levelOf(weight) + 7;
        expect(weight).toBeGreaterThan(worth[at - 1] ?? Number.NEGATIVE_INFINITY);
        expect(weight).toBeLessThan(worth[at + 1] ?? Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('are themselves again when they stand on a level', () => {
    expect(worth.map(readBack)).toEqual(worth);
    expect([-1, 0, 1].map(readBack)).toEqual([-1, 0, 1]);
  });
});

function readBack(weight: number): number {
  return worth[levelOf(weight) + 7] ?? Number.NaN;
}

function written(rows: readonly { readonly feature: number; readonly levels: readonly number[] }[]) {
  const known = {
    answers: [...answers],
    scales: answers.map((_, k) => 1 / (k + 1)),
    bias: answers.map((_, k) => 1 - k),
    calibration: answers.map((_, k): [number, number] => [1, k]),
    thresholds: { named: 0.5, review: 0.75, clock: 0.125 },
    trainedFrom: 'é',
  };
  const features = Uint32Array.from(rows, (one) => one.feature);
  const table = packed(
    rows.map(({ levels }) => levels),
    answers.length,
  );
  const file = writeModel(known, features, table);
  return { known, head: readModel(file).head, file };
}

/** The file with another head, as another program would have written it. */
function withHead(file: Uint8Array, head: Head, other: object): Uint8Array {
  const bytes = (of: object) => new TextEncoder().encode(JSON.stringify(of));
  const start = 'PIMODEL2'.length + 4;
  const json = bytes(other);
  const rest = file.subarray(start + bytes(head).length);
  const changed = new Uint8Array(start + json.length + rest.length);
  changed.set(file.subarray(0, start));
  new DataView(changed.buffer).setUint32(start - 4, json.length, true);
  changed.set(json, start);
  changed.set(rest, start + json.length);
  return changed;
}
