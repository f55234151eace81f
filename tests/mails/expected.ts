import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { kinds, languages, roles } from '../../lib/case/kinds.ts';

const mailKind = z.enum([...kinds, 'unrelated']);

/** What a careful privacy officer says of a golden mail; the README beside it says how it is compared. */
const expected = z.strictObject({
  shows: z.string(),
  kinds: z.array(mailKind).min(1),
  primary: mailKind,
  outcome: z.enum(['opened', 'automatic']),
  statutoryClock: z.boolean(),
  reviewAllowed: z.union([z.boolean(), z.literal('required')]),
  automatic: z.boolean(),
  autoReply: z.strictObject({ sent: z.boolean(), why: z.string().optional() }),
  language: z.enum(languages),
  role: z.enum(roles),
  attachments: z.array(z.string()),
  textIncludes: z.array(z.string()),
  textExcludes: z.array(z.string()),
});

export type Golden = z.infer<typeof expected> & { readonly name: string; readonly raw: Buffer };

/** Every golden mail with what is expected of it. */
export const goldenMails: readonly Golden[] = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.eml'))
  .toSorted()
  .map((file) => {
    const name = file.replace(/\.eml$/, '');
    const json: unknown = JSON.parse(
      readFileSync(join(import.meta.dirname, `${name}.expected.json`), 'utf8'),
    );
    return { ...expected.parse(json), name, raw: readFileSync(join(import.meta.dirname, file)) };
  });
