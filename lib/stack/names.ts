import { namesBefore } from '../aws/names.ts';

/**
 * Physical names, so that a person in the console, the runbook and the policies mean the same thing. A policy that names
 * a resource by its name can stand before the resource does: SES writes a test object the moment its rule is made.
 */
export const names = {
  ...namesBefore,
  stack: 'PrivacyInbox',
  rule: 'privacy-inbox-mail',
  configurationSet: 'privacy-inbox',
  incoming: 'privacy-inbox-incoming',
  events: 'privacy-inbox-events',
  alarms: 'privacy-inbox-alarms',
  sweep: 'privacy-inbox-sweep',
  receive: 'privacy-inbox-receive',
  delivery: 'privacy-inbox-delivery',
  activate: 'privacy-inbox-activate-rule-set',
  topicKey: 'privacy-inbox-topics',
} as const;

/** A queue's messages end here when nobody could do anything with them. */
export const deadOf = (queue: string) => `${queue}-dead`;
