import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAutomatic } from '../../lib/mail/automatic.ts';
import { compose, type Draft } from '../../lib/mail/compose.ts';
import type { Mail } from '../../lib/mail/mail.ts';
import { isOwnLetter, ownMark } from '../../lib/mail/own-mark.ts';
import { parseMail } from '../../lib/mail/parse.ts';

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

async function read(bytes: Buffer): Promise<Mail> {
  const parsed = await parseMail(Readable.from([bytes]));
  if ('rejected' in parsed) throw new Error(parsed.why);
  return parsed;
}
