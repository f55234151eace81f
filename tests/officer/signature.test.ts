import { describe, expect, it } from 'vitest';
import { isSignature } from '../../lib/officer/signature.ts';
import { settings } from '../world.ts';

const jordan = { name: 'Jordan Avery', title: 'Privacy Officer', address: 'officer@plutomicro.com' };
const is = (text: string) => isSignature(text, jordan, settings);

describe('a text that is nothing but a signature', () => {
  it.each([
    ['a name', 'Jordan'],
    ['a closing and a name', 'Kind regards,\n\nJordan Avery'],
    [
      'name, title, firm, number, address and site',
      'Jordan Avery\nPrivacy Officer\nPluto Micro Business Inc\nT: +1 (403) 555-0117\nofficer@plutomicro.com\nwww.plutomicro.com',
    ],
    ['between rules and bars', '____\n| Jordan Avery, Privacy Officer |\n____'],
    ['in French', 'Cordialement,\nJordan Avery'],
    ['nothing', ' \n '],
  ])('is no answer: %s', (_what, text) => {
    expect(is(text)).toBe(true);
  });

  it.each([
    ['a reason', 'The file tells of another person.'],
    ['one word that says something', 'Refused.'],
    ['a reason above the signature', 'It tells of her brother.\n\nKind regards,\nJordan Avery'],
    ['thanks for something', 'Thank you for the photograph'],
    ['another name', 'Robin Clarke'],
    ['a sentence with a number in it', 'Call 403 555 0117 for your copy'],
  ])('is not: %s', (_what, text) => {
    expect(is(text)).toBe(false);
  });
});
