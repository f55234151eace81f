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
import { leansOnQuote, type Understood, understoodOf, wholeOf } from './understood.ts';

const model = readModel(readFileSync(new URL('./model.bin', import.meta.url)));

/**
 * What a mail asks of the firm, how sure that is, who writes and in which language, by a model trained on the corpus of
 * this repository. Pure and deterministic. Reads at most 50,000 characters of each part.
 */
export function classify(words: Words): Classification {
  const mail = understoodOf(words);
  const newest = judged(mail);
  if (newest.primary !== 'unrelated' || !leansOnQuote(mail, words)) return newest;
  // A few words over a quoted mail that ask nothing by themselves may ask what it asked, or stand over our own letter.
  const whole = judged(wholeOf(words));
  return whole.primary === 'unrelated' ? newest : { ...whole, review: true, doubt: whole.doubt ?? 'quoted' };
}

function judged(mail: Understood): Classification {
  const { head, weights } = model;
  const { scores, shares } = pooled(weights, featuresOf(mail));
  const likely = calibrated(scores, head.calibration);
  const asked = askedFor(likely, head.thresholds.named);
  const named = asked.map(({ kind }) => kind);
  const odd = oddityOf(mail, named);
  const writer = writerOf(likely, odd);
  const { doubt, statutoryClock } = doubtOf(likely, asked, odd, head.thresholds);
  // Whoever is taken for the Commissioner gets no reply, so a person must see that it is so.
  const why = doubt ?? (writer === 'regulator' ? 'regulator' : null);
  return {
    kinds: asked,
    primary: primaryOf(named),
    review: why !== null,
    doubt: why,
    statutoryClock,
    writer,
    language: mail.language,
    reasons: reasonsFor(named, mail, weights, shares),
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
