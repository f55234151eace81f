import { describe, expect, it } from 'vitest';
import { type DnsRecord, found, recordsCheck } from '../../lib/checks/records.ts';
import { zone } from './zone.ts';

const dkim: DnsRecord = { name: 'k._domainkey.example.org', type: 'CNAME', value: 'k.dkim.amazonses.com' };
const mx: DnsRecord = {
  name: 'inbox.example.org',
  type: 'MX',
  value: '10 inbound-smtp.ca-central-1.amazonaws.com',
};
const inbound = 'inbound-smtp.ca-central-1.amazonaws.com';

describe('a record of DNS', () => {
  it.each([
    ['stands', dkim, ['K.dkim.amazonses.com.'], 'right'],
    ['stands with any preference', mx, [inbound], 'right'],
    ['stands beside another', mx, ['mail.example.org', inbound], 'right'],
    ['is another', mx, ['mail.example.org'], { instead: ['mail.example.org'] }],
    ['is another key', dkim, ['old.dkim.amazonses.com'], { instead: ['old.dkim.amazonses.com'] }],
    ['is missing', mx, undefined, 'missing'],
    ['is not known where DNS fails, and never missing', mx, null, 'unknown'],
  ] as const)('%s', async (_, record, answer, what) => {
    const question = `${record.type} ${record.name}`;
    const dns = zone(answer === undefined ? {} : { [question]: answer });
    expect(await found(dns, record)).toEqual(what);
  });
});

describe('records of one purpose', () => {
  it.each([
    [['right', 'right'], 'yes', '2 of 2 stand'],
    [['right', 'missing'], 'no', 'set inbox.example.org MX 10 inbound-smtp.ca-central-1.amazonaws.com'],
    [['unknown', 'right'], 'look', 'DNS did not answer for k._domainkey.example.org: ask again'],
    [
      [{ instead: ['x.example.org'] }, 'unknown'],
      'no',
      'k._domainkey.example.org says x.example.org: set k._domainkey.example.org CNAME k.dkim.amazonses.com; DNS did not answer for inbox.example.org: ask again',
    ],
  ] as const)('%j', ([first, second], ok, says) => {
    const rows = [
      { record: dkim, found: first },
      { record: mx, found: second },
    ];
    expect(recordsCheck('records', rows)).toEqual({ check: 'records', ok, says });
  });
});
