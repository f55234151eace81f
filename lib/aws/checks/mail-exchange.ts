import type { Check } from '../../checks/check.ts';
import type { Records } from '../../checks/dns.ts';
import type { DnsRecord } from '../../checks/records.ts';

/** Where SES takes mail in, as an MX names it. */
const inboundHost = (region: string) => `inbound-smtp.${region}.amazonaws.com`;

/** The record by which mail to the receiving domain reaches SES. */
export const receivingMx = (receivingDomain: string, region: string): DnsRecord => ({
  name: receivingDomain,
  type: 'MX',
  value: `10 ${inboundHost(region)}`,
});

/** Another host beside SES gets part of the mail. */
export function judgeReceiving(receivingDomain: string, region: string, hosts: Records): readonly Check[] {
  if (hosts === 'unknown' || !hosts.includes(inboundHost(region)) || hosts.length === 1) return [];
  const others = hosts.filter((host) => host !== inboundHost(region));
  return [
    {
      check: `mail to ${receivingDomain}`,
      ok: 'look',
      says: `also ${others.join(', ')} may get it, and then nobody here sees it: take that MX away`,
    },
  ];
}

type Public = {
  readonly domain: string;
  /** Where forwarded mail has to go. */
  readonly replyAddress: string;
  readonly region: string;
  readonly trustedForwarders: readonly string[];
};

/** Who receives mail to a public address: SES itself, or a host that has to forward it. */
export function judgePublic(
  { domain, region, replyAddress, trustedForwarders }: Public,
  hosts: Records,
): Check {
  const check = `mail to ${domain}`;
  if (hosts === 'unknown')
    return { check, ok: 'look', says: `DNS did not answer for the MX of ${domain}: ask again` };
  if (hosts.length === 0)
    return { check, ok: 'no', says: `${domain} has no MX: nobody receives mail to the public address` };
  if (hosts.includes(inboundHost(region))) return { check, ok: 'yes', says: `SES in ${region} receives it` };
  const by = `received by ${hosts.join(', ')}`;
  return trustedForwarders.length === 0
    ? {
        check,
        ok: 'look',
        says: `${by}: forward the public address from there to ${replyAddress}, and name the forwarding hosts in trustedForwarders of the settings, or day 0 is the day SES got it`,
      }
    : { check, ok: 'yes', says: `${by}, forwarded by ${trustedForwarders.join(', ')}` };
}
