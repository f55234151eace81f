import * as z from 'zod';

/** What SES answers to one of its checks: PASS, FAIL, GRAY, PROCESSING_FAILED, or a word yet to come; null for none. */
const status = z.string().max(40).nullable();

/** How a mail came to us, as it is kept beside the mail for good. */
export const arrival = z.strictObject({
  id: z.string(),
  /** Empty for the null sender. */
  sender: z.string(),
  recipients: z.array(z.string()),
  /** When SES accepted it, or the trusted host that forwarded it. */
  receivedAt: z.iso.datetime(),
  /** Where only the headers on top of the mail could be asked, nothing is proved of its sender. */
  toldBy: z.enum(['notification', 'headers']),
  verdicts: z.strictObject({ spam: status, virus: status, spf: status, dkim: status, dmarc: status }),
  /** Every address in From as SES read it, whom its verdicts are about; null where it did not say. */
  authors: z.array(z.string()).nullable().default(null),
  /** The trusted host that forwarded it, and why its word on the instant was not taken. */
  forwarded: z.strictObject({ host: z.string(), doubt: z.string().nullable() }).nullable(),
});
export type Arrival = z.infer<typeof arrival>;
