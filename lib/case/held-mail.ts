import type { OpenedCase } from './case.ts';

/** A mail as a case holds it, known by its digest however often it is received. */
export function holding(
  digest: string,
  receptionId: string,
  firstAt: string,
  hasMessageId: boolean,
): OpenedCase['mails'][number] {
  return { digest, receptions: [receptionId], firstAt, hasMessageId, repeats: 0 };
}
