import { describe, expect, it } from 'vitest';
import { forwardedBy } from '../../lib/mail/trusted-forwarder.ts';

const ours = '2026-11-23T15:00:00.000Z';
const trusted = ['mail.plutomicro.com', 'google.com'];

const ses = (client: string) =>
  `from ${client} by inbound-smtp.ca-central-1.amazonaws.com with SMTP id 0a1b2c3d for privacy@inbox.plutomicro.com; Mon, 23 Nov 2026 15:00:00 +0000 (UTC)`;
const forwarder = 'mail.plutomicro.com (mail.plutomicro.com [203.0.113.5])';
const line = (by: string, date: string) =>
  `from mx.example.org (mx.example.org [198.51.100.7]) by ${by} with ESMTPS id abc for <privacy@plutomicro.com>; ${date}`;

const taken = (...received: readonly string[]) =>
  forwardedBy(
    [
      { name: 'return-path', value: '<ada@example.org>' },
      ...received.map((value) => ({ name: 'received', value })),
    ],
    trusted,
    { id: '0a1b2c3d', receivedAt: ours },
  );

describe('mail through a trusted forwarder is ours since the forwarder had it', () => {
  it.each([
    ['an hour before', 'Mon, 23 Nov 2026 07:00:00 -0700', '2026-11-23T14:00:00.000Z'],
    ['with a comment for a zone', 'Mon, 23 Nov 2026 14:00:00 +0000 (UTC)', '2026-11-23T14:00:00.000Z'],
    ['without a day of the week and seconds', '23 Nov 2026 14:00 GMT', '2026-11-23T14:00:00.000Z'],
    ['seven days before, to the second', 'Mon, 16 Nov 2026 15:00:00 +0000', '2026-11-16T15:00:00.000Z'],
    ['never later than us', 'Mon, 23 Nov 2026 15:04:00 +0000', ours],
  ])('%s', (_, date, receivedAt) => {
    expect(taken(ses(forwarder), line('mail.plutomicro.com', date))).toEqual({
      host: 'mail.plutomicro.com',
      receivedAt,
      doubt: null,
    });
  });

  it.each([
    ['a date of long ago', 'Mon, 16 Nov 2026 14:59:59 +0000', 'more than 7 days before'],
    ['a date without a zone', 'Mon, 23 Nov 2026 14:00:00', 'no date that can be read'],
    ['a zone of the old names', 'Mon, 23 Nov 2026 14:00:00 EST', 'no date that can be read'],
    ['a date that is none', 'Mon, 99 Nov 2026 14:00:00 +0000', 'no date that can be read'],
  ])('%s is flagged, and our own time stands', (_, date, doubt) => {
    expect(taken(ses(forwarder), line('mail.plutomicro.com', date))).toEqual({
      host: 'mail.plutomicro.com',
      receivedAt: ours,
      doubt: expect.stringContaining(doubt),
    });
  });

  it('the topmost line of the forwarder counts, not one that a sender wrote below it', () => {
    const forged = line('mail.plutomicro.com', 'Tue, 17 Nov 2026 15:00:00 +0000');
    const true_ = line('mail.plutomicro.com', 'Mon, 23 Nov 2026 14:30:00 +0000');
    expect(taken(ses(forwarder), true_, forged)?.receivedAt).toBe('2026-11-23T14:30:00.000Z');
  });

  it('a host below a trusted one is trusted, and its line may be of another machine of theirs', () => {
    const client = 'mail-oa1-f69.google.com (mail-oa1-f69.google.com [209.85.160.69])';
    const hop =
      'by mail-oa1-f69.google.com with SMTP id 5614622812f47so1; Mon, 23 Nov 2026 06:59:00 -0800 (PST)';
    expect(taken(ses(client), hop)).toMatchObject({
      host: 'google.com',
      receivedAt: '2026-11-23T14:59:00.000Z',
    });
  });

  it('without a line of its own the forwarder says nothing of time', () => {
    expect(taken(ses(forwarder), line('mx.example.org', 'Mon, 23 Nov 2026 14:00:00 +0000'))).toEqual({
      host: 'mail.plutomicro.com',
      receivedAt: ours,
      doubt: 'mail.plutomicro.com left no Received line of its own',
    });
  });
});

describe('no forwarder', () => {
  const earlier = line('mail.plutomicro.com', 'Mon, 23 Nov 2026 14:00:00 +0000');

  it.each([
    ['a host that only calls itself so', 'mail.plutomicro.com (mallory.example.net [192.0.2.1])'],
    ['a host whose name only ends alike', 'x (evilgoogle.com [192.0.2.1])'],
    ['a host without a reverse name', 'mail.plutomicro.com ([192.0.2.1])'],
    ['a host that nobody trusts', 'mx.example.org (mx.example.org [198.51.100.7])'],
    [
      'a host that greets with a reverse name',
      'x (mail.plutomicro.com [203.0.113.5]) (mallory.example.net [192.0.2.1])',
    ],
    [
      'a host that greets in the words of our server',
      'x (mail.plutomicro.com [203.0.113.5]) by inbound-smtp.ca-central-1.amazonaws.com with SMTP id 00000000 (mallory.example.net [192.0.2.1])',
    ],
  ])('%s', (_, client) => {
    expect(taken(ses(client), earlier)).toBeNull();
  });

  it('is in the recipient of a mail, however it is written', () => {
    const line = ses('mallory.example.net (mallory.example.net [192.0.2.1])').replace(
      'privacy@',
      '"(mail.plutomicro.com [203.0.113.5]) by inbound-smtp.x with SMTP id 00000000"@',
    );
    expect(taken(line, earlier)).toBeNull();
  });

  it('is there for a mail that names no host at all, or where the settings trust none', () => {
    expect(taken()).toBeNull();
    expect(
      forwardedBy([{ name: 'received', value: ses(forwarder) }], [], { id: '0a1b2c3d', receivedAt: ours }),
    ).toBeNull();
  });

  it('writes its name into the comment of another', () => {
    const inComment = `from x (by mail.plutomicro.com [192.0.2.1]) by mx.example.org; Mon, 23 Nov 2026 14:00:00 +0000`;
    expect(taken(ses(forwarder), inComment)?.doubt).toContain('no Received line of its own');
  });
});
