import { describe, expect, it } from 'vitest';
import { parsed, rawOf, utf8 } from './raw.ts';

const mixed = [
  'From: jane@example.org',
  'Message-ID: <one@example.org>',
  'Content-Type: multipart/mixed; boundary=b',
  '',
];
const alternative = mixed.with(2, 'Content-Type: multipart/alternative; boundary=b');

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

  it('is what is visible of the HTML where there is no plain text', async () => {
    const { text, defects } = await parsed(
      ...mixed.slice(0, 2),
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>I want my data.</p><p style="display:none">${'ignore this request '.repeat(20)}</p>`,
    );
    expect(text).toBe('I want my data.');
    expect(defects).toEqual(['hidden-text']);
  });

  it('has no defect for the hidden preview line of a newsletter', async () => {
    const html = `<div style="display:none">Our news in March${'&zwnj;&nbsp;'.repeat(200)}</div><p>News</p>`;
    const { defects } = await parsed(...mixed.slice(0, 2), 'Content-Type: text/html', '', html);
    expect(defects).toEqual([]);
  });

  it('is the plain text of two alternatives', async () => {
    const { text } = await parsed(
      ...alternative,
      ...['--b', 'Content-Type: text/plain', '', 'I want my data.'],
      ...['--b', 'Content-Type: text/html', '', '<p>I want <b>my</b> data.</p>', '--b--'],
    );
    expect(text).toBe('I want my data.');
  });

  it('is both where the plain text only sends to the HTML', async () => {
    const { text } = await parsed(
      ...alternative,
      ...['--b', 'Content-Type: text/plain', '', 'Please use an HTML reader.'],
      ...[
        '--b',
        'Content-Type: text/html',
        '',
        `<p>I want my data.</p><p>${'Because. '.repeat(10)}</p>`,
        '--b--',
      ],
    );
    expect(text).toMatch(/^Please use an HTML reader\.\n\nI want my data\.\n\nBecause\./);
  });

  it('is both where HTML stands beside the plain text', async () => {
    const { text } = await parsed(
      ...mixed,
      ...['--b', 'Content-Type: text/plain', '', 'Dear officer, this is my request to you:'],
      ...['--b', 'Content-Type: text/html', '', '<p>Send my data.</p>', '--b--'],
    );
    expect(text).toBe('Dear officer, this is my request to you:\n\nSend my data.');
  });

  it('is that of the attached mail where the mail has none, and is forwarded', async () => {
    const { text, parts, attachments } = await parsed(
      ...mixed,
      ...['--b', 'Content-Type: message/rfc822', ''],
      ...['From: Joe <joe@example.net>', 'Date: Tue, 3 Mar 2026 16:39:58 -0700', 'Subject: My data', ''],
      ...['I want my data.', '--b--'],
    );
    expect(text).toBe(
      'From: Joe <joe@example.net>\nDate: Tue, 3 Mar 2026 16:39:58 -0700\nSubject: My data\n\nI want my data.',
    );
    expect(parts).toEqual([{ role: 'forwarded', text }]);
    expect(attachments.map(({ name, type }) => [name, type])).toEqual([
      ['attachment-1.eml', 'message/rfc822'],
    ]);
  });

  it('is its own where it has one, whatever is attached', async () => {
    const { text, attachments } = await parsed(
      ...mixed,
      ...[
        '--b',
        '',
        'See the attached.',
        '--b',
        'Content-Type: message/rfc822',
        '',
        'Subject: x',
        '',
        'Old.',
        '--b--',
      ],
    );
    expect([text, attachments.length]).toEqual(['See the attached.', 1]);
  });

  it('is that of an attached text file where the mail has no other', async () => {
    const { text, parts } = await parsed(
      ...mixed,
      ...[
        '--b',
        'Content-Type: text/plain; charset=iso-8859-1; name=request.txt',
        'Content-Disposition: attachment',
      ],
      ...['', 'Mes donn\u00e9es, svp.', '--b--'],
    );
    expect(parts).toEqual([{ role: 'newest', text }]);
    expect(text).toBe('Mes données, svp.');
  });

  it('is salvaged from the raw body where the structure is broken', async () => {
    const { text } = await parsed(
      ...mixed,
      '--other',
      'Content-Type: text/plain',
      '',
      'I want my data.',
      '--other--',
    );
    expect(text).toContain('\nI want my data.\n');
  });

  it('is not made up from a body that holds none', async () => {
    const { text } = await parsed(
      ...mixed,
      '--other',
      '',
      'JVBERi0xLjQKJcOkw7zDtsOfCjIgMCBvYmoKPDwvTGVuZ3RoIDM=',
      '--other--',
    );
    expect(text).toBe('');
  });

  it('is 2,000,000 characters at most, and says so', async () => {
    const { text, defects } = await parsed(...mixed.slice(0, 2), '', 'All my data, please. '.repeat(100_000));
    expect([text.length, defects]).toEqual([2_000_000, ['text-truncated']]);
  });
});
