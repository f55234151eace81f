import { deflateRawSync, inflateRawSync } from 'node:zlib';
import * as z from 'zod';
import { answers } from './answers.ts';
import { gapsOf, numbersOf } from './gaps.ts';
import { bytesFor } from './nibbles.ts';
import type { Weights } from './score.ts';
import { weightTable } from './weight-table.ts';

const perAnswer = z.array(z.number()).length(answers.length);

/** What stands before the numbers: all that is known of the model but its weights. */
const headSchema = z.strictObject({
  format: z.literal(2),
  /** Refuses a model of other answers, or of these in another order. */
  answers: z
    .array(z.string())
    .refine((named) => named.join() === answers.join(), 'answers of another program'),
  rows: z.int().min(1).max(500_000),
  /** How many 16-bit gaps tell the features, and how many bytes the deflated rows take. */
  gaps: z.int().min(1).max(1_000_000),
  tableBytes: z.int().min(1).max(4_000_000),
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

const magic = 'PIMODEL2';
const rowBytes = bytesFor(answers.length);
const headAt = magic.length + 4;

/**
 * Reads a model: a mark, the length of its head, the head as JSON, the features as gaps of 16 bits, and their rows of four
 * bits for each answer, deflated (RFC 1951). Throws on anything else: a classifier without its model must not guess.
 */
export function readModel(file: Uint8Array): Model {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (new TextDecoder().decode(file.subarray(0, magic.length)) !== magic)
    throw new Error('this is no model file');
  const gapsAt =
    file.length < headAt ? Number.POSITIVE_INFINITY : headAt + view.getUint32(magic.length, true);
  if (file.length < gapsAt) throw new Error('the model file ends within its head');
  const head = headSchema.parse(JSON.parse(new TextDecoder().decode(file.subarray(headAt, gapsAt))));
  const tableAt = gapsAt + 2 * head.gaps;
  const end = tableAt + head.tableBytes;
  if (file.byteLength !== end)
    throw new Error(`the model file has ${file.byteLength} bytes instead of ${end}`);
  const gaps = new Uint16Array(head.gaps);
  for (let i = 0; i < head.gaps; i += 1) gaps[i] = view.getUint16(gapsAt + 2 * i, true);
  const features = numbersOf(gaps, head.rows);
  const size = head.rows * rowBytes;
  const table = inflateRawSync(file.subarray(tableAt), { maxOutputLength: size });
  if (table.length !== size)
    throw new Error(`the table of the model has ${table.length} bytes instead of ${size}`);
  return {
    head,
    weights: {
      ...weightTable(features, table, answers.length),
      scales: Float32Array.from(head.scales),
      bias: Float32Array.from(head.bias),
    },
  };
}

/** Writes what `readModel` reads; `features` has the feature of each row, ascending. */
export function writeModel(
  known: Omit<Head, 'format' | 'rows' | 'gaps' | 'tableBytes'>,
  features: Uint32Array,
  table: Uint8Array,
): Uint8Array {
  const gaps = gapsOf(features);
  const packed = deflateRawSync(table, { level: 9 });
  const sizes = { format: 2, rows: features.length, gaps: gaps.length, tableBytes: packed.length } as const;
  const json = new TextEncoder().encode(JSON.stringify({ ...known, ...sizes }));
  const gapsAt = headAt + json.length;
  const file = new Uint8Array(gapsAt + 2 * gaps.length + packed.length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(magic));
  view.setUint32(magic.length, json.length, true);
  file.set(json, headAt);
  for (const [i, gap] of gaps.entries()) view.setUint16(gapsAt + 2 * i, gap, true);
  file.set(packed, gapsAt + 2 * gaps.length);
  return file;
}
