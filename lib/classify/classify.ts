import { readFileSync } from 'node:fs';
import { primaryOf } from '../case/kinds.ts';
import { answers, byAnswer, type Likelihoods } from './answers.ts';
import type { Classification, Words } from './classification.ts';
import { featuresOf } from './features.ts';
import { askedFor, doubtOf, writerOf } from './judge.ts';
import { type Model, readModel } from './model-file.ts';
import { oddityOf } from './oddity.ts';
import { reasonsFor } from './reasons.ts';
import { logistic, pooled } from './score.ts';
import { understoodOf } from './understood.ts';
import { scoresOf } from './weigh.ts';

const model = readModel(readFileSync(new URL('./model.bin', import.meta.url)));

/**
 * What a mail asks of the firm, how sure that is, who writes and in which language: by a model trained on the corpus
 * of this repository, over what its rules find and the words themselves. Pure and deterministic. Reads at most 50,000
 * characters of each part.
 */
export function classify(words: Words): Classification {
  return classifyBy(model, words);
}

/** The same by a model of one's own. */
export function classifyBy({ head, weights }: Model, words: Words): Classification {
  const mail = understoodOf(words);
  const features = featuresOf(mail, scoresOf(mail.evidence, mail.bulk));
  const { scores, shares } = pooled(weights, features);
  const likely = calibrated(scores, head.calibration);
  const asked = askedFor(likely, head.thresholds.named);
  const doubt = doubtOf(likely, asked, oddityOf(mail), head.thresholds);
  return {
    kinds: asked,
    primary: primaryOf(asked.map(({ kind }) => kind)),
    ...doubt,
    writer: writerOf(likely),
    language: mail.language,
    reasons: reasonsFor(asked, mail, weights, shares),
  };
}

function calibrated(scores: Float64Array, calibration: Model['head']['calibration']): Likelihoods {
  return byAnswer(
    answers.map((_, k) => {
      const [slope, shift] = calibration[k] ?? [1, 0];
      return logistic(slope * (scores[k] ?? 0) + shift);
    }),
  );
}
