import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Deployed, deployedParameter } from '../../lib/aws/deployed.ts';
import { settingsFiles } from '../../lib/aws/deployed-settings.ts';
import { cdkOf } from '../../lib/deploy/cdk.ts';
import { run } from '../../lib/deploy/main.ts';
import { openAccountEndpoint, type SesAccount } from '../aws/account-endpoint.ts';
import { accountOfSsm, openSsmEndpoint } from '../aws/ssm-endpoint.ts';
import { zone } from '../checks/zone.ts';
import { aFolder } from '../folder.ts';
import { settings } from '../world.ts';
import { aProject } from './a-project.ts';

const region = 'ca-central-1';
const bootstrapParameter = '/cdk-bootstrap/hnb659fds/version';
const keysParameter = '/privacy-inbox/address-keys';
const keys = JSON.stringify({ current: 'a key for tests only, 32 letters!', previous: null });
const looks = [
  'GetServiceSetting /ssm/parameter-store/default-parameter-tier',
  `GetParameter ${deployedParameter}`,
  'DescribeActiveReceiptRuleSet',
  `GetParameter ${keysParameter}`,
];
const outputs = {
  PrivacyInbox: {
    DnsDkim1: 'k1._domainkey.plutomicro.com CNAME k1.dkim.amazonses.com',
    DnsDkim2: 'k2._domainkey.plutomicro.com CNAME k2.dkim.amazonses.com',
    DnsMx: `inbox.plutomicro.com MX 10 inbound-smtp.${region}.amazonaws.com`,
    Other: 'a b c',
  },
};

