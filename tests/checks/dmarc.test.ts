import { describe, expect, it } from 'vitest';
import { type DmarcPolicy, dmarcPolicy, firmDmarc, officersDmarc } from '../../lib/checks/dmarc.ts';
import { zone } from './zone.ts';

describe('the DMARC policy of a domain (RFC 7489 6.6.3, RFC 9989 4.10)', () => {
  const policies: readonly [string, Record<string, readonly string[] | null>, DmarcPolicy][] = [
    [
      'is its own',
      {
        'TXT _dmarc.mail.example.org': ['v=DMARC1; p=reject'],
        'TXT _dmarc.example.org': ['v=DMARC1; p=none'],
      },
      { at: 'mail.example.org', policy: 'reject' },
    ],
    [
      'else that of the domain above',
      { 'TXT _dmarc.example.org': ['v=DMARC1;p=quarantine'] },
      { at: 'example.org', policy: 'quarantine' },
    ],
    [
      'whose word for those below it counts first',
      { 'TXT _dmarc.example.org': ['v=DMARC1; p=reject; sp=none'] },
      { at: 'example.org', policy: 'none' },
    ],
    [
      'is not the word for those below it on the domain itself',
      own('v=DMARC1; p=reject; sp=none'),
      { at: 'mail.example.org', policy: 'reject' },
    ],
    [
      'is none where the record names none that is known',
      own('v=DMARC1; p=perhaps'),
      { at: 'mail.example.org', policy: 'none' },
    ],
    ['is read in any case', own('V=DMARC1; P=Reject'), { at: 'mail.example.org', policy: 'reject' }],
    ['is not another text', own('hello', 'p=reject; v=DMARC1'), 'no record'],
    [
      'stands beside another text',
      own('hello', 'v=DMARC1; p=reject'),
      { at: 'mail.example.org', policy: 'reject' },
    ],
    ['is not there where there are two', own('v=DMARC1; p=reject', 'v=DMARC1; p=none'), 'no record'],
    ['is not that of a registry', { 'TXT _dmarc.example.org': ['v=DMARC1; p=reject; psd=y'] }, 'no record'],
    ['is not asked of the top', { 'TXT _dmarc.org': ['v=DMARC1; p=reject'] }, 'no record'],
    ['is not known where DNS fails', { 'TXT _dmarc.mail.example.org': null }, 'unknown'],
    ['is not known where DNS fails above', { 'TXT _dmarc.example.org': null }, 'unknown'],
    ['is none where there is no record', {}, 'no record'],
  ];
  it.each(policies)('%s', async (_, records, policy) => {
    expect(await dmarcPolicy(zone(records), 'mail.example.org')).toEqual(policy);
  });
});

const judged: readonly [DmarcPolicy, string, string, RegExp, RegExp][] = [
  [
    'no record',
    'look',
    'look',
    /anybody can write in the name of example\.org.*set TXT _dmarc\.example\.org/,
    /SES answers GRAY.*no mail from there can command.*set TXT _dmarc\.example\.org.*do --aws/,
  ],
  [
    { at: 'example.org', policy: 'none' },
    'look',
    'look',
    /p=none at example\.org/,
    /p=none at example\.org: SES may answer GRAY/,
  ],
  [{ at: 'example.org', policy: 'quarantine' }, 'yes', 'yes', /p=quarantine/, /p=quarantine/],
  [{ at: 'example.org', policy: 'reject' }, 'yes', 'yes', /p=reject/, /p=reject/],
  [
    'unknown',
    'look',
    'look',
    /DNS did not answer for _dmarc\.example\.org/,
    /DNS did not answer for _dmarc\.example\.org/,
  ],
];

describe.each(judged)('DMARC %j', (policy, firm, officers, firmSays, officersSay) => {
  it('of the firm', () => {
    expect(firmDmarc('example.org', policy)).toEqual({
      check: 'DMARC of example.org',
      ok: firm,
      says: expect.stringMatching(firmSays),
    });
  });
  it('of an officer', () => {
    expect(officersDmarc('example.org', policy)).toEqual({
      check: 'officers at example.org',
      ok: officers,
      says: expect.stringMatching(officersSay),
    });
  });
});

function own(...texts: readonly string[]) {
  return { 'TXT _dmarc.mail.example.org': texts };
}
