import { describe, expect, it } from 'vitest';
import { fieldsOf, firstRaws, headersOf, strayOf, unfolded } from '../../lib/mail/fields.ts';

describe('the fields of a header section', () => {
  it('come first to last, names in lower case, folds undone, values otherwise untouched', () => {
    const head = 'Subject: =?utf-8?Q?x?=\r\nX-Long: one\r\n two\r\n\tthree\r\nSUBJECT : again\nlast:end';
    expect(headersOf(Buffer.from(head))).toEqual([
      { name: 'subject', value: '=?utf-8?Q?x?=' },
      { name: 'x-long', value: 'one two\tthree' },
      { name: 'subject', value: 'again' },
      { name: 'last', value: 'end' },
    ]);
  });

  it('leave out what is no field', () => {
    const head = 'From jane@example.org Tue Mar 3\r\nno colon\r\n: no name\r\nbad name: x\r\nTo: a\r\n\r\n';
    expect([...fieldsOf(Buffer.from(head))].map(({ name }) => name)).toEqual(['to']);
  });

  it('are read as UTF-8, or as Latin-1 where they are not', () => {
    const [utf8, latin1] = [Buffer.from('X: é'), Buffer.from('X: é', 'latin1')].map(headersOf);
    expect([utf8, latin1]).toEqual([[{ name: 'x', value: 'é' }], [{ name: 'x', value: 'é' }]]);
  });

  it('tell a missing header from an empty one', () => {
    const head = Buffer.from('Subject:\r\nX: y\r\nSubject: second\r\n');
    expect(firstRaws(head, ['from', 'subject'])).toEqual(new Map([['subject', Buffer.alloc(0)]]));
  });

  it('keep their blanks in the raw value and lose them in the text', () => {
    const [raw] = firstRaws(Buffer.from('Subject:  a \r\n b \r\n'), ['subject']).values();
    expect(raw?.toString()).toBe('  a \r\n b ');
    expect(unfolded(Buffer.from('  a \r\n b '))).toBe('a  b');
  });

  it.each([
    ['nothing', 'From: a\r\nSubject: b\r\n\r\n', ''],
    [
      'words after the last',
      'From: a\r\nsome words\r\nNote: more\r\n\r\n',
      'some words\r\nNote: more\r\n\r\n',
    ],
    ['no words before it', 'From me Tue Mar 3\r\nlost its fold\r\nX-Last: a\r\n\r\n', ''],
    ['words where there is no field', 'some words', 'some words'],
  ])('leave over %s', (_, head, stray) => {
    expect(strayOf(Buffer.from(head)).toString()).toBe(stray);
  });

  it('are at most 500, each at most 8 K characters', () => {
    const many = headersOf(Buffer.from('X: y\n'.repeat(600)));
    const long = headersOf(Buffer.from(`X: ${'y'.repeat(20_000)}`));
    expect(many.length).toBe(500);
    expect(long[0]?.value.length).toBe(8192);
  });

  it('are read in time that grows with their bytes only', () => {
    const megabyte = Buffer.from('no colon here\n'.repeat(75_000));
    expect([...fieldsOf(megabyte)]).toEqual([]);
  });
});
