import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdFrom, caseNumber, isCaseId, readCaseNumber, taggedCases } from '../../lib/case/case-id.ts';
import { caseAddress, isOurs, readCaseAddress } from '../../lib/mail/address.ts';

const inbox = 'privacy@plutomicro.com';
const keys = {
  current: 'the key of this year, 32 letters..',
  previous: 'the key of last year, 32 letters..',
};
const someCase = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(caseIdFrom);
const someRole = fc.constantFrom('w' as const, 'o' as const, 'b' as const);

describe('case addresses', () => {
  it('say their case and role again, in any letter case, and fit the 64 octets of RFC 5321 4.5.3.1.1', () => {
    fc.assert(
      fc.property(someCase, someRole, fc.boolean(), (caseId, role, shout) => {
        const address = caseAddress(inbox, caseId, role, keys);
        expect(address.indexOf('@')).toBeLessThanOrEqual(64);
        expect(readCaseAddress(shout ? address.toUpperCase() : address, [inbox], keys)).toEqual({
          caseId,
          role,
        });
      }),
    );
  });

  it('of the previous key are still read, of an older one no more', () => {
    const old = caseAddress(inbox, 'abcdefghjkmn', 'w', { current: keys.previous, previous: null });
    expect(readCaseAddress(old, [inbox], keys)).toEqual({ caseId: 'abcdefghjkmn', role: 'w' });
    expect(readCaseAddress(old, [inbox], { current: keys.current, previous: null })).toBeNull();
  });

  it('with another role, case, domain or one letter changed are a stranger’s', () => {
    const address = caseAddress(inbox, 'abcdefghjkmn', 'w', keys);
    fc.assert(
      fc.property(
        fc.nat({ max: address.indexOf('@') - 1 }),
        fc.constantFrom(...'abcxyz29.+'),
        (at, letter) => {
          const changed = address.slice(0, at) + letter + address.slice(at + 1);
          if (changed === address) return;
          expect(readCaseAddress(changed, [inbox], keys)).toBeNull();
        },
      ),
    );
    expect(readCaseAddress(address.replace('.w.', '.o.'), [inbox], keys)).toBeNull();
    expect(readCaseAddress(address.replace('plutomicro.com', 'example.com'), [inbox], keys)).toBeNull();
  });

  it('never come out of arbitrary text', () => {
    fc.assert(fc.property(fc.string(), (text) => readCaseAddress(text, [inbox], keys) === null));
  });

  it('know our own addresses by the bare one', () => {
    expect(isOurs('Privacy+anything+more@PlutoMicro.com', [inbox])).toBe(true);
    for (const other of [
      'privacy@plutomicro.com.example.org',
      'xprivacy@plutomicro.com',
      '+privacy@plutomicro.com',
      '',
    ]) {
      expect(isOurs(other, [inbox])).toBe(false);
    }
  });
});

describe('case numbers', () => {
  it('are read as people type them', () => {
    fc.assert(
      fc.property(someCase, (caseId) => {
        const number = caseNumber(caseId);
        expect(isCaseId(caseId)).toBe(true);
        expect(number).toMatch(/^PI-[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/);
        for (const typed of [number, number.toLowerCase(), `[${number}]`, caseId, ` ${number} `]) {
          expect(readCaseNumber(typed)).toBe(caseId);
        }
        expect(taggedCases(`Re: [${number}] We received your message`)).toEqual([caseId]);
      }),
    );
  });

  it('are not found in words that only look like one', () => {
    expect(readCaseNumber('PI-1234-5678-90LO')).toBeNull();
    expect(taggedCases('PI-ABCD-EFGH-JKMN without brackets, [PI-ABCD-EFGH]')).toEqual([]);
  });
});