describe('npm run deploy', () => {
  it('looks at everything, shows what would change, asks, and only then changes anything', async () => {
    const { deploy, log, questions, ssm } = await anAccount({ [bootstrapParameter]: '25' });
    const { code, err } = await deploy('--operator', 'ops@example.org');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(questions).toEqual(['Deploy this? [y/N] ']);
    expect(log).toEqual([
      ...looks,
      'cdk synth',
      `GetParameter ${bootstrapParameter}`,
      'cdk diff',
      'asked',
      `PutParameter ${keysParameter}`,
      'cdk deploy',
      '/v2/email/account',
    ]);
    expect(JSON.parse(ssm.stored(keysParameter) ?? '')).toEqual({
      current: expect.stringMatching(/^[0-9a-f]{64}$/),
      previous: null,
    });
  });

  it('hands its words on to CDK, and deploys the very assembly that it showed', async () => {
    const { calls, deploy, root, settingsFile } = await anAccount({ [bootstrapParameter]: '25' });
    await deploy(
      '--operator',
      'ops@example.org',
      '--hosted-zone',
      'Z1',
      '--take-over-mx',
      '-c',
      'domain=plutomicro.com',
      '--yes',
    );
    const [synth, diff, deployed, ...more] = await calls();
    expect(more).toEqual([]);
    const assembly = synth?.words[3] ?? '';
    const folder = assembly.replace(/[\\/]assembly$/, '');
    expect(synth?.words.slice(0, 4)).toEqual(['synth', '--quiet', '--output', assembly]);
    const context = synth?.words.slice(4) ?? [];
    expect(context.filter((_, n) => n % 2 === 0)).toEqual(context.filter((word) => word === '--context'));
    expect(context.filter((word) => word !== '--context').toSorted()).toEqual([
      `account=${accountOfSsm}`,
      'domain=plutomicro.com',
      'hostedZoneId=Z1',
      'operator=ops@example.org',
      `region=${region}`,
      `settings=${settingsFile}`,
      'takeOverMx=true',
    ]);
    expect(diff?.words).toEqual(['diff', '--app', assembly, '--no-fail']);
    expect(deployed?.words).toEqual([
      'deploy',
      '--app',
      assembly,
      '--require-approval',
      'never',
      '--outputs-file',
      join(folder, 'outputs.json'),
    ]);
    for (const one of [synth, diff, deployed])
      expect(one).toMatchObject({
        cwd: root,
        region,
        path: expect.stringContaining(join(root, 'node_modules', '.bin')),
      });
  });

  it('says which DNS records are missing, how the account stands, and what comes next', async () => {
    const { deploy } = await anAccount({ [bootstrapParameter]: '25' });
    const { out } = await deploy('--operator', 'ops@example.org');
    const left = out.slice(out.findIndex((line) => line.endsWith('what is left to do')) + 1);
    const whole = left.map((line) => line.trim()).join(' ');
    expect(left.filter((line) => line.startsWith('      '))).toEqual([
      '      k2._domainkey.plutomicro.com CNAME k2.dkim.amazonses.com   (DNS did not answer: it may stand)',
      `      inbox.plutomicro.com MX 10 inbound-smtp.${region}.amazonaws.com   (now mx.example.org)`,
    ]);
    expect(whole).toContain('DNS: 2 of 3 records do not stand yet:');
    expect(whole).toContain(`sandbox: the account is in the sandbox in ${region}`);
    expect(whole).toContain('AWS has written to ops@example.org: confirm the subscription');
    expect(whole).toContain('next: privacy-inbox canary');
  });

  it('deploys again, with the keys that stand, and tells alarms go to the second contact', async () => {
    const { deploy, log, ssm } = await anAccount({
      [bootstrapParameter]: '25',
      [keysParameter]: keys,
      [deployedParameter]: 'what another version wrote',
    });
    ssm.store(keysParameter, keys);
    const { code, out } = await deploy('--yes');
    expect(code).toBe(0);
    expect(ssm.stored(keysParameter)).toBe(keys);
    expect(log.filter((line) => line.startsWith('Put'))).toEqual([]);
    expect(out.map((line) => line.trim()).join(' ')).toContain(
      `alarms go to ${settings.secondContact.address}`,
    );
  });

  it('prints no key', async () => {
    const { deploy, ssm } = await anAccount({ [bootstrapParameter]: '25' });
    const { out } = await deploy('--yes');
    const made: { current: string } = JSON.parse(ssm.stored(keysParameter) ?? '');
    expect(made.current).toHaveLength(64);
    expect(out.join('\n')).not.toContain(made.current);
  });

  it('bootstraps CDK where it never was, if told to', async () => {
    const { calls, deploy, log, questions } = await anAccount({});
    const { code } = await deploy();
    expect(code).toBe(0);
    expect(questions[0]).toContain(`npx cdk bootstrap aws://${accountOfSsm}/${region}`);
    expect(log.filter((line) => line.startsWith('cdk') || line === 'asked')).toEqual([
      'cdk synth',
      'asked',
      'cdk bootstrap',
      'cdk diff',
      'asked',
      'cdk deploy',
    ]);
    expect((await calls())[1]?.words).toEqual(['bootstrap', `aws://${accountOfSsm}/${region}`]);
  });

  it('says what is to be done by hand where the outputs cannot be read', async () => {
    const { deploy } = await anAccount({ [bootstrapParameter]: '25' }, { outputs: 'no JSON' });
    const { code, out } = await deploy('--yes');
    expect(code).toBe(0);
    expect(out.map((line) => line.trim()).join(' ')).toContain(
      'privacy-inbox doctor --aws says which DNS records are missing',
    );
  });
});

