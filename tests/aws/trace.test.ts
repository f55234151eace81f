import { expect, it } from 'vitest';
import { arrivalByTrace } from '../../lib/aws/trace.ts';
import { firstHeaders } from '../../lib/mail/headers.ts';
import { mail } from '../world.ts';
import { sent, stored } from './received-mail.ts';

const storedAt = '2026-11-23T15:00:02.000Z';
const how = sent({ id: '6n4thuhcbhpfiuf25gshf70rss364fuejrvmqko1', receivedAt: '2026-11-23T15:00:00.000Z' });
const read = (raw: Buffer, id = how.id) => arrivalByTrace(id, firstHeaders(raw).headers, storedAt);

it('a mail without notification came as the headers on top of it say, and nothing is proved of its sender', () => {
  const raw = stored(mail('Hello'), { ...how, verdicts: { ...how.verdicts, spam: 'FAIL' } });
  expect(read(raw)).toEqual({
    id: how.id,
    sender: 'ada@example.org',
    recipients: ['privacy@plutomicro.com'],
    receivedAt: '2026-11-23T15:00:00.000Z',
    toldBy: 'headers',
    verdicts: { spam: 'FAIL', virus: 'PASS', spf: null, dkim: null, dmarc: null },
    authors: null,
    forwarded: null,
  });
});

it('what a sender writes below the headers of SES is not believed', () => {
  const forged = mail('Hello', {
    Received:
      'from x (x [192.0.2.1]) by inbound-smtp.ca-central-1.amazonaws.com with SMTP id 6n4thuhcbhpfiuf25gshf70rss364fuejrvmqko1 for officer@plutomicro.com; Mon, 01 Jun 2026 00:00:00 +0000 (UTC)',
    'X-SES-Virus-Verdict': 'FAIL',
    'Return-Path': '<officer@plutomicro.com>',
  });
  expect(read(stored(forged, how))).toMatchObject({
    sender: 'ada@example.org',
    recipients: ['privacy@plutomicro.com'],
    receivedAt: '2026-11-23T15:00:00.000Z',
    verdicts: { virus: 'PASS' },
  });
});

it('without a line of SES for this very mail, the instant is the one it was stored at', () => {
  const other = { ...how, id: 'another0mail' };
  expect(read(stored(mail('Hello'), other))).toMatchObject({ recipients: [], receivedAt: storedAt });
  expect(read(Buffer.from('no headers'))).toMatchObject({ sender: '', recipients: [], receivedAt: storedAt });
});

it('a greeting in the words of SES does not pass for its own', () => {
  const greeting = { ...how, client: `by inbound-smtp.ca-central-1.amazonaws.com (mallory [192.0.2.1])` };
  expect(read(stored(mail('Hello'), greeting)).receivedAt).toBe('2026-11-23T15:00:00.000Z');
});
