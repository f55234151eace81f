import type { Day } from '../civil.ts';
import { type Pack, packName } from '../pack.ts';
import { albertaPipa } from './alberta-pipa.ts';

/** Every version that a case may still name, the newest last; none is ever taken out. */
const packs: readonly Pack[] = [albertaPipa];

/** The rules for a request received on this day; throws RangeError for a day before the law. */
export function packInForce(day: Day, among: readonly Pack[] = packs): Pack {
  const found = among.findLast(({ inForceFrom }) => inForceFrom <= day);
  if (found === undefined) throw new RangeError(`no law in this program was in force on ${day}`);
  return found;
}

/** The rules that a clock names. Throws for a name that no version has: a case must never change its law silently. */
export function packNamed(name: string, among: readonly Pack[] = packs): Pack {
  const found = among.find((pack) => packName(pack) === name);
  if (found === undefined)
    throw new Error(`this program has no rules named ${JSON.stringify(name.slice(0, 60))}`);
  return found;
}
