import { DescribeActiveReceiptRuleSetCommand, type SESClient } from '@aws-sdk/client-ses';
import { type Check, checkOf } from '../../checks/check.ts';

/** The receipt rule set that is active in a region, as far as it concerns us. */
export type ActiveRules = {
  readonly name: string;
  readonly rules: readonly {
    readonly name: string;
    readonly enabled: boolean;
    readonly scans: boolean;
    /** Addresses and domains; none is everybody's on every verified domain. */
    readonly recipients: readonly string[];
    /** The bucket it stores mail in; null where it does not. */
    readonly bucket: string | null;
  }[];
};

/** What is active in the client's region; null where mail is taken by no rule set. */
export async function activeRules(ses: SESClient): Promise<ActiveRules | null> {
  const { Metadata, Rules = [] } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  if (Metadata?.Name === undefined) return null;
  return {
    name: Metadata.Name,
    rules: Rules.map((rule) => ({
      name: rule.Name ?? '',
      enabled: rule.Enabled === true,
      scans: rule.ScanEnabled === true,
      recipients: rule.Recipients ?? [],
      bucket:
        (rule.Actions ?? []).find(({ S3Action }) => S3Action !== undefined)?.S3Action?.BucketName ?? null,
    })),
  };
}

type Ours = { readonly ruleSet: string; readonly bucket: string; readonly addresses: readonly string[] };

/** Whether mail to each of our addresses is scanned and stored with us. */
export function judgeRules(active: ActiveRules | null, { addresses, bucket, ruleSet }: Ours): Check {
  const check = 'receipt rules';
  const refuse = (says: string): Check => ({ check, ok: 'no', says });
  if (active === null) return refuse('no receipt rule set is active: SES refuses all mail; deploy again');
  if (active.name !== ruleSet)
    return refuse(
      `the rule set "${active.name}" is active, not ours: no mail reaches us; find out whose it is, then npm run deploy -- --replace-active-rule-set ${active.name}`,
    );
  const ours = active.rules.filter((rule) => rule.bucket === bucket);
  if (ours.length === 0) return refuse(`no rule of "${ruleSet}" stores mail in ${bucket}: deploy again`);
  const enabled = ours.filter(({ enabled }) => enabled);
  if (enabled.length === 0)
    return refuse(`the rule ${ours[0]?.name} is switched off: switch it on in the SES console`);
  const missed = addresses.filter((address) => !enabled.some((rule) => covers(rule.recipients, address)));
  const unscanned = enabled.filter(({ scans }) => !scans);
  return checkOf(
    check,
    [
      ...missed.map((address) => ({
        ok: 'no' as const,
        says: `no rule takes mail to ${address}: deploy again`,
      })),
      ...unscanned.map(({ name }) => ({
        ok: 'no' as const,
        says: `the rule ${name} does not scan for spam and viruses: deploy again`,
      })),
    ],
    `"${ruleSet}" is active and takes ${addresses.join(', ')}`,
  );
}

/** As SES matches: an address, a domain, with a dot before it its subdomains; no recipient is everybody. */
function covers(recipients: readonly string[], address: string): boolean {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return (
    recipients.length === 0 ||
    recipients.some(
      (one) => one === address || one === domain || (one.startsWith('.') && domain.endsWith(one)),
    )
  );
}
