import { createHmac } from 'node:crypto';
import { base32 } from '../case/case-id.ts';
import type { AddressKeys } from './address.ts';

/** More askings than a case allows: which of them a code belongs to is found by trying. */
const mostAskings = 20;

/** Attack: a mail that names a hundred thousand codes. Of words that only a code looks like, no writer has more. */
const mostTries = 50;

/** Attack: the same with codes that look like words, of which a long letter has many. */
const mostWords = 5000;

/** The one-time code of one asking of a case: 40 bits that only we can make, in letters that people retype well. */
export function identityCode(caseId: string, ask: number, { current }: Pick<AddressKeys, 'current'>): string {
  const code = codeWith(caseId, ask, current);
  return `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
}

/** The code that a writer's own words hold: of which asking (the last, of several), null where it is of none; undefined where no code is there. */
export function codeIn(
  text: string,
  caseId: string,
  { current, previous }: AddressKeys,
): { readonly ask: number | null } | undefined {
  const codes = new Map<string, number>();
  for (let ask = 1; ask <= mostAskings; ask += 1) {
    for (const key of [current, ...(previous === null ? [] : [previous])])
      codes.set(codeWith(caseId, ask, key), ask);
  }
  const written = writtenIn(text.replace(/\p{Cf}/gu, ''));
  const right = written.flatMap(({ code }) => codes.get(code) ?? []);
  if (right.length > 0) return { ask: Math.max(...right) };
  return written.some(({ isTry }) => isTry) ? { ask: null } : undefined;
}

/** One of our letters four times, a dash or a blank or neither, and four times again; matches may overlap ("my code ABCD-EFGH"). */
const shape =
  /(?<![a-z0-9])(?=([a-km-np-z2-9]{4})\s?[\p{Pd}\u2212]?\s?([a-km-np-z2-9]{4})(?![a-z0-9])(.{0,2}))/gisu;

/** What may be a code, with whether it can have been meant as one. */
function writtenIn(text: string): readonly { readonly code: string; readonly isTry: boolean }[] {
  const written: { code: string; isTry: boolean }[] = [];
  let tries = 0;
  let words = 0;
  for (const { 1: first = '', 2: second = '', 3: after = '', index } of text.matchAll(shape)) {
    const code = `${first}${second}`.toLowerCase();
    const looksMade = [first, second].some((half) => /\d/.test(half) && /[a-z]/i.test(half));
    if (looksMade) tries += 1;
    else words += 1;
    if (looksMade ? tries <= mostTries : words <= mostWords)
      written.push({
        code,
        isTry: looksMade && !isPartOfMore(text.slice(Math.max(0, index - 2), index), after),
      });
  }
  return written;
}

/** A part of a case number, a link or an address is no try: naming one's case must not spend any. */
function isPartOfMore(before: string, after: string): boolean {
  return (
    /(?:[/@]|[a-z0-9][\p{Pd}\u2212])$/iu.test(before) || /^(?:[/@]|[\p{Pd}\u2212][a-z0-9])/iu.test(after)
  );
}

function codeWith(caseId: string, ask: number, key: string): string {
  return base32(createHmac('sha256', key).update(`identity ${caseId}.${ask}`).digest(), 8);
}
