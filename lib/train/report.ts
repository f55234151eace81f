import { kinds, type MailKind } from '../case/kinds.ts';
import { tableOf } from '../cli/print.ts';
import { heldBack, type Labelled } from './corpus.ts';
import type { Figures } from './figures.ts';

type By = { readonly model: Figures; readonly keywords: Figures; readonly bayes: Figures };

type Beside = {
  readonly writers: number;
  readonly languages: number;
  readonly speed: { readonly loading: number; readonly mail: number; readonly bytes: number };
};

const columns = 110;
const all: readonly MailKind[] = [...kinds, 'unrelated'];

/** The figures as tables: each kind, the whole beside the baselines, the confusion of primaries, and reliability. */
export function report(
  mails: readonly Labelled[],
  { writers, languages, speed }: Beside,
  { model, keywords, bayes }: By,
): readonly string[] {
  const people = new Set(mails.map(({ id }) => id.split('-').slice(0, 2).join('-'))).size;
  const beside = (name: string, of: (figures: Figures) => number) => [
    name,
    ...[model, keywords, bayes].map((figures) => part(of(figures))),
  ];
  return [
    `${mails.length} mails by ${people} writers${mails.every(({ hand }) => heldBack.includes(hand)) ? ', none of whom the model was trained on' : '; the model was trained on some of them'}`,
    '',
    ...tableOf(
      ['KIND', 'MAILS', 'PRECISION', 'RECALL', 'F1'],
      all.map((kind) => kindRow(kind, model)),
      columns,
    ),
    '',
    ...tableOf(
      ['', 'MODEL', 'KEYWORDS', 'NAIVE BAYES'],
      [
        beside('macro F1', (of) => of.macroF1),
        beside('exact set of kinds', (of) => of.exact),
        beside('primary is one of the kinds asked', (of) => of.primary),
        beside('MISSED CLOCK: requests without the 45 days', (of) => of.missedClock),
        beside('needless clock: other mails with them', (of) => of.needlessClock),
        beside('outside review', (of) => of.outsideReview),
        beside('right outside review (primary)', (of) => of.rightOutsideReview),
      ],
      columns,
    ),
    '',
    `writer's role right ${part(writers)}, language right ${part(languages)}`,
    `a mail of 5 KB takes ${speed.mail.toFixed(1)} ms, loading the model ${speed.loading.toFixed(1)} ms, its file ${speed.bytes} bytes`,
    '',
    'Primaries: a row for what was asked, a column for what was understood',
    ...tableOf(
      ['', ...all.map(short)],
      all.map((asked) => [asked, ...all.map((as) => seldom(model.confusion[asked]?.[as]))]),
      columns,
    ),
    '',
    `How sure it says it is of the kinds it names, and how often it is right (expected calibration error ${part(model.calibrationError ?? Number.NaN)})`,
    ...tableOf(
      ['FROM', 'KINDS', 'SAID', 'RIGHT'],
      model.reliability.map(({ from, n, said, right }) => [
        from.toFixed(1),
        String(n),
        part(said),
        part(right),
      ]),
      columns,
    ),
  ];
}

function kindRow(kind: MailKind, { kinds: counts }: Figures): readonly string[] {
  const { of, precision, recall, f1 } = counts[kind] ?? { of: 0, precision: 0, recall: 0, f1: 0 };
  return [kind, String(of), part(precision), part(recall), part(f1)];
}

function short(kind: MailKind): string {
  return kind.split('_')[0] ?? kind;
}

function seldom(count = 0): string {
  return count === 0 ? '.' : String(count);
}

function part(share: number): string {
  return Number.isNaN(share) ? '-' : share.toFixed(3);
}
