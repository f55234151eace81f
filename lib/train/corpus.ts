import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { type Kind, kinds, languages, type Role, roles } from '../case/kinds.ts';

/** What a mail was labelled as: empty kinds for `unrelated`. */
export type Label = {
  readonly kinds: readonly Kind[];
  readonly writer: Role;
  readonly language: 'en' | 'fr' | 'other';
};

/** A mail of the corpus. `hand` is the person who invented it with all its writers. */
export type Labelled = {
  readonly id: string;
  readonly hand: string;
  readonly subject: string;
  readonly text: string;
  readonly label: Label;
};

/** A sentence or two and what they ask, for breadth; who writes is not known. */
export type Phrase = { readonly text: string; readonly kinds: readonly Kind[] };

export type Disagreement = { readonly id: string; readonly settled: Label; readonly why: string };

const mailSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+-\d+-\d+$/),
  subject: z.string(),
  text: z.string(),
});
const kindsSchema = z
  .string()
  .transform((list) => (list === 'unrelated' ? [] : list.split(',')))
  .pipe(z.array(z.enum(kinds)));
const labelSchema = z.tuple([kindsSchema, z.enum(roles), z.enum(languages)]);

/** The hands whose mails no model is ever trained on. */
export const heldBack: readonly string[] = ['ag', 'h', 'n'];

/** All mails of a corpus folder, each with its settled label. Throws, naming file and line, on what it cannot read. */
export function readCorpus(folder: string): readonly Labelled[] {
  const settled = new Map(readDisagreements(folder).map((one) => [one.id, one.settled]));
  return handsOf(folder).flatMap((hand) => {
    const labels = readLabels(join(folder, 'labels', `${hand}.first.tsv`));
    const file = join(folder, 'mails', `${hand}.jsonl`);
    return linesOf(file).map((line, i) => {
      const mail = parsed(mailSchema, JSON.parse(line), file, i);
      const label = settled.get(mail.id) ?? labels.get(mail.id);
      if (label === undefined) throw new Error(`${file}:${i + 1}: ${mail.id} has no label`);
      return { ...mail, hand, label };
    });
  });
}

export function handsOf(folder: string): readonly string[] {
  const names = readdirSync(join(folder, 'mails')).filter((name) => name.endsWith('.jsonl'));
  return names.map((name) => name.slice(0, -'.jsonl'.length)).sort();
}

/** Labels by mail, in their file's order. */
export function readLabels(file: string): ReadonlyMap<string, Label> {
  return new Map(
    linesOf(file).map((line, i) => {
      const [id = '', ...rest] = line.split('\t');
      return [id, labelOf(rest, file, i)];
    }),
  );
}

/** Where two labellers disagreed: id, what each said, and what was settled and why. */
export function readDisagreements(folder: string): readonly Disagreement[] {
  const file = join(folder, 'disagreements.tsv');
  return linesOf(file)
    .slice(1)
    .map((line, i) => {
      const [id = '', , , asked = '', writer = '', language = '', why = ''] = line.split('\t');
      return { id, settled: labelOf([asked, writer, language], file, i + 1), why };
    });
}

/** The phrases of every hand. */
export function readPhrases(folder: string): readonly Phrase[] {
  const at = join(folder, 'phrases');
  return readdirSync(at)
    .sort()
    .flatMap((name) =>
      linesOf(join(at, name)).map((line, i) => {
        const [asked, text = ''] = line.split('\t');
        return { kinds: parsed(kindsSchema, asked, join(at, name), i), text };
      }),
    );
}

function labelOf(columns: readonly string[], file: string, i: number): Label {
  const [asked, writer, language] = parsed(labelSchema, columns, file, i);
  return { kinds: asked, writer, language };
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, file: string, i: number): T {
  const answer = schema.safeParse(value);
  if (!answer.success) throw new Error(`${file}:${i + 1}: ${z.prettifyError(answer.error)}`);
  return answer.data;
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
