import type { Check } from './check.ts';
import type { Dns } from './dns.ts';

/** What a domain asks of those who get mail in its name: the name that says so, and what; or none, or not known. */
export type DmarcPolicy =
  | { readonly at: string; readonly policy: 'none' | 'quarantine' | 'reject' }
  | 'no record'
  | 'unknown';

/** RFC 9989 4.10 asks no more names for one domain either. */
const maxNames = 8;

/**
 * The DMARC policy that applies to mail from a domain: its own, else that of the nearest domain above it that has one,
 * which is `sp` where given. A record of a registry (`psd=y`) is nobody's organization and is passed over.
 */
export async function dmarcPolicy(dns: Dns, domain: string): Promise<DmarcPolicy> {
  const labels = domain.split('.');
  const above = Math.min(labels.length - 1, maxNames);
  for (let up = 0; up < above; up += 1) {
    const at = labels.slice(up).join('.');
    const texts = await dns.txt(`_dmarc.${at}`);
    if (texts === 'unknown') return 'unknown';
    const records = texts.map(tagsOf).filter((tags) => tags !== null);
    // Of two records neither counts (RFC 7489 6.6.3).
    const [tags] = records.length === 1 ? records : [];
    if (tags === undefined || tags.get('psd') === 'y') continue;
    return { at, policy: policyIn(tags, up === 0) };
  }
  return 'no record';
}

/** The tags of a DMARC record; null for any other text, which has no business here and is ignored. */
function tagsOf(text: string): ReadonlyMap<string, string> | null {
  const tags = text.split(';').map((tag): [string, string] => {
    const [name = '', ...value] = tag.split('=');
    return [name.trim().toLowerCase(), value.join('=').trim()];
  });
  const [first] = tags;
  return first?.[0] === 'v' && first[1] === 'DMARC1'
    ? new Map(tags.map(([name, value]) => [name, value.toLowerCase()]))
    : null;
}

function policyIn(tags: ReadonlyMap<string, string>, isOwn: boolean) {
  const said = (isOwn ? undefined : tags.get('sp')) ?? tags.get('p');
  return said === 'quarantine' || said === 'reject' ? said : 'none';
}

/** The firm's own domain: whether somebody else's mail in its name can be told from its own. */
export function firmDmarc(domain: string, found: DmarcPolicy): Check {
  const check = `DMARC of ${domain}`;
  const advice = `set TXT _dmarc.${domain} "v=DMARC1; p=quarantine"`;
  if (found === 'unknown')
    return { check, ok: 'look', says: `DNS did not answer for _dmarc.${domain}: ask again` };
  if (found === 'no record')
    return { check, ok: 'look', says: `none: anybody can write in the name of ${domain}; ${advice}` };
  return found.policy === 'none'
    ? {
        check,
        ok: 'look',
        says: `p=none at ${found.at}: forged mail is only counted; once your own mail passes, ${advice}`,
      }
    : { check, ok: 'yes', says: `p=${found.policy} at ${found.at}` };
}

/**
 * An officer's domain: whether SES can pass mail from it, for only a pass of DMARC may command. SES says GRAY where there
 * is no policy; for `p=none` its documentation says GRAY of mail that fails, and only an account shows what else.
 */
export function officersDmarc(domain: string, found: DmarcPolicy): Check {
  const check = `officers at ${domain}`;
  const otherwise = 'they can command with `privacy-inbox do --aws`';
  if (found === 'unknown')
    return { check, ok: 'look', says: `DNS did not answer for _dmarc.${domain}: ask again` };
  if (found === 'no record')
    return {
      check,
      ok: 'look',
      says: `no DMARC: SES answers GRAY, and no mail from there can command; set TXT _dmarc.${domain} "v=DMARC1; p=quarantine", until then ${otherwise}`,
    };
  return found.policy === 'none'
    ? {
        check,
        ok: 'look',
        says: `DMARC p=none at ${found.at}: SES may answer GRAY, and then no mail from there can command; try one, or set p=quarantine; else ${otherwise}`,
      }
    : { check, ok: 'yes', says: `DMARC p=${found.policy} at ${found.at}: mail that passes it can command` };
}
