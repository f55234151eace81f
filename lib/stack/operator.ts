import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { names } from './names.ts';
import { topic } from './topics.ts';

/** The topic by which the operator hears of alarms, by mail that does not pass through the inbox itself. */
export function operatorTopic(stack: Stack, operator: string, key: IKey): Topic {
  const alarms = topic(stack, 'AlarmsTopic', names.alarms, key);
  alarms.addToResourcePolicy(
    new PolicyStatement({
      sid: 'OurAlarms',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [alarms.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
    }),
  );
  alarms.addSubscription(new EmailSubscription(operator));
  return alarms;
}
