import { createHash } from 'node:crypto';
import type { Settings } from '../settings.ts';

/** The name of the policy's file beside a function. */
const policyFile = 'policy.md';

/**
 * The settings as the functions have them. Replies come back to the receiving domain: a forwarder on the way to the public
 * address may not keep plus labels.
 */
export function deployedSettings(settings: Settings, receivingDomain: string): Settings {
  const [inbox = ''] = settings.addresses;
  const replyAddress =
    settings.replyAddress ?? `${inbox.slice(0, inbox.lastIndexOf('@'))}@${receivingDomain}`;
  return { ...settings, replyAddress, addresses: [...new Set([...settings.addresses, replyAddress])] };
}

/** What lies beside each function, by file name: the settings as checked, without what belongs to one machine, and the policy. */
export function settingsFiles({ policy, embedded: _embedded, ...firm }: Settings) {
  return { 'settings.json': JSON.stringify({ ...firm, policy: policyFile }), [policyFile]: policy };
}

/** The SHA-256 of those files, by which a command line knows whether its own settings are the deployed ones. */
export function digestOfSettings(settings: Settings): string {
  const files = JSON.stringify(settingsFiles(settings));
  return createHash('sha256').update(files).digest('hex');
}
