import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from '../../lib/mail/compose.ts';
import { filesOf } from '../../lib/mail/parse.ts';
import { rawOf } from './raw.ts';

const files = (...lines: readonly string[]) => filesOf(Readable.from([rawOf(...lines)]));
const mixed = [
  'From: officer@plutomicro.com',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  ...['--b', 'Content-Type: text/plain', '', '/answer access all'],
];
const related = (type: string, bytes: number, ...more: readonly string[]) => [
  'From: officer@plutomicro.com',
  'Content-Type: multipart/related; boundary=b',
  '',
  ...['--b', 'Content-Type: text/html', '', '<p>/answer access all <img src="cid:i"></p>'],
  ...[
    '--b',
    `Content-Type: ${type}; name="image001.png"`,
    'Content-ID: <i>',
    'Content-Transfer-Encoding: base64',
  ],
  ...[...more, '', ...lined(Buffer.alloc(bytes, 7).toString('base64')), '--b--'],
];
const lined = (text: string) => text.match(/.{1,76}/g) ?? [];
const part = (name: string, type = 'application/pdf', body: readonly string[] = ['x']) => [
  ...['--b', `Content-Type: ${type}`, `Content-Disposition: attachment; ${name}`, '', ...body],
];
const content = (all: Awaited<ReturnType<typeof files>>) =>
  all?.map((one) => Buffer.from(one.content).toString('latin1'));

