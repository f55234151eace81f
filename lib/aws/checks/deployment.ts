import { SESClient } from '@aws-sdk/client-ses';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Check } from '../../checks/check.ts';
import { dmarcPolicy, firmDmarc, officersDmarc } from '../../checks/dmarc.ts';
import type { Dns } from '../../checks/dns.ts';
import { found, recordsCheck } from '../../checks/records.ts';
import { replyInbox, type Settings } from '../../settings.ts';
import { regionalClient } from '../../store/client.ts';
import { tableStanding, tableStandingCalls } from '../../store/standing.ts';
import type { Deployed } from '../deployed.ts';
import { domainOf } from '../receiving-domain.ts';
import { accountChecks } from './account.ts';
import { asked, patience } from './asked.ts';
import { judgeDeadQueue, messagesIn } from './dead-queues.ts';
import { identityFacts, judgeIdentity } from './identities.ts';
import { keysChecks } from './keys.ts';
import { judgePublic, judgeReceiving, receivingMx } from './mail-exchange.ts';
import { activeRules, judgeRules } from './rule-set.ts';
import { judgeTable } from './table.ts';

/** Whom the checks ask. */
export type Asked = {
  readonly region: string;
  readonly dns: Dns;
  readonly ssm: SSMClient;
  readonly ses: SESClient;
  readonly sesv2: SESv2Client;
  readonly sqs: SQSClient;
  readonly dynamodb: ReturnType<typeof regionalClient>;
};

export function askedIn(region: string, dns: Dns): Asked {
  return {
    region,
    dns,
    ssm: new SSMClient({ region, ...patience }),
    ses: new SESClient({ region, ...patience }),
    sesv2: new SESv2Client({ region, ...patience }),
    sqs: new SQSClient({ region, ...patience, useQueueUrlAsEndpoint: false }),
    dynamodb: regionalClient(region),
  };
}

/** Everything about a deployed inbox that can be asked from outside, all at once. `settings` are as the functions have them. */
export async function deploymentChecks(
  to: Asked,
  settings: Settings,
  deployed: Deployed,
): Promise<readonly Check[]> {
  const { dns, ssm, sqs, dynamodb } = to;
  const rows = await Promise.all([
    keysChecks(ssm, deployed.keysParameter),
    receivingChecks(to, settings, deployed),
    mailExchangeChecks(to, settings, deployed),
    ...identityDomains(settings, deployed).map((domain) => identityChecks(to, domain, deployed)),
    ...(['incoming', 'events'] as const).map((line) =>
      asked(`dead queue of ${line}`, 'sqs:GetQueueAttributes', async () => [
        judgeDeadQueue(line, await messagesIn(sqs, deployed.queues[line].deadUrl)),
      ]),
    ),
    asked('table of cases', tableStandingCalls, async () => [judgeTable(await tableStanding(dynamodb))]),
    dmarcPolicy(dns, deployed.domain).then((policy) => [firmDmarc(deployed.domain, policy)]),
  ]);
  return rows.flat();
}

/** What can be asked before anything is deployed, and goes on to matter after. */
export async function generalChecks(
  { dns, region, sesv2 }: Asked,
  { officers }: Settings,
): Promise<readonly Check[]> {
  const domains = new Set(officers.map(({ address }) => domainOf(address)));
  const rows = await Promise.all([
    accountChecks(sesv2, region),
    ...[...domains].map(async (domain) => [officersDmarc(domain, await dmarcPolicy(dns, domain))]),
  ]);
  return rows.flat();
}

function receivingChecks({ ses }: Asked, { addresses }: Settings, { bucket, ruleSet }: Deployed) {
  return asked('receipt rules', 'ses:DescribeActiveReceiptRuleSet', async () => [
    judgeRules(await activeRules(ses), { ruleSet, bucket, addresses }),
  ]);
}

/** Those the stack makes: of the addresses, and the one that receives. */
function identityDomains({ addresses }: Settings, { receivingDomain }: Deployed): readonly string[] {
  return [...new Set([...addresses.map(domainOf), receivingDomain])];
}

function identityChecks({ dns, sesv2 }: Asked, domain: string, { configurationSet }: Deployed) {
  return asked(`identity ${domain}`, 'ses:GetEmailIdentity', async () => {
    const facts = await identityFacts(sesv2, domain);
    const identity = judgeIdentity(domain, facts, configurationSet);
    if (facts === null || facts.records.length === 0) return [identity];
    const records = facts.records.map(async (record) => ({ record, found: await found(dns, record) }));
    return [identity, recordsCheck(`DKIM records of ${domain}`, await Promise.all(records))];
  });
}

async function mailExchangeChecks(
  { dns, region }: Asked,
  settings: Settings,
  { receivingDomain }: Deployed,
): Promise<readonly Check[]> {
  const { trustedForwarders } = settings;
  const replyAddress = replyInbox(settings);
  const record = receivingMx(receivingDomain, region);
  const publicDomains = new Set(
    settings.addresses.map(domainOf).filter((domain) => domain !== receivingDomain),
  );
  const [standing, hosts, ...publics] = await Promise.all([
    found(dns, record),
    dns.mx(receivingDomain),
    ...[...publicDomains].map(async (domain) =>
      judgePublic({ domain, region, replyAddress, trustedForwarders }, await dns.mx(domain)),
    ),
  ]);
  return [
    recordsCheck(`MX of ${receivingDomain}`, [{ record, found: standing }]),
    ...judgeReceiving(receivingDomain, region, hosts),
    ...publics,
  ];
}
