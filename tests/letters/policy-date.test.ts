import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { policyDate } from '../../lib/letters/policy-date.ts';

it('reads the date that the firm’s own policy gives', () => {
  expect(policyDate(readFileSync('policy.md', 'utf8'))).toBe('2020-07-16');
});

it.each([
  ['Last Updated: July 16, 2020', '2020-07-16'],
  ['# Policy\r\n\r\n**Last updated:** march 1, 2026\r\n\r\nText', '2026-03-01'],
  ['_Last Updated: December 31, 1999_', '1999-12-31'],
])('reads %j', (policy, day) => {
  expect(policyDate(policy)).toBe(day);
});

it.each([
  '',
  'We wrote this on July 16, 2020.',
  'Last Updated: soon',
  'Last Updated: Juli 16, 2020',
  'Last Updated: February 30, 2020',
  'This was Last Updated: July 16, 2020 or so',
])('makes no date out of %j', (policy) => {
  expect(policyDate(policy)).toBeNull();
});
