import type { Stack } from 'aws-cdk-lib';
import { names } from './names.ts';

/** What a policy asks of SES: that it acts for our account and for our receipt rule, not for somebody else's. */
export function fromOurRule(stack: Stack) {
  const rule = `${names.ruleSet}:receipt-rule/${names.rule}`;
  return {
    StringEquals: {
      'aws:SourceAccount': stack.account,
      'aws:SourceArn': stack.formatArn({ service: 'ses', resource: 'receipt-rule-set', resourceName: rule }),
    },
  };
}
