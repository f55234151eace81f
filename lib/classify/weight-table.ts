import { levelsOf, worthOf } from './nibbles.ts';
import type { Weights } from './score.ts';

const bucketBits = 16;
/** A record: its feature, then four bits for each answer. */
const recordWords = 3;
const mostAnswers = 16;

/**
 * Weights of ascending features, from rows of four bits (`packed`). A feature stands beside its weights, and the place
 * of each bucket of two or three neighbours in a table that a processor keeps near: what a mail costs is how often it
 * must reach for far memory.
 */
export function weightTable(features: Uint32Array, bytes: Uint8Array, answers: number): Lookup {
  if (answers > mostAnswers) throw new Error(`${answers} answers do not fit into a record`);
  const records = new Uint32Array(features.length * recordWords);
  const width = bytes.length / Math.max(1, features.length);
  for (let row = 0; row < features.length; row += 1) {
    const at = row * recordWords;
    records[at] = features[row] ?? 0;
    for (let i = 0; i < width; i += 1) {
      const word = at + 1 + (i >> 2);
      records[word] = (records[word] ?? 0) | ((bytes[row * width + i] ?? 0) << (8 * (i & 3)));
    }
  }
  const starts = startsOf(features);
  return {
    rowOf: (feature) => {
      const own = bucketOf(feature);
      const end = starts[own + 1] ?? 0;
      for (let row = starts[own] ?? 0; row < end; row += 1)
        if (records[row * recordWords] === feature) return row;
      return -1;
    },
    addRow: (row, value, scores, from) => {
      const at = row * recordWords;
      let held = records[at + 1] ?? 0;
      for (let k = 0; k < answers; k += 1) {
        if (k === 8) held = records[at + 2] ?? 0;
        scores[from + k] = (scores[from + k] ?? 0) + (levelValues[held & 15] ?? 0) * value;
        held >>>= 4;
      }
    },
  };
}

type Lookup = Pick<Weights, 'rowOf' | 'addRow'>;

const levelValues = Float64Array.from(levelsOf(), worthOf);

/** Where each bucket of features with the same first bits begins, and where the last one ends. */
function startsOf(features: Uint32Array): Uint32Array {
  const starts = new Uint32Array((1 << bucketBits) + 1);
  let bucket = 0;
  for (let row = 0; row < features.length; row += 1) {
    const own = bucketOf(features[row] ?? 0);
    while (bucket < own) starts[++bucket] = row;
  }
  while (bucket < 1 << bucketBits) starts[++bucket] = features.length;
  return starts;
}

function bucketOf(feature: number): number {
  return feature >>> (32 - bucketBits);
}
