import type { OpenedCase } from './case.ts';

/**
 * Whether a case is a canary's and nothing else: the operator's trial of the whole loop, of which no officer hears. A mail
 * that somebody else has brought into it makes it a case like any other.
 */
export function isCanary({ mails, marks }: OpenedCase): boolean {
  return marks.includes('canary') && mails.length === 1;
}
