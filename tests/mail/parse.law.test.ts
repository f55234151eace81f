import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../lib/mail/digest.ts';
import { firstHeaders } from '../../lib/mail/headers.ts';
import { parseMail } from '../../lib/mail/parse.ts';

const soup = fc
  .array(
    fc.constantFrom(
      ...[
        'From: ',
        'To: ',
        'Subject: ',
        'Message-ID: ',
        'References: ',
        'Date: ',
        'X: ',
        '__proto__: ',
        'List-Id: ',
      ],
      ...['Content-Type: ', 'Content-Disposition: ', 'Content-Transfer-Encoding: ', 'Content-ID: '],
      ...[
        'multipart/mixed; boundary=b',
        'multipart/alternative; boundary="b c"',
        'message/rfc822',
        'text/html',
      ],
      ...[
        'text/plain; format=flowed; delsp=yes',
        '; charset=utf-16',
        '; charset=x-none',
        'application/ms-tnef',
      ],
      ...["attachment; filename*=utf-8''%E9", '; name="=?utf-8?Q?', 'inline', 'base64', 'quoted-printable'],
      ...[
        '\r\n',
        '\r\n\r\n',
        '\n',
        '\r',
        '\r\n ',
        '--b\r\n',
        '--b--\r\n',
        '--b c\r\n',
        'a\u00ff',
        '\u0000',
        '\u001b$B',
      ],
      ...[
        '=?utf-8?B?//8=?=',
        '=?',
        '?=',
        '<a@example.org>',
        ',',
        ';',
        ':',
        '"',
        '(',
        '\\',
        '<',
        '>',
        '=E9',
        '=',
      ],
      ...[
        '<div style="display:none">',
        '<blockquote>',
        '</b>',
        '<!--',
        '&#x110000;',
        '> ',
        '-- \r\n',
        'On Tue a wrote:',
      ],
    ),
    { maxLength: 60 },
  )
  .map((pieces) => Buffer.from(pieces.join(''), 'latin1'));
const anything = fc.oneof(
  { arbitrary: soup, weight: 4 },
  { arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)), weight: 1 },
);

describe('whatever bytes come as a mail', () => {
  it('law: they are read or rejected, never thrown; parts make the text, names are safe, addresses plain', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (raw) => {
        const mail = await parseMail(Readable.from([raw]));
        if ('rejected' in mail) return;
        expect(mail.parts.map((part) => part.text).join('')).toBe(mail.text);
        for (const { name } of mail.attachments) expect(name).toMatch(/^[^\p{C}/\\]{1,120}$/u);
        for (const { address } of [...mail.from, ...mail.to])
          expect(address).toMatch(/^[^\s@]+@[a-z0-9.-]+$/);
        expect(mail.subject).toMatch(/^\P{Cc}{0,500}$/u);
        expect({ digest: mail.digest, bytes: mail.bytes }).toEqual(await digestOf(Readable.from([raw])));
        expect(firstHeaders(raw)).toMatchObject({
          from: mail.from,
          subject: mail.subject,
          messageId: mail.messageId,
        });
      }),
      { numRuns: 600 },
    );
  });

  it('law: how they arrive makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(soup, fc.integer({ min: 1, max: 20 }), async (raw, size) => {
        const chunks: Buffer[] = [];
        for (let at = 0; at < raw.length; at += size) chunks.push(raw.subarray(at, at + size));
        expect(await parseMail(Readable.from(chunks))).toEqual(await parseMail(Readable.from([raw])));
      }),
      { numRuns: 150 },
    );
  });
});
