import type { Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { ReceiptRule, ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Stop } from 'aws-cdk-lib/aws-ses-actions';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { prefixes } from '../aws/prefixes.ts';
import { domainOf } from '../aws/receiving-domain.ts';
import type { Settings } from '../settings.ts';
import type { Deployment } from './deployment.ts';
import { names } from './names.ts';
import { fromOurRule } from './rule-arn.ts';

/**
 * What SES does with mail to us: scan it, store it, tell the topic, stop. A base address also matches its plus labels, and
 * the receiving domain carries every reply address. No KMS key on the action: SES would encrypt on its side and only the
 * Java client reads that.
 */
export function receivingRule(
  stack: Stack,
  { settings, receivingDomain }: Deployment,
  mail: Bucket,
  incoming: Topic,
): ReceiptRule {
  incoming.addToResourcePolicy(
    new PolicyStatement({
      sid: 'NoticesFromOurRule',
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [incoming.topicArn],
      conditions: fromOurRule(stack),
    }),
  );
  const store = {
    bucketName: mail.bucketName,
    objectKeyPrefix: prefixes.incoming,
    topicArn: incoming.topicArn,
  };
  const rule = new ReceiptRule(stack, 'MailRule', {
    ruleSet: new ReceiptRuleSet(stack, 'MailRules', { receiptRuleSetName: names.ruleSet }),
    receiptRuleName: names.rule,
    recipients: recipientsOf(settings, receivingDomain),
    scanEnabled: true,
    // CDK's own S3 action lets in any rule of the account; the bucket's policy names ours.
    actions: [{ bind: () => ({ s3Action: store }) }, new Stop()],
  });
  // SES tries both when the rule is made.
  rule.node.addDependency(mail, incoming);
  return rule;
}

/** The whole receiving domain is ours, unless the firm's other mail lives on it too. */
function recipientsOf({ addresses, replyAddress }: Settings, receivingDomain: string): string[] {
  const shared = addresses.some((one) => one !== replyAddress && domainOf(one) === receivingDomain);
  return shared ? [...addresses] : [...addresses, receivingDomain];
}
