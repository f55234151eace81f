import { describe, expect, it } from 'vitest';
import { type AccountFacts, judgeAccount } from '../../../lib/aws/checks/account.ts';
import { judgeDeadQueue } from '../../../lib/aws/checks/dead-queues.ts';
import { type IdentityFacts, judgeIdentity } from '../../../lib/aws/checks/identities.ts';
import { judgePublic, judgeReceiving } from '../../../lib/aws/checks/mail-exchange.ts';
import { type ActiveRules, judgeRules } from '../../../lib/aws/checks/rule-set.ts';
import { judgeTable } from '../../../lib/aws/checks/table.ts';

describe('an identity of SES', () => {
  const sound: IdentityFacts = {
    verified: true,
    dkimSigning: true,
    dkim: 'SUCCESS',
    bouncesByMail: false,
    configurationSet: 'privacy-inbox',
    records: [],
  };
  it.each<[string, Partial<IdentityFacts> | null, string, RegExp]>([
    ['is sound', {}, 'yes', /^verified, signs with DKIM/],
    ['is not there', null, 'no', /SES does not know plutomicro\.com/],
    ['waits for its records', { dkim: 'PENDING', verified: false }, 'no', /DKIM PENDING.*refuses letters/],
    ['is verified by something else and waits', { dkim: 'PENDING' }, 'look', /DKIM PENDING/],
    ['could not be asked for a while', { dkim: 'TEMPORARY_FAILURE' }, 'look', /DKIM TEMPORARY_FAILURE/],
    ['was given up', { dkim: 'FAILED', verified: false }, 'no', /DKIM FAILED.*72 hours.*set them/],
    ['was given up and is verified', { dkim: 'FAILED' }, 'no', /DKIM FAILED/],
    ['is not verified', { verified: false }, 'no', /^not verified/],
    [
      'does not sign',
      { dkimSigning: false },
      'no',
      /not signed: aws sesv2 put-email-identity-dkim-attributes --email-identity plutomicro\.com/,
    ],
    [
      'sends bounces by mail',
      { bouncesByMail: true },
      'no',
      /--email-identity plutomicro\.com --no-email-forwarding-enabled/,
    ],
    ['has another configuration set', { configurationSet: 'other' }, 'look', /is other, not privacy-inbox/],
    ['has no configuration set', { configurationSet: null }, 'look', /is none, not privacy-inbox/],
  ])('%s', (_, changes, ok, says) => {
    const facts = changes === null ? null : { ...sound, ...changes };
    expect(judgeIdentity('plutomicro.com', facts, 'privacy-inbox')).toEqual({
      check: 'identity plutomicro.com',
      ok,
      says: expect.stringMatching(says),
    });
  });
});

describe('the account', () => {
  const sound: AccountFacts = {
    production: true,
    sending: true,
    standing: 'HEALTHY',
    daily: { limit: 50_000, sent: 12 },
  };
  it.each<[string, Partial<AccountFacts>, readonly string[], RegExp]>([
    ['is sound', {}, ['yes', 'yes', 'yes'], /production access in ca-central-1.*HEALTHY.*12 of 50000/],
    [
      'is in the sandbox',
      { production: false },
      ['no', 'yes', 'yes'],
      /sandbox in ca-central-1.*refused for good/,
    ],
    ['is paused', { sending: false }, ['yes', 'no', 'yes'], /SES has paused sending \(HEALTHY\)/],
    ['is shut down', { standing: 'SHUTDOWN' }, ['yes', 'no', 'yes'], /SES has paused sending \(SHUTDOWN\)/],
    ['is on probation', { standing: 'PROBATION' }, ['yes', 'look', 'yes'], /PROBATION: see Reputation/],
    [
      'has nearly used up its day',
      { daily: { limit: 100, sent: 80 } },
      ['yes', 'yes', 'look'],
      /80 of 100 letters/,
    ],
    ['has no limit', { daily: { limit: -1, sent: 80 } }, ['yes', 'yes', 'yes'], /no limit; 80 letters/],
  ])('%s', (_, changes, oks, says) => {
    const rows = judgeAccount('ca-central-1', { ...sound, ...changes });
    expect(rows.map(({ check }) => check)).toEqual(['sandbox', 'sending', 'daily quota']);
    expect(rows.map(({ ok }) => ok)).toEqual(oks);
    expect(rows.map((row) => row.says).join(' ')).toMatch(says);
  });
});

