import type { MailKind } from '../case/kinds.ts';
import { albertaTime } from '../law/alberta.ts';
import { type Day, daysBetween } from '../law/civil.ts';
import { type Block, heading, list, paragraph } from './block.ts';
import { officeDate } from './dates.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import { kindWords } from './kind-words.ts';
import type { Letter } from './letter.ts';
import { officersLetter } from './officers-letter.ts';
import { withheldBecause } from './withheld.ts';

/** One thing owed, as a line of the digest. Nothing a writer chose is among it. */
export type DigestLine = {
  readonly caseNumber: string;
  readonly kind: MailKind;
  readonly dueOn: Day;
  readonly lastLawfulDay: Day | null;
  readonly presumed: boolean;
};

export type DigestFacts = {
  readonly today: Day;
  readonly openCases: number;
  readonly byLaw: readonly DigestLine[];
  readonly house: readonly DigestLine[];
  /** Clocks that stand still, since when, and whether the writer's time to accept the estimate is over. */
  readonly paused: readonly { readonly caseNumber: string; readonly since: Day; readonly lapsed: boolean }[];
  readonly breaches: readonly string[];
  readonly toCheck: readonly string[];
  /** Open cases of which nothing is owed. */
  readonly idle: readonly string[];
  readonly onHold: readonly string[];
  readonly troubles: readonly {
    readonly caseNumber: string;
    readonly letter: string;
    readonly how: 'withheld' | 'failed' | 'bounced';
    readonly why: string;
  }[];
  /** Letters of which nobody has told for a day that they arrived; `caseNumber` null for one about no one case. */
  readonly unheard: readonly {
    readonly caseNumber: string | null;
    readonly letter: string;
    readonly sentAt: string;
  }[];
  /** Mail of machines kept without a case since the last digest, by what it was. */
  readonly aside: readonly { readonly why: string; readonly count: number }[];
  /** Cases that the program itself could not deal with. */
  readonly faults: readonly string[];
  /** Index rows written again this morning. */
  readonly healed: number;
};

/** A house target this near is told; one further off has time. */
const houseDays = 7;
/** By law: told from two weeks before on, as its heading says. */
const lawDays = 14;
/** Attack: a flood of cases, told in a mail too large to be delivered. What is left out has the most time. */
const mostListed = 200;

/** The officers' mail of each working morning, also when all is well: that it did not come is the alarm. */
export function digest(facts: DigestFacts): Letter {
  const { today } = facts;
  const late = facts.byLaw.filter(({ lastLawfulDay, dueOn }) => today > (lastLawfulDay ?? dueOn));
  const near = facts.byLaw.filter((one) => !late.includes(one) && daysBetween(today, one.dueOn) <= lawDays);
  const later = facts.byLaw.length - late.length - near.length;
  const house = facts.house.filter(({ dueOn }) => daysBetween(today, dueOn) <= houseDays);
  const subject = `Privacy inbox, ${officeDate(today)}: ${headline(facts, late.length, near.length)}`;
  const sections: readonly (readonly Block[])[] = [
    section(
      headings.late,
      late.map((one) => line(one, today)),
    ),
    section(headings.faults, facts.faults),
    section(headings.breaches, facts.breaches),
    section(
      headings.near,
      near.map((one) => line(one, today)),
    ),
    section(headings.paused, facts.paused.map(pausedLine)),
    section(headings.toCheck, facts.toCheck),
    section(headings.onHold, facts.onHold),
    section(headings.troubles, facts.troubles.map(troubleLine)),
    section(headings.unheard, facts.unheard.map(unheardLine)),
    section(
      headings.house,
      house.map((one) => line(one, today)),
    ),
    section(headings.idle, facts.idle),
    section(
      headings.aside,
      facts.aside.map(({ why, count }) => `${count} x ${oneLine(why)}`),
    ),
    facts.healed === 0 ? [] : section(headings.healed, [String(facts.healed)]),
  ];
  return officersLetter(subject, null, [
    paragraph(
      subject,
      `${countOf(facts.openCases, 'open case')}.${later === 0 ? '' : ` ${countOf(later, 'more date')} set by law, later than in ${lawDays} days.`}`,
    ),
    ...sections.flat(),
    paragraph(
      'See them: privacy-inbox cases --open',
      'If this mail does not come on a working morning, the inbox is not running.',
    ),
  ]);
}

