import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Deployed, deployedParameter } from '../../lib/aws/deployed.ts';
import { deployedSettings, digestOfSettings, settingsFiles } from '../../lib/aws/deployed-settings.ts';
import type { Check } from '../../lib/checks/check.ts';
import { zone } from '../checks/zone.ts';
import { typed } from '../cli/in-process.ts';
import { checkRow } from '../cli/rows.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { openAccountEndpoint, type SesAccount } from './account-endpoint.ts';
import { openSsmEndpoint } from './ssm-endpoint.ts';

const region = 'ca-central-1';
const receivingDomain = 'inbox.plutomicro.com';
const keysParameter = '/privacy-inbox/address-keys';
const secret = 'a key for tests only, 32 letters!';
const inbound = `inbound-smtp.${region}.amazonaws.com`;

const dns = vi.hoisted(() => ({ records: {} as Record<string, readonly string[] | null> }));
vi.mock('../../lib/checks/dns.ts', async (original) => {
  const real: typeof import('../../lib/checks/dns.ts') = await original();
  return { ...real, systemDns: () => zone(dns.records) };
});

const dynamodb = mockClient(DynamoDBClient);
const sqs = mockClient(SQSClient);

const soundDns = {
  [`MX ${receivingDomain}`]: [inbound],
  'MX plutomicro.com': [inbound],
  'TXT _dmarc.plutomicro.com': ['v=DMARC1; p=quarantine'],
  ...Object.fromEntries(
    ['plutomicro.com', receivingDomain].map((domain) => [
      `CNAME k1._domainkey.${domain}`,
      ['k1.dkim.amazonses.com'],
    ]),
  ),
};

beforeEach(() => {
  dns.records = { ...soundDns };
  dynamodb.reset();
  dynamodb
    .on(DescribeTableCommand, { TableName: 'privacy-inbox' })
    .resolves({ Table: { TableStatus: 'ACTIVE', DeletionProtectionEnabled: true } })
    .on(DescribeContinuousBackupsCommand, { TableName: 'privacy-inbox' })
    .resolves({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
      },
    });
  sqs.reset();
  for (const line of ['incoming', 'events'])
    sqs
      .on(GetQueueAttributesCommand, {
        QueueUrl: `https://sqs.example/${line}-dead`,
        AttributeNames: ['ApproximateNumberOfMessages'],
      })
      .resolves({ Attributes: { ApproximateNumberOfMessages: '0' } });
});

