import type { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { type Trouble, troubles, type Watched } from './troubles.ts';

/** An alarm for each trouble, told to the operator when it begins and when it ends. */
export function alarms(stack: Stack, told: Topic, parts: Watched): void {
  for (const trouble of troubles(parts)) {
    const { name, hurts, metric, periods = 1, silence } = trouble;
    const alarm = new Alarm(stack, `Alarm ${name}`, {
      alarmName: `privacy-inbox-${name}`,
      alarmDescription: `Hurts: ${hurts}. Look: RUNBOOK#${name}`,
      metric,
      ...limitOf(trouble),
      evaluationPeriods: periods,
      datapointsToAlarm: periods,
      treatMissingData: silence ?? TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(told));
    alarm.addOkAction(new SnsAction(told));
  }
}

function limitOf(trouble: Trouble) {
  return 'below' in trouble
    ? { threshold: trouble.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }
    : { threshold: trouble.from, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD };
}
