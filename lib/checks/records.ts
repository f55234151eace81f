import type { Check } from './check.ts';
import type { Dns, Records } from './dns.ts';

/** A record that has to stand in DNS. */
export type DnsRecord = { readonly name: string; readonly type: 'CNAME' | 'MX'; readonly value: string };

export type Found = 'right' | 'missing' | 'unknown' | { readonly instead: readonly string[] };

/** A record as a person sets it. */
export const written = ({ name, type, value }: DnsRecord) => `${name} ${type} ${value}`;

/** Whether a record stands. An MX is right also where others stand beside it. */
export async function found(dns: Dns, record: DnsRecord): Promise<Found> {
  const records = await (record.type === 'CNAME' ? dns.cname(record.name) : dns.mx(record.name));
  return judged(record, records);
}

function judged({ value }: DnsRecord, records: Records): Found {
  if (records === 'unknown') return 'unknown';
  if (records.includes(hostIn(value))) return 'right';
  return records.length === 0 ? 'missing' : { instead: records };
}

/** An MX is written with its preference before the host. */
const hostIn = (value: string) => value.replace(/^\d+ /, '').toLowerCase();

/** One row for records of one purpose: what is missing is named whole, to be set as it stands. */
export function recordsCheck(
  check: string,
  all: readonly { readonly record: DnsRecord; readonly found: Found }[],
): Check {
  const says = all.flatMap(({ record, found: what }) => {
    if (what === 'right') return [];
    if (what === 'missing') return [`set ${written(record)}`];
    if (what === 'unknown') return [`DNS did not answer for ${record.name}: ask again`];
    return [`${record.name} says ${what.instead.join(', ')}: set ${written(record)}`];
  });
  if (says.length === 0) return { check, ok: 'yes', says: `${all.length} of ${all.length} stand` };
  const isWrong = all.some(({ found: what }) => what !== 'right' && what !== 'unknown');
  return { check, ok: isWrong ? 'no' : 'look', says: says.join('; ') };
}
