import { type Deployed, deployedParameter } from '../aws/deployed.ts';
import { domainOf, receivingDomainOf } from '../aws/receiving-domain.ts';
import type { Settings } from '../settings.ts';
import type { Wanted } from './words.ts';

/**
 * Why what is to be deployed must not take the place of what is; null where it may. Slips: a second firm in the account and
 * region of the first, whose cases would become the second's; and a receiving domain given up while letters are out whose
 * replies go to it.
 */
export function whyNotInPlaceOf(
  { domain: standing, receivingDomain }: Pick<Deployed, 'domain' | 'receivingDomain'>,
  settings: Pick<Settings, 'addresses' | 'replyAddress'>,
  { context }: Pick<Wanted, 'context'>,
): string | null {
  const domain = context.domain ?? domainOf(settings.addresses[0] ?? '');
  if (domain !== standing)
    return `the inbox of ${standing} is deployed here, and this one is of ${domain}: an account and region hold one inbox. If it is the same firm under another domain, delete the parameter ${deployedParameter} first`;
  const next = receivingDomainOf(settings, domain, context.receivingDomain);
  const isKept = settings.addresses.some((address) => domainOf(address) === receivingDomain);
  return next === receivingDomain || isKept
    ? null
    : `replies to letters that are out come in by ${receivingDomain}, which would no longer be ours: add an address on it to "addresses" in the settings, such as privacy@${receivingDomain}`;
}
