import * as z from 'zod';

/** A text in raw storage, by the SHA-256 of its bytes in UTF-8. */
export const storedText = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  letters: z.int().min(1),
});

/** A file in raw storage that goes out with a letter. */
export const enclosure = z.strictObject({
  name: z.string().max(200),
  type: z.string().max(200),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Enclosure = z.infer<typeof enclosure>;

/** Attack: a letter of a thousand files, whose list alone would make its commit too large to be written. */
export const mostFiles = 20;

/** Who a letter names as the person that can answer questions (PIPA s. 29 asks for the name). */
export const contact = z.strictObject({ name: z.string().max(200), title: z.string().max(200) });

/** What an officer wrote for a writer. The words and the files lie in raw storage; a commit has pointers only. */
export type Writing = {
  /** Null where the officer wrote no text. */
  readonly body: z.infer<typeof storedText> | null;
  readonly files: readonly Enclosure[];
  readonly contact: z.infer<typeof contact>;
  /** Why this text should not go to this writer, as sentences: it names another case, it holds part of our own notice. */
  readonly slips: readonly string[];
};

/** A letter in an officer's words, as the case keeps it. */
export const written = {
  body: storedText.nullable(),
  files: z.array(enclosure).max(mostFiles),
  contact,
  /** What an officer was warned of and let pass. */
  overridden: z.array(z.string().max(300)).max(10),
  by: z.string(),
};

/** Attack: a text that no mail could carry; a letter stands whole or not at all. */
export const longestBody = 20_000;

/** What the provider takes at most as one message, base64 included (SES v1 `SendRawEmail`: 10 MB). */
export const largestLetter = 10_000_000;

/** The size a letter will have on the wire, never below the true one: base64 with its line ends, and our own text twice over. */
export function sizeOf({ body, files }: Pick<Writing, 'body' | 'files'>): number {
  const encoded = files.reduce((sum, { bytes }) => sum + Math.ceil(bytes / 57) * 78 + 1000, 0);
  return encoded + (body?.letters ?? 0) * 10 + 60_000;
}

/** Whether words can be a person's name: a title alone does not tell anybody whom to ask. */
export function isName({ name, title }: Writing['contact']): boolean {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length >= 2 && name.toLowerCase() !== title.toLowerCase() && !titles.test(name);
}

const titles =
  /\b(?:officer|privacy|team|department|desk|office|manager|director|legal|compliance|responsable|service|protection)\b/i;
