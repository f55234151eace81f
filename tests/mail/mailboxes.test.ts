import { describe, expect, it } from 'vitest';
import { mailboxesOf } from '../../lib/mail/mailboxes.ts';

const jane = { name: 'Jane Doe', address: 'jane@example.org' };
const joe = { name: '', address: 'joe@example.com' };

describe('the mailboxes of an address header', () => {
  it.each([
    ['a name and an address, in lower case', ['Jane Doe <JANE@Example.ORG>'], [jane]],
    ['a quoted name with a comma', ['"Doe, Jane" <jane@example.org>'], [{ ...jane, name: 'Doe, Jane' }]],
    ['a comment for a name', ['jane@example.org (Jane Doe)'], [jane]],
    ['an encoded name', ['=?utf-8?Q?Jos=C3=A9?= <jane@example.org>'], [{ ...jane, name: 'José' }]],
    ['several addresses', ['Jane Doe <jane@example.org>, joe@example.com'], [jane, joe]],
    ['several fields', ['Jane Doe <jane@example.org>', 'joe@example.com'], [jane, joe]],
    ['the same address twice, once', ['Jane Doe <jane@example.org>, JANE@example.org'], [jane]],
    ['a group (RFC 5322 3.4)', ['Friends: Jane Doe <jane@example.org>, joe@example.com;'], [jane, joe]],
    ['an empty group', ['undisclosed-recipients:;'], []],
    ['a dot at the end of the domain', ['joe@example.com.'], [joe]],
    ['a quoted local part that needs no quotes', ['"joe"@example.com'], [joe]],
    ['a domain beyond ASCII', ['joe@exämple.org'], [{ name: '', address: 'joe@xn--exmple-cua.org' }]],
    ['no address at all', ['MAILER-DAEMON', '<>', ''], []],
  ])('are read from %s', (_, values, mailboxes) => {
    expect(mailboxesOf(values)).toEqual(mailboxes);
  });

  it.each([
    ['an encoded word as local part', '=?utf-8?B?amFuZQ==?=@example.org'],
    ['an encoded word that decodes to an address', '=?utf-8?Q?jane=40example.org?='],
    ['blanks in a quoted local part', '"jane doe"@example.org'],
    ['an address inside a quoted local part', '"jane@example.org"@example.net'],
    ['two at signs', 'jane@example.org@example.net'],
    ['an address literal', 'jane@[192.0.2.1]'],
    ['a zero-width character in the domain', 'jane@exam\u200bple.org'],
    ['a bidi override in the local part', '\u202ejane@example.org'],
    ['a percent code, which a browser would decode', 'jane@exa%6dple.org'],
    ['a slash, at which a browser would cut', 'jane@example.org/é'],
    ['a local part of more than 64 characters', `${'j'.repeat(65)}@example.org`],
    ['an address of more than 254 characters', `jane@${'example.'.repeat(40)}org`],
    ['an empty label', 'jane@example..org'],
  ])('are not made of %s', (_, written) => {
    expect(mailboxesOf([written])).toEqual([]);
  });

  it('take an address in a name for a name', () => {
    expect(mailboxesOf(['"jane@example.org" <joe@example.com>'])).toEqual([
      { ...joe, name: 'jane@example.org' },
    ]);
    expect(mailboxesOf(['=?utf-8?Q?jane=40example.org=3E?= <joe@example.com>'])).toEqual([
      { ...joe, name: 'jane@example.org>' },
    ]);
  });

  it.each([
    ['brackets inside an encoded word', '=?utf-8?Q?<joe@example.com>?= <jane@example.org>'],
    ['two pairs of brackets', '<jane@example.org> <joe@example.com>'],
    ['two addresses without a comma', 'jane@example.org joe@example.com'],
    ['a line end that folds nothing', 'jane@example.org\rFrom: joe@example.com'],
    ['a zero byte', 'jane@example.org\0joe@example.com'],
    ['a quote that an encoded word leaves open', '=?utf-8?Q?"joe@example.com,?= <jane@example.org>'],
  ])('are none where readers would differ: %s', (_, written) => {
    expect(mailboxesOf([written])).toEqual([]);
    expect(mailboxesOf(['joe@example.com', written])).toEqual([joe]);
  });

  it('are read all the same with an address in a comment or between semicolons', () => {
    expect(mailboxesOf(['jane@example.org (jane@home); joe@example.com'])).toMatchObject([
      { address: 'jane@example.org' },
      { address: 'joe@example.com' },
    ]);
  });

  it('are read all the same where only a name is in doubt', () => {
    expect(mailboxesOf(['=?utf-8?Q?Doe,_Jane?= <jane@example.org>', '"a < b" <joe@example.com>'])).toEqual([
      { ...jane, name: 'Doe, Jane' },
      { ...joe, name: 'a < b' },
    ]);
  });

  it('have names of one line, without bidi and zero-width characters, of at most 200 characters', () => {
    expect(mailboxesOf(['=?utf-8?Q?a=0D=0ABcc=3A_x=E2=80=AE=E2=80=8B?= <joe@example.com>'])).toEqual([
      { ...joe, name: 'a Bcc: x' },
    ]);
    expect(mailboxesOf([`${'x'.repeat(500)} <joe@example.com>`])[0]?.name.length).toBe(200);
  });

  it('are at most 100', () => {
    const crowd = Array.from({ length: 300 }, (_, index) => `p${index}@example.org`).join(', ');
    expect(mailboxesOf([crowd]).length).toBe(100);
  });
});
