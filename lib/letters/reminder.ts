import type { Kind } from '../case/kinds.ts';
import { type Day, daysBetween } from '../law/civil.ts';
import { heading, list, paragraph, type ReadyCommand } from './block.ts';
import { commandBlocks } from './commands.ts';
import { officeDate } from './dates.ts';
import { oneLine } from './foreign-text.ts';
import { headings, missingHeading } from './internal.ts';
import { kindWords } from './kind-words.ts';
import type { Letter } from './letter.ts';
import { type NoticeObligation, obligationBlocks } from './notice-dates.ts';
import { officersLetter } from './officers-letter.ts';

/** A statutory obligation that is reminded of. */
export type Reminded = NoticeObligation & {
  readonly kind: Kind;
  readonly dueOn: Day;
  readonly lastLawfulDay: Day;
  /** Days from the target day of the rungs it stands for; the last is the one that is now. */
  readonly rungs: readonly number[];
  /** What stands in the way of the answer, as sentences. */
  readonly missing: readonly string[];
};

export type ReminderFacts = {
  readonly caseNumber: string;
  readonly today: Day;
  /** Those that are due, the one due first in front. */
  readonly reminded: readonly Reminded[];
  /** Those that ended, or whose clock was stopped, after the reminder was issued and before it was worded. */
  readonly settled: readonly { readonly kind: Kind; readonly how: 'ended' | 'paused' }[];
  /** Those that fit the case now; none where nothing is left that was due. */
  readonly commands: readonly ReadyCommand[];
  /** What else is owed in the case. */
  readonly others: readonly NoticeObligation[];
};

/** A mail to the officers about what the law has made due: what, why that date, what is missing, and what would settle it. */
export function reminder(facts: ReminderFacts): Letter {
  const number = oneLine(facts.caseNumber);
  const lines = [
    ...facts.reminded.map((one) => headline(one, facts.today)),
    ...facts.settled.map(settledLine),
  ];
  const [first] = lines;
  if (first === undefined) throw new Error('a reminder of nothing');
  const subject = `[${number}] ${first}`;
  return officersLetter(subject, number, [
    paragraph(`Reminder ${number}`, ...lines, ...missed(facts)),
    ...facts.reminded.flatMap((one) => [
      heading(missingHeading(one.kind)),
      list(one.missing.map((line) => oneLine(line, 300))),
    ]),
    ...commandBlocks(headings.settles, number, facts.commands),
    ...obligationBlocks([...facts.reminded, ...facts.others]),
  ]);
}

function settledLine({ how, kind }: ReminderFacts['settled'][number]): string {
  const what = kindWords[kind];
  return how === 'ended' ? `Settled meanwhile: ${what}` : `Clock stopped meanwhile: ${what}`;
}

/** Loud only where the law is: a day that has passed is late in law, or else only past the day it was due. */
function headline(one: Reminded, today: Day): string {
  const what = kindWords[one.kind];
  const left = daysBetween(today, one.dueOn);
  if (today > one.lastLawfulDay)
    return `LATE: ${what}, was due by law on ${officeDate(one.dueOn)}; the law takes silence as a refusal`;
  if (left < 0)
    return `Last lawful day ${officeDate(one.lastLawfulDay)}: ${what}, was due by law on ${officeDate(one.dueOn)}`;
  if (left === 0) return `Due by law TODAY: ${what}`;
  return `Due by law in ${left === 1 ? '1 day' : `${left} days`}, on ${officeDate(one.dueOn)}: ${what}`;
}

/** Rungs that an outage kept back, so that nobody believes they were given. */
function missed({ reminded }: ReminderFacts): readonly string[] {
  return reminded.flatMap(({ kind, rungs }) => {
    const late = rungs.slice(0, -1);
    if (late.length === 0) return [];
    const days = late.slice(-mostNamed).map(rungName).join(', ');
    const count = late.length === 1 ? '1 earlier reminder' : `${late.length} earlier reminders`;
    return [
      `This mail also stands for ${count} about the ${kindWords[kind]} that fell on this morning too or could not be given in time: ${days}.`,
    ];
  });
}

/** Attack: an outage of months, whose missed mornings would bury what is due. */
const mostNamed = 12;

function rungName(days: number): string {
  if (days === 0) return 'on the target day';
  const count = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return days < 0 ? `${count} before the target day` : `${count} after it`;
}
