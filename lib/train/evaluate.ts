import { parseArgs } from 'node:util';
import { isStatutory } from '../case/kinds.ts';
import type { Classification } from '../classify/classification.ts';
import { classify } from '../classify/classify.ts';
import { byKeywords, naiveBayesOf } from './baselines.ts';
import { handsOf, heldBack, type Labelled, readCorpus } from './corpus.ts';
import { figuresOf } from './figures.ts';
import { outcomeOf, plainOutcome } from './outcome.ts';
import { report } from './report.ts';
import { wordsOf } from './samples.ts';
import { holdsPrimary } from './scores.ts';
import { speedOf } from './speed.ts';

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
  const strange = hands.filter((hand) => !handsOf('corpus').includes(hand));
  if (strange.length > 0) {
    process.stderr.write(
      `no hand ${strange.join(', ')} in corpus/mails; there are ${handsOf('corpus').join(', ')}\n`,
    );
    process.exitCode = 2;
    return;
  }
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
  const speed = speedOf(mails, new URL('../classify/model.bin', import.meta.url));
  if (json) print(JSON.stringify({ hands, mails: mails.length, writers, languages, speed, ...figures }));
  else for (const line of report(mails, { writers, languages, speed }, figures)) print(line);
  if (misses) for (const { mail, by } of read) for (const line of missOf(mail, by)) print(line);
}

function print(line: string) {
  process.stdout.write(`${line}\n`);
}

function missOf(mail: Labelled, by: Classification): readonly string[] {
  const { named, asked, clock, review } = outcomeOf(mail, by);
  const missed = asked.some(isStatutory) && !clock;
  if (!missed && holdsPrimary(asked, named)) return [];
  const what = `${asked.join('+') || 'unrelated'} understood as ${named.join('+') || 'unrelated'}`;
  const how = `${missed ? 'MISSED CLOCK' : 'primary'}${review ? ', in review' : ''}`;
  return [
    `${mail.id}  ${how}: ${what}`,
    `    ${JSON.stringify(`${mail.subject} / ${mail.text}`.slice(0, 300))}`,
  ];
}
