import { describe, expect, it } from 'vitest';
import { parsed, rawOf, utf8 } from './raw.ts';

const known = ['From: jane@example.org', 'Message-ID: <one@example.org>'];

describe('a parsed mail', () => {
  it('is all that its raw bytes say', async () => {
    const lines = [
      'From: Jane Doe <JANE@example.org>',
      'Message-ID: <one@example.org>',
      'Subject: Hi',
      '',
      'Hello',
      '',
    ];
    expect(await parsed(...lines)).toEqual({
      headers: [
        { name: 'from', value: 'Jane Doe <JANE@example.org>' },
        { name: 'message-id', value: '<one@example.org>' },
        { name: 'subject', value: 'Hi' },
      ],
      messageId: 'one@example.org',
      inReplyTo: [],
      references: [],
      from: [{ name: 'Jane Doe', address: 'jane@example.org' }],
      replyTo: [],
      to: [],
      cc: [],
      subject: 'Hi',
      text: 'Hello\n',
      parts: [{ role: 'newest', text: 'Hello\n' }],
      attachments: [],
      defects: [],
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: rawOf(...lines).length,
    });
  });

  it.each([
    [[], ['no-message-id', 'no-from']],
    [['From: a@example.org, b@example.org', 'Message-ID: <1@example.org>'], ['several-from']],
    [['From: a@example.org', 'From: b@example.org', 'Message-ID: <1@example.org>'], ['several-from']],
    [
      ['From: =?utf-8?Q?a=40example.org?=', 'Message-ID: <>'],
      ['no-message-id', 'no-from'],
    ],
  ])('tells what its headers lack: %j', async (headers, defects) => {
    expect((await parsed(...headers, '', 'x')).defects).toEqual(defects);
  });
});

describe('the text of a mail', () => {
  it.each([
    ['UTF-8', 'text/plain; charset=utf-8', '8bit', utf8('délai'), 'délai'],
    ['no charset, in UTF-8', 'text/plain', '8bit', utf8('délai'), 'délai'],
    ['Latin-1', 'text/plain; charset=iso-8859-1', '8bit', 'd\u00e9lai', 'délai'],
    ['Latin-1 that is Windows-1252', 'text/plain; charset=iso-8859-1', '8bit', 'don\u0092t', 'don’t'],
    ['quoted-printable', 'text/plain; charset=utf-8', 'quoted-printable', 'd=C3=A9=\r\nlai', 'délai'],
    ['base64', 'text/plain; charset=utf-8', 'base64', 'ZMOpbGFp', 'délai'],
    ['UTF-16', 'text/plain; charset=utf-16le', 'base64', 'ZADpAGwAYQBpAA==', 'délai'],
    ['ISO-2022-JP', 'text/plain; charset=iso-2022-jp', '7bit', '\u001b$BF|K\\\u001b(B', '日本'],
    ['EUC-KR', 'text/plain; charset=ks_c_5601-1987', 'base64', 'x9E=', '한'],
    ['an unknown charset', 'text/plain; charset=x-none', '8bit', utf8('délai'), 'délai'],
    ['control characters', 'text/plain', '7bit', 'a\u0000\u001b[31mb\tc', 'a[31mb\tc'],
  ])('is read from %s', async (_, type, encoding, body, text) => {
    const mail = await parsed(`Content-Type: ${type}`, `Content-Transfer-Encoding: ${encoding}`, '', body);
    expect(mail.text).toBe(text);
  });

  it('is unfolded where it is flowed, and no answer is drawn into the quote above it', async () => {
    const { text, parts } = await parsed(
      'Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes',
      '',
      '> Shall we send  ',
      '> your data? ',
      'Yes,  ',
      'please.',
    );
    expect(text).toBe('> Shall we send your data?\nYes, please.');
    expect(parts.map(({ role }) => role)).toEqual(['quoted', 'newest']);
  });

  it('is 2,000,000 characters at most, and says so', async () => {
    const { text, defects } = await parsed(...known, '', 'All my data, please. '.repeat(100_000));
    expect([text.length, defects]).toEqual([2_000_000, ['text-truncated']]);
  });
});
