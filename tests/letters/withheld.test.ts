import { expect, it } from 'vitest';
import { withheldBecause } from '../../lib/letters/withheld.ts';

it.each([
  'automatic-mail',
  'not-addressed-to-us',
  'no-single-sender',
  'sender-not-authentic',
  'own-address',
  'staff',
  'regulator',
  'budget-address',
  'budget-hour',
  'spam-or-virus',
  'hold',
  'unparseable',
  'not-an-occasion',
])('says %s in a sentence', (code) => {
  expect(withheldBecause(code)).toMatch(/^[a-z][^\n]{20,100}\.$/);
});

it.each(['550 mailbox unavailable', 'constructor', 'a-new-code'])('gives %j as it is', (code) => {
  expect(withheldBecause(code)).toBe(code);
});

it('keeps the words of a mail server on one line', () => {
  expect(withheldBecause('550 no\r\nsuch user')).toBe('550 no such user');
});
