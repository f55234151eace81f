import type { Settings } from '../settings.ts';

export const domainOf = (address: string) => address.slice(address.lastIndexOf('@') + 1);

/**
 * Where replies come in: where the settings say, else where the deployment does, else below the firm's own domain, where no
 * MX stands in the way.
 */
export function receivingDomainOf(
  { replyAddress }: Pick<Settings, 'replyAddress'>,
  domain: string,
  given: string | undefined,
): string {
  return replyAddress === undefined ? (given ?? `inbox.${domain}`) : domainOf(replyAddress);
}
