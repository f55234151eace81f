import { describe, expect, it } from 'vitest';
import { firstHeaders, unparseableMail } from '../../lib/mail/headers.ts';
import { rawOf } from './raw.ts';

const raw = rawOf(
  'Message-ID: <one@example.org>',
  'From: =?utf-8?Q?Jos=C3=A9?= <JOSE@example.org>',
  'To: Privacy <privacy@example.com>',
  'Cc: joe@example.net',
  'Reply-To: jose@example.net',
  'In-Reply-To: <zero@example.com>',
  'References: <minus-two@example.com>',
  ' <minus@example.com>',
  'References: <zero@example.com>',
  'Subject: =?utf-8?Q?d=C3=A9l?=',
  ' =?utf-8?Q?ai?=',
  '',
  'Subject: not a header',
);

const facts = {
  messageId: 'one@example.org',
  from: [{ name: 'José', address: 'jose@example.org' }],
  to: [{ name: 'Privacy', address: 'privacy@example.com' }],
  cc: [{ name: '', address: 'joe@example.net' }],
  replyTo: [{ name: '', address: 'jose@example.net' }],
  inReplyTo: ['zero@example.com'],
  references: ['minus-two@example.com', 'minus@example.com', 'zero@example.com'],
  subject: 'délai',
};

describe('the headers of a mail that kills its parser', () => {
  it('are read from its first bytes', () => {
    expect(firstHeaders(raw)).toMatchObject(facts);
    expect(firstHeaders(raw).headers.map(({ name }) => name)).toEqual([
      'message-id',
      'from',
      'to',
      'cc',
      'reply-to',
      'in-reply-to',
      'references',
      'references',
      'subject',
    ]);
  });

  it('are read as far as they go when the bytes end among them', () => {
    expect(firstHeaders(raw.subarray(0, 60))).toMatchObject({
      messageId: 'one@example.org',
      from: [],
      subject: '',
    });
  });

  it('are empty for bytes that hold none', () => {
    expect(firstHeaders(Buffer.from([0, 255, 10, 13, 58]))).toEqual({
      headers: [],
      messageId: null,
      inReplyTo: [],
      references: [],
      from: [],
      replyTo: [],
      to: [],
      cc: [],
      subject: '',
    });
  });

  it('count the first Subject and Message-ID, and every From', () => {
    const twice = rawOf('From: a@example.org', 'From: b@example.org', 'Subject: one', 'Subject: two', '', '');
    expect(firstHeaders(twice)).toMatchObject({
      from: [{ address: 'a@example.org' }, { address: 'b@example.org' }],
      subject: 'one',
    });
  });

  it('have a subject of one line and at most 500 characters', () => {
    expect(firstHeaders(rawOf('Subject: =?utf-8?Q?a=0D=0ABcc:_b=E2=80=AE?=', '', '')).subject).toBe(
      'a Bcc: b',
    );
    expect(firstHeaders(rawOf(`Subject: ${'x'.repeat(3000)}`, '', '')).subject.length).toBe(500);
  });
});

describe('an unparseable mail', () => {
  it('still says who wrote it, and that nobody could read it', () => {
    const mail = unparseableMail(raw, 'ab', 12);
    expect(mail).toMatchObject({ ...facts, text: '', parts: [], attachments: [], digest: 'ab', bytes: 12 });
    expect(mail.defects).toEqual(['unparseable']);
  });

  it('says what its headers lack', () => {
    expect(unparseableMail(rawOf('Subject: x', '', ''), 'ab', 12).defects).toEqual([
      'unparseable',
      'no-message-id',
      'no-from',
    ]);
    expect(unparseableMail(rawOf('From: a@example.org, b@example.org', '', ''), 'ab', 12).defects).toEqual([
      'unparseable',
      'no-message-id',
      'several-from',
    ]);
  });
});
