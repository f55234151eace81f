// A thread that fits one fold and scores what it left out.
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { answers } from '../classify/answers.ts';
import { pooled } from '../classify/score.ts';
import { heldBack, readCorpus, readPhrases } from './corpus.ts';
import { fitted } from './fit.ts';
import { sampleOfMail, sampleOfPhrase } from './samples.ts';

const foldSchema = z.strictObject({
  corpus: z.string(),
  /** The hands that are scored, and not trained on. */
  left: z.array(z.string()),
  fitting: z.strictObject({
    epochs: z.int(),
    rate: z.number(),
    ridge: z.number(),
    seenIn: z.int(),
    seed: z.int(),
  }),
});
export type Fold = z.infer<typeof foldSchema>;

const { corpus, fitting, left } = foldSchema.parse(workerData);
const mails = readCorpus(corpus).filter(({ hand }) => !heldBack.includes(hand));
const seen = mails.filter(({ hand }) => !left.includes(hand)).map(sampleOfMail);
const weights = fitted([...seen, ...readPhrases(corpus).map(sampleOfPhrase)], answers.length, fitting);
parentPort?.postMessage(
  mails
    .filter(({ hand }) => left.includes(hand))
    .map((mail) => [mail.id, [...pooled(weights, sampleOfMail(mail).features).scores]]),
);
