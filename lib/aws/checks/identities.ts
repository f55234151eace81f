import { GetEmailIdentityCommand, type SESv2Client } from '@aws-sdk/client-sesv2';
import { type Check, checkOf } from '../../checks/check.ts';
import type { DnsRecord } from '../../checks/records.ts';

/** A domain of ours as SES knows it. */
export type IdentityFacts = {
  readonly verified: boolean;
  readonly dkimSigning: boolean;
  /** SES's own word: SUCCESS, PENDING, FAILED, TEMPORARY_FAILURE, NOT_STARTED, or one yet to come. */
  readonly dkim: string;
  readonly bouncesByMail: boolean;
  readonly configurationSet: string | null;
  /** What has to stand in DNS for DKIM. */
  readonly records: readonly DnsRecord[];
};

/** Asks SES for one domain; null where SES does not know it. */
export async function identityFacts(ses: SESv2Client, domain: string): Promise<IdentityFacts | null> {
  try {
    const found = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: domain }));
    const { DkimAttributes: dkim = {} } = found;
    const zone = dkim.SigningHostedZone ?? 'dkim.amazonses.com';
    return {
      verified: found.VerifiedForSendingStatus === true,
      dkimSigning: dkim.SigningEnabled === true,
      dkim: dkim.Status ?? 'NOT_STARTED',
      bouncesByMail: found.FeedbackForwardingStatus === true,
      configurationSet: found.ConfigurationSetName ?? null,
      records: (dkim.Tokens ?? []).map((token) => ({
        name: `${token}._domainkey.${domain}`,
        type: 'CNAME',
        value: `${token}.${zone}`,
      })),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFoundException') return null;
    throw error;
  }
}

type Problem = Parameters<typeof checkOf>[1][number];

/** Whether letters can leave from a domain, signed, and their bounces come as events alone. */
export function judgeIdentity(domain: string, facts: IdentityFacts | null, configurationSet: string): Check {
  const check = `identity ${domain}`;
  if (facts === null)
    return { check, ok: 'no', says: `SES does not know ${domain}: npm run deploy makes it` };
  const problems: Problem[] = [...dkimProblem(facts)];
  if (!facts.verified)
    problems.push({ ok: 'no', says: 'not verified: SES refuses letters from it for good' });
  if (!facts.dkimSigning)
    problems.push({
      ok: 'no',
      says: `letters are not signed: aws sesv2 put-email-identity-dkim-attributes --email-identity ${domain} --signing-enabled`,
    });
  if (facts.bouncesByMail)
    problems.push({
      ok: 'no',
      says: `bounces also come by mail, as if people wrote: aws sesv2 put-email-identity-feedback-attributes --email-identity ${domain} --no-email-forwarding-enabled`,
    });
  if (facts.configurationSet !== configurationSet)
    problems.push({
      ok: 'look',
      says: `its configuration set is ${facts.configurationSet ?? 'none'}, not ${configurationSet}: deploy again`,
    });
  return checkOf(check, problems, 'verified, signs with DKIM, bounces come as events');
}

function dkimProblem({ dkim }: IdentityFacts): readonly Problem[] {
  switch (dkim) {
    case 'SUCCESS':
      return [];
    case 'FAILED':
      return [
        {
          ok: 'no',
          says: 'DKIM FAILED: SES looked for its CNAME records for 72 hours; set them, then start Easy DKIM again in the SES console',
        },
      ];
    default:
      return [
        {
          ok: 'look',
          says: `DKIM ${dkim}: SES has not found its CNAME records yet; it looks for 72 hours after the deployment`,
        },
      ];
  }
}
