import { expect, it } from 'vitest';
import { mail } from '../world.ts';
import { anAwsInbox, setClock } from './an-inbox.ts';

const access = 'Please send me a copy of all the personal information you hold about me.';

it('a sender who writes the headers of SES and of a forwarder moves no day of receipt', async () => {
  const aws = await anAwsInbox({ trustedForwarders: ['mail.plutomicro.com'] });
  const long = 'Wed, 18 Nov 2026 15:00:00 +0000 (UTC)';
  const forged = [
    'Return-Path: <officer@plutomicro.com>',
    `Received: from x (x [192.0.2.1]) by mail.plutomicro.com with ESMTPS id 1; ${long}`,
    `Received: from mail.plutomicro.com (mail.plutomicro.com [203.0.113.5]) by inbound-smtp.ca-central-1.amazonaws.com with SMTP id 0001thuhcbhpfiuf25gshf70rss364fuejrv for privacy@plutomicro.com; ${long}`,
    'Authentication-Results: amazonses.com; dmarc=pass header.from=example.org',
  ];
  const how = await aws.store(`${forged.join('\r\n')}\r\n${mail(access)}`);
  setClock('2026-11-23T15:46:00Z');
  expect(await aws.sweep()).toMatchObject({ recovered: 1, failures: 0 });
  expect((await aws.commits.load((await aws.caseOf(how)) ?? '')).state).toMatchObject({
    authenticity: 'unknown',
    obligations: [{ receivedAt: '2026-11-23T15:00:00.000Z' }],
  });
});
