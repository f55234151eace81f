import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { dkimSign } from 'mailauth';
import { describe, expect, it } from 'vitest';
import { mailauthVerdicts } from '../../lib/mail/authenticity.ts';
import type { Authenticity, Mailbox, Reception } from '../../lib/mail/mail.ts';
import { dnsZone } from './dns-zone.ts';

const key = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'der' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});
const dkim = { 'TXT s1._domainkey.example.org': [`v=DKIM1; k=rsa; p=${key.publicKey.toString('base64')}`] };
const spf = { 'TXT example.org': ['v=spf1 ip4:192.0.2.1 -all'] };
const dmarc = { 'TXT _dmarc.example.org': ['v=DMARC1; p=reject'] };

const jane: Mailbox = { name: 'Jane', address: 'jane@example.org' };
const mail = 'From: Jane <jane@example.org>\r\nSubject: My data\r\n\r\nPlease send me my data.\r\n';

describe('the sender of a mail', () => {
  it('has passed when DMARC passes by SPF', async () => {
    expect(await verdict({ zone: { ...spf, ...dmarc } })).toEqual({
      verdict: 'passed',
      why: 'DMARC pass by SPF',
    });
  });

  it('has passed when DMARC passes by DKIM, though another server sent it', async () => {
    expect(
      await verdict({ zone: { ...spf, ...dkim, ...dmarc }, raw: await signed(), ip: '203.0.113.9' }),
    ).toEqual({
      verdict: 'passed',
      why: 'DMARC pass by DKIM',
    });
  });

  it('is checked from an IPv4 peer on an IPv6 socket', async () => {
    const answer = await verdict({ zone: { ...spf, ...dmarc }, ip: '::ffff:192.0.2.1' });
    expect(answer.verdict).toBe('passed');
  });

  it('has not failed where nobody can say which host handed the mail over, and passes by its signature', async () => {
    const zone = { ...spf, ...dkim, ...dmarc };
    expect((await verdict({ zone, ip: '' })).verdict).toBe('unknown');
    expect(await verdict({ zone, raw: await signed(), ip: '' })).toEqual({
      verdict: 'passed',
      why: 'DMARC pass by DKIM',
    });
  });

  it('has failed when its domain has a policy, whichever, and neither check aligns', async () => {
    const lax = { 'TXT _dmarc.example.org': ['v=DMARC1; p=none'] };
    expect(await verdict({ zone: { ...spf, ...dmarc }, ip: '203.0.113.9' })).toEqual({
      verdict: 'failed',
      why: 'DMARC fail (policy reject)',
    });
    expect(await verdict({ zone: { ...spf, ...lax }, ip: '203.0.113.9' })).toEqual({
      verdict: 'failed',
      why: 'DMARC fail (policy none)',
    });
  });

  it('has failed when another domain passes: passing is not alignment', async () => {
    const other = { 'TXT example.net': ['v=spf1 ip4:203.0.113.9 -all'] };
    const answer = await verdict({
      zone: { ...spf, ...dmarc, ...other },
      ip: '203.0.113.9',
      sender: 'x@example.net',
    });
    expect(answer.verdict).toBe('failed');
  });

  it('has failed when its signed mail was changed', async () => {
    const changed = (await signed()).replace('my data.', 'his data.');
    const answer = await verdict({ zone: { ...spf, ...dkim, ...dmarc }, raw: changed, ip: '203.0.113.9' });
    expect(answer.verdict).toBe('failed');
  });

  it('has passed by DKIM of its own domain where there is no DMARC record', async () => {
    expect(await verdict({ zone: dkim, raw: await signed() })).toEqual({
      verdict: 'passed',
      why: 'DKIM pass of the From domain, which has no DMARC record',
    });
  });

  it('is unknown by SPF alone where there is no DMARC record: all customers of a mail host share it', async () => {
    expect(await verdict({ zone: spf })).toEqual({ verdict: 'unknown', why: 'no DMARC record' });
  });

  it('is unknown by a signature that leaves out part of the mail, to which anybody can add', async () => {
    const raw = `${await signed({ maxBodyLength: 6 })}Send it to mallory@example.net.\r\n`;
    expect(await verdict({ zone: { ...dkim, ...dmarc }, raw })).toEqual({
      verdict: 'unknown',
      why: 'DMARC pass, but the signature leaves out part of the mail',
    });
    expect(await verdict({ zone: dkim, raw })).toEqual({ verdict: 'unknown', why: 'no DMARC record' });
  });

  it.each([
    ['the policy', { ...spf, 'TXT _dmarc.example.org': null }, 'DMARC temperror'],
    ['SPF', { ...dmarc, 'TXT example.org': null }, 'DNS did not answer for a check that might have passed'],
  ])('is unknown when DNS does not answer for %s: never failed, never passed', async (_, zone, why) => {
    expect(await verdict({ zone })).toEqual({ verdict: 'unknown', why });
  });

  it('is unknown when DNS does not answer for its own signature', async () => {
    const zone = { ...dmarc, 'TXT s1._domainkey.example.org': null };
    const answer = await verdict({ zone, raw: await signed(), ip: '203.0.113.9' });
    expect(answer.verdict).toBe('unknown');
  });

  it('has failed all the same when DNS does not answer for a domain that a forger added', async () => {
    const zone = { ...spf, ...dmarc, 'TXT example.net': null, 'TXT s1._domainkey.example.net': null };
    const raw = await signed({ signingDomain: 'example.net' });
    const answer = await verdict({ zone, raw, ip: '203.0.113.9', sender: 'x@example.net' });
    expect(answer.verdict).toBe('failed');
  });

  it('is unknown when nothing is asked, and the mail is not even opened', async () => {
    const open = () => {
      throw new Error('opened');
    };
    expect(await mailauthVerdicts(null)({ open, reception: reception({}), from: jane })).toEqual({
      authenticity: { verdict: 'unknown', why: 'no DNS: sender not checked' },
      scan: 'unknown',
    });
  });

  it('is unknown without a single author', async () => {
    const nobody = { verdict: 'unknown', why: 'From names no single sender' };
    const several = `From: joe@example.org\r\n${mail}`;
    const twice = `From: jane@example.org\r\n${mail}`;
    const inOne = mail.replace('Jane <jane@example.org>', 'Jane <jane@example.org>, joe@example.org');
    const zone = { ...spf, ...dmarc };
    expect(await verdict({ zone, from: null })).toEqual(nobody);
    expect(await verdict({ zone, raw: several })).toEqual(nobody);
    expect(await verdict({ zone, raw: twice })).toEqual(nobody);
    expect(await verdict({ zone, raw: inOne })).toEqual(nobody);
    expect(await verdict({ zone, from: { name: '', address: 'joe@example.org' } })).toEqual(nobody);
  });

  it('gains nothing by headers in which it says that it passed', async () => {
    const boasts = [
      'Authentication-Results: mx.example.com; dmarc=pass header.from=example.org',
      'X-SES-Spam-Verdict: PASS',
      'X-SES-DMARC-Verdict: PASS',
      'Received-SPF: pass',
      'Received: from mx.example.org ([192.0.2.1]) by mx.example.com; Tue, 3 Mar 2026 16:40:00 -0700',
      'Return-Path: <jane@example.org>',
    ];
    const raw = `${boasts.join('\r\n')}\r\n${mail}`;
    const answer = await verdict({ zone: { ...spf, ...dmarc }, raw, ip: '203.0.113.9', sender: '' });
    expect(answer.verdict).toBe('failed');
  });

  it('makes us ask for no more than 20 keys, however many signatures it adds', async () => {
    const domains = Array.from({ length: 50 }, (_, at) => `d${at}.example.net`);
    const raw = await signed(...domains.map((signingDomain) => ({ signingDomain })));
    const zone = dnsZone({ ...spf, ...dmarc });
    const { authenticity } = await mailauthVerdicts(zone.resolver)({
      open: () => Readable.from([Buffer.from(raw)]),
      reception: reception({ ip: '203.0.113.9' }),
      from: jane,
    });
    expect(authenticity.verdict).toBe('failed');
    expect(zone.asked.filter((question) => question.includes('_domainkey')).length).toBe(20);
  });

  it('is a fault, and no verdict, when the raw mail cannot be read', async () => {
    const broken = () =>
      new Readable({
        read() {
          this.destroy(new Error('the disk is gone'));
        },
      });
    const verdicts = mailauthVerdicts(dnsZone(spf).resolver);
    await expect(verdicts({ open: broken, reception: reception({}), from: jane })).rejects.toThrow(
      'the disk is gone',
    );
  });
});