describe('the receipt rules', () => {
  type Rule = ActiveRules['rules'][number];
  const rule: Rule = {
    name: 'privacy-inbox-mail',
    enabled: true,
    scans: true,
    recipients: ['privacy@plutomicro.com', 'inbox.plutomicro.com'],
    bucket: 'mail',
  };
  const addresses = ['privacy@plutomicro.com', 'privacy@inbox.plutomicro.com'];
  const active = (...rules: readonly Partial<Rule>[]): ActiveRules => ({
    name: 'privacy-inbox',
    rules: rules.map((changes) => ({ ...rule, ...changes })),
  });
  it.each<[string, ActiveRules | null, string, RegExp]>([
    ['take every address', active({}), 'yes', /^"privacy-inbox" is active and takes privacy@/],
    ['take everybody', active({ recipients: [] }), 'yes', /is active/],
    ['take the domains', active({ recipients: ['plutomicro.com', '.plutomicro.com'] }), 'yes', /is active/],
    ['stand beside another', active({ bucket: null }, {}), 'yes', /is active/],
    ['are not there', null, 'no', /no receipt rule set is active/],
    [
      "are somebody else's",
      { ...active({}), name: 'theirs' },
      'no',
      /"theirs" is active, not ours.*--replace-active-rule-set theirs/,
    ],
    ['are empty', active(), 'no', /no rule of "privacy-inbox" stores mail in mail/],
    ['store elsewhere', active({ bucket: 'other' }), 'no', /no rule of "privacy-inbox" stores mail in mail/],
    ['are switched off', active({ enabled: false }), 'no', /privacy-inbox-mail is switched off/],
    ['do not scan', active({ scans: false }), 'no', /does not scan/],
    [
      'leave one address out',
      active({ recipients: ['privacy@plutomicro.com'] }),
      'no',
      /^no rule takes mail to privacy@inbox\.plutomicro\.com/,
    ],
    [
      'take only what lies below',
      active({ recipients: ['.plutomicro.com'] }),
      'no',
      /^no rule takes mail to privacy@plutomicro\.com/,
    ],
    [
      'take the missing one by a rule that is off',
      active({ recipients: ['plutomicro.com'] }, { enabled: false }),
      'no',
      /mail to privacy@inbox/,
    ],
  ])('%s', (_, found, ok, says) => {
    expect(judgeRules(found, { ruleSet: 'privacy-inbox', bucket: 'mail', addresses })).toEqual({
      check: 'receipt rules',
      ok,
      says: expect.stringMatching(says),
    });
  });
});

describe('who receives', () => {
  const ses = 'inbound-smtp.ca-central-1.amazonaws.com';
  const firm = {
    domain: 'plutomicro.com',
    replyAddress: 'privacy@inbox.plutomicro.com',
    region: 'ca-central-1',
    trustedForwarders: [],
  };
  it.each([
    ['SES', firm, [ses], 'yes', /SES in ca-central-1 receives it/],
    [
      'another host, and nobody says which forward',
      firm,
      ['mx.example.org'],
      'look',
      /received by mx\.example\.org.*to privacy@inbox\.plutomicro\.com.*trustedForwarders/,
    ],
    [
      'another host, which forwards',
      { ...firm, trustedForwarders: ['example.org'] },
      ['mx.example.org'],
      'yes',
      /forwarded by example\.org/,
    ],
    [
      'SES in another region',
      firm,
      ['inbound-smtp.us-east-1.amazonaws.com'],
      'look',
      /received by inbound-smtp\.us-east-1/,
    ],
    ['nobody', firm, [], 'no', /has no MX/],
    ['nobody knows who', firm, 'unknown', 'look', /DNS did not answer for the MX of plutomicro\.com/],
  ] as const)('at a public address: %s', (_, where, hosts, ok, says) => {
    expect(judgePublic(where, hosts)).toEqual({
      check: 'mail to plutomicro.com',
      ok,
      says: expect.stringMatching(says),
    });
  });

  it.each([
    ['SES alone', [ses], []],
    ['nobody', [], []],
    ['nobody knows who', 'unknown', []],
    ["another alone, which the record's own row says", ['mx.example.org'], []],
    ['another beside SES', [ses, 'mx.example.org'], ['look']],
  ] as const)('at the receiving domain: %s', (_, hosts, oks) => {
    expect(judgeReceiving('inbox.plutomicro.com', 'ca-central-1', hosts).map(({ ok }) => ok)).toEqual(oks);
  });
});

describe('the table of cases', () => {
  const sound = { status: 'ACTIVE', deletionProtected: true, recoverable: true };
  it.each([
    ['is sound', sound, 'yes', /^active/],
    ['is not there', null, 'no', /there is no table privacy-inbox/],
    ['is being changed', { ...sound, status: 'UPDATING' }, 'look', /it is UPDATING/],
    ['is going', { ...sound, status: 'DELETING' }, 'no', /it is DELETING/],
    ['cannot go back', { ...sound, recoverable: false }, 'no', /point-in-time recovery/],
    ['can be deleted', { ...sound, deletionProtected: false }, 'no', /deletion protection/],
  ] as const)('%s', (_, standing, ok, says) => {
    expect(judgeTable(standing)).toEqual({ check: 'table of cases', ok, says: expect.stringMatching(says) });
  });
});

it('a dead queue is to be empty', () => {
  expect([0, 3, null].map((messages) => judgeDeadQueue('incoming', messages))).toEqual([
    { check: 'dead queue of incoming', ok: 'yes', says: 'empty' },
    {
      check: 'dead queue of incoming',
      ok: 'no',
      says: 'about 3 messages that nobody could deal with: privacy-inbox dead; RUNBOOK "incoming-dead"',
    },
    { check: 'dead queue of incoming', ok: 'look', says: 'SQS did not say how many messages it holds' },
  ]);
});
