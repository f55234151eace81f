import { CfnOutput, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import { CfnRecordSet } from 'aws-cdk-lib/aws-route53';
import type { Deployment } from './deployment.ts';
import type { OurDomain } from './sending.ts';

type DnsRecord = {
  readonly id: string;
  readonly name: string;
  readonly type: 'CNAME' | 'MX';
  readonly value: string;
  /** Whether this deployment writes the record; else somebody does who reads it in the outputs. */
  readonly made: boolean;
};

/**
 * Prints every record that has to stand, and makes those it may: DKIM's in the zone it was given, the receiving domain's MX
 * only when told to. CloudFormation does not make a record that exists, so an MX that stands is never changed.
 */
export function dnsRecords(stack: Stack, deployment: Deployment, ours: readonly OurDomain[]): void {
  const { domain, receivingDomain, region, hostedZoneId, takeOverMx } = deployment;
  const inZone = (name: string) => hostedZoneId !== null && (name === domain || name.endsWith(`.${domain}`));
  // Named by their domain: by number, one more domain would hand each record on to the next, where it stands already.
  const dkim = ours.flatMap((one) =>
    one.identity.dkimRecords.map(({ name, value }, n) => ({
      id: `DnsDkim ${one.domain} ${n + 1}`,
      name,
      type: 'CNAME' as const,
      value,
      made: inZone(one.domain),
    })),
  );
  const records: readonly DnsRecord[] = [
    ...dkim,
    {
      id: 'DnsMx',
      name: receivingDomain,
      type: 'MX',
      value: `10 inbound-smtp.${region}.amazonaws.com`,
      made: takeOverMx,
    },
  ];
  for (const { id, name, type, value, made } of records) {
    const description = made ? 'DNS record, made by this stack' : 'DNS record, to be set by hand';
    new CfnOutput(stack, id, { value: `${name} ${type} ${value}`, description });
    if (!made || hostedZoneId === null) continue;
    const record = new CfnRecordSet(stack, `${id} Record`, {
      hostedZoneId,
      name,
      type,
      ttl: '1800',
      resourceRecords: [value],
    });
    // A later deployment that forgets the zone or the MX must not take the firm's mail away.
    record.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }
}
