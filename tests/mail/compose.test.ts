import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAutomatic } from '../../lib/mail/automatic.ts';
import { compose, type Draft } from '../../lib/mail/compose.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { isOwnLetter, ownMark } from '../../lib/mail/own-mark.ts';
import { filesOf, parseMail } from '../../lib/mail/parse.ts';

const keys = { current: 'a key for tests only, 32 letters!', previous: null };
const draft: Draft = {
  from: { name: 'Pluto Micro privacy', address: 'privacy@plutomicro.com' },
  to: ['ada@example.org'],
  replyTo: 'privacy+abcdefghjkmn.w.aaaaaaaaaaaaaaaa@plutomicro.com',
  subject: '[PI-ABCD-EFGH-JKMN] Nous avons reçu votre message',
  text: 'Bonjour,\n\nÀ bientôt.\n',
  html: '<p>Bonjour</p>',
  messageId: 'abcdefghjkmn.1.0.0123456789abcdef@plutomicro.com',
  inReplyTo: 'request@example.org',
  date: '2026-11-23T15:00:00.000Z',
  autoSubmitted: 'auto-replied',
  ownMark: ownMark('abcdefghjkmn.1.0.0123456789abcdef@plutomicro.com', keys),
};

describe('a composed letter', () => {
  it('carries the headers that keep machines from answering it (RFC 3834 5) and thread it (RFC 5322 3.6.4)', async () => {
    const { headers, text } = await read(await compose(draft));
    const kept = Object.fromEntries(headers.map(({ name, value }) => [name, value]));
    expect(kept).toMatchObject({
      from: 'Pluto Micro privacy <privacy@plutomicro.com>',
      to: 'ada@example.org',
      'reply-to': draft.replyTo,
      'message-id': `<${draft.messageId}>`,
      'in-reply-to': '<request@example.org>',
      references: '<request@example.org>',
      date: 'Mon, 23 Nov 2026 15:00:00 +0000',
      'auto-submitted': 'auto-replied',
      'x-auto-response-suppress': 'DR, RN, NRN, OOF, AutoReply',
    });
    expect(text).toBe(draft.text);
  });

  it('is taken for a machine’s mail, and for our own, when it comes back', async () => {
    const mail = await read(await compose(draft));
    expect(judgeAutomatic(mail, 'bounces@example.org')).toMatchObject({ is: true });
    expect(isOwnLetter(mail, keys)).toBe(true);
  });

  it('is not our own with a mark moved from another letter, or under another key', async () => {
    const moved = await read(await compose({ ...draft, messageId: 'other@plutomicro.com' }));
    expect(isOwnLetter(moved, keys)).toBe(false);
    expect(isOwnLetter(await read(await compose(draft)), { ...keys, current: 'another key' })).toBe(false);
  });

  it('answers no Message-ID that would write headers of its own', async () => {
    for (const inReplyTo of ['a@b>\r\nBcc: victim@example.net', 'a b@c', 'x'.repeat(2000), '<a@b>']) {
      const { headers } = await read(await compose({ ...draft, inReplyTo }));
      expect(headers.filter(({ name }) => /^(bcc|in-reply-to|references)$/.test(name))).toEqual([]);
    }
  });

  it('breaks no header, whatever Message-ID a writer chose', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (inReplyTo) => {
        const names = (await read(await compose({ ...draft, inReplyTo }))).headers.map(({ name }) => name);
        const allowed =
          /^(from|to|reply-to|subject|message-id|in-reply-to|references|date|mime-version|content-type|auto-submitted|x-auto-response-suppress|x-privacy-inbox)$/;
        expect(names.filter((name) => !allowed.test(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the thread of a letter', () => {
  const root = 'root.abcdefghjkmn@plutomicro.com';
  const threadOf = async (told: Partial<Draft>) => {
    const { inReplyTo, references } = await read(await compose({ ...draft, ...told }));
    return { inReplyTo, references };
  };

  it('hangs it on the case and on the mail it answers (RFC 5322 3.6.4)', async () => {
    expect(await threadOf({ root })).toEqual({
      inReplyTo: ['request@example.org'],
      references: [root, 'request@example.org'],
    });
    expect(await threadOf({ root, inReplyTo: null })).toEqual({ inReplyTo: [root], references: [root] });
    expect(await threadOf({ root, inReplyTo: root })).toEqual({ inReplyTo: [root], references: [root] });
    expect(await threadOf({ root: null, inReplyTo: null })).toEqual({ inReplyTo: [], references: [] });
    // The case alone holds it together where the mail has no Message-ID that could be written.
    expect(await threadOf({ root, inReplyTo: 'a b>\r\nBcc: victim@example.net' })).toEqual({
      inReplyTo: [root],
      references: [root],
    });
  });

  it('stays together in a line however long the Message-ID is', async () => {
    const inReplyTo = `${'x'.repeat(880)}@example.org`;
    expect(await threadOf({ root, inReplyTo })).toEqual({
      inReplyTo: [inReplyTo],
      references: [root, inReplyTo],
    });
  });
});

describe('a letter with files', () => {
  const file = { name: 'file.pdf', type: 'application/pdf', content: Buffer.from('%PDF') };
  const composed = (told: Partial<Draft>) => compose({ ...draft, ...told });

  it('carries them beside its text, to be stored and not to be shown', async () => {
    const bytes = await composed({ files: [file, { ...file, name: 'été – 1.pdf' }] });
    const mail = await read(bytes);
    expect(mail.text).toBe(draft.text);
    expect(mail.attachments).toMatchObject([
      { name: 'file.pdf', type: 'application/pdf', bytes: 4 },
      { name: 'été – 1.pdf', type: 'application/pdf', bytes: 4 },
    ]);
    expect(bytes.toString().match(/^Content-Disposition: attachment/gim)).toHaveLength(2);
    expect(mail.headers.find(({ name }) => name === 'content-type')?.value).toContain('multipart/mixed');
  });

  it('is plain text alone where nothing else is given, with files too', async () => {
    const plain = await composed({ html: '' });
    expect(plain.toString()).not.toMatch(/multipart|text\/html/);
    expect((await read(plain)).text).toBe(draft.text);
    const enclosing = await read(await composed({ html: '', files: [file] }));
    expect([enclosing.text, enclosing.attachments.length]).toEqual([draft.text, 1]);
  });

  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      'a\r\nBcc: victim@example.net',
      'a\n\n<script>',
      'a"; filename="b',
      'a; name=b',
      "utf-8''%0d%0aBcc: x",
      '../../etc/passwd',
      '=?utf-8?Q?=0D=0ABcc:_x?=',
      '\u202efdp.exe',
      'x'.repeat(300),
      '',
    ),
  );
  const type = fc.oneof(
    words,
    fc.constantFrom(
      'text/plain\r\nBcc: victim@example.net',
      'multipart/mixed; boundary=x',
      'multipart/mixed',
      'message/rfc822',
      'message/external-body; access-type=URL; URL="http://example.net/"',
      'text/html; charset=utf-7',
      'application/pdf; name="x\r\ny"',
      'text/calendar; method=REQUEST',
      '/',
    ),
  );

  it('is moved by no name and no type of a file: no header of its own, no part more or less, no byte lost', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
      fc.constantFrom('--x--\r\n', 'Bcc: a\r\n\r\nb', 'a\nb\r\n', '.\r\n').map((text) => Buffer.from(text)),
    );
    const files = fc.array(fc.record({ name: words, type, content }), { minLength: 1, maxLength: 3 });
    const plain = await headersOf(await composed({ files: [file] }));
    await fc.assert(
      fc.asyncProperty(files, async (enclosed) => {
        const bytes = await composed({ files: enclosed });
        expect(await headersOf(bytes)).toEqual(plain);
        const parts =
          bytes.toString('latin1').match(/^Content-[^\r\n]*(?:\r\n[ \t][^\r\n]*)*|^[A-Z][\w-]*:/gm) ?? [];
        expect(parts.filter((header) => /^(?:bcc|x-)/i.test(header)).map((one) => one.toLowerCase())).toEqual(
          ['x-auto-response-suppress:', 'x-privacy-inbox:'],
        );
        const back = await filesOf(Readable.from([bytes]));
        expect(back?.map((one) => Buffer.from(one.content))).toEqual(enclosed.map((one) => one.content));
        expect((await read(bytes)).text).toBe(draft.text);
      }),
      { numRuns: 150 },
    );
  });

  it('names a type that is none, or that would make a mail of the file, as bytes', async () => {
    for (const strange of [
      '',
      'pdf',
      'multipart/mixed',
      'message/rfc822',
      'a/b\r\nc: d',
      'text/plain; charset=x',
      'é/x',
    ])
      expect(await composed({ files: [{ ...file, name: 'file', type: strange }] }).then(typesOf)).toEqual([
        'application/octet-stream',
      ]);
    for (const known of ['application/pdf', 'text/plain', 'application/vnd.ms-excel.sheet.macroenabled.12'])
      expect(await composed({ files: [{ ...file, type: known }] }).then(typesOf)).toEqual([known]);
  });
});

async function headersOf(bytes: Buffer): Promise<readonly string[]> {
  return (await read(bytes)).headers.map(({ name }) => name);
}

async function typesOf(bytes: Buffer): Promise<readonly string[]> {
  return (await read(bytes)).attachments.map(({ type }) => type);
}

async function read(bytes: Buffer): Promise<Mail> {
  const parsed = await parseMail(Readable.from([bytes]));
  if ('rejected' in parsed) throw new Error(parsed.why);
  return parsed;
}
