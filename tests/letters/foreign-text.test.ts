import { describe, expect, it } from 'vitest';
import { boundedText, oneLine } from '../../lib/letters/foreign-text.ts';

describe('words of somebody outside', () => {
  it.each([
    ['Dana\r\nBcc: x@example.net', 'Dana Bcc: x@example.net'],
    ['a\u2028b\u2029c\u0085d\u000Be\u000Cf', 'a b c d e f'],
    ['invoice\u202Egpj.exe', 'invoicegpj.exe'],
    ['\u2066\u200Fx\u2069\u00AD\uFEFF', 'x'],
    ['tab\there   and   there', 'tab here and there'],
    ['bell\u0007 null\u0000 escape\u001B[0m', 'bell null escape[0m'],
    ['half a pair \uD83D', 'half a pair \uFFFD'],
    ['family 👩\u200D👧, نمی\u200Cخواهم', 'family 👩\u200D👧, نمی\u200Cخواهم'],
    ['\u202E\u202E', ''],
  ])('are one visible line: %j', (words, line) => {
    expect(oneLine(words)).toBe(line);
  });

  it('are cut to length, and say so', () => {
    expect(oneLine('a'.repeat(200))).toBe('a'.repeat(200));
    expect(oneLine('a'.repeat(201))).toBe(`${'a'.repeat(199)}…`);
    expect(oneLine('😀'.repeat(50), 10)).toBe('😀😀😀😀\uFFFD…');
  });

  it('keep the lines of a text, whatever ends them, and nothing invisible', () => {
    expect(boundedText('one\r\ntwo\rthree\u2028four\u0085\u202Efive\ttab\n\n')).toEqual({
      text: 'one\ntwo\nthree\nfour\nfive\ttab',
      isCut: false,
    });
  });

  it('show the first 20,000 characters of a text and no more', () => {
    expect(boundedText('a'.repeat(20_000))).toEqual({ text: 'a'.repeat(20_000), isCut: false });
    expect(boundedText('a'.repeat(10_000_000))).toEqual({ text: 'a'.repeat(20_000), isCut: true });
  });
});
