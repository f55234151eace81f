/** A letter ready to be composed: one subject line, and the same words as plain text and as a whole HTML page. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };
