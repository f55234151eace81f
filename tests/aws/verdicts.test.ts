import { describe, expect, it } from 'vitest';
import type { Arrival } from '../../lib/aws/arrival.ts';
import { authenticityOf, scanOf } from '../../lib/aws/verdicts.ts';

const pass = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };
const ada = { name: 'Ada', address: 'ada@example.org' };

const arrival = (verdicts: Partial<Arrival['verdicts']>, more: Partial<Arrival> = {}): Arrival => ({
  id: 'mail-0001',
  sender: 'ada@example.org',
  recipients: ['privacy@plutomicro.com'],
  receivedAt: '2026-11-23T15:00:00.000Z',
  toldBy: 'notification',
  authors: ['ada@example.org'],
  forwarded: null,
  ...more,
  verdicts: { ...pass, ...verdicts },
});

describe('the author is who the mail says', () => {
  it.each<[string, Partial<Arrival['verdicts']>, string]>([
    ['on a pass of DMARC', {}, 'passed'],
    ['on a pass of DMARC by DKIM alone', { spf: 'FAIL' }, 'passed'],
    ['not on SPF and DKIM without DMARC', { dmarc: 'GRAY' }, 'unknown'],
    ['not where DMARC was not checked', { dmarc: null }, 'unknown'],
    ['not where the check of DMARC broke', { dmarc: 'PROCESSING_FAILED' }, 'unknown'],
    ['not on a word we do not know', { dmarc: 'MAYBE' }, 'unknown'],
    ['not where DMARC failed', { dmarc: 'FAIL', spf: 'FAIL', dkim: 'FAIL' }, 'failed'],
    ['not where DMARC failed for others’ passes', { dmarc: 'FAIL' }, 'failed'],
    ['nor its contrary where DKIM came to no end', { dmarc: 'FAIL', dkim: 'PROCESSING_FAILED' }, 'unknown'],
    ['nor its contrary where SPF came to no end', { dmarc: 'FAIL', spf: 'PROCESSING_FAILED' }, 'unknown'],
  ])('%s', (_, verdicts, verdict) => {
    expect(authenticityOf(arrival(verdicts), ada).verdict).toBe(verdict);
  });

  it.each<[string, string[] | null, string]>([
    ['where SES read the very same', ['ada@example.org'], 'passed'],
    ['where SES read the same with a dot at its end', ['ada@example.org.'], 'passed'],
    ['not where SES read another', ['mallory@example.net'], 'unknown'],
    ['not where SES read another beside', ['ada@example.org', 'mallory@example.net'], 'unknown'],
    ['not where SES read none', [], 'unknown'],
    ['not where SES did not say whom it read', null, 'unknown'],
  ])('%s', (_, authors, verdict) => {
    expect(authenticityOf(arrival({}, { authors }), ada).verdict).toBe(verdict);
  });

  it('never by the headers of the mail, and never where From names several', () => {
    expect(authenticityOf(arrival({}, { toldBy: 'headers' }), ada).verdict).toBe('unknown');
    expect(authenticityOf(arrival({}), null).verdict).toBe('unknown');
  });
});

describe('through a trusted forwarder SPF says nothing', () => {
  const forwarded = { host: 'mail.plutomicro.com', doubt: null };
  const officer = { name: '', address: 'officer@plutomicro.com' };

  it.each<[string, Partial<Arrival['verdicts']>, string, typeof ada, string]>([
    ['DMARC passes by DKIM where SPF fails', { spf: 'FAIL' }, 'ada@example.org', ada, 'passed'],
    ['DMARC passes by DKIM where SPF is of the forwarder', {}, 'srs0=x@plutomicro.com', ada, 'passed'],
    ['DMARC passes, perhaps by SPF alone', {}, 'officer@plutomicro.com', officer, 'unknown'],
    ['the same from a domain beside it', {}, 'x@other.plutomicro.com', officer, 'unknown'],
    ['the same with the null sender', {}, '', officer, 'unknown'],
    ['the same with a dot at its end', {}, 'officer@PlutoMicro.com.', officer, 'unknown'],
    [
      'the same in its own script',
      {},
      'a@bücher.example',
      { name: '', address: 'a@xn--bcher-kva.example' },
      'unknown',
    ],
    [
      'DMARC fails without a signature',
      { spf: 'FAIL', dkim: 'GRAY', dmarc: 'FAIL' },
      'a@b.org',
      ada,
      'unknown',
    ],
    ['DMARC fails and so does DKIM', { spf: 'PASS', dkim: 'FAIL', dmarc: 'FAIL' }, 'a@b.org', ada, 'failed'],
    ['there is no DMARC', { dmarc: 'GRAY' }, 'a@b.org', ada, 'unknown'],
  ])('%s', (_, verdicts, sender, from, verdict) => {
    const found = authenticityOf(arrival(verdicts, { authors: [from.address], forwarded, sender }), from);
    expect(found).toEqual({ verdict, why: expect.stringContaining('through mail.plutomicro.com') });
  });

  it('and a doubt about the day of receipt is said with the verdict', () => {
    const doubted = { ...forwarded, doubt: 'check the day of receipt' };
    expect(authenticityOf(arrival({}, { forwarded: doubted }), ada).why).toContain(
      'check the day of receipt',
    );
  });
});

describe('a mail is clean only where both scanners say so', () => {
  it.each([
    ['PASS', 'PASS', 'clean'],
    ['FAIL', 'PASS', 'spam'],
    ['PASS', 'FAIL', 'virus'],
    ['FAIL', 'FAIL', 'virus'],
    ['GRAY', 'PASS', 'unknown'],
    ['PASS', 'PROCESSING_FAILED', 'unknown'],
    ['DISABLED', 'DISABLED', 'unknown'],
    [null, null, 'unknown'],
  ])('spam %s, virus %s: %s', (spam, virus, scan) => {
    expect(scanOf(arrival({ spam, virus }))).toBe(scan);
  });
});
