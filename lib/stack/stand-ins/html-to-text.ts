/**
 * Stands in for a converter that mailparser imports and that `lib/mail/parse.ts` forbids it to use, for HTML is read by
 * ours. Should mailparser use it all the same, it takes the throw for HTML that it cannot convert, and leaves that to us.
 */
export function htmlToText(): never {
  throw new Error('HTML is not for mailparser to read');
}
