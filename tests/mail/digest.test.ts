import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { bytesOf, digestOf, MailDigest } from '../../lib/mail/digest.ts';
import { rawOf } from './raw.ts';

const mail = [
  'Received: from mx.example.net by mx.example.com; Tue, 3 Mar 2026 16:40:00 -0700',
  'From: Jane Doe <jane@example.org>',
  'Date: Tue, 3 Mar 2026 16:39:58 -0700',
  'Message-ID: <one@example.org>',
  'Subject: My data',
  '',
  'Please send me my data.',
];

describe('the digest of a mail', () => {
  it('is the SHA-256 over the length-prefixed raw values and the body', async () => {
    const expected = createHash('sha256');
    for (const value of [
      ' <one@example.org>',
      ' Jane Doe <jane@example.org>',
      ' Tue, 3 Mar 2026 16:39:58 -0700',
      ' My data',
    ])
      expected.update(Buffer.from([0, 0, 0, value.length])).update(value);
    expected.update('Please send me my data.');
    expect(await digestOfLines(...mail)).toBe(expected.digest('hex'));
  });

  it('is the same when the mail takes another way: trace headers never count', async () => {
    const otherWay = [
      'Received: from mx9.example.net by mx.example.com; Tue, 3 Mar 2026 16:44:00 -0700',
      'Return-Path: <bounce@example.org>',
      'Authentication-Results: mx.example.com; dmarc=pass',
      ...mail.slice(1),
    ];
    expect(await digestOfLines(...otherWay)).toBe(await digestOfLines(...mail));
  });

  it.each([
    ['Message-ID', 'Message-ID: <two@example.org>', 3],
    ['From', 'From: Joan Doe <jane@example.org>', 1],
    ['Date', 'Date: Tue, 3 Mar 2026 16:39:59 -0700', 2],
    ['Subject', 'Subject: My datum', 4],
    ['body', 'Please send me my data!', 6],
  ])('differs when the %s differs', async (_, line, at) => {
    expect(await digestOfLines(...mail.with(at, line))).not.toBe(await digestOfLines(...mail));
  });

  it('counts the first of two headers, whatever the second says', async () => {
    const second = [...mail.slice(0, 5), 'Subject: Another', ...mail.slice(5)];
    const first = [...mail.slice(0, 4), 'Subject: Another', ...mail.slice(4)];
    expect(await digestOfLines(...second)).toBe(await digestOfLines(...mail));
    expect(await digestOfLines(...first)).not.toBe(await digestOfLines(...mail));
  });

  it('tells a missing header from an empty one', async () => {
    expect(await digestOfLines('From: a@example.org', 'Subject:', '', 'x')).not.toBe(
      await digestOfLines('From: a@example.org', '', 'x'),
    );
  });

  it('cannot be led to take one header for another by moving letters between them', async () => {
    expect(await digestOfLines('Message-ID: ab', 'From: c', '', 'x')).not.toBe(
      await digestOfLines('Message-ID: a', 'From: bc', '', 'x'),
    );
  });

  it('counts words among the headers, where the blank line before the body is missing', async () => {
    const headers = mail.slice(0, 5);
    expect(await digestOfLines(...headers, 'Please send me my data.', '')).not.toBe(
      await digestOfLines(...headers, 'Please delete my data.', ''),
    );
  });

  it('normalises nothing in the body: another line end is another mail', async () => {
    const [crlf, lf] = ['a: b\r\n\r\none\r\ntwo', 'a: b\r\n\r\none\ntwo'].map((text) =>
      digestOf(stream(text)),
    );
    expect(await crlf).not.toEqual(await lf);
  });

  it('takes a header section without end for body after 1 MB, however the bytes arrive', async () => {
    const endless = `Subject: x\r\n${'X: y\r\n'.repeat(200_000)}`;
    const pieces = [endless.slice(0, 1024 * 1024 - 1), '', endless.slice(1024 * 1024 - 1)];
    const whole = await digestOf(stream(endless));
    expect(whole.bytes).toBe(endless.length);
    expect(await digestOf(Readable.from(pieces.map((piece) => Buffer.from(piece))))).toEqual(whole);
  });
});

describe('a mail as it passes', () => {
  it('leaves its header section and the start of its body behind', () => {
    const reading = new MailDigest();
    reading.update(rawOf('Subject: x', '', 'Hello'));
    reading.hex();
    expect(reading.head.toString()).toBe('Subject: x\r\n\r\n');
    expect(reading.bodyStart.toString()).toBe('Hello');
    expect(reading.bytes).toBe(19);
  });

  it('keeps no more than 100 KB of its body', () => {
    const reading = new MailDigest();
    for (let chunk = 0; chunk < 5; chunk += 1) reading.update(Buffer.from(`\n${'x'.repeat(40_000)}`));
    expect(reading.bodyStart.length).toBe(100 * 1024);
    expect(reading.bytes).toBe(200_005);
  });

  it('ends its header section at 1 MB, where no blank line does', () => {
    const reading = new MailDigest();
    for (let chunk = 0; chunk < 18; chunk += 1) reading.update(Buffer.from('X: y\r\n'.repeat(10_000)));
    expect(reading.head.length).toBe(1024 * 1024);
    expect(reading.bodyStart.length).toBe(1_080_000 - 1024 * 1024);
  });

  it('is made of bytes, and a stream of text is a fault', () => {
    expect(() => bytesOf('text')).toThrow('raw mail is a stream of bytes');
  });
});

async function digestOfLines(...lines: readonly string[]): Promise<string> {
  return (await digestOf(Readable.from([rawOf(...lines)]))).digest;
}

function stream(text: string): Readable {
  return Readable.from([Buffer.from(text)]);
}
