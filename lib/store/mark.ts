import * as z from 'zod';

/**
 * What the provider told of a letter after taking it, at an instant of the provider's own clock. A letter to several
 * arrives with one after the other: `to` digests those whom this telling names, `of` counts all whom it went to.
 */
export const told = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('sent'), at: z.string() }),
  z.strictObject({
    what: z.literal('delivered'),
    at: z.string(),
    to: z.array(z.string()).min(1),
    of: z.int().positive(),
  }),
  z.strictObject({ what: z.literal('delayed'), at: z.string() }),
]);
export type Told = z.infer<typeof told>;

/** A letter's fate as the provider sees it, in UTC instants; null where it told nothing of the kind. */
export type Mark = {
  /** When the provider set about it. */
  readonly sentAt: string | null;
  /** When the mail server of the last recipient took it; null while one is missing. Nobody has read it for that. */
  readonly deliveredAt: string | null;
  /** When it last told that the letter has to wait. */
  readonly delayedAt: string | null;
};

/** The mark that all tellings come to together, whatever their order: the first sending, the first delivery, the last delay. */
export function markOf(all: readonly Told[]): Mark {
  const at = (what: Told['what']) => all.flatMap((one) => (one.what === what ? [one.at] : [])).toSorted();
  return {
    sentAt: at('sent').at(0) ?? null,
    deliveredAt: deliveredToAll(all),
    delayedAt: at('delayed').at(-1) ?? null,
  };
}

function deliveredToAll(all: readonly Told[]): string | null {
  const first = new Map<string, string>();
  let of = 1;
  for (const one of all) {
    if (one.what !== 'delivered') continue;
    of = Math.max(of, one.of);
    for (const recipient of one.to) {
      const before = first.get(recipient);
      if (before === undefined || one.at < before) first.set(recipient, one.at);
    }
  }
  return first.size < of ? null : ([...first.values()].toSorted().at(-1) ?? null);
}
