import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { expect, it } from 'vitest';
import { nag } from '../../lib/stack/nag.ts';
import { inWords, type Synthesised, statementsIn } from './synthesised.ts';

/** What must hold of every resource, those of tomorrow too. */
export function guarding({ all, of, report }: Synthesised): void {
  const statements = all.flatMap(({ id, Properties }) =>
    statementsIn(Properties).map((one) => ({ id, ...one })),
  );
  const allowing = statements.filter(({ Effect }) => Effect === 'Allow');

  it('has no finding of cdk-nag or of CloudFormation itself that nobody has answered', () => {
    expect(report.pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
  });

  it('would fail on a finding of either', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'careless '));
    const app = new App({ outdir });
    const careless = new Stack(app, 'Careless');
    new Queue(careless, 'Queue');
    new CfnBucket(careless, 'Bucket', { accessControl: 'Private' });
    nag(app);
    expect(() => app.synth()).toThrow(/AwsSolutions-SQS3.*CloudFormation Validate/s);
    rmSync(outdir, { recursive: true });
  });

  it('allows no action by wildcard', () => {
    expect(allowing.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('allows an action on everything only where the service knows no resource, or the key is its own', () => {
    const onAll = allowing
      .filter(({ Resource }) => inWords(Resource) === '*')
      .map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''));
    expect([...new Set(onAll)].toSorted()).toEqual(['ActivateRuleSetRole', 'TopicKey']);
  });

  it('lets in nobody but services of AWS and the account itself, and services only on our behalf', () => {
    const policies = allowing.filter(({ Principal }) => Principal !== undefined);
    for (const { id, Principal, Condition } of policies) {
      const who = inWords(Principal);
      expect(who, id).not.toContain('*');
      // The key's policy says what, the topics' policies say for whom. Lambda acts for the function that has the role.
      if (id.startsWith('TopicKey') || who.includes('lambda.amazonaws.com')) continue;
      expect(JSON.stringify(Condition), id).toMatch(/aws:source(account|arn)/i);
    }
  });

  it('closes every bucket to the public', () => {
    for (const { Properties } of of('AWS::S3::Bucket')) {
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
      expect(Properties).not.toHaveProperty('AccessControl');
    }
  });

  it('encrypts whatever lies anywhere', () => {
    for (const { Properties } of of('AWS::S3::Bucket'))
      expect(JSON.stringify(Properties['BucketEncryption'])).toContain('AES256');
    for (const { Properties } of of('AWS::SQS::Queue')) expect(Properties['SqsManagedSseEnabled']).toBe(true);
    for (const { Properties } of of('AWS::SNS::Topic'))
      expect(inWords(Properties['KmsMasterKeyId'])).toBe('<TopicKey.Arn>');
    for (const { Properties } of of('AWS::KMS::Key')) expect(Properties['EnableKeyRotation']).toBe(true);
  });

  it.each(['S3::Bucket', 'SQS::Queue', 'SNS::Topic'])('%s refuses whatever comes without TLS', (kind) => {
    expect(of(`AWS::${kind}Policy`)).toHaveLength(of(`AWS::${kind}`).length);
    for (const { Properties } of of(`AWS::${kind}Policy`)) {
      const denied = statementsIn(Properties).filter(({ Effect }) => Effect === 'Deny');
      expect(JSON.stringify(denied)).toContain('"aws:SecureTransport":"false"');
    }
  });

  it('gives each queue a dead queue, or is one', () => {
    for (const { Properties, id } of of('AWS::SQS::Queue'))
      expect(/Dead[0-9A-F]{8}$/.test(id) || 'RedrivePolicy' in Properties, id).toBe(true);
  });

  it('runs every function on Node 24 and ARM, with a log of its own that ends', () => {
    const logs = of('AWS::Logs::LogGroup');
    expect(logs).toHaveLength(of('AWS::Lambda::Function').length);
    for (const { Properties } of logs) expect(Properties['RetentionInDays']).toBe(90);
    for (const { Properties } of of('AWS::Lambda::Function')) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties['LoggingConfig']).toMatchObject({ LogFormat: 'JSON', LogGroup: expect.anything() });
    }
  });

  it('holds no secret: a function is told where the keys are, and not what they are', () => {
    const [receive] = of('AWS::Lambda::Function').filter(({ id }) => id.startsWith('Receive'));
    expect(receive?.Properties['Environment']).toEqual({
      Variables: {
        ADDRESS_KEYS_PARAMETER: '/privacy-inbox/address-keys',
        CONFIGURATION_SET: 'privacy-inbox',
        DEAD_QUEUE_URL: { Ref: expect.stringMatching(/^IncomingDead/) },
        MAIL_BUCKET: { Ref: expect.stringMatching(/^Mail/) },
        SETTINGS_FILE: 'settings.json',
      },
    });
  });

  it('tags everything that takes a tag', () => {
    for (const type of [
      'AWS::S3::Bucket',
      'AWS::SQS::Queue',
      'AWS::SNS::Topic',
      'AWS::Lambda::Function',
      'AWS::DynamoDB::Table',
    ])
      for (const { Properties, id } of of(type))
        expect(JSON.stringify(Properties['Tags']), id).toContain('privacy-inbox');
  });
}
