import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseIdFrom } from '../../lib/case/case-id.ts';
import { codeIn, identityCode } from '../../lib/mail/identity-code.ts';

const keys = {
  current: 'the key of this year, 32 letters..',
  previous: 'the key of last year, 32 letters..',
};
const caseId = 'abcdefghjkmn';
const right = identityCode(caseId, 1, keys);
const [first = '', second = ''] = right.split('-');
const found = (text: string) => codeIn(text, caseId, keys);
const wrong = { ask: null };

describe('a one-time code', () => {
  it('is 40 bits in letters that nobody mistakes for another', () => {
    expect(right).toMatch(/^[A-HJKMNP-Z2-9I]{4}-[A-HJKMNP-Z2-9I]{4}$/);
    expect(right).not.toMatch(/[01LO]/);
    // 32 letters of 5 bits each in each of the 8 places.
    const letters = Array.from({ length: 8 }, () => new Set<string>());
    for (let ask = 1; ask <= 2000; ask += 1)
      for (const [at, letter] of [...identityCode(caseId, ask, keys).replace('-', '')].entries())
        letters[at]?.add(letter);
    expect(letters.map((each) => each.size)).toEqual([32, 32, 32, 32, 32, 32, 32, 32]);
  });

  it('differs by case, asking and key, and stays the same for the same', () => {
    const someCase = fc.uint8Array({ minLength: 8, maxLength: 8 }).map(caseIdFrom);
    fc.assert(
      fc.property(someCase, fc.integer({ min: 1, max: 20 }), (id, ask) => {
        const code = identityCode(id, ask, keys);
        expect(identityCode(id, ask, keys)).toBe(code);
        expect(identityCode(id, ask + 1, keys)).not.toBe(code);
        expect(identityCode(caseIdFrom(Buffer.from(id)), ask, keys)).not.toBe(code);
        expect(identityCode(id, ask, { current: keys.previous })).not.toBe(code);
      }),
    );
  });

  it('says of which asking it is, and is of none in another case or under a key that is gone', () => {
    for (const ask of [1, 2, 10, 20]) expect(found(identityCode(caseId, ask, keys))).toEqual({ ask });
    const old = identityCode(caseId, 3, { current: keys.previous });
    expect(found(old)).toEqual({ ask: 3 });
    expect(codeIn(old, caseId, { current: keys.current, previous: null })).not.toMatchObject({ ask: 3 });
    expect(codeIn(right, 'aaaaaaaaaaaa', keys)).not.toMatchObject({ ask: 1 });
  });
});

describe('a code in what a writer writes', () => {
  it.each([
    ['alone', right],
    ['in small letters', right.toLowerCase()],
    ['without its dash', `${first}${second}`],
    ['in two words', `${first} ${second}`],
    ['in two words, as a web page keeps them together', `${first}\u00a0${second}`],
    ['with a dash that does not break', `${first}\u2011${second}`],
    ['with the dash of a word processor', `${first}\u2013${second}`],
    ['with a long dash', `${first} \u2014 ${second}`],
    ['with a minus', `${first}\u2212${second}`],
    ['broken behind the dash', `The code is ${first}-\n${second}, thanks`],
    ['with an invisible letter in it', `${first}-\u200b${second}`],
    ['with a soft hyphen', `${first}\u00ad${second}`],
    ['behind a word of four letters', `My code ${right}`],
    ['behind two words of four letters', `Here comes your code ${first} ${second} with many thanks`],
    ['behind words of eight letters', `The personal security code: <b>${right}</b>`],
    ['in brackets', `(${right})`],
    ['with a full stop', `It is ${right}.`],
    ['with marks around it', `*${right}*`],
    ['behind a wrong one', `Not AB2D-3FGH but ${right}`],
    ['at the end of a long letter', `${'What have they kept here that says this? '.repeat(100)}${right}`],
    ['among a hundred numbers', `${'INV2-3456 and A2B3 C4D5. '.repeat(20)}${right}`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual({ ask: 1 });
  });

  it('of the last asking counts, where an older one stands beside it', () => {
    expect(found(`The first was ${right}, now ${identityCode(caseId, 2, keys)}; not ${right}`)).toEqual({
      ask: 2,
    });
  });

  it('of plain letters is found like any other', () => {
    const plain = Array.from({ length: 2000 }, (_, n) => caseIdFrom(Buffer.alloc(8, String(n)))).find((id) =>
      /^[A-Z]{4}-[A-Z]{4}$/.test(identityCode(id, 1, keys)),
    );
    expect(codeIn(`It is ${identityCode(plain ?? '', 1, keys)}`, plain ?? '', keys)).toEqual({ ask: 1 });
  });

  it.each([
    ['nothing', ''],
    ['a long word', 'a long-term matter, well-kept this time, PRESENCE'],
    ['a telephone number', 'Call 403-555-2345, or 4235-5562, or 4235 5562'],
    ['a number with letters that no code has', 'INVL-2O45 and 4035-5501'],
    ['a house', 'I live at unit 2345, flat 3456'],
    ['a year', 'since 2345 this year 2345'],
    ['a case number', '[PI-AB2D-EF3H-JK4N] and PI-AB2D-EF3H-JK4N'],
    ['a longer code', `${first}-${second}2 and 2${right} and AB2D-3FGH-4JKM`],
    ['an address', 'ab2d3fgh@example.org and https://example.org/ab2d3fgh'],
  ])('%s is no try', (_, text) => {
    expect(found(text)).toBeUndefined();
  });

  it.each([
    ['another code', 'AB2D-3FGH'],
    ['a code with a letter too few', `${first}-${second.slice(0, 3)} or AB2D 3FGH`],
    ['a number of somebody else', 'policy no. INV2-3456'],
  ])('%s is a try, and a wrong one', (_, text) => {
    expect(found(text)).toEqual(wrong);
  });

  it('is one try, however many wrong ones a mail holds, and the right one is not found by naming all', () => {
    const guesses = Array.from({ length: 50 }, (_, n) => identityCode('aaaaaaaaaaaa', n + 30, keys));
    expect(found(guesses.join(' '))).toEqual(wrong);
    const many = Array.from({ length: 100 }, (_, n) => `A2B3-C4D${(n % 8) + 2}`);
    expect(found([...many, right].join(', '))).toEqual(wrong);
  });

  it.each([
    ['letters', 'ab2d'.repeat(250_000)],
    ['words', 'ab2d '.repeat(200_000)],
    ['codes', 'AB2D-3FGH '.repeat(100_000)],
    ['dashes', '-'.repeat(1_000_000)],
    ['blanks', `abcd${' '.repeat(1_000_000)}`],
    ['words and blanks', 'abcd - '.repeat(150_000)],
  ])('is looked for in a megabyte of %s in no time', (_, text) => {
    const began = performance.now();
    found(text);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
