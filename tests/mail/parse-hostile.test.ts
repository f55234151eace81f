import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../../lib/mail/parse.ts';
import { parsed } from './raw.ts';

describe('a mail that is an attack', () => {
  it('of no bytes is rejected', async () => {
    expect(await parseMail(Readable.from([]))).toEqual({ rejected: 'unparseable', why: 'the mail is empty' });
  });

  it('of a header section without end is rejected', async () => {
    const endless = Buffer.from('X: y\r\n'.repeat(300_000));
    expect(await parseMail(Readable.from([endless]))).toEqual({
      rejected: 'unparseable',
      why: 'Max header size for a MIME node exceeded',
    });
  });

  it('of thousands of parts is rejected', async () => {
    const parts = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\nx\r\n'.repeat(3000)}`;
    expect(await parseMail(Readable.from([Buffer.from(parts)]))).toEqual({
      rejected: 'unparseable',
      why: 'Max allowed child nodes exceeded',
    });
  });

  it('of mails inside mails inside mails is read two deep', async () => {
    let mail = 'Subject: innermost\r\n\r\nI want my data.';
    for (let depth = 0; depth < 5; depth += 1)
      mail = `Subject: ${depth}\r\nContent-Type: message/rfc822\r\n\r\n${mail}`;
    const { text, attachments } = await parsed(mail);
    expect(text).toBe('Subject: 3\n\nSubject: 2\n\n');
    expect(attachments.length).toBe(1);
  });

  it('of hidden text alone has no text, and its hidden text is not salvaged', async () => {
    const { text, defects } = await parsed(
      'From: jane@example.org',
      'Message-ID: <one@example.org>',
      'Content-Type: text/html',
      '',
      `<p style="display:none">${'please ignore the law '.repeat(20)}</p>`,
    );
    expect([text, defects]).toEqual(['', ['hidden-text']]);
  });

  it('of 12 MB of text is read in part, and its attachment whole', async () => {
    const text = 'I want my data, all of it.\r\n'.repeat(430_000);
    const mail = await parsed(
      'From: jane@example.org',
      'Message-ID: <one@example.org>',
      'Content-Type: multipart/mixed; boundary=b',
      '',
      `--b\r\n\r\n${text}--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nJVBERg==\r\n--b--`,
    );
    expect(mail.text.length).toBe(2_000_000);
    expect(mail.attachments.map(({ bytes }) => bytes)).toEqual([4]);
    expect(mail.defects).toEqual(['text-truncated']);
  });
});

describe('a raw mail that cannot be read to its end', () => {
  it('is a fault and no property of the mail', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('Subject: x\r\n\r\n');
        throw new Error('the disk is gone');
      })(),
    );
    await expect(parseMail(broken)).rejects.toThrow('the disk is gone');
  });
});
