import { createHash } from 'node:crypto';
import { heldBack, readCorpus, readPhrases } from './corpus.ts';
import { sampleOfMail } from './samples.ts';

/** Every this many mails one is read for its features: enough to see a change of any of them. */
const probeEvery = 40;

/**
 * A digest of all a model comes from: what the corpus says and how it is labelled, and the features that the program
 * finds in some of its mails. When it is not the one in the model, the model must be trained again.
 */
export function trainedFrom(corpus: string): string {
  const mails = readCorpus(corpus).filter(({ hand }) => !heldBack.includes(hand));
  const hash = createHash('sha256');
  hash.update(JSON.stringify([mails, readPhrases(corpus)]));
  for (const mail of mails.filter((_, i) => i % probeEvery === 0)) {
    const { features } = sampleOfMail(mail);
    for (const { at, of } of [...features.sentences, features.whole]) hash.update(at).update(of);
  }
  return hash.digest('hex');
}
