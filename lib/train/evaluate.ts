import { parseArgs } from 'node:util';
import { isStatutory, type Kind } from '../case/kinds.ts';
import type { Classification } from '../classify/classification.ts';
import { classify } from '../classify/classify.ts';
import { byKeywords, naiveBayesOf } from './baselines.ts';
import { heldBack, type Labelled, readCorpus } from './corpus.ts';
import { figuresOf, type Outcome } from './figures.ts';
import { report } from './report.ts';
import { wordsOf } from './samples.ts';
import { holdsPrimary } from './scores.ts';

const help = `evaluate: how well the classifier understands mails of writers it has never seen

usage: npm run evaluate [-- --hands h,n] [-- --misses] [-- --json]

  --hands LIST  which hands' mails (default: the held-back ones, ${heldBack.join(', ')})
  --misses      the mails whose case would be opened as the wrong kind, and the missed clocks
  --json        the figures as one JSON object
  --help        this`;

const { values } = parseArgs({
  options: {
    hands: { type: 'string', default: heldBack.join(',') },
    misses: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) process.stdout.write(`${help}\n`);
else evaluate(values.hands.split(','), values);

function evaluate(hands: readonly string[], { misses, json }: { misses: boolean; json: boolean }): void {
  const corpus = readCorpus('corpus');
  const mails = corpus.filter(({ hand }) => hands.includes(hand));
  const bayes = naiveBayesOf(corpus.filter(({ hand }) => !heldBack.includes(hand)));
  const read = mails.map((mail) => ({ mail, by: classify(wordsOf(mail)) }));
  const figures = {
    model: figuresOf(read.map(({ mail, by }) => outcomeOf(mail, by))),
    keywords: figuresOf(mails.map((mail) => plainOutcome(mail, byKeywords(mail)))),
    bayes: figuresOf(mails.map((mail) => plainOutcome(mail, bayes(mail)))),
  };
  const writers = read.filter(({ mail, by }) => by.writer === mail.label.writer).length / read.length;
  const languages = read.filter(({ mail, by }) => by.language === mail.label.language).length / read.length;
  if (json) print(JSON.stringify({ hands, mails: mails.length, writers, languages, ...figures }));
  else for (const line of report(mails, { writers, languages }, figures)) print(line);
  if (misses) for (const { mail, by } of read) for (const line of missOf(mail, by)) print(line);
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}

function outcomeOf({ label }: Labelled, by: Classification): Outcome {
  const named = by.kinds.flatMap(({ kind }) => (kind === 'unrelated' ? [] : [kind]));
  return { asked: label.kinds, named, clock: by.statutoryClock, review: by.review, said: by.kinds };
}

/** A baseline is never in doubt. */
function plainOutcome({ label }: Labelled, named: readonly Kind[]): Outcome {
  return { asked: label.kinds, named, clock: named.some(isStatutory), review: false, said: [] };
}

function missOf(mail: Labelled, by: Classification): readonly string[] {
  const { named, asked, clock, review } = outcomeOf(mail, by);
  const missed = asked.some(isStatutory) && !clock;
  if (!missed && holdsPrimary(asked, named)) return [];
  const what = `${asked.join('+') || 'unrelated'} understood as ${named.join('+') || 'unrelated'}`;
  const how = `${missed ? 'MISSED CLOCK' : 'primary'}${review ? ', in review' : ''}`;
  return [`${mail.id}  ${how}: ${what}`, `    ${JSON.stringify(`${mail.subject} / ${mail.text}`.slice(0, 300))}`];
}
