import { join } from 'node:path';
import { CustomResource, Duration, type Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IDependable } from 'constructs';
import type { Deployment } from './deployment.ts';
import { inboxFunction } from './functions.ts';
import { names } from './names.ts';

/**
 * Makes our rule set the active one, when all that its mail needs stands: CloudFormation makes rule sets and activates
 * none, and CDK's own custom resource cannot read what is active and refuse. `activate.ts` does.
 */
export function activation(
  stack: Stack,
  { replaceActiveRuleSet }: Deployment,
  needed: readonly IDependable[],
): void {
  const activate = inboxFunction(stack, {
    id: 'ActivateRuleSet',
    name: names.activate,
    description: 'Makes our receipt rule set active at deployment; refuses to replace a foreign one',
    entry: join(import.meta.dirname, 'activate.ts'),
    memorySize: 256,
    timeout: Duration.seconds(60),
    environment: {},
    // SES knows no resource for either call.
    calls: [
      new PolicyStatement({
        actions: ['ses:DescribeActiveReceiptRuleSet', 'ses:SetActiveReceiptRuleSet'],
        resources: ['*'],
      }),
    ],
    beside: () => {},
  });
  const active = new CustomResource(stack, 'ActiveRuleSet', {
    resourceType: 'Custom::ActiveReceiptRuleSet',
    serviceToken: activate.functionArn,
    serviceTimeout: Duration.minutes(5),
    properties: { ruleSet: names.ruleSet, replaces: replaceActiveRuleSet ?? '' },
  });
  active.node.addDependency(...needed);
}
