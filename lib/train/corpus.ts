import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Kind, kinds, type Language, languages, type Role, roles } from '../case/kinds.ts';

/** A mail of the corpus with what it was settled to be. */
export type Example = {
  readonly id: string;
  /** Who wrote it, of all the corpus's people; mails of one writer never stand on both sides of a split. */
  readonly hand: string;
  readonly subject: string;
  readonly text: string;
} & Label;

export type Label = { readonly kinds: readonly Kind[]; readonly writer: Role; readonly language: Language };

const mailSchema = z.strictObject({ id: z.string(), subject: z.string(), text: z.string() });
const labelSchema = z.tuple([
  z.string(),
  z
    .string()
    .transform((list) => (list === 'unrelated' ? [] : list.split(',')))
    .pipe(z.array(z.enum(kinds))),
  z.enum(roles),
  z.enum(languages),
]);

/** Reads the mails of every hand with their first labels. */
export function readCorpus(folder: string): readonly Example[] {
  return readdirSync(join(folder, 'mails'))
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => {
      const hand = name.slice(0, -'.jsonl'.length);
      const labels = readLabels(join(folder, 'labels', `${hand}.first.tsv`));
      return linesOf(join(folder, 'mails', name)).flatMap((line) => {
        const mail = mailSchema.parse(JSON.parse(line));
        const label = labels.get(mail.id);
        return label === undefined ? [] : [{ ...mail, hand, ...label }];
      });
    });
}

export function readLabels(file: string): ReadonlyMap<string, Label> {
  return new Map(
    linesOf(file).map((line, i) => {
      const parsed = labelSchema.safeParse(line.split('\t'));
      if (!parsed.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(parsed.error)}`);
      const [id, asked, writer, language] = parsed.data;
      return [id, { kinds: asked, writer, language }];
    }),
  );
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
