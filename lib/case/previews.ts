import * as z from 'zod';
import { instant } from './mail-facts.ts';
import { wordsOrdered } from './writer-events.ts';

/** A letter that was shown to the officers before it leaves. */
const preview = z.strictObject({
  code: z.string(),
  at: instant,
  until: instant,
  by: z.string(),
  status: z.enum(['waiting', 'sent', 'discarded', 'void']),
  would: wordsOrdered,
  closes: z.string().nullable(),
});

/** The last previews of a case, and how many there have been. */
export const previews = { previews: z.array(preview).default([]), previewsMade: z.int().default(0) };

/** Attack: previews by the thousand, until the snapshot no longer fits an item. */
export const mostPreviews = 10;
