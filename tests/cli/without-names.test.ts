import { describe, expect, it } from 'vitest';
import { withoutNames } from '../../lib/classify/without-names.ts';

const ada = [{ name: 'Ada Quillfeather', address: 'ada.quill77@harbourmail.example' }];
const textOf = (text: string, people = ada) => withoutNames({ subject: '', text }, people).text;

describe('a mail without names', () => {
  const table: readonly (readonly [string, string])[] = [
    // The writer, however it is written.
    ['i am ADA QUILLFEATHER, or quillfeather, ada', 'i am [name], or [name], [name]'],
    ["It is Ada's. Quillfeather\u2019s too.", "It is [name]'s. [name]'s too."],
    [
      'my user is quillfeatherly, A\u200bda, \uff21\uff44\uff41 or \u0410da',
      'my user is [name], [name], [name] or [name]',
    ],
    ['Ask harbourmail why', 'Ask [name] why'],
    // Addresses, links and numbers.
    ['Write to bob@example.org, or <mailto:x@example.net>.', 'Write to [address], or [address].'],
    [
      'See https://example.org/u/ada?id=1 and www.example.com! or example.ca/x',
      'See [link] and [link]! or [link]',
    ],
    ['Call +1 (403) 555-0199 or 403.555.0199.', 'Call [number] or [number].'],
    ['my SIN is 123 456 782, born 1987-03-14', 'my SIN is [number], born [number]'],
    ['order INV-20341, plate BXK-731, T2P 1J9', 'order [number], plate [number], [number] [number]'],
    ['case [PI-ABCD-EFGH-JKMN] or pi-abcd-efgh-jkmn', 'case [number] or [number]'],
    ['within 45 days, at 10:30, the 2nd of 3', 'within 45 days, at 10:30, the 2nd of 3'],
    // Other people, where names stand.
    ['I spoke to Gerald Harrowgate in Red Deer.', 'I spoke to [name] in [name].'],
    ['Gerald Harrowgate took it. Gerald knows.', '[name] took it. [name] knows.'],
    ['My mother. J. Okafor called.', 'My mother. [name] called.'],
    ['my name is edith harrowgate and edith is right', 'my name is [name] and [name] is right'],
    ["je m'appelle zo\u00e9 tremblay, merci", "je m'appelle [name], merci"],
    ['hi dante, can you help\n\nthanks,\nmoira', 'hi [name], can you help\n\nthanks,\n[name]'],
    ['send it over\n\ntyler k\nred deer', 'send it over\n\n[name]\n[name]'],
    ['send it over\nto my office in town', 'send it over\nto my office in town'],
    ['tell mrs. okafor, or Dr Lindqvist', 'tell mrs. [name], or Dr [name]'],
    ['hello, this is rosa from the clinic', 'hello, this is [name] from the clinic'],
    // What must stay, for it is what the model learns from.
    [
      'Hello, I ask under PIPA in Canada, on Monday. This is not a complaint. Please send it.',
      'Hello, I ask under PIPA in Canada, on Monday. This is not a complaint. Please send it.',
    ],
    [
      "Bonjour, j'aimerais une copie de mes renseignements. Merci d'avance.",
      "Bonjour, j'aimerais une copie de mes renseignements. Merci d'avance.",
    ],
    ['Line one\n\nKindly stop the marketing.', 'Line one\n\nKindly stop the marketing.'],
  ];
  for (const [written, kept] of table) {
    it(JSON.stringify(written), () => {
      expect(textOf(written)).toBe(kept);
    });
  }

  it('takes names learned in the subject out of the text', () => {
    expect(withoutNames({ subject: 'About Gerald', text: 'Gerald left.' }, [])).toEqual({
      subject: 'About [name]',
      text: '[name] left.',
    });
  });

  it('takes out a name made of everyday words where it stands as a name, and leaves the words', () => {
    const jean = [{ name: 'Jean de la Tour', address: 'x@example.org' }];
    expect(textOf('une copie de la lettre, signé jean de la tour', jean)).toBe(
      'une copie de la lettre, signé [name]',
    );
  });

  it('lets nobody put the marks of another placeholder into a text', () => {
    expect(textOf('a \ue000 b \ue002')).toBe('a  b ');
  });

  it('reads no more than a person would read through, and cuts no name in two', () => {
    const long = textOf(`${'word '.repeat(4000).slice(0, 19_995)} quillfeather`);
    expect(long.length).toBeLessThanOrEqual(20_000);
    expect(long.trimEnd().endsWith('word')).toBe(true);
    // One character that NFKC unfolds to eighteen.
    expect(textOf('\ufdfa '.repeat(9000)).length).toBeLessThanOrEqual(20_000);
  });
});