function headline(facts: DigestFacts, late: number, near: number): string {
  const last = facts.byLaw.filter((one) => isLastDay(one, facts.today)).length;
  const lost = facts.troubles.filter(({ how }) => how !== 'withheld').length;
  const dueToday = facts.byLaw.filter(({ dueOn }) => dueOn === facts.today).length;
  const parts = [
    ...(late === 0 ? [] : [`${late} LATE`]),
    ...(facts.faults.length === 0 ? [] : [`${countOf(facts.faults.length, 'case')} with a fault`]),
    ...(facts.breaches.length === 0
      ? []
      : [countOf(facts.breaches.length, 'possible breach', 'possible breaches')]),
    ...(last === 0 ? [] : [`${last} on the LAST LAWFUL DAY`]),
    ...(dueToday === 0 ? [] : [`${dueToday} due by law today`]),
    ...(near - dueToday - last === 0 ? [] : [`${near - dueToday - last} due by law soon`]),
    ...(lost === 0 ? [] : [`${countOf(lost, 'letter')} lost`]),
    ...(facts.unheard.length === 0
      ? []
      : [`${countOf(facts.unheard.length, 'letter')} not known to have arrived`]),
    ...(facts.toCheck.length === 0 ? [] : [`${facts.toCheck.length} to check`]),
  ];
  return parts.length === 0 ? 'all is well' : parts.join(', ');
}

/** Due on a holiday, and today is the day after it: nothing is late yet, and from tomorrow on it is. */
function isLastDay({ dueOn, lastLawfulDay }: DigestLine, today: Day): boolean {
  return dueOn < today && today === lastLawfulDay;
}

function section(title: string, lines: readonly string[]): readonly Block[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostListed;
  const listed = lines.slice(0, mostListed).map((words) => oneLine(words, 300));
  return [heading(title), list(rest > 0 ? [...listed, `and ${rest} more`] : listed)];
}

function line({ caseNumber, dueOn, kind, lastLawfulDay, presumed }: DigestLine, today: Day): string {
  const days = daysBetween(today, dueOn);
  const when =
    days === 0 ? 'today' : days > 0 ? `in ${countOf(days, 'day')}` : `${countOf(-days, 'day')} ago`;
  const last = lastLawfulDay === today && dueOn < today ? '; TODAY IS THE LAST LAWFUL DAY' : '';
  return `${oneLine(caseNumber)}: ${kindWords[kind]}${presumed ? ' (presumed)' : ''}, ${officeDate(dueOn)} (${when}${last})`;
}

function pausedLine({ caseNumber, lapsed, since }: DigestFacts['paused'][number]): string {
  const over = lapsed ? '; the time to accept it is over, and nothing ends by itself' : '';
  return `${oneLine(caseNumber)}: since ${officeDate(since)}${over}`;
}

function troubleLine({ caseNumber, how, letter, why }: DigestFacts['troubles'][number]): string {
  const what = {
    withheld: `withheld: ${withheldBecause(why)}`,
    failed: `refused by the provider (${oneLine(why)})`,
    bounced: 'came back',
  };
  return `${oneLine(caseNumber)}: ${oneLine(letter)} ${what[how]}`;
}

function unheardLine({ caseNumber, letter, sentAt }: DigestFacts['unheard'][number]): string {
  const what = `${oneLine(letter)}, sent ${albertaTime(sentAt)}`;
  return caseNumber === null ? what : `${oneLine(caseNumber)}: ${what}; ask, or send it by post`;
}

function countOf(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
