import { describe, expect, it } from 'vitest';
import { parsed } from './raw.ts';

const mixed = [
  'From: jane@example.org',
  'Message-ID: <one@example.org>',
  'Content-Type: multipart/mixed; boundary=b',
  '',
];
const alternative = mixed.with(2, 'Content-Type: multipart/alternative; boundary=b');

describe('the text of a mail that has several, or none', () => {
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

  it('is both where the plain text says something else at the same length', async () => {
    const { text } = await parsed(
      ...alternative,
      ...[
        '--b',
        'Content-Type: text/plain',
        '',
        'To view this message, please use an HTML compatible reader.',
      ],
      ...[
        '--b',
        'Content-Type: text/html',
        '',
        '<p>I am asking to see the information you hold.</p>',
        '--b--',
      ],
    );
    expect(text).toMatch(/reader\.\n\nI am asking to see the information you hold\.$/);
  });

  it('is both where the HTML goes on in much the same words', async () => {
    const { text } = await parsed(
      ...alternative,
      ...['--b', 'Content-Type: text/plain', '', 'I want my data now please'],
      ...[
        '--b',
        'Content-Type: text/html',
        '',
        '<p>I want my data now please<p>I want my data of May and June',
      ],
      '--b--',
    );
    expect(text).toMatch(/I want my data of May and June$/);
  });

  it('is the HTML alone where it says all of the plain text first, and then a footer', async () => {
    const { text } = await parsed(
      ...alternative,
      ...['--b', 'Content-Type: text/plain', '', 'I want my data'],
      ...['--b', 'Content-Type: text/html', '', '<p>I want my data<p>Scanned by a gateway that says so'],
      '--b--',
    );
    expect(text).toBe('I want my data\n\nScanned by a gateway that says so');
  });

  it('begins among the headers where the blank line is missing', async () => {
    const { text, from, subject } = await parsed(
      ...['From: jane@example.org', 'Subject: file', 'Please send me a copy of my file,'],
      ...['Note: I asked before.', '', 'Jane'],
    );
    expect(text).toBe('Please send me a copy of my file,\nNote: I asked before.\n\nJane');
    expect([from.length, subject]).toEqual([1, 'file']);
  });

  it('is not made of a header that lost its fold', async () => {
    const { text } = await parsed(
      'Received: from a mail host',
      'by another mail host',
      'From: a@example.org',
      '',
      'Hi',
    );
    expect(text).toBe('Hi');
  });

  it('is both where HTML stands beside the plain text', async () => {
    const { text } = await parsed(
      ...mixed,
      ...['--b', 'Content-Type: text/plain', '', 'Dear officer, please do not send my data.'],
      ...['--b', 'Content-Type: text/html', '', '<p>Send my data.</p>', '--b--'],
    );
    expect(text).toBe('Dear officer, please do not send my data.\n\nSend my data.');
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
});
