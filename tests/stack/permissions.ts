import { expect, it } from 'vitest';
import { inWords, type Synthesised, statementsIn } from './synthesised.ts';

const domains = 'plutomicrocom';
const letters = [
  'arn:aws:ses:ca-central-1:<AWS::AccountId>:configuration-set/privacy-inbox',
  `arn:aws:ses:ca-central-1:<AWS::AccountId>:identity/<Identityinbox${domains}>`,
  `arn:aws:ses:ca-central-1:<AWS::AccountId>:identity/<Identity${domains}>`,
].join(', ');
const keys = 'arn:aws:ssm:ca-central-1:<AWS::AccountId>:parameter/privacy-inbox/address-keys';
const cases = 'dynamodb:BatchWriteItem dynamodb:GetItem dynamodb:PutItem dynamodb:Query dynamodb:UpdateItem';
const messages = 'sqs:DeleteMessage sqs:GetQueueAttributes sqs:ReceiveMessage';
const logs = 'logs:CreateLogStream logs:PutLogEvents';
const mail = (...prefixes: readonly string[]) => prefixes.map((one) => `<Mail.Arn>/${one}/*`).join(', ');

/** Every call that each role may make, and on what. A new call of the code belongs here first. */
const allowed: Readonly<Record<string, readonly (readonly [calls: string, on: string])[]>> = {
  Receive: [
    [cases, '<Cases.Arn>'],
    ['ses:SendRawEmail', letters],
    ['ssm:GetParameter', keys],
    ['s3:GetObject', mail('composed', 'enclosed', 'incoming', 'kept', 'reception')],
    ['s3:PutObject', mail('attempts', 'composed', 'enclosed', 'kept', 'reception')],
    ['s3:DeleteObject', mail('attempts', 'incoming')],
    ['s3:ListBucket', '<Mail.Arn>'],
    [messages, '<Incoming.Arn>'],
    ['sqs:SendMessage', '<IncomingDead.Arn>'],
    [logs, '<ReceiveLog.Arn>'],
  ],
  Delivery: [
    [cases, '<Cases.Arn>'],
    ['ses:SendRawEmail', letters],
    ['ssm:GetParameter', keys],
    ['s3:GetObject', mail('composed', 'enclosed', 'incoming', 'kept')],
    ['s3:PutObject', mail('attempts', 'composed')],
    ['s3:DeleteObject', mail('attempts')],
    ['s3:ListBucket', '<Mail.Arn>'],
    [messages, '<Events.Arn>'],
    ['sqs:SendMessage', '<EventsDead.Arn>'],
    [logs, '<DeliveryLog.Arn>'],
  ],
  Sweep: [
    [cases.replace('dynamodb:UpdateItem', 'dynamodb:Scan dynamodb:UpdateItem'), '<Cases.Arn>'],
    ['ses:SendRawEmail', letters],
    ['ssm:GetParameter', keys],
    ['s3:GetObject', mail('composed', 'enclosed', 'incoming', 'kept', 'reception')],
    ['s3:PutObject', mail('attempts', 'composed', 'enclosed', 'kept')],
    ['s3:DeleteObject', mail('attempts', 'incoming')],
    ['s3:ListBucket', '<Mail.Arn>'],
    ['dynamodb:Query', '<Cases.Arn>/index/nextAt, <Cases.Arn>/index/pending'],
    ['sqs:SendMessage', '<SweepDead.Arn>'],
    [logs, '<SweepLog.Arn>'],
  ],
  SweepSchedule: [
    ['lambda:InvokeFunction', '<Sweep.Arn>'],
    ['sqs:SendMessage', '<SweepDead.Arn>'],
  ],
  ActivateRuleSet: [
    ['ses:DescribeActiveReceiptRuleSet ses:SetActiveReceiptRuleSet', '*'],
    [logs, '<ActivateRuleSetLog.Arn>'],
  ],
};

/** What the SDK's clients carry for themselves and never send on our behalf. */
const ofTheSdk = new Set(['HeadBucket', 'CreateSession', 'DescribeEndpoints', 'Typed']);
/** Calls whose right has another name. */
const rights: Readonly<Record<string, readonly string[]>> = {
  CopyObject: ['s3:GetObject', 's3:PutObject'],
  DeleteObjects: ['s3:DeleteObject'],
  HeadObject: ['s3:GetObject'],
  ListObjectsV2: ['s3:ListBucket'],
};

export function permissions({ of }: Synthesised, commandsOfSweep: () => readonly string[]): void {
  it.each(Object.entries(allowed))('%s may do exactly this', (role, calls) => {
    const [found] = of('AWS::IAM::Role').filter(({ id }) => id.replace(/Role[0-9A-F]{8}$/, '') === role);
    const may = statementsIn(found?.Properties['Policies']).map(({ Action, Resource }) => [
      Action.join(' '),
      inWords(Resource),
    ]);
    expect(may).toEqual(calls);
  });

  it('has no other role and no policy beside them', () => {
    expect(of('AWS::IAM::Role')).toHaveLength(Object.keys(allowed).length);
    expect([...of('AWS::IAM::Policy'), ...of('AWS::IAM::ManagedPolicy')]).toEqual([]);
    for (const { Properties } of of('AWS::IAM::Role'))
      expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  it('allows the sweep, which does everything, what its code can call and no more', () => {
    const called = commandsOfSweep()
      .filter((name) => !ofTheSdk.has(name))
      .flatMap((name) => rights[name] ?? [`any:${name}`]);
    const may = (allowed['Sweep'] ?? [])
      .flatMap(([calls]) => calls.split(' '))
      // Lambda's own calls in the function's name: its log, and the record of a run that failed.
      .filter((call) => !call.startsWith('logs:') && !call.startsWith('sqs:'));
    const bare = (calls: readonly string[]) =>
      [...new Set(calls.map((call) => call.split(':')[1]))].toSorted();
    expect(bare(may)).toEqual(bare(called));
  });
}
