import { Duration, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { prefixes } from '../aws/prefixes.ts';
import { fromOurRule } from './rule-arn.ts';

const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/**
 * Raw mail and letters. No mail or letter that stands is ever deleted by age: how long a firm keeps them is the firm's to
 * say. What was overwritten, or left `incoming/` for `kept/`, can be got back for a month. Counts of readings say nothing
 * once a mail is read, or nobody tries it any more.
 */
export function mailBucket(stack: Stack): Bucket {
  const props = {
    ...closed,
    bucketName: `privacy-inbox-mail-${stack.account}-${stack.region}`,
    versioned: true,
    lifecycleRules: [
      {
        id: 'OldVersions',
        noncurrentVersionExpiration: Duration.days(30),
        expiredObjectDeleteMarker: true,
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
      { id: 'CountsOfReadings', prefix: prefixes.attempts, expiration: Duration.days(30) },
    ],
  } satisfies BucketProps;
  // Assigned: under exactOptionalPropertyTypes CDK's own bucket is not what its own property asks for.
  const logged = Object.assign<BucketProps, object>(props, { serverAccessLogsBucket: accessLog(stack) });
  const bucket = new Bucket(stack, 'Mail', logged);
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid: 'MailFromOurRule',
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`${prefixes.incoming}*`)],
      conditions: fromOurRule(stack),
    }),
  );
  return bucket;
}

/** Who touched which mail, for a year: the question after a breach. Keys are SES's ids, so no personal data lies here. */
function accessLog(stack: Stack): Bucket {
  return new Bucket(stack, 'MailAccessLog', {
    ...closed,
    bucketName: `privacy-inbox-mail-access-${stack.account}-${stack.region}`,
    lifecycleRules: [{ id: 'AYear', expiration: Duration.days(365) }],
  });
}
