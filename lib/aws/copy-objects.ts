import { atOnce } from '../at-once.ts';
import type { NewHome } from '../local/new-home.ts';
import type { Count } from './copy-table.ts';
import type { Objects } from './objects.ts';
import { prefixes } from './prefixes.ts';

/** What lies beside the mail, and where it lies in a data folder. Under `aws` lies what the folder's form has no use for. */
export const besideMail = [
  { what: 'letters', prefix: prefixes.composed, within: 'raw/composed' },
  { what: 'files', prefix: prefixes.enclosed, within: 'raw/enclosed' },
  { what: 'receptions', prefix: prefixes.reception, within: 'aws/reception' },
  { what: 'superseded', prefix: prefixes.superseded, within: 'aws/superseded' },
] as const;
type Beside = (typeof besideMail)[number];

/** Attack, or an object put there by hand: a name that climbs out of its folder. Ours are letters, digits, dots and dashes. */
const name = /^[A-Za-z0-9][A-Za-z0-9.-]{0,200}$/;

/** The names of what lies under a prefix of ours. */
export async function namesUnder(objects: Objects, prefix: string): Promise<readonly string[]> {
  const keys = await Array.fromAsync(objects.list(prefix), ({ key }) => key.slice(prefix.length));
  return keys.filter((key) => name.test(key));
}

/** Copies what is not here yet. These objects are written once and never again, so a name that stands says enough. */
export async function copyBeside(
  objects: Objects,
  home: NewHome,
  { prefix, within }: Beside,
  done: () => void,
): Promise<Count> {
  const here = await home.names(within);
  const there = await namesUnder(objects, prefix);
  const missing = there.filter((one) => !here.has(one));
  await atOnce(8, missing, async (one) => {
    const bytes = await objects.bytes(`${prefix}${one}`);
    if (bytes === null) return;
    await home.put(within, one, bytes);
    done();
  });
  return { read: there.length, written: missing.length };
}
