import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { parseMail } from '../lib/mail/parse.ts';
import { understand } from '../lib/understand.ts';

/** A mail with one attachment, and what becomes of it. */
async function fateOf(subject: string, body: string, type: string) {
  const raw = [
    'From: ada@example.org',
    'To: privacy@plutomicro.com',
    `Subject: ${subject}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    '--b',
    `Content-Type: ${type}; name="letter"`,
    'Content-Disposition: attachment; filename="letter"',
    'Content-Transfer-Encoding: base64',
    '',
    'aGVsbG8=',
    '--b--',
    '',
  ].join('\r\n');
  const mail = await parseMail(Readable.from([Buffer.from(raw)]));
  if ('rejected' in mail) throw new Error(mail.why);
  const { review, statutoryClock, writer } = understand(mail);
  return { review, statutoryClock, writer };
}

const perhapsARequest = { review: true, statutoryClock: true, writer: 'person' };

describe('what is only attached may be a request for access', () => {
  it.each([
    ['privacy', '', 'application/pdf'],
    ['privacy', '', 'image/jpeg'],
    ['hello', '', 'image/jpeg'],
    ['scan', 'See attached letter, thanks', 'application/pdf'],
  ])('"%s" / "%s" with %s', async (subject, body, type) => {
    expect(await fateOf(subject, body, type)).toEqual(perhapsARequest);
  });

  it('but a mail that says what it wants is read by its words', async () => {
    const body = 'Where is my parcel? I ordered two boxes of pens on Monday and the receipt is attached.';
    expect(await fateOf('Order 4471', body, 'image/png')).toMatchObject({ statutoryClock: false });
  });
});
