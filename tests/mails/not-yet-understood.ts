/**
 * Golden mails that the first, rule-based classifier does not yet understand as a careful officer would. None of them
 * misses the 45 days. The trained classifier is to empty this list; a mail that is understood must leave it.
 */
export const notYetUnderstood: ReadonlySet<string> = new Set([
  '013-breach-report-plain',
  '018-copy-first-then-delete',
  '021-policy-and-question',
  '026-somebody-elses-bill',
  '033-texts-after-stop',
  '034-not-a-deletion-only-a-copy',
  '037-keeps-access-for-later',
  '043-insurance-policy',
  '045-parcel-complaint',
  '047-invoice-correction',
  '048-breach-of-contract',
  '049-cookie-gift-box',
  '051-sales-pitch-on-privacy-compliance',
  '072-html-comments-scripts-and-zero-size',
  '076-apple-mail-text-around-a-picture',
  '081-top-posted-reply-over-a-long-thread',
  '082-answers-between-quoted-lines',
  '120-list-id-newsletter',
  '121-list-unsubscribe-supplier-changes-its-policy',
  '141-deletion-service-in-bulk',
  '145-lawyer-for-a-client',
  '151-forged-verdict-headers',
]);
