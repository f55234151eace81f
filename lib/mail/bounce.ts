import type { Mail } from './mail.ts';

/**
 * What a report says became of a letter (RFC 3464 2.3.3), or that its reader calls it unwanted (RFC 5965); `unknown` where
 * the mail is no such report.
 */
export type Delivery = 'failed' | 'delayed' | 'delivered' | 'complained' | 'unknown';

/** Attack: a report of many megabytes. What it says stands in its first lines. */
const readCharacters = 20_000;

/**
 * What a mail to the envelope sender of a letter of ours reports. A failure is permanent only with a status of class 5
 * (RFC 3463 2), or without any status; one of class 4 is a delay. Of several recipients the worst counts.
 */
export function deliveryIn({ text }: Pick<Mail, 'text'>): Delivery {
  const read = text.slice(0, readCharacters);
  const actions = [...read.matchAll(/^action:[ \t]{0,5}(failed|delayed|delivered|relayed|expanded)\b/gim)];
  const statuses = [...read.matchAll(/^status:[ \t]{0,5}([245])\.\d{1,3}\.\d{1,3}/gim)];
  const says = (action: string) => actions.some(([, word]) => word?.toLowerCase() === action);
  if (says('failed')) {
    const isTransient = statuses.length > 0 && !statuses.some(([, kind]) => kind === '5');
    return isTransient ? 'delayed' : 'failed';
  }
  if (says('delayed')) return 'delayed';
  if (/^feedback-type:[ \t]{0,5}abuse\b/im.test(read)) return 'complained';
  return actions.length > 0 ? 'delivered' : 'unknown';
}