describe('it stops, says why and what stands, and runs nothing after', () => {
  it('at settings that cannot be used', async () => {
    const { deploy, log, settingsFile } = await anAccount({});
    await writeFile(settingsFile, '{}');
    const { code, err } = await deploy('--yes');
    expect(code).toBe(1);
    expect(err).toMatch(/^stopped at "settings": .*cannot be used/);
    expect(err).toMatch(/\nNothing was changed\. Running it again is safe\.$/);
    expect(log).toEqual([]);
  });

  it('at another account than the one that is named', async () => {
    const { deploy, log } = await anAccount({});
    const { code, err } = await deploy('--account', '222222222222', '--yes');
    expect(code).toBe(1);
    expect(err).toContain(`of the account ${accountOfSsm}, not of 222222222222`);
    expect(err).toContain('Nothing was changed.');
    expect(log).toEqual(looks.slice(0, 1));
  });

  it('where the inbox of another firm stands', async () => {
    const { deploy, log } = await anAccount({ [deployedParameter]: deployedOf('example.org') });
    const { code, err } = await deploy('--yes');
    expect(code).toBe(1);
    expect(err).toContain('the inbox of example.org is deployed here, and this one is of plutomicro.com');
    expect(err).toContain('Nothing was changed.');
    expect(log).toEqual(looks.slice(0, 2));
  });

  it('where replies to letters that are out would no longer be ours, unless an address keeps them', async () => {
    const account = await anAccount({
      [bootstrapParameter]: '25',
      [keysParameter]: keys,
      [deployedParameter]: deployedOf('plutomicro.com', 'mail.plutomicro.com'),
    });
    const refused = await account.deploy('--yes');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('such as privacy@mail.plutomicro.com');
    expect((await account.deploy('--yes', '--receiving-domain', 'mail.plutomicro.com')).code).toBe(0);
    const firm = JSON.parse(await readFile(account.settingsFile, 'utf8'));
    const addresses = [...firm.addresses, 'privacy@mail.plutomicro.com'];
    await writeFile(account.settingsFile, JSON.stringify({ ...firm, addresses }));
    expect((await account.deploy('--yes')).code).toBe(0);
  });

  it('at a foreign receipt rule set, unless that very one is named', async () => {
    const foreign = (state: SesAccount) => {
      state.active = { name: 'theirs', rules: [] };
    };
    const stopped = await anAccount({ [bootstrapParameter]: '25' }, {}, foreign);
    for (const words of [[], ['--replace-active-rule-set', 'others']]) {
      stopped.log.length = 0;
      const { code, err } = await stopped.deploy('--yes', ...words);
      expect(code).toBe(1);
      expect(err).toContain('"theirs" is active in this region and is not ours');
      expect(err).toContain('--replace-active-rule-set theirs');
      expect(stopped.log).toEqual(looks.slice(0, 3));
    }
    const named = await stopped.deploy('--yes', '--replace-active-rule-set', 'theirs');
    expect(named.code).toBe(0);
  });

  it('at keys that no function could read, which it does not write over', async () => {
    const { deploy, log, ssm } = await anAccount({ [bootstrapParameter]: '25', [keysParameter]: 'spoiled' });
    const { code, err } = await deploy('--yes');
    expect(code).toBe(1);
    expect(err).toContain(`${keysParameter} stands and does not hold`);
    expect(err).not.toContain('spoiled');
    expect(log).toEqual(looks);
    expect(ssm.stored(keysParameter)).toBe('spoiled');
  });

  it.each([
    ['--yes', []],
    ['nobody to ask', []],
    ['a no', ['asked']],
  ])('where CDK was never bootstrapped: %s', async (how, asked) => {
    const { deploy, log } = await anAccount(
      {},
      {},
      undefined,
      how === 'nobody to ask' ? null : async () => false,
    );
    const { code, err } = await deploy(...(how === '--yes' ? ['--yes'] : []));
    expect(code).toBe(1);
    expect(err).toContain(`Do it once: npx cdk bootstrap aws://${accountOfSsm}/${region}`);
    expect(err).toContain('Nothing was changed.');
    expect(log).toEqual([...looks, 'cdk synth', `GetParameter ${bootstrapParameter}`, ...asked]);
  });

  it.each([
    ['a no', async () => false, 'you did not agree'],
    ['nobody to ask', null, 'this is no terminal, so nobody can agree: add --yes'],
  ])('before it deploys: %s', async (_, answer, why) => {
    const { deploy, log, ssm } = await anAccount({ [bootstrapParameter]: '25' }, {}, undefined, answer);
    const { code, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toContain(why);
    expect(err).toContain('Nothing was changed.');
    expect(log.filter((line) => line.startsWith('cdk') || line.startsWith('Put'))).toEqual([
      'cdk synth',
      'cdk diff',
    ]);
    expect(ssm.stored(keysParameter)).toBeNull();
  });

  it.each([
    ['synth', ['cdk synth'], 'Nothing was changed.'],
    ['diff', ['cdk synth', 'cdk diff'], 'Nothing was changed.'],
    [
      'deploy',
      ['cdk synth', 'cdk diff', `PutParameter ${keysParameter}`, 'cdk deploy'],
      `What stands now: ${keysParameter} was made.`,
    ],
  ])('where cdk %s fails', async (word, ran, stands) => {
    const { deploy, log } = await anAccount({ [bootstrapParameter]: '25' }, { exits: { [word]: 3 } });
    const { code, err } = await deploy('--yes');
    expect(code).toBe(1);
    expect(err).toContain(`cdk ${word} ended with 3`);
    expect(err).toContain(`${stands} Running it again is safe.`);
    expect(log.filter((line) => line.startsWith('cdk') || line.startsWith('Put'))).toEqual(ran);
  });

  it('where the bootstrap fails', async () => {
    const { deploy, log } = await anAccount({}, { exits: { bootstrap: 1 } });
    const { code, err } = await deploy();
    expect(code).toBe(1);
    expect(err).toContain('cdk bootstrap ended with 1');
    expect(log.at(-1)).toBe('cdk bootstrap');
  });

  it('where AWS refuses a question, in its words', async () => {
    const { deploy, log } = await anAccount({}, {}, undefined, null, ['DescribeActiveReceiptRuleSet']);
    const { code, err } = await deploy('--yes');
    expect(code).toBe(1);
    expect(err).toContain('stopped at "receipt rules of the region": AWS refused: not authorized');
    expect(log.filter((line) => line.startsWith('cdk'))).toEqual([]);
  });
});

function deployedOf(domain: string, receivingDomain = `inbox.${domain}`): string {
  const line = { queueArn: 'queue', deadArn: 'dead', deadUrl: 'https://sqs.example.org/dead' };
  const said: Deployed = {
    bucket: 'mail',
    configurationSet: 'privacy-inbox',
    keysParameter,
    ruleSet: 'privacy-inbox',
    domain,
    receivingDomain,
    settings: 'of another day',
    queues: { incoming: line, events: line },
  };
  return JSON.stringify(said);
}

let log: string[] = [];
beforeEach(() => {
  log = [];
});

/** An account on loopback, a project whose CDK is played, and a firm's settings. */
async function anAccount(
  parameters: Readonly<Record<string, string>>,
  fate: Parameters<typeof aProject>[0] = {},
  change: (state: SesAccount) => void = () => {},
  answer: (() => Promise<boolean>) | null = async () => true,
  denied: readonly string[] = [],
) {
  const state: SesAccount = {
    account: {
      ProductionAccessEnabled: false,
      SendingEnabled: true,
      EnforcementStatus: 'HEALTHY',
      SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 0 },
    },
    identities: {},
    active: null,
  };
  change(state);
  const ssm = await openSsmEndpoint(parameters, log);
  const ses = await openAccountEndpoint(state, new Set(denied), log);
  onTestFinished(ssm.close);
  onTestFinished(ses.close);
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'loopback',
    AWS_SECRET_ACCESS_KEY: 'loopback',
    AWS_ENDPOINT_URL_SSM: ssm.url,
    AWS_ENDPOINT_URL_SES: ses.url,
    AWS_ENDPOINT_URL_SESV2: ses.url,
  });
  const folder = await aFolder();
  const settingsFile = join(folder, 'firm.json');
  const { 'settings.json': firm, 'policy.md': policy } = settingsFiles(settings);
  await writeFile(settingsFile, firm);
  await writeFile(join(folder, 'policy.md'), policy);
  const { calls, root } = await aProject({ outputs, ...fate });
  const cdk = cdkOf(root);
  const questions: string[] = [];
  const deploy = async (...words: readonly string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run(
      ['--settings', settingsFile, ...words],
      {},
      {
        out: (line) => out.push(line),
        err: (line) => err.push(line),
        ask:
          answer === null
            ? null
            : (question) => {
                log.push('asked');
                questions.push(question);
                return answer();
              },
        cdk(said, where) {
          log.push(`cdk ${said[0]}`);
          return cdk(said, where);
        },
        dns: zone({
          'CNAME k1._domainkey.plutomicro.com': ['k1.dkim.amazonses.com'],
          'CNAME k2._domainkey.plutomicro.com': null,
          'MX inbox.plutomicro.com': ['mx.example.org'],
        }),
        now: () => '2026-11-23T15:00:00.000Z',
      },
    );
    return { code, out, err: err.join('\n') };
  };
  return { calls, deploy, log, questions, root, settingsFile, ssm };
}
