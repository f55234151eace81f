import type { Stack } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnEventInvokeConfig, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { names } from './names.ts';

/**
 * How long the scheduler may try to hand a run over, and then Lambda to start it: with the ten minutes of the run itself
 * less than the quarter of an hour until the next.
 */
const startWithinSeconds = 120;

/**
 * The sweep, on each quarter of an hour: 08:00 in Alberta is one. A run that fails is not tried again, since the next one
 * does all that it left; that it failed lies in the dead queue.
 */
export function sweepSchedule(stack: Stack, sweep: LambdaFunction, dead: Queue): void {
  const group = new CfnScheduleGroup(stack, 'SweepGroup', { name: names.sweep });
  const role = new Role(stack, 'SweepScheduleRole', {
    roleName: `${names.sweep}-schedule-${stack.region}`,
    description: 'Starts the sweep of the privacy inbox',
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: {
        StringEquals: {
          'aws:SourceAccount': stack.account,
          'aws:SourceArn': stack.formatArn({
            service: 'scheduler',
            resource: 'schedule-group',
            resourceName: names.sweep,
          }),
        },
      },
    }),
    inlinePolicies: {
      calls: new PolicyDocument({
        statements: [
          new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [sweep.functionArn] }),
          new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }),
        ],
      }),
    },
  });
  const schedule = new CfnSchedule(stack, 'SweepSchedule', {
    name: names.sweep,
    groupName: names.sweep,
    description: 'Sweeps the privacy inbox: reminders, the digest, what was left unfinished',
    scheduleExpression: 'cron(0/15 * * * ? *)',
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: sweep.functionArn,
      roleArn: role.roleArn,
      deadLetterConfig: { arn: dead.queueArn },
      retryPolicy: { maximumEventAgeInSeconds: startWithinSeconds, maximumRetryAttempts: 2 },
    },
  });
  schedule.addResourceDependency(group);
  // The scheduler hands over and goes: what becomes of the run is told by Lambda.
  new CfnEventInvokeConfig(stack, 'SweepFailures', {
    functionName: sweep.functionName,
    qualifier: '$LATEST',
    maximumRetryAttempts: 0,
    maximumEventAgeInSeconds: startWithinSeconds,
    destinationConfig: { onFailure: { destination: dead.queueArn } },
  });
}
