import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { DeploymentInvalid, readDeployment } from '../../lib/stack/deployment.ts';
import { inWords, synthesised } from './synthesised.ts';

const root = join(import.meta.dirname, '..', '..');
const zone = 'Z0123456789ABCDEFGHIJ';
const folders: string[] = [];

/** What the context of the command line changes. */
export function deploying(): void {
  // The rules of CloudFormation itself have been asked once; they take five seconds each time.
  beforeAll(() => void vi.stubEnv('CDK_VALIDATION', 'false'));
  afterAll(() => {
    vi.unstubAllEnvs();
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('goes where it is told', () => {
    const { of, outputs } = synthesised({
      account: '123456789012',
      region: 'eu-west-1',
      domain: 'example.org',
      operator: 'ops@example.org',
    });
    expect(JSON.stringify(of('AWS::S3::Bucket'))).toContain('privacy-inbox-mail-123456789012-eu-west-1');
    expect(outputs.find(({ id }) => id === 'DnsMx')?.value).toBe(
      'inbox.example.org MX 10 inbound-smtp.eu-west-1.amazonaws.com',
    );
    expect(JSON.stringify(of('AWS::SNS::Subscription'))).toContain('ops@example.org');
  });

  it('writes DKIM in the zone it is given, and no MX without being told', () => {
    const { of } = synthesised({ hostedZoneId: zone });
    expect(of('AWS::Route53::RecordSet').map(({ Properties }) => Properties['Type'])).toEqual(
      Array(6).fill('CNAME'),
    );
  });

  it('makes the MX of the receiving domain when told, and of no other name', () => {
    const { of } = synthesised({ hostedZoneId: zone, takeOverMx: 'true' });
    const mx = of('AWS::Route53::RecordSet').filter(({ Properties }) => Properties['Type'] === 'MX');
    expect(mx.map(({ Properties }) => Properties)).toEqual([
      {
        HostedZoneId: zone,
        Name: 'inbox.plutomicro.com',
        Type: 'MX',
        TTL: '1800',
        ResourceRecords: ['10 inbound-smtp.ca-central-1.amazonaws.com'],
      },
    ]);
  });

  it('leaves every record standing when a later deployment is not told of the zone or the MX', () => {
    const records = synthesised({ hostedZoneId: zone, takeOverMx: 'true' }).of('AWS::Route53::RecordSet');
    expect(records.map(({ DeletionPolicy }) => DeletionPolicy)).toEqual(
      Array(7).fill('RetainExceptOnCreate'),
    );
  });

  it('keeps each record what it was when the firm gets an address on another domain', () => {
    const recordsOf = (context: Record<string, unknown>) =>
      Object.fromEntries(
        synthesised({ hostedZoneId: zone, takeOverMx: 'true', ...context })
          .of('AWS::Route53::RecordSet')
          .map(({ id, Properties }) => [id, Properties]),
      );
    const settings = shippedWith({ addresses: ['privacy@plutomicro.com', 'privacy@example.org'] });
    // CloudFormation makes a record of a new name before it leaves the old one, and makes none that stands.
    expect(recordsOf({ settings })).toEqual(recordsOf({}));
  });

  it('names to the custom resource which foreign rule set may go', () => {
    const { of } = synthesised({ replaceActiveRuleSet: 'old-rules' });
    expect(of('Custom::ActiveReceiptRuleSet')[0]?.Properties).toMatchObject({ replaces: 'old-rules' });
  });

  it('takes only its own addresses where the firm has other mail on the receiving domain', () => {
    const { of } = synthesised({ receivingDomain: 'plutomicro.com' });
    const [rule] = of('AWS::SES::ReceiptRule').map(({ Properties }) => Properties['Rule']);
    expect(inWords(Object(rule).Recipients)).toBe('privacy@plutomicro.com');
  });

  it.each([
    ['an MX without a zone', { takeOverMx: true }, 'takeOverMx needs hostedZoneId'],
    [
      "an MX on the firm's own domain",
      { takeOverMx: true, hostedZoneId: zone, receivingDomain: 'plutomicro.com' },
      'never on plutomicro.com',
    ],
    ['words that are no account', { account: 'mine' }, 'twelve digits'],
    ['a flag that is neither yes nor no', { takeOverMx: 'yes' }, 'takeOverMx'],
  ])('refuses %s', (_what, context, says) => {
    expect(() => deploymentWith(context)).toThrow(DeploymentInvalid);
    expect(() => deploymentWith(context)).toThrow(says);
  });

  it('lets the second contact hear of alarms where no operator is named', () => {
    expect(deploymentWith({}).operator).toBe('director@plutomicro.com');
  });

  it('receives where the settings say that replies go', () => {
    const settings = shippedWith({ replyAddress: 'reply@post.plutomicro.com' });
    expect(deploymentWith({ settings }).receivingDomain).toBe('post.plutomicro.com');
    expect(() => deploymentWith({ settings, receivingDomain: 'inbox.plutomicro.com' })).toThrow(
      'replyAddress in the settings is on post.plutomicro.com',
    );
  });
}

/** The shipped settings with some words changed, in a file of their own. */
function shippedWith(words: Record<string, unknown>): string {
  const folder = mkdtempSync(join(tmpdir(), 'settings '));
  folders.push(folder);
  const settings = join(folder, 'settings.json');
  const shipped: unknown = JSON.parse(readFileSync(join(root, 'settings.json'), 'utf8'));
  writeFileSync(settings, JSON.stringify({ ...Object(shipped), ...words }));
  writeFileSync(join(folder, 'policy.md'), 'Our policy.');
  return settings;
}

function deploymentWith(context: Record<string, unknown>) {
  const outdir = mkdtempSync(join(tmpdir(), 'context '));
  try {
    return readDeployment(new App({ outdir, context }).node);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}
