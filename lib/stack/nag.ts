import { type App, type Stack, Validations } from 'aws-cdk-lib';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { prefixes } from '../aws/prefixes.ts';
import { rawMailUse } from './calls.ts';

/** Checks what is synthesised by the AwsSolutions rules; a finding that nobody acknowledged fails the synthesis. */
export function nag(app: App): void {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

type Acknowledged = { readonly of: string; readonly finding: string; readonly reason: string };

/** What stays as it is although a rule speaks against it, each with the one resource it is said of. */
export function acknowledge(stack: Stack, mail: Bucket): void {
  const under = (prefix: string) => `IAM5[Resource::<${logicalId(stack, mail)}.Arn>/${prefix}*]`;
  const users = {
    ReceiveRole: rawMailUse.receive,
    SweepRole: rawMailUse.sweep,
    DeliveryRole: rawMailUse.delivery,
  };
  const all: readonly Acknowledged[] = [
    ...Object.entries(users).flatMap(([of, { reads, writes, removes }]) =>
      [...new Set([...reads, ...writes, ...removes])].map((prefix) => ({
        of,
        finding: under(prefixes[prefix]),
        reason: 'SES and digests name the objects, so a role can name where they lie and not each one.',
      })),
    ),
    {
      of: 'ActivateRuleSetRole',
      finding: 'IAM5[Resource::*]',
      reason:
        'SES knows no resource for reading or setting the active rule set, and these two calls are all.',
    },
    {
      of: 'SweepDead',
      finding: 'SQS3',
      reason: 'It is a dead queue: the schedule and the function name it, where the rule does not look.',
    },
  ];
  for (const { of, finding, reason } of all)
    Validations.of(stack.node.findChild(of)).acknowledge({
      id: `AwsSolutions::AwsSolutions-${finding}`,
      reason,
    });
}

/** The bucket's name in the template, by which findings call it. */
function logicalId(stack: Stack, { bucketArn }: Bucket): string {
  const [id] = stack.resolve(bucketArn)['Fn::GetAtt'];
  return id;
}
