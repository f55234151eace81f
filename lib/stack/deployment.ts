import { join } from 'node:path';
import type { Node } from 'constructs';
import * as z from 'zod';
import { usualRegion } from '../aws/names.ts';
import { domainOf, receivingDomainOf } from '../aws/receiving-domain.ts';
import { readAwsSettings, type Settings } from '../settings.ts';

const domainName = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain in lower case such as example.org');
/** `-c flag=true` brings text, cdk.json a boolean. */
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]);

const contextSchema = z.object({
  settings: z.string().default(join(import.meta.dirname, '..', '..', 'settings.json')),
  account: z
    .string()
    .regex(/^\d{12}$/, 'must be the twelve digits of an account')
    .optional(),
  region: z.string().default(usualRegion),
  domain: domainName.optional(),
  receivingDomain: domainName.optional(),
  /** Who hears of alarms. */
  operator: z.email().optional(),
  hostedZoneId: z
    .string()
    .regex(/^[A-Z0-9]+$/, 'must be the id of a Route 53 zone')
    .optional(),
  takeOverMx: flag.default(false),
  replaceActiveRuleSet: z
    .string()
    .regex(/^[\w-]{1,64}$/, 'must be the name of a receipt rule set')
    .optional(),
});

/** Every word of the context that a deployment reads. */
export const contextNames = Object.keys(contextSchema.shape);

/** One deployment: the firm's settings and where it stands. */
export type Deployment = {
  readonly settings: Settings;
  /** Null: whatever account the credentials of the deployment belong to. */
  readonly account: string | null;
  readonly region: string;
  /** The firm's own domain, whose MX is nobody's business but the firm's. */
  readonly domain: string;
  /** The domain whose MX points to SES: reply addresses lie on it, and the public address is forwarded to it. */
  readonly receivingDomain: string;
  readonly operator: string;
  /** The Route 53 zone of `domain` itself; null: somebody else writes the DNS records. */
  readonly hostedZoneId: string | null;
  readonly takeOverMx: boolean;
  readonly replaceActiveRuleSet: string | null;
};

/** A context that cannot be deployed: every problem at once. */
export class DeploymentInvalid extends Error {
  override readonly name = 'DeploymentInvalid';
}

/** Reads a deployment from `settings.json` and the context of the command line and cdk.json. */
export function readDeployment(node: Node): Deployment {
  const given = contextNames.map((name) => [name, node.tryGetContext(name)]);
  const parsed = contextSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new DeploymentInvalid(z.prettifyError(parsed.error));
  const context = parsed.data;
  const settings = readAwsSettings(context.settings);
  const domain = context.domain ?? domainOf(settings.addresses[0] ?? '');
  refuseTwoDomains(settings, context.receivingDomain);
  const receivingDomain = receivingDomainOf(settings, domain, context.receivingDomain);
  if (context.takeOverMx) refuseForeignMx(receivingDomain, domain, context.hostedZoneId);
  return {
    settings,
    account: context.account ?? null,
    region: context.region,
    domain,
    receivingDomain,
    // Somebody must hear. The second contact is who hears when the officers do not.
    operator: context.operator ?? settings.secondContact.address,
    hostedZoneId: context.hostedZoneId ?? null,
    takeOverMx: context.takeOverMx,
    replaceActiveRuleSet: context.replaceActiveRuleSet ?? null,
  };
}

function refuseTwoDomains({ replyAddress }: Settings, given: string | undefined): void {
  if (replyAddress === undefined || given === undefined || given === domainOf(replyAddress)) return;
  throw new DeploymentInvalid(
    `receivingDomain is ${given}, but replyAddress in the settings is on ${domainOf(replyAddress)}`,
  );
}

/** An MX covers every address of its name: on the firm's own domain it would take away everybody's mail. */
function refuseForeignMx(receivingDomain: string, domain: string, hostedZoneId: string | undefined): void {
  if (hostedZoneId === undefined)
    throw new DeploymentInvalid('takeOverMx needs hostedZoneId, the Route 53 zone in which the MX is made');
  if (!receivingDomain.endsWith(`.${domain}`))
    throw new DeploymentInvalid(
      `takeOverMx makes an MX below ${domain} only, never on ${receivingDomain}: set that one by hand`,
    );
}
