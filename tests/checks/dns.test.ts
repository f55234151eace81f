import { describe, expect, it } from 'vitest';
import { dnsBy, systemDns } from '../../lib/checks/dns.ts';

const refusing = (code: string) => {
  const refuse = () => Promise.reject(Object.assign(new Error(code), { code }));
  return dnsBy({ resolveCname: refuse, resolveMx: refuse, resolveTxt: refuse });
};

describe('an answer of DNS', () => {
  it.each(['ENOTFOUND', 'ENODATA'])('%s is no record', async (code) => {
    const dns = refusing(code);
    expect(await Promise.all([dns.cname('a'), dns.mx('a'), dns.txt('a')])).toEqual([[], [], []]);
  });

  it.each(['ETIMEOUT', 'ESERVFAIL', 'EREFUSED', 'ECONNREFUSED'])('%s is not known', async (code) => {
    const dns = refusing(code);
    expect(await Promise.all([dns.cname('a'), dns.mx('a'), dns.txt('a')])).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });

  it('names hosts by preference, in lower case and without a dot at the end; a null MX names none', async () => {
    const dns = dnsBy({
      resolveCname: async () => ['Key.DKIM.example.org.'],
      resolveMx: async (name) =>
        name === 'none.example.org'
          ? [{ exchange: '', priority: 0 }]
          : [
              { exchange: 'second.example.org', priority: 20 },
              { exchange: 'First.Example.ORG.', priority: 10 },
            ],
      resolveTxt: async () => [['v=DMARC1; ', 'p=reject']],
    });
    expect(await dns.mx('example.org')).toEqual(['first.example.org', 'second.example.org']);
    expect(await dns.mx('none.example.org')).toEqual([]);
    expect(await dns.cname('k')).toEqual(['key.dkim.example.org']);
    expect(await dns.txt('t')).toEqual(['v=DMARC1; p=reject']);
  });
});

it('asks no server in tests', async () => {
  await expect(async () => systemDns().mx('example.org')).rejects.toThrow('tests have no network');
});
