import { describe, expect, it } from 'vitest';
import { decodeCharset, decodeWords } from '../../lib/mail/encoded-words.ts';

describe('encoded words (RFC 2047)', () => {
  it.each([
    ['base64', '=?UTF-8?B?RMOpbGFp?=', 'Délai'],
    ['quoted printable, where _ is a blank', '=?iso-8859-1?q?Acc=E8s_aux_donn=E9es?=', 'Accès aux données'],
    ['another charset', '=?iso-2022-jp?B?GyRCRnxLXBsoQg==?=', '日本'],
    ['a language (RFC 2231)', '=?utf-8*fr?Q?d=C3=A9lai?=', 'délai'],
    ['words among plain text', 'Re: =?utf-8?Q?d=C3=A9lai?= now', 'Re: délai now'],
    ['blanks between two words, which are not shown', '=?utf-8?Q?a?=  =?utf-8?Q?b?=', 'ab'],
    ['a character split across two words', '=?utf-8?B?w6k=?= =?utf-8?Q?=C3?= =?utf-8?Q?=A9?=', 'éé'],
    ['two charsets side by side', '=?utf-8?Q?=C3=A9?= =?iso-8859-1?Q?=E9?=', 'éé'],
    ['an unknown charset, read as UTF-8', '=?x-none?Q?=C3=A9?=', 'é'],
    ['what only looks like one', '=?utf-8?X?abc?= =?utf-8?Q?a b?=', '=?utf-8?X?abc?= =?utf-8?Q?a b?='],
    ['nothing', '', ''],
  ])('reads %s', (_, written, read) => {
    expect(decodeWords(written)).toBe(read);
  });

  it('are read once: what an encoded word decodes to is no encoded word', () => {
    expect(decodeWords('=?utf-8?B?PT91dGYtOD9RP2E/PQ==?=')).toBe('=?utf-8?Q?a?=');
  });

  it('are found in time that grows with the value only', () => {
    expect(decodeWords('=?utf-8?Q?'.repeat(100_000)).length).toBe(1_000_000);
  });
});

describe('bytes in a charset', () => {
  it('never fail: broken sequences are replaced', () => {
    expect(decodeCharset(Buffer.from([0x61, 0xff]), 'utf-8')).toBe('a\ufffd');
    expect(decodeCharset(Buffer.from([0x92]), 'windows-1252')).toBe('’');
  });
});
