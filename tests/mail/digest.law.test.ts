import { Readable } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestOf } from '../../lib/mail/digest.ts';

it('law: the digest does not depend on how the bytes arrive', async () => {
  const piece = fc.constantFrom(
    'From: a',
    'Subject: b',
    'x',
    '\r\n',
    '\n',
    '\r',
    '\r\n\r\n',
    ' fold',
    ':',
    'Message-ID:',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      async (pieces, size) => {
        const whole = Buffer.from(pieces.join(''));
        const chunks: Buffer[] = [];
        for (let at = 0; at < whole.length; at += size) chunks.push(whole.subarray(at, at + size));
        expect(await digestOf(Readable.from(chunks))).toEqual(await digestOf(Readable.from([whole])));
      },
    ),
    { numRuns: 200 },
  );
});
