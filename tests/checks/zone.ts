import { type Dns, dnsBy } from '../../lib/checks/dns.ts';

/**
 * DNS as a table: `'MX example.org'` to its hosts, the preferred first, `'TXT ...'` to its texts, `'CNAME ...'` to its
 * names. A name that is not there does not exist; `null` is a server that does not answer.
 */
export function zone(records: Readonly<Record<string, readonly string[] | null>>): Dns {
  const answer = (question: string): readonly string[] => {
    const found = records[question];
    if (found === null) throw Object.assign(new Error('the server failed'), { code: 'ESERVFAIL' });
    if (found === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return found;
  };
  return dnsBy({
    resolveCname: async (name) => [...answer(`CNAME ${name}`)],
    resolveMx: async (name) =>
      answer(`MX ${name}`).map((exchange, n) => ({ exchange, priority: 10 * (n + 1) })),
    resolveTxt: async (name) => answer(`TXT ${name}`).map((text) => [text]),
  });
}