describe('the files of an officer’s mail', () => {
  it('are what was put in, byte for byte, whatever bytes they are', async () => {
    const draft = {
      from: { name: 'Jordan', address: 'officer@plutomicro.com' },
      to: ['privacy@plutomicro.com'],
      replyTo: 'officer@plutomicro.com',
      subject: 'Re',
      text: '/answer access all',
      html: '',
      messageId: 'one@plutomicro.com',
      inReplyTo: null,
      date: '2026-11-23T15:00:00.000Z',
      autoSubmitted: null,
      ownMark: null,
    };
    const types = [
      'application/pdf',
      'text/plain',
      'text/html',
      'text/csv',
      'image/png',
      'application/octet-stream',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            content: fc.oneof(
              fc.uint8Array({ maxLength: 1000 }).map((bytes) => Buffer.from(bytes)),
              fc.string({ unit: 'binary', maxLength: 500 }).map((text) => Buffer.from(text)),
              fc
                .constantFrom('a\r\nb\n\rc \n', 'From here\n.\n..', '\ufeffÀ é\r\n')
                .map((text) => Buffer.from(text)),
            ),
            type: fc.constantFrom(...types),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        async (enclosed) => {
          const named = enclosed.map((one, n) => ({ ...one, name: `file ${n}.bin` }));
          const read = await filesOf(Readable.from([await compose({ ...draft, files: named })]));
          expect(read?.map(({ name, type }) => [name, type])).toEqual(
            named.map(({ name, type }) => [name, type]),
          );
          expect(read?.map((one) => Buffer.from(one.content))).toEqual(named.map((one) => one.content));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are decoded from every transfer encoding, and stay as they were in each', async () => {
    const read = await files(
      ...mixed,
      ...part('filename=a.txt', 'text/plain; charset=iso-8859-1', ['caf\u00e9', 'two']),
      ...['--b', 'Content-Type: text/csv', 'Content-Disposition: attachment; filename=b.csv'],
      ...['Content-Transfer-Encoding: quoted-printable', '', 'a=3D1,=', 'b=E9', ''],
      ...[
        '--b',
        'Content-Type: text/plain; format=flowed',
        'Content-Disposition: attachment; filename=c.txt',
        '',
      ],
      ...['one ', 'two', '> three', '--b--'],
    );
    expect(content(read)).toEqual(['caf\u00e9\r\ntwo', 'a=1,b\u00e9\r\n', 'one \r\ntwo\r\n> three']);
  });

  it('may be empty, and one may be a mail', async () => {
    const inner = ['From: ada@example.org', 'Subject: x', '', 'Her words'];
    const read = await files(
      ...mixed,
      ...part('filename=empty.txt', 'text/plain', []),
      ...part('filename=mail.eml', 'message/rfc822', inner),
      '--b--',
    );
    expect(read?.map(({ name }) => name)).toEqual(['empty.txt', 'mail.eml']);
    expect(content(read)).toEqual(['', inner.join('\r\n')]);
  });

  it('are without the small pictures of a signature, and with the large ones that are set into the text', async () => {
    expect(await files(...related('image/png', 100 * 1024))).toEqual([]);
    expect(await files(...related('IMAGE/PNG', 10))).toEqual([]);
    expect(await files(...related('image/png', 100 * 1024 + 1))).toMatchObject([
      { name: 'image001.png', type: 'image/png', content: { length: 100 * 1024 + 1 } },
    ]);
    expect(await files(...related('application/pdf', 10))).toMatchObject([{ type: 'application/pdf' }]);
    // Meant to be sent, however small it is.
    expect(await files(...mixed, ...part('filename=logo.png', 'image/png'), '--b--')).toMatchObject([
      { name: 'logo.png' },
    ]);
  });

  it.each([
    'application/pkcs7-signature; name=smime.p7s',
    'application/x-pkcs7-signature',
    'application/pgp-signature',
  ])('are without what signs the mail itself: %s', async (type) => {
    const read = await files(
      ...mixed,
      ...part('filename=a.pdf'),
      ...part('filename=smime.p7s', type),
      '--b--',
    );
    expect(read?.map(({ name }) => name)).toEqual(['a.pdf']);
  });

  it('are none where the mail has none', async () => {
    expect(await files('From: officer@plutomicro.com', '', '/help')).toEqual([]);
    expect(await files(...mixed, '--b--')).toEqual([]);
  });

  it.each([
    ['a path', 'filename="../../../etc/passwd"', 'passwd'],
    ['a path of Windows', 'filename="C:\\\\Users\\\\x\\\\file.pdf"', 'file.pdf'],
    ['a line break', 'filename="a=0d=0abcc.pdf"; x="=?utf-8?Q?a=0D=0AX-Evil:=201?="', 'a=0d=0abcc.pdf'],
    ['an encoded line break', 'filename="=?utf-8?Q?a=0D=0AX-Evil=3A_1.pdf?="', 'a X-Evil_ 1.pdf'],
    ['letters that turn the line around', "filename*=utf-8''invoice%E2%80%AEfdp.exe", 'invoicefdp.exe'],
    ['nothing', 'size=1', 'attachment-1.pdf'],
    ['a device', 'filename=CON.pdf', '_CON.pdf'],
    ['a page', `filename="${'x'.repeat(900)}.pdf"`, `${'x'.repeat(116)}.pdf`],
  ])('have names that can be shown and stored: %s', async (_, name, shown) => {
    const read = await files(...mixed, ...part(name), '--b--');
    expect(read?.map((one) => one.name.replace(/…/, 'x'))).toEqual([shown]);
    for (const one of read ?? []) expect(one.name).not.toMatch(/[\p{Cc}\u202e/\\]/u);
  });

  it('are null where they are more than any letter carries, and none of them is given out', async () => {
    const megabyte = lined(Buffer.alloc(1024 * 1024, 1).toString('base64')).join('\r\n');
    const large = Array.from({ length: 12 }, (_, n) => [
      ...['--b', 'Content-Type: application/pdf', 'Content-Transfer-Encoding: base64'],
      ...[`Content-Disposition: attachment; filename=${n}.pdf`, '', megabyte],
    ]).flat();
    expect((await files(...mixed, ...large, '--b--'))?.length).toBe(12);
    expect(await files(...mixed, ...large, ...part('filename=one-more.txt'), '--b--')).toBeNull();
  });

  it.each([
    ['tiny', ['x']],
    ['empty', []],
  ])('are null where there are thousands, though they be %s', async (_, body) => {
    const many = Array.from({ length: 3000 }, (_, n) => part(`filename=${n}.txt`, 'text/plain', body)).flat();
    expect(await files(...mixed, ...many, '--b--')).toBeNull();
    expect(await files(...mixed, ...many.slice(0, 100 * part('').length), '--b--')).not.toBeNull();
  });

  it('never throw, whatever bytes came, but fail where the bytes cannot be had', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const head = rawOf(...mixed, '--b', 'Content-Disposition: attachment');
        const read = await filesOf(Readable.from([Buffer.concat([head, bytes])]));
        expect(read === null || Array.isArray(read)).toBe(true);
      }),
      { numRuns: 60 },
    );
    const broken = Readable.from(
      (async function* () {
        yield rawOf(...mixed);
        throw new Error('the disk is gone');
      })(),
    );
    await expect(filesOf(broken)).rejects.toThrow('the disk is gone');
  });

  it('are the very bytes of those that reading the mail counted and hashed', async () => {
    const lines = [...mixed, ...part('filename=a.pdf', 'application/pdf', ['%PDF', '\u00ff']), '--b--'];
    const { parseMail } = await import('../../lib/mail/parse.ts');
    const mail = await parseMail(Readable.from([rawOf(...lines)]));
    if ('rejected' in mail) throw new Error(mail.why);
    const read = (await files(...lines)) ?? [];
    expect(read.map((one) => createHash('sha256').update(one.content).digest('hex'))).toEqual(
      mail.attachments.map(({ sha256 }) => sha256),
    );
  });
});
