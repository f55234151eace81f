import { describe, expect, it } from 'vitest';
import { unfold } from '../../lib/mail/flowed.ts';

describe('format=flowed (RFC 3676)', () => {
  it.each([
    [
      'joins a line that ends in a space with the next',
      'Please delete \nmy data.',
      false,
      'Please delete my data.',
    ],
    ['drops that space with DelSp', '日本 \n語', true, '日本語'],
    ['keeps hard line ends', 'one\ntwo\n', false, 'one\ntwo\n'],
    ['joins quoted lines of one depth', '> one \n> two', false, '> one two'],
    ['never draws an answer into the quote above it', '> Shall we? \nYes.', false, '> Shall we? \nYes.'],
    [
      'never draws a quote into the line above it',
      'As you say: \n> Shall we?',
      false,
      'As you say: \n> Shall we?',
    ],
    ['keeps depths apart', '>> one \n> two', false, '>> one \n> two'],
    ['keeps the signature separator on its own line', 'Thanks \n-- \nJane', false, 'Thanks \n-- \nJane'],
    ['keeps it with DelSp too', 'Thanks\n-- \nJane', true, 'Thanks\n-- \nJane'],
    [
      'takes away the space that stuffs a line',
      ' From here on\n >no quote',
      false,
      'From here on\n>no quote',
    ],
    ['keeps empty lines', 'one\n\ntwo', false, 'one\n\ntwo'],
    ['ends with the last line, flowing or not', 'one ', false, 'one '],
    ['leaves nothing to nothing', '', false, ''],
  ])('%s', (_, written, delSp, read) => {
    expect(unfold(written, delSp)).toBe(read);
  });

  it('joins a paragraph of any length in time that grows with it only', () => {
    expect(unfold('a \n'.repeat(300_000), false)).toBe('a '.repeat(300_000));
  });
});
