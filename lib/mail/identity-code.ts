import { createHmac } from 'node:crypto';
import { base32 } from '../case/case-id.ts';
import type { AddressKeys } from './address.ts';

/** More askings than a case allows: which of them a code belongs to is found by trying. */
const mostAskings = 20;

/** Attack: a mail of a hundred thousand code-like words, each of which would be compared. */
const mostWords = 50;

/** The one-time code of one asking of a case: 40 bits that only we can make, in letters that people retype well. */
export function identityCode(caseId: string, ask: number, { current }: Pick<AddressKeys, 'current'>): string {
  const code = codeWith(caseId, ask, current);
  return `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
}

/** The code that a writer's own words hold: of which asking, null where it is of none; undefined where no code is there. */
export function codeIn(
  text: string,
  caseId: string,
  { current, previous }: AddressKeys,
): { readonly ask: number | null } | undefined {
  const written = [
    ...text.matchAll(/(?<![a-z0-9])([a-z2-9]{4})[-\u2010-\u2015]?[ \t]?([a-z2-9]{4})(?![a-z0-9])/gi),
  ]
    .slice(0, mostWords)
    .map(([, first = '', second = '']) => `${first}${second}`.toLowerCase());
  const codes = new Map<string, number>();
  for (let ask = 1; ask <= mostAskings; ask += 1) {
    for (const key of [current, ...(previous === null ? [] : [previous])])
      codes.set(codeWith(caseId, ask, key), ask);
  }
  const right = written.map((code) => codes.get(code)).find((ask) => ask !== undefined);
  if (right !== undefined) return { ask: right };
  // A word of plain letters is no try: "long-term" must not spend one.
  return written.some((code) => /\d/.test(code) && /[a-z]/.test(code)) ? { ask: null } : undefined;
}

function codeWith(caseId: string, ask: number, key: string): string {
  return base32(createHmac('sha256', key).update(`identity ${caseId}.${ask}`).digest(), 8);
}
