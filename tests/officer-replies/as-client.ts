import { appleMailIos, appleMailMac } from './clients/apple-mail.ts';
import { gmailAndroid, gmailFrench, gmailIos, gmailWeb, gmailWidth } from './clients/gmail.ts';
import { newOutlook, outlookAndroid, outlookHtmlOnly, outlookIos, outlookWeb } from './clients/outlook.ts';
import { outlookDesktop, outlookFrench, outlookMac } from './clients/outlook-word.ts';
import { type Reply, wrap } from './clients/reply.ts';
import { thunderbirdFlowed, thunderbirdHtml } from './clients/thunderbird.ts';
import { proton, yahooAndroid, yahooHtmlOnly, yahooWeb } from './clients/yahoo-proton.ts';

/** A mail program, as officers use it. Each function says whose public description of its format it follows. */
export type Client = {
  /** Composes an officer's reply in the structure and with the quote of this program. */
  readonly compose: (reply: Reply) => Buffer;
  /** Where it breaks the lines of a paragraph for good; null for one that breaks none, or whose breaks its reader undoes. */
  readonly breaksAt: number | null;
};

const wraps = (compose: Client['compose']): Client => ({ compose, breaksAt: gmailWidth });
const wrapsNothing = (compose: Client['compose']): Client => ({ compose, breaksAt: null });

/** By the golden mail beside this file that shows the same structure. */
export const clients: Readonly<Record<string, Client>> = {
  '01-gmail-web': wraps(gmailWeb),
  '02-gmail-android': wraps(gmailAndroid),
  '03-gmail-ios': wraps(gmailIos),
  '04-outlook-desktop': wrapsNothing(outlookDesktop),
  '05-outlook-web': wrapsNothing(outlookWeb),
  '06-outlook-ios': wrapsNothing(outlookIos),
  '07-outlook-android': wrapsNothing(outlookAndroid),
  '08-outlook-new-windows': wrapsNothing(newOutlook),
  '09-outlook-mac': wrapsNothing(outlookMac),
  '10-apple-mail-macos': wrapsNothing(appleMailMac),
  '11-apple-mail-ios': wrapsNothing(appleMailIos),
  '13-thunderbird-html': wrapsNothing(thunderbirdHtml),
  '14-thunderbird-flowed': wrapsNothing(thunderbirdFlowed),
  '15-yahoo-web': wrapsNothing(yahooWeb),
  '16-yahoo-android': wrapsNothing(yahooAndroid),
  '17-proton': wrapsNothing(proton),
  '18-html-only-outlook': wrapsNothing(outlookHtmlOnly),
  '19-html-only-yahoo': wrapsNothing(yahooHtmlOnly),
  '24-outlook-french': wrapsNothing(outlookFrench),
  '25-gmail-french': wraps(gmailFrench),
};

/** The officer's paragraphs as they leave this program. */
export function asSent({ breaksAt }: Client, paragraphs: readonly string[]): string {
  const lines = paragraphs.map((paragraph) =>
    paragraph.split('\n').flatMap((line) => (breaksAt === null ? [line] : wrap(line, breaksAt))),
  );
  return lines.map((paragraph) => paragraph.join('\n')).join('\n\n');
}
