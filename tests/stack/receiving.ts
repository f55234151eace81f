import { Match } from 'aws-cdk-lib/assertions';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { inWords, type Synthesised, statementsIn } from './synthesised.ts';

/** Mail from SES to the function that takes it in. */
export function receiving({ template, of, outputs }: Synthesised): void {
  it('scans mail to our addresses, stores it, tells the topic, and stops', () => {
    template.resourceCountIs('AWS::SES::ReceiptRule', 1);
    const [rule] = of('AWS::SES::ReceiptRule').map(({ Properties }) => Properties['Rule']);
    expect(rule).toMatchObject({
      Enabled: true,
      ScanEnabled: true,
      Recipients: ['privacy@plutomicro.com', 'inbox.plutomicro.com'],
      Actions: [{ S3Action: { ObjectKeyPrefix: 'incoming/' } }, { StopAction: { Scope: 'RuleSet' } }],
    });
    expect(inWords(rule)).not.toContain('KmsKeyArn');
    expect(JSON.stringify(rule)).toContain('"TopicArn":{"Ref":"IncomingTopic');
  });

  it('lets SES write incoming mail for our rule of our account, and nothing else', () => {
    const policies = of('AWS::S3::BucketPolicy').flatMap(({ Properties }) => statementsIn(Properties));
    const allowed = policies.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.map(({ Action, Principal }) => [Action, Principal])).toEqual([
      [['s3:PutObject'], { Service: 'logging.s3.amazonaws.com' }],
      [['s3:PutObject'], { Service: 'ses.amazonaws.com' }],
    ]);
    const ses = allowed[1];
    expect(inWords(ses?.Resource)).toBe('<Mail.Arn>/incoming/*');
    expect(ses?.Condition).toMatchObject({
      StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
    });
    expect(JSON.stringify(ses?.Condition)).toContain(
      ':receipt-rule-set/privacy-inbox:receipt-rule/privacy-inbox-mail',
    );
  });

  it('makes the rule when SES may write and publish, and activates it last', () => {
    template.hasResource('AWS::SES::ReceiptRule', {
      DependsOn: Match.arrayWith([
        Match.stringLikeRegexp('^IncomingTopicPolicy'),
        Match.stringLikeRegexp('^MailPolicy'),
      ]),
    });
    template.hasResource('Custom::ActiveReceiptRuleSet', {
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^MailRule')]),
      Properties: { ruleSet: 'privacy-inbox', replaces: '', ServiceTimeout: '300' },
    });
  });

  it('hands messages over one by one, five times, and then to the dead queue', () => {
    for (const [name, atOnce] of [
      ['incoming', 5],
      ['events', 2],
    ] as const) {
      template.hasResourceProperties('AWS::SQS::Queue', {
        QueueName: `privacy-inbox-${name}`,
        VisibilityTimeout: 360,
        RedrivePolicy: { maxReceiveCount: 5 },
      });
      template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
        BatchSize: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: atOnce },
      });
    }
    const reserved = of('AWS::Lambda::Function').map(
      ({ Properties }) => Properties['ReservedConcurrentExecutions'],
    );
    expect(reserved.every((one) => one === undefined)).toBe(true);
  });

  it.each([
    ['Receive', '<IncomingDead>'],
    ['Delivery', '<EventsDead>'],
    ['Sweep', undefined],
  ])('tells %s where its own dead queue is, and no other', (name, dead) => {
    const [found] = of('AWS::Lambda::Function').filter(({ id }) => id.replace(/[0-9A-F]{8}$/, '') === name);
    const { Variables } = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(found?.Properties['Environment']);
    expect('DEAD_QUEUE_URL' in Variables ? inWords(Variables['DEAD_QUEUE_URL']) : undefined).toBe(dead);
  });

  it('keeps what a topic could not bring, where the queue keeps what it gave up', () => {
    const brought = of('AWS::SNS::Subscription').filter(({ Properties }) => Properties['Protocol'] === 'sqs');
    expect(brought.map(({ Properties }) => inWords(Properties['Endpoint']))).toEqual([
      '<Incoming.Arn>',
      '<Events.Arn>',
    ]);
    expect(brought.map(({ Properties }) => JSON.stringify(Properties['RedrivePolicy']))).toEqual([
      expect.stringContaining('IncomingDead'),
      expect.stringContaining('EventsDead'),
    ]);
  });

  it('prints what to set in DNS, and makes no record', () => {
    template.resourceCountIs('AWS::Route53::RecordSet', 0);
    expect(outputs.filter(({ id }) => id.startsWith('DnsDkim'))).toHaveLength(6);
    expect(outputs.find(({ id }) => id === 'DnsMx')?.value).toBe(
      'inbox.plutomicro.com MX 10 inbound-smtp.ca-central-1.amazonaws.com',
    );
  });
}
