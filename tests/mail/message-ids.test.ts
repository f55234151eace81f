import { describe, expect, it } from 'vitest';
import { messageIdOf, messageIdsOf } from '../../lib/mail/message-ids.ts';

describe('the Message-ID', () => {
  it.each([
    ['in angle brackets', '<one@example.org>', 'one@example.org'],
    ['the first of two', '<one@example.org> <two@example.org>', 'one@example.org'],
    ['with a comment', '<one@example.org> (added by a relay)', 'one@example.org'],
    ['without brackets', 'one@example.org', 'one@example.org'],
    ['with blanks and control characters inside', '< one\t@example.org\u0000>', 'one@example.org'],
    ['empty', '', null],
    ['empty in brackets', '<>', null],
    ['longer than a line can be', `<${'x'.repeat(999)}>`, null],
  ])('%s', (_, written, id) => {
    expect(messageIdOf(written)).toBe(id);
  });
});

describe('the ids of References and In-Reply-To', () => {
  it('keep their order and lose their brackets', () => {
    expect(messageIdsOf('<one@example.org>\t<two@example.org><three@example.org>')).toEqual([
      'one@example.org',
      'two@example.org',
      'three@example.org',
    ]);
  });

  it('are found without brackets, words of a phrase are not', () => {
    expect(messageIdsOf('one@example.org, two@example.org')).toEqual(['one@example.org', 'two@example.org']);
    expect(messageIdsOf('Your message of Tuesday')).toEqual([]);
  });

  it('are the newest 20 of more', () => {
    const many = Array.from({ length: 50 }, (_, index) => `<${index}@example.org>`).join(' ');
    expect(messageIdsOf(many)).toEqual(Array.from({ length: 20 }, (_, index) => `${index + 30}@example.org`));
  });

  it('are found in time that grows with the value only', () => {
    expect(messageIdsOf('<'.repeat(1_000_000))).toEqual([]);
  });
});
