import { expect, it } from 'vitest';
import { fileSize } from '../../lib/letters/file-size.ts';

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [9950, '10 kB'],
  [123_456, '123 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [3_400_000, '3.4 MB'],
  [2_000_000_000, '2.0 GB'],
])('writes %i bytes as people read it', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