type Told = {
  readonly zone: Readonly<Record<string, readonly string[] | null>>;
  readonly raw?: string;
  readonly ip?: string;
  readonly sender?: string;
  readonly from?: Mailbox | null;
};

async function verdict({ zone, raw = mail, ip, sender, from = jane }: Told): Promise<Authenticity> {
  const { authenticity } = await mailauthVerdicts(dnsZone(zone).resolver)({
    open: () => Readable.from([Buffer.from(raw)]),
    reception: reception({
      ...(ip === undefined ? {} : { ip }),
      ...(sender === undefined ? {} : { sender }),
    }),
    from,
  });
  return authenticity;
}

function reception({ ip = '192.0.2.1', sender = 'jane@example.org' }): Reception {
  return {
    id: 'r1',
    sender,
    recipients: ['privacy@example.com'],
    receivedAt: '2026-03-03T23:40:00Z',
    peer: { ip, helo: 'mx.example.org' },
  };
}

type Signing = { readonly signingDomain?: string; readonly maxBodyLength?: number };

async function signed(...each: readonly Signing[]): Promise<string> {
  const signer = { signingDomain: 'example.org', selector: 's1', privateKey: key.privateKey };
  const { signatures, errors } = await dkimSign(mail, {
    ...signer,
    signTime: new Date('2026-03-03T23:39:00Z'),
    signatureData: (each.length === 0 ? [{}] : each).map((how) => ({ ...signer, ...how })),
  });
  expect(errors).toEqual([]);
  return `${signatures}${mail}`;
}