describe('doctor --aws', () => {
  it('finds nothing wrong with a sound deployment, and asks of each part', async () => {
    const { doctor, ses } = await deployed();
    const { code, err, rows } = await doctor();
    expect(err).toBe('');
    // The firm's published policy is old, and the rules of the law wait for a lawyer, wherever the inbox runs.
    const known = ({ check }: Check) => check === 'policy' || check.startsWith('not confirmed');
    expect(rows.filter((row) => row.ok !== 'yes' && !known(row))).toEqual([]);
    expect(rows.map(({ check }) => check).filter((check) => !check.startsWith('not confirmed'))).toEqual([
      'settings',
      'time zone data',
      'policy',
      'officers by name',
      'deployed',
      'address keys',
      'receipt rules',
      `MX of ${receivingDomain}`,
      'mail to plutomicro.com',
      'identity plutomicro.com',
      'DKIM records of plutomicro.com',
      `identity ${receivingDomain}`,
      `DKIM records of ${receivingDomain}`,
      'dead queue of incoming',
      'dead queue of events',
      'table of cases',
      'DMARC of plutomicro.com',
      'sandbox',
      'sending',
      'daily quota',
      'officers at plutomicro.com',
    ]);
    expect(code).toBe(0);
    expect(ses.asked.toSorted()).toEqual([
      '/v2/email/account',
      `/v2/email/identities/${receivingDomain}`,
      '/v2/email/identities/plutomicro.com',
      'DescribeActiveReceiptRuleSet',
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('says of each part what is wrong with it, and fails', async () => {
    const { doctor, ses, ssm, settingsFile } = await deployed((state) => {
      state.account = { ...state.account, ProductionAccessEnabled: false };
      state.active = { name: 'theirs', rules: [] };
      delete state.identities[receivingDomain];
    });
    ssm.store(keysParameter, JSON.stringify({ current: 'short' }));
    await writeFile(settingsFile, JSON.stringify({ ...firm(), shortName: 'Another', policy: 'policy.md' }));
    sqs.on(GetQueueAttributesCommand).resolves({ Attributes: { ApproximateNumberOfMessages: '2' } });
    dynamodb.on(DescribeTableCommand).resolves({ Table: { TableStatus: 'ACTIVE' } });
    dns.records = { 'MX plutomicro.com': ['mx.example.org'] };
    const { code, rows } = await doctor();
    expect(code).toBe(1);
    expect(
      Object.fromEntries(rows.filter(({ ok }) => ok === 'no').map(({ check, says }) => [check, says])),
    ).toEqual({
      deployed: expect.stringContaining('is not what is deployed in ca-central-1'),
      'address keys': expect.stringContaining(`${keysParameter} does not hold`),
      'receipt rules': expect.stringContaining('"theirs" is active, not ours'),
      [`MX of ${receivingDomain}`]: `set ${receivingDomain} MX 10 ${inbound}`,
      'DKIM records of plutomicro.com': 'set k1._domainkey.plutomicro.com CNAME k1.dkim.amazonses.com',
      [`identity ${receivingDomain}`]: expect.stringContaining('SES does not know'),
      'dead queue of incoming': expect.stringContaining('about 2 messages'),
      'dead queue of events': expect.stringContaining('about 2 messages'),
      'table of cases': expect.stringContaining('deletion protection'),
      sandbox: expect.stringContaining('sandbox in ca-central-1'),
    });
    expect(says(rows, 'mail to plutomicro.com', 'look')).toContain(`to privacy@${receivingDomain}`);
    expect(says(rows, 'officers at plutomicro.com', 'look')).toContain('GRAY');
    expect(ses.asked).toContain(`/v2/email/identities/${receivingDomain}`);
    expect(JSON.stringify(rows)).not.toContain('short');
  });

  it('says of a right that is missing which, and goes on with everything else', async () => {
    const { doctor } = await deployed(() => {}, [
      '/v2/email/account',
      '/v2/email/identities/plutomicro.com',
      'DescribeActiveReceiptRuleSet',
    ]);
    const denied = Object.assign(new Error('not authorized'), { name: 'AccessDeniedException' });
    dynamodb.on(DescribeContinuousBackupsCommand).rejects(denied);
    sqs.on(GetQueueAttributesCommand, { QueueUrl: 'https://sqs.example/events-dead' }).rejects(denied);
    const { code, rows } = await doctor();
    expect(code).toBe(0);
    expect(
      rows
        .filter(({ says: words }) => words.startsWith('may not ask'))
        .map(({ check, ok, says: words }) => [check, ok, words]),
    ).toEqual([
      ['receipt rules', 'look', 'may not ask: ses:DescribeActiveReceiptRuleSet'],
      ['identity plutomicro.com', 'look', 'may not ask: ses:GetEmailIdentity'],
      ['dead queue of events', 'look', 'may not ask: sqs:GetQueueAttributes'],
      [
        'table of cases',
        'look',
        'may not ask: dynamodb:DescribeTable and dynamodb:DescribeContinuousBackups',
      ],
      ['sending', 'look', 'may not ask: ses:GetAccount'],
    ]);
    expect(says(rows, 'dead queue of incoming', 'yes')).toBe('empty');
    expect(says(rows, `identity ${receivingDomain}`, 'yes')).toContain('verified');
  });

  it('calls what AWS or DNS did not answer neither good nor bad', async () => {
    const { doctor } = await deployed();
    dynamodb.on(DescribeTableCommand).rejects(Object.assign(new Error('late'), { name: 'TimeoutError' }));
    dns.records = Object.fromEntries(Object.keys(soundDns).map((question) => [question, null]));
    const { code, rows } = await doctor();
    expect(code).toBe(0);
    expect(says(rows, 'table of cases', 'look')).toContain('was not answered (TimeoutError)');
    expect(
      rows
        .filter(({ says: words }) => words.startsWith('DNS did not answer'))
        .map(({ check, ok }) => [check, ok]),
    ).toEqual(
      [
        `MX of ${receivingDomain}`,
        'mail to plutomicro.com',
        'DKIM records of plutomicro.com',
        `DKIM records of ${receivingDomain}`,
        'DMARC of plutomicro.com',
        'officers at plutomicro.com',
      ].map((check) => [check, 'look']),
    );
  });

  it('says that nothing is deployed, and checks what comes before that', async () => {
    const { aws } = await deployed();
    const { ssm } = await loopback({ account: {}, identities: {}, active: null });
    const { code, out } = await aws('--json');
    const rows = out.map((line) => checkRow.parse(JSON.parse(line)));
    expect(code).toBe(1);
    expect(says(rows, 'deployed', 'no')).toContain('no inbox is deployed in ca-central-1');
    expect(says(rows, 'sandbox', 'no')).toContain('sandbox in ca-central-1');
    expect(says(rows, 'officers at plutomicro.com', 'yes')).toContain('p=quarantine');
    expect(rows.map(({ check }) => check)).not.toContain('table of cases');
    ssm.store(deployedParameter, '{}');
    const unreadable = (await aws('--json')).out.map((line) => checkRow.parse(JSON.parse(line)));
    expect(says(unreadable, 'deployed', 'no')).toContain('does not hold what this version deploys');
  });

  it('takes no option of a data folder with it, and no region without it', async () => {
    for (const words of [
      ['--aws', '--data', 'x'],
      ['--aws', '--at', '2026-11-23T15:00:00Z'],
      ['--region', region],
    ])
      expect((await typed(100, 'doctor', ...words)).code).toBe(2);
  });

  it('shows every word of what to do, however narrow the terminal', async () => {
    const { aws } = await deployed((state) => {
      state.active = { name: 'theirs', rules: [] };
    });
    const { out } = await aws();
    const from = out.findIndex((line) => line.startsWith('receipt rules'));
    const row = out.slice(
      from,
      out.findIndex((line, n) => n > from && !line.startsWith(' ')),
    );
    const column = out[0]?.indexOf('SAYS') ?? 0;
    expect(row.map((line) => line.slice(column)).join(' ')).toMatch(
      /npm run deploy -- --replace-active-rule-set theirs$/,
    );
    expect(Math.max(...row.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});

const says = (rows: readonly Check[], check: string, ok: Check['ok']) =>
  rows.find((row) => row.check === check && row.ok === ok)?.says;

const firm = () => {
  const { policy: _policy, embedded: _embedded, ...rest } = settings;
  return rest;
};

function identity() {
  return {
    IdentityType: 'DOMAIN',
    FeedbackForwardingStatus: false,
    VerifiedForSendingStatus: true,
    ConfigurationSetName: 'privacy-inbox',
    DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS', Tokens: ['k1'] },
  };
}

/** What stands on AWS, on loopback, and a command line that looks there. */
async function loopback(state: SesAccount, denied: readonly string[] = []) {
  const ssm = await openSsmEndpoint({});
  const ses = await openAccountEndpoint(state, new Set(denied));
  onTestFinished(ssm.close);
  onTestFinished(ses.close);
  Object.assign(process.env, {
    AWS_REGION: region,
    AWS_ACCESS_KEY_ID: 'loopback',
    AWS_SECRET_ACCESS_KEY: 'loopback',
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_ENDPOINT_URL_SES: ses.url,
    AWS_ENDPOINT_URL_SESV2: ses.url,
  });
  return { ssm, ses };
}

/** A sound deployment, changed, and what may not be asked of it. */
async function deployed(change: (state: SesAccount) => void = () => {}, denied: readonly string[] = []) {
  const folder = await aFolder();
  const settingsFile = join(folder, 'settings.json');
  for (const [name, content] of Object.entries(settingsFiles(settings)))
    await writeFile(join(folder, name), content);
  const rule = {
    name: 'privacy-inbox-mail',
    enabled: true,
    scan: true,
    recipients: ['privacy@plutomicro.com', receivingDomain],
    bucket: 'mail',
  };
  const state: SesAccount = {
    account: {
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      EnforcementStatus: 'HEALTHY',
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 12 },
    },
    identities: { 'plutomicro.com': identity(), [receivingDomain]: identity() },
    active: { name: 'privacy-inbox', rules: [rule] },
  };
  change(state);
  const { ssm, ses } = await loopback(state, denied);
  const line = (name: string) => ({
    queueArn: 'a',
    deadArn: 'a',
    deadUrl: `https://sqs.example/${name}-dead`,
  });
  const said: Deployed = {
    bucket: 'mail',
    configurationSet: 'privacy-inbox',
    keysParameter,
    ruleSet: 'privacy-inbox',
    domain: 'plutomicro.com',
    receivingDomain,
    settings: digestOfSettings(deployedSettings(settings, receivingDomain)),
    queues: { incoming: line('incoming'), events: line('events') },
  };
  ssm.store(deployedParameter, JSON.stringify(said));
  ssm.store(keysParameter, JSON.stringify({ current: secret, previous: null }));
  const aws = (...words: readonly string[]) =>
    typed(100, 'doctor', '--aws', '--settings', settingsFile, ...words);
  const doctor = async () => {
    const { code, err, rows } = await aws('--json');
    return { code, err, rows: rows().map((row) => checkRow.parse(row)) };
  };
  return { aws, doctor, ses, ssm, settingsFile };
}
