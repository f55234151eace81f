import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answers } from '../classify/answers.ts';
import { type Head, writeModel } from '../classify/model-file.ts';
import { logistic } from '../classify/score.ts';
import { platt } from './calibrate.ts';
import { heldBack, readCorpus, readPhrases } from './corpus.ts';
import { crossScores } from './cross.ts';
import { fitted } from './fit.ts';
import { trainedFrom } from './origin.ts';
import { quantised } from './quantise.ts';
import { sampleOfMail, sampleOfPhrase } from './samples.ts';
import { chosenThresholds } from './thresholds.ts';

const help = `train: fits the classifier's model from the corpus of this repository

usage: npm run train [-- --out FILE]

  --out FILE   where to write the model (default: lib/classify/model.bin)
  --help       this

Takes a few minutes and gives the same file every time. The held-back hands (${heldBack.join(', ')}) are left out.
Then: npm run evaluate`;

const how = { epochs: 12, rate: 0.2, ridge: 1e-4, seenIn: 2, seed: 1, folds: 5 };
/** Keeps the model below 2 MB: a row has four bytes for its feature and half a byte for each answer. */
const mostRows = 160_000;
const corpus = 'corpus';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'lib/classify/model.bin' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${help}\n`);
else train(values.out);

function train(out: string): void {
  const started = Date.now();
  const say = (words: string) =>
    process.stderr.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${words}\n`);

  const mails = readCorpus(corpus).filter(({ hand }) => !heldBack.includes(hand));
  const phrases = readPhrases(corpus).map(sampleOfPhrase);
  const handed = mails.map((mail) => ({ hand: mail.hand, sample: sampleOfMail(mail) }));
  say(`read ${mails.length} mails and ${phrases.length} phrases`);

  const unseen = crossScores(handed, phrases, answers.length, { ...how, progress: (words) => say(words) });
  const calibration = answers.map((_, k) =>
    platt(handed.map(({ sample }, i) => ({ score: unseen[i]?.[k] ?? 0, holds: sample.answers[k] === 1 }))),
  );
  const likely = unseen.map((scores) =>
    Array.from(scores, (score, k) => {
      const [slope, shift] = calibration[k] ?? [1, 0];
      return logistic(slope * score + shift);
    }),
  );
  const thresholds = chosenThresholds(
    mails.map(({ label }, i) => ({ likely: likely[i] ?? [], kinds: label.kinds })),
  );
  say(`thresholds ${JSON.stringify(thresholds)}`);

  const weights = fitted([...handed.map(({ sample }) => sample), ...phrases], answers.length, how);
  const { features, table, scales } = quantised(weights, mostRows);
  const head: Head = {
    format: 1,
    answers: [...answers],
    rows: features.length,
    scales: [...scales],
    bias: [...weights.bias],
    calibration: calibration.map(([slope, shift]) => [slope, shift]),
    thresholds,
    trainedFrom: trainedFrom(corpus),
  };
  const file = writeModel(head, features, table);
  writeFileSync(out, file);
  say(`wrote ${out}: ${file.length} bytes, ${features.length} features of ${weights.features.length}`);
}
