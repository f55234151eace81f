import * as z from 'zod';
import { answers } from './answers.ts';
import { bytesFor } from './nibbles.ts';
import type { Weights } from './score.ts';
import { weightTable } from './weight-table.ts';

const perAnswer = z.array(z.number()).length(answers.length);

/** What stands before the numbers: all that is known of the model but its weights. */
const headSchema = z.strictObject({
  format: z.literal(1),
  /** Refuses a model of other answers, or of these in another order. */
  answers: z
    .array(z.string())
    .refine((named) => named.join() === answers.join(), 'answers of another program'),
  rows: z.int().min(1).max(200_000),
  scales: perAnswer,
  bias: perAnswer,
  /** Slope and shift that make log-odds as often right as they say (Platt 1999), found on writers never seen. */
  calibration: z.array(z.tuple([z.number(), z.number()])).length(answers.length),
  thresholds: z.strictObject({
    /** From this likelihood on a kind is named. */
    named: z.number(),
    /** Below this sureness a person looks. */
    review: z.number(),
    /** From these log-odds of access or correction on (`statutoryOf`), in doubt, the 45 days run. */
    clock: z.number(),
  }),
  /** Digest of the corpus and of the program that made its features. */
  trainedFrom: z.string(),
});

export type Head = z.infer<typeof headSchema>;
export type Model = { readonly head: Head; readonly weights: Weights };

const magic = 'PIMODEL1';
const rowBytes = bytesFor(answers.length);
const headAt = magic.length + 4;

/**
 * Reads a model: a mark, the length of its head, the head as JSON, the features (32 bits each) and their rows of four
 * bits for each answer. Throws on anything else: a classifier without its model must not guess.
 */
export function readModel(file: Uint8Array): Model {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (new TextDecoder().decode(file.subarray(0, magic.length)) !== magic)
    throw new Error('this is no model file');
  const featuresAt =
    file.length < headAt ? Number.POSITIVE_INFINITY : headAt + view.getUint32(magic.length, true);
  if (file.length < featuresAt) throw new Error('the model file ends within its head');
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(file.subarray(headAt, featuresAt))));
  const tableAt = featuresAt + 4 * head.rows;
  const end = tableAt + head.rows * rowBytes;
  if (file.byteLength !== end)
    throw new Error(`the model file has ${file.byteLength} bytes instead of ${end}`);
  const features = new Uint32Array(head.rows);
  for (let row = 0; row < head.rows; row += 1) features[row] = view.getUint32(featuresAt + 4 * row, true);
  for (let row = 1; row < head.rows; row += 1)
    if ((features[row] ?? 0) <= (features[row - 1] ?? 0))
      throw new Error('the features of the model file are not in order');
  return {
    head,
    weights: {
      ...weightTable(features, file.subarray(tableAt), answers.length),
      scales: Float32Array.from(head.scales),
      bias: Float32Array.from(head.bias),
    },
  };
}

/** Writes what `readModel` reads; `features` has the feature of each row, ascending. */
export function writeModel(head: Head, features: Uint32Array, table: Uint8Array): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const file = new Uint8Array(headAt + json.length + 4 * features.length + table.length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(magic));
  view.setUint32(magic.length, json.length, true);
  file.set(json, headAt);
  for (const [row, feature] of features.entries())
    view.setUint32(headAt + json.length + 4 * row, feature, true);
  file.set(table, headAt + json.length + 4 * features.length);
  return file;
}
