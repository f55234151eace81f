import type { Stack } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { prefixes } from '../aws/prefixes.ts';
import { tableDefinition } from '../store/table.ts';
import { names } from './names.ts';
import type { Queues } from './queues.ts';
import type { OurDomain } from './sending.ts';

const allow = (resources: readonly string[], ...actions: readonly string[]) =>
  new PolicyStatement({ resources: [...resources], actions: [...actions] });

type Prefix = keyof typeof prefixes;
type RawMailUse = Readonly<Record<'reads' | 'writes' | 'removes', readonly Prefix[]>>;

/**
 * What each function does with raw mail. SES alone writes `incoming/`; what is removed is what has moved on from there to
 * `kept/`, and the count of its readings. Mail that is kept, and letters, nobody removes.
 */
export const rawMailUse = {
  receive: {
    reads: ['incoming', 'kept', 'reception', 'composed', 'enclosed'],
    writes: ['kept', 'reception', 'attempts', 'composed', 'enclosed'],
    removes: ['incoming', 'attempts'],
  },
  sweep: {
    reads: ['incoming', 'kept', 'reception', 'composed', 'enclosed'],
    writes: ['kept', 'attempts', 'composed', 'enclosed'],
    removes: ['incoming', 'attempts'],
  },
  delivery: {
    reads: ['incoming', 'kept', 'composed', 'enclosed'],
    writes: ['attempts', 'composed'],
    removes: ['attempts'],
  },
} as const satisfies Record<string, RawMailUse>;

export function rawMailCalls(
  mail: Bucket,
  { reads, writes, removes }: RawMailUse,
): readonly PolicyStatement[] {
  const under = (some: readonly Prefix[]) => some.map((one) => mail.arnForObjects(`${prefixes[one]}*`));
  return [
    allow(under(reads), 's3:GetObject'),
    allow(under(writes), 's3:PutObject'),
    allow(under(removes), 's3:DeleteObject'),
    // Also what makes an object that is not there "not found" instead of "forbidden".
    allow([mail.bucketArn], 's3:ListBucket'),
  ];
}

/**
 * Cases are loaded, decided on and committed. BatchWriteItem, for id rows, could also delete: IAM knows no right to put
 * several items alone. No function's code deletes a row, and the table can go back to any second of 35 days.
 */
export function caseCalls(cases: Table): readonly PolicyStatement[] {
  return [
    allow(
      [cases.tableArn],
      'dynamodb:BatchWriteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ),
  ];
}

/** What only the sweep reads: what is due and pending, and each morning everything. */
export function sweepCalls(cases: Table): readonly PolicyStatement[] {
  const indexes = tableDefinition.GlobalSecondaryIndexes.map(
    ({ IndexName }) => `${cases.tableArn}/index/${IndexName}`,
  );
  return [allow(indexes, 'dynamodb:Query'), allow([cases.tableArn], 'dynamodb:Scan')];
}

/** Letters leave in our domains' names only, and by our configuration set. */
export function letterCalls(stack: Stack, ours: readonly OurDomain[]): readonly PolicyStatement[] {
  const domains = ours.map(({ identity }) => identity.emailIdentityArn);
  const set = stack.formatArn({
    service: 'ses',
    resource: 'configuration-set',
    resourceName: names.configurationSet,
  });
  return [allow([...domains, set], 'ses:SendRawEmail')];
}

/**
 * The parameter with the keys of reply addresses. CloudFormation cannot make a SecureString, and a secret in a template
 * would be no secret: an operator makes it, by the runbook, before the first deployment.
 */
export function keyCalls(stack: Stack): readonly PolicyStatement[] {
  const parameter = stack.formatArn({
    service: 'ssm',
    resource: 'parameter',
    resourceName: names.keysParameter.slice(1),
  });
  return [allow([parameter], 'ssm:GetParameter')];
}

/** What Lambda does in the function's name to bring it the queue's messages, and where it lays those it gives up. */
export function fedCalls({ queue, dead }: Queues): readonly PolicyStatement[] {
  return [
    allow([queue.queueArn], 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'),
    ...deadLetterCalls(dead),
  ];
}

export function deadLetterCalls(dead: Queue): readonly PolicyStatement[] {
  return [allow([dead.queueArn], 'sqs:SendMessage')];
}
