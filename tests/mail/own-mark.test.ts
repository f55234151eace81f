import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../lib/mail/mail.ts';
import { isOwnLetter, ownMark } from '../../lib/mail/own-mark.ts';
import { parseMail } from '../../lib/mail/parse.ts';
import { mail } from '../world.ts';

const keys = { current: 'a key for tests only, 32 letters!', previous: null };
const id = 'abcdefghjkmn.1.0.0123456789abcdef@plutomicro.com';
const mark = ownMark(id, keys);
const bySes = '010d0-0123abcd-000000@ca-central-1.amazonses.com';

async function marked(messageId: string, value = mark, from = 'Privacy Inbox <privacy@plutomicro.com>') {
  const headers = { 'Message-ID': `<${messageId}>`, From: from, 'X-Privacy-Inbox': value };
  const read = await parseMail(Readable.from([Buffer.from(mail('A letter', headers))]));
  if ('rejected' in read) throw new Error('cannot be read');
  return read satisfies Mail;
}

describe('a letter of ours is known again', () => {
  it.each([
    ['under the id that we gave it', id],
    ['under the id that SES gave it', bySes],
    ['under one of the first region of SES', '0100-0123@email.amazonses.com'],
  ])('%s', async (_, messageId) => {
    expect(isOwnLetter(await marked(messageId), keys)).toBe(true);
  });

  it('with the mark of letters that left before marks carried their id', async () => {
    expect(isOwnLetter(await marked(id, mark.split(' ')[0]), keys)).toBe(true);
  });

  it('under the previous key', async () => {
    const changed = { current: 'another key for tests, 32 letters', previous: keys.current };
    expect(isOwnLetter(await marked(bySes), changed)).toBe(true);
  });
});

describe('nobody moves a mark to a mail of theirs', () => {
  it.each([
    ['under another id of theirs', 'other@example.org', mark, 'privacy@plutomicro.com'],
    ['under an id like those of SES', 'x@evilamazonses.com', mark, 'privacy@plutomicro.com'],
    ['in their own name', bySes, mark, 'ada@example.org'],
    ['in two names', bySes, mark, 'privacy@plutomicro.com, ada@example.org'],
    ['with another id beside it', bySes, mark.replace('.1.0.', '.2.0.'), 'privacy@plutomicro.com'],
    ['cut short', bySes, mark.slice(1), 'privacy@plutomicro.com'],
    ['empty', id, '', 'privacy@plutomicro.com'],
  ])('%s', async (_, messageId, value, from) => {
    expect(isOwnLetter(await marked(messageId, value, from), keys)).toBe(false);
  });
});
