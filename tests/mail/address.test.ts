import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdFrom, caseNumber, isCaseId, readCaseNumber, taggedCases } from '../../lib/case/case-id.ts';
import {
  caseAddress,
  digestAddress,
  filingAddress,
  isFilingAddress,
  isOurs,
  readCaseAddress,
  readDigestAddress,
} from '../../lib/mail/address.ts';

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

describe('the address at which officers file what came by paper', () => {
  const address = filingAddress(inbox, keys);
  const isIt = (text: string, inboxes = [inbox], with_ = keys) => isFilingAddress(text, inboxes, with_);

  it('is known again, in any letter case, for either key, and is no address of a case or a digest', () => {
    expect(address).toMatch(/^privacy\+new\.o\.[a-km-np-z2-9]{16}@plutomicro\.com$/);
    expect(isIt(address)).toBe(true);
    expect(isIt(address.toUpperCase())).toBe(true);
    expect(isIt(address, ['other@plutomicro.com', inbox])).toBe(true);
    expect(isIt(filingAddress(inbox, { current: keys.previous, previous: null }))).toBe(true);
    expect(readCaseAddress(address, [inbox], keys)).toBeNull();
    expect(readDigestAddress(address, [inbox], keys)).toBeNull();
  });

  it('is nobody’s to make, to move or to change', () => {
    fc.assert(
      fc.property(fc.nat({ max: address.length - 1 }), fc.constantFrom(...'abcxyz29.+@'), (at, letter) => {
        const changed = address.slice(0, at) + letter + address.slice(at + 1);
        fc.pre(changed !== address);
        expect(isIt(changed)).toBe(false);
      }),
    );
    expect(isIt(address.replace('plutomicro', 'example'))).toBe(false);
    expect(isIt(address, ['other@plutomicro.com'])).toBe(false);
    expect(
      isIt(filingAddress(inbox, { current: 'an older key, which is read no more', previous: null })),
    ).toBe(false);
    // What is signed for a case, or for a day's digest, files nothing.
    const signed = [
      ...(['w', 'o', 'b'] as const).map((role) => caseAddress(inbox, 'abcdefghjkmn', role, keys)),
      digestAddress(inbox, '2026-11-23', keys),
      inbox,
      '',
    ];
    for (const other of signed) expect(isIt(other)).toBe(false);
    fc.assert(fc.property(fc.string(), (text) => !isIt(text)));
  });

  it('tells the day of a digest by its own address only', () => {
    const digest = digestAddress(inbox, '2026-11-23', keys);
    expect(readDigestAddress(digest.toUpperCase(), [inbox], keys)).toBe('2026-11-23');
    expect(readDigestAddress(digest.replace('11-23', '11-24'), [inbox], keys)).toBeNull();
    expect(readCaseAddress(digest, [inbox], keys)).toBeNull();
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
