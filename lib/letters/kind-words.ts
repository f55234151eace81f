import type { MailKind } from '../case/kinds.ts';

/** What officers call each kind, in subjects, notices and lists. */
export const kindWords: Readonly<Record<MailKind, string>> = {
  breach_report: 'possible breach',
  access_request: 'access request',
  correction_request: 'correction request',
  complaint: 'complaint',
  consent_withdrawal: 'withdrawal of consent',
  policy_request: 'policy request',
  question: 'privacy question',
  unrelated: 'not about privacy',
};
