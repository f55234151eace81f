import { RemovalPolicy } from 'aws-cdk-lib';
import { AccountRootPrincipal, PolicyDocument, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { names } from './names.ts';

/**
 * The key of all topics: notifications carry senders and subjects. SES and CloudWatch cannot publish to a topic under
 * SNS's own key, whose policy nobody can change. Whose notifications come in is the topic's policy to say.
 */
export function topicKey(scope: Construct): Key {
  return new Key(scope, 'TopicKey', {
    alias: names.topicKey,
    description: 'Encrypts what passes through the topics of the privacy inbox; nothing is kept under it',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.DESTROY,
    policy: new PolicyDocument({
      statements: [
        // The account looks after the key, and reads nothing with it.
        new PolicyStatement({
          sid: 'AccountLooksAfter',
          principals: [new AccountRootPrincipal()],
          actions: [...keeping],
          resources: ['*'],
        }),
        new PolicyStatement({
          sid: 'PublishersEncrypt',
          principals: [
            new ServicePrincipal('ses.amazonaws.com'),
            new ServicePrincipal('cloudwatch.amazonaws.com'),
          ],
          actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
          resources: ['*'],
        }),
      ],
    }),
  });
}

/** What CloudFormation and whoever deploys do with a key. CDK's own policy says `kms:*`. */
const keeping = [
  'kms:CancelKeyDeletion',
  'kms:CreateAlias',
  'kms:DeleteAlias',
  'kms:DescribeKey',
  'kms:DisableKey',
  'kms:DisableKeyRotation',
  'kms:EnableKey',
  'kms:EnableKeyRotation',
  'kms:GetKeyPolicy',
  'kms:GetKeyRotationStatus',
  'kms:ListKeyPolicies',
  'kms:ListResourceTags',
  'kms:PutKeyPolicy',
  'kms:ScheduleKeyDeletion',
  'kms:TagResource',
  'kms:UntagResource',
  'kms:UpdateAlias',
  'kms:UpdateKeyDescription',
] as const;

/** A topic that takes notifications by TLS only. Its policy replaces the default one, so its publisher must be let in. */
export function topic(scope: Construct, id: string, topicName: string, masterKey: IKey): Topic {
  return new Topic(scope, id, { topicName, masterKey, enforceSSL: true });
}
