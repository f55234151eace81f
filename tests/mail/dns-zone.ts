import type { DNSResolver } from 'mailauth';

/**
 * DNS as a table: `'TXT example.org'` to its records. A name that is not there does not exist; `null` is a server that
 * does not answer. `asked` holds the questions in their order.
 */
export function dnsZone(records: Readonly<Record<string, readonly string[] | null>>): {
  readonly resolver: DNSResolver;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const resolver: DNSResolver = async (name, type) => {
    const question = `${type} ${name}`;
    asked.push(question);
    const answer = records[question];
    if (answer === null) throw Object.assign(new Error('timeout'), { code: 'ETIMEOUT' });
    if (answer === undefined) throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    return type === 'TXT' ? answer.map((text) => [text]) : [...answer];
  };
  return { resolver, asked };
}
