import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { answers } from '../classify/answers.ts';
import { writeModel } from '../classify/model-file.ts';
import { logistic } from '../classify/score.ts';
import { platt } from './calibrate.ts';
import { heldBack, readCorpus, readPhrases } from './corpus.ts';
import { crossScores } from './cross.ts';
import { fitted } from './fit.ts';
import { trainedFrom } from './origin.ts';
import { quantised, strongest } from './quantise.ts';
import { sampleOfMail, sampleOfPhrase } from './samples.ts';
import { chosenThresholds } from './thresholds.ts';

const help = `train: fits the classifier's model from the corpus of this repository

usage: npm run train [-- --out FILE]

  --out FILE   where to write the model (default: lib/classify/model.bin)
  --help       this

Takes about ten minutes on two cores and gives the same file every time on the same Node. The held-back hands (${heldBack.join(', ')}) are left out.
Then: npm run evaluate`;

const fitting = { epochs: 12, rate: 0.2, ridge: 1e-4, seenIn: 2, seed: 1 };
const folds = 5;
/** Keeps the model file below 2 MB. */
const mostRows = 250_000;
const corpus = 'corpus';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'lib/classify/model.bin' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${help}\n`);
else await train(values.out);

async function train(out: string): Promise<void> {
  const started = Date.now();
  const say = (words: string) =>
    process.stderr.write(`${String(Math.round((Date.now() - started) / 1000)).padStart(4)} s  ${words}\n`);

  const mails = readCorpus(corpus).filter(({ hand }) => !heldBack.includes(hand));
  const phrases = readPhrases(corpus).map(sampleOfPhrase);
  const samples = mails.map(sampleOfMail);
  say(`read ${mails.length} mails and ${phrases.length} phrases`);

  const hands = [...new Set(mails.map(({ hand }) => hand))];
  const byId = await crossScores(hands, { corpus, fitting, folds, progress: say });
  const unseen = mails.map(({ id }) => byId.get(id) ?? []);
  const calibration = answers.map((_, k) =>
    platt(samples.map((sample, i) => ({ score: unseen[i]?.[k] ?? 0, holds: sample.answers[k] === 1 }))),
  );
  const likely = unseen.map((scores) =>
    scores.map((score, k) => {
      const [slope, shift] = calibration[k] ?? [1, 0];
      return logistic(slope * score + shift);
    }),
  );
  const thresholds = chosenThresholds(
    mails.map(({ label }, i) => ({ likely: likely[i] ?? [], kinds: label.kinds })),
  );
  say(`thresholds ${JSON.stringify(thresholds)}`);

  // Twice: what the features that are left out had to say, the others learn to say without them.
  const all = [...samples, ...phrases];
  const whole = fitted(all, answers.length, fitting);
  const only = new Set(strongest(whole, mostRows));
  say(`keeping ${only.size} features of ${whole.features.length}, and fitting those again`);
  const weights = fitted(all, answers.length, { ...fitting, only });
  const { scales, table } = quantised(weights);
  const head: Parameters<typeof writeModel>[0] = {
    answers: [...answers],
    scales: [...scales],
    bias: [...weights.bias],
    calibration: calibration.map(([slope, shift]) => [slope, shift]),
    thresholds,
    trainedFrom: trainedFrom(corpus),
  };
  const file = writeModel(head, weights.features, table);
  writeFileSync(out, file);
  say(`wrote ${out}: ${file.length} bytes`);
}
