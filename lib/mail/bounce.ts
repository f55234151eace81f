import type { Mail } from './mail.ts';

/**
 * What a report says became of a letter (RFC 3464 2.3.3), or that its reader calls it unwanted (RFC 5965); `unknown` where
 * the mail is no such report.
 */
export type Delivery = 'failed' | 'delayed' | 'delivered' | 'complained' | 'unknown';

/** Attack: a report of many megabytes. What it says stands in its first lines. */
const readCharacters = 20_000;

/**
 * What a mail to the envelope sender of a letter of ours reports. `failed` means that all attempts are abandoned, whatever
 * class its status has (RFC 3464 2.3.3: 4.4.7 is what a server sends after days of trying). Of several recipients the worst
 * counts.
 */
export function deliveryIn({ report = '', text }: Pick<Mail, 'report' | 'text'>): Delivery {
  const read = `${report.slice(0, readCharacters)}\n${text.slice(0, readCharacters)}`;
  const actions = [...read.matchAll(/^action:[ \t]{0,5}(failed|delayed|delivered|relayed|expanded)\b/gim)];
  const says = (action: string) => actions.some(([, word]) => word?.toLowerCase() === action);
  if (says('failed')) return 'failed';
  if (says('delayed')) return 'delayed';
  if (/^feedback-type:[ \t]{0,5}(?:abuse|fraud|virus)\b/im.test(read)) return 'complained';
  return actions.length > 0 ? 'delivered' : 'unknown';
}
