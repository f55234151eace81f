import type { MailKind } from '../case/kinds.ts';
import type { Day } from '../law/civil.ts';
import { heading, list, paragraph } from './block.ts';
import { officeDate } from './dates.ts';
import { oneLine } from './foreign-text.ts';
import { headings } from './internal.ts';
import { kindWords } from './kind-words.ts';
import type { Letter } from './letter.ts';
import { officersLetter } from './officers-letter.ts';

/** New cases of one hour, told together. Nothing a writer chose is among it. */
export type MergedNoticeFacts = {
  /** The hour as officers read it, in Alberta time. */
  readonly hour: string;
  readonly cases: readonly {
    readonly caseNumber: string;
    readonly primary: MailKind;
    readonly dueOn: Day | null;
    readonly review: boolean;
  }[];
  /** One sentence: how to see and answer them. */
  readonly commands: string;
};

/** Attack: a flood of cases, told in a mail too large to be delivered. What is left out has the most time. */
const maxCasesListed = 500;

/** One mail instead of many when a flood of new cases would bury the officers' mailbox: what presses most stands first. */
export function mergedNotice({ hour, cases, commands }: MergedNoticeFacts): Letter {
  const breaches = cases.filter(({ primary }) => primary === 'breach_report').length;
  const count = [
    cases.length === 1 ? '1 new case' : `${cases.length} new cases`,
    ...(breaches === 0 ? [] : [breaches === 1 ? '1 possible breach' : `${breaches} possible breaches`]),
  ].join(', ');
  const subject = `${count}: ${oneLine(hour)}`;
  const listed = cases.toSorted(byUrgency).slice(0, maxCasesListed);
  const rest = cases.length - listed.length;
  return officersLetter(subject, null, [
    paragraph(
      subject,
      'So many cases came in this hour that they are told in one mail. Each of them is kept, and its time runs.',
    ),
    heading(headings.answer),
    paragraph(oneLine(commands, 500)),
    heading(headings.merged),
    list([...listed.map(caseLine), ...(rest === 0 ? [] : [`and ${rest} more with later dates`])]),
  ]);
}

type Listed = MergedNoticeFacts['cases'][number];

function caseLine({ caseNumber, primary, dueOn, review }: Listed): string {
  const due = dueOn === null ? 'nothing due' : `first date ${officeDate(dueOn)}`;
  return `${oneLine(caseNumber)}: ${kindWords[primary]}, ${due}${review ? ' (to be checked)' : ''}`;
}

function byUrgency(a: Listed, b: Listed): number {
  const breach = Number(b.primary === 'breach_report') - Number(a.primary === 'breach_report');
  return breach !== 0 ? breach : compare(a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
