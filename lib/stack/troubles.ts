import { type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { tableDefinition } from '../store/table.ts';
import { mailNotStored, ownMetric, peak, reputation, sumOf, total } from './metrics.ts';

export type Watched = {
  readonly functions: readonly LambdaFunction[];
  readonly incoming: Queue;
  readonly dead: { readonly incoming: Queue; readonly events: Queue; readonly sweep: Queue };
  readonly cases: Table;
};

/** Something that is wrong, whom that hurts, and the heading of RUNBOOK.md that says what to do. */
export type Trouble = {
  readonly name: string;
  readonly hurts: string;
  readonly metric: IMetric;
  /** For how many periods in a row; else one. */
  readonly periods?: number;
  /** No news is bad news: only of what must report. Else no news leaves the alarm as it stands, or is good news. */
  readonly silence?: TreatMissingData;
} & (
  | { /** From this value on something is wrong. */ readonly from: number }
  | { /** Below this value something is wrong. */ readonly below: number }
);

const quarterHours = { hour: 4 } as const;
const seconds = { quarterHour: 900, hour: 3600 } as const;

/** Everything that an operator is told of, the worst for people first. */
export function troubles({ functions, incoming, dead, cases }: Watched): readonly Trouble[] {
  const { BREACHING, IGNORE } = TreatMissingData;
  const notEmpty = (queue: Queue) => queue.metricApproximateNumberOfMessagesVisible(peak);
  return [
    {
      name: 'sweep-silent',
      hurts: 'everybody with a case: no reminder, digest or retry leaves, and a deadline can pass unseen',
      metric: ownMetric('SweepDone', total),
      below: 1,
      periods: quarterHours.hour,
      silence: BREACHING,
    },
    {
      name: 'digest-owed',
      hurts:
        'the officers: the morning digest is due and has not left, so silence no longer means that all is well',
      metric: ownMetric('DigestOwed', peak),
      from: 1,
      periods: quarterHours.hour,
      silence: IGNORE,
    },
    {
      name: 'late-cases',
      hurts: 'a person whose request is past its last lawful day without an answer',
      metric: ownMetric('LateCases', peak),
      from: 1,
      silence: IGNORE,
    },
    {
      name: 'mail-not-stored',
      hurts: 'a person whose mail SES took and could not store: after four hours SES gives it up',
      metric: mailNotStored(),
      from: 1,
    },
    {
      name: 'mail-waiting',
      hurts: 'a person whose mail has waited a quarter of an hour for its case and its reply',
      metric: incoming.metricApproximateAgeOfOldestMessage(peak),
      from: seconds.quarterHour,
    },
    {
      name: 'message-waiting',
      hurts: 'a person or an officer: a letter or a mail has been unfinished for an hour',
      metric: ownMetric('OldestMessageAge', peak),
      from: seconds.hour,
      silence: IGNORE,
    },
    {
      name: 'incoming-dead',
      hurts: 'a person whose mail could not be taken in and may have no case; the mail itself is stored',
      metric: notEmpty(dead.incoming),
      from: 1,
    },
    {
      name: 'events-dead',
      hurts:
        'the officers: a bounce or complaint may be unheard, so a letter counts as sent that never arrived',
      metric: notEmpty(dead.events),
      from: 1,
    },
    {
      name: 'sweep-dead',
      hurts: 'everybody with a case: a sweep failed as a whole, and the next may too',
      metric: notEmpty(dead.sweep),
      from: 1,
    },
    {
      name: 'send-failed',
      hurts: 'a person or an officer whom a letter did not reach: SES refused it for good',
      metric: ownMetric('SendFailed', total),
      from: 1,
    },
    {
      name: 'bounce-rate',
      hurts: 'everybody who waits for a letter: from 5 % SES looks at the account, at 10 % it stops it',
      metric: reputation('Bounce'),
      from: 0.05,
      silence: IGNORE,
    },
    {
      name: 'complaint-rate',
      hurts: 'everybody who waits for a letter: from 0.1 % SES looks at the account, at 0.5 % it stops it',
      metric: reputation('Complaint'),
      from: 0.001,
      silence: IGNORE,
    },
    {
      name: 'handler-errors',
      hurts: 'a person whose mail, or news of whose letter, failed in our hands and is being tried again',
      metric: ownMetric('HandlerErrors', total),
      from: 1,
    },
    {
      name: 'function-errors',
      hurts: 'a person whose mail or letter a function gave up on: it crashed, or ran out of time or memory',
      metric: sumOf(functions.map((one) => one.metricErrors(total))),
      from: 1,
    },
    {
      name: 'function-throttled',
      hurts: 'a person whose mail waits because the account runs too many functions at once',
      metric: sumOf(functions.map((one) => one.metricThrottles(total))),
      from: 1,
    },
    {
      name: 'table-throttled',
      hurts: 'a person whose mail waits because the table refuses reads or writes',
      metric: sumOf(tableThrottles(cases)),
      from: 1,
    },
    {
      name: 'index-healed',
      hurts:
        'a person whose case had dropped out of the list of what is due; it is back, the cause is not known',
      metric: ownMetric('IndexRowsHealed', total),
      from: 1,
    },
  ];
}

/** A table and each of its indexes are throttled apart, and told of apart. */
function tableThrottles(cases: Table): readonly IMetric[] {
  const whose = [
    {},
    ...tableDefinition.GlobalSecondaryIndexes.map(({ IndexName }) => ({
      dimensionsMap: { TableName: cases.tableName, GlobalSecondaryIndexName: IndexName },
    })),
  ];
  return whose.flatMap((of) =>
    ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) => cases.metric(name, { ...total, ...of })),
  );
}
