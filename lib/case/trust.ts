import * as z from 'zod';
import { daySchema } from '../law/proof.ts';
import type { OpenedCase } from './case.ts';
import { instant } from './mail-facts.ts';

const word = z.strictObject({ how: z.string(), by: z.string(), at: instant });

/** One asking for a code. */
const asking = z.strictObject({
  n: z.int(),
  address: z.string(),
  toWriter: z.boolean(),
  at: instant,
  validUntil: daySchema,
  /** Wrong codes from the very address that was asked. */
  tries: z.int(),
  reminded: z.boolean(),
  provedAt: instant.nullable(),
});
export type Asking = z.infer<typeof asking>;

/** What is known of who the writer is. Snapshots written before officers could ask have nothing of it. */
export const trust = {
  identity: z
    .strictObject({
      /** How many codes have been sent in all: no asking has the number, and so the code, of another. */
      made: z.int(),
      asks: z.array(asking),
      confirmed: word.nullable(),
    })
    .default({ made: 0, asks: [], confirmed: null }),
  /** The writer's right to act for another (PIPA s. 61). */
  authority: z
    .strictObject({ askedAt: instant.nullable(), confirmed: word.nullable() })
    .default({ askedAt: null, confirmed: null }),
};

/** How far it is known that the writer is who they say. A code that came back shows an address, never a person. */
export function identityOf({ identity }: OpenedCase): 'none' | 'asked' | 'address-controlled' | 'confirmed' {
  if (identity.confirmed !== null) return 'confirmed';
  if (identity.asks.some(({ provedAt }) => provedAt !== null)) return 'address-controlled';
  return identity.asks.length > 0 ? 'asked' : 'none';
}

/**
 * Whether the writer acts for somebody else, as it was understood or as an officer has taken it by asking, so that nothing is
 * released before their authority is confirmed.
 */
export function actsForAnother({ authority, role }: OpenedCase): boolean {
  return role === 'representative' || role === 'service' || authority.askedAt !== null;
}
