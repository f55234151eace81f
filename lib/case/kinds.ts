/** What a writer can ask of a firm under PIPA, in the order in which one of several becomes the case's primary kind. */
export const kinds = [
  'breach_report',
  'access_request',
  'correction_request',
  'complaint',
  'consent_withdrawal',
  'policy_request',
  'question',
] as const;

/** One thing asked; each gets its own obligation with its own clock. */
export type Kind = (typeof kinds)[number];

/** `unrelated` stands alone: mail that has nothing to do with privacy and opens no obligation. */
export type MailKind = Kind | 'unrelated';

/** Who writes; what happens next differs (a regulator is never answered by a machine). */
export const roles = ['person', 'representative', 'service', 'regulator', 'vendor', 'press'] as const;
export type Role = (typeof roles)[number];

/** The language an answer is due in; `other` gets both of ours. */
export const languages = ['en', 'fr', 'other'] as const;
export type Language = (typeof languages)[number];

/** PIPA ss. 24, 25 and 28: only these two carry the 45 days by statute. */
export function isStatutory(kind: MailKind): kind is 'access_request' | 'correction_request' {
  return kind === 'access_request' || kind === 'correction_request';
}

/** The kind a privacy officer would open the case as; `unrelated` when nothing is asked. */
export function primaryOf(asked: readonly MailKind[]): MailKind {
  return kinds.find((kind) => asked.includes(kind)) ?? 'unrelated';
}
