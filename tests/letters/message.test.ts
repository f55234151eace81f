import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/case/kinds.ts';
import { message, messageVersion } from '../../lib/letters/message.ts';
import { tagsOf, wordsOf } from './given-letters.ts';
import { everyLetter, givenMessage, without } from './given-messages.ts';
import { hostile } from './hostile.ts';

const files = [
  { name: 'copy.pdf', bytes: 3_400_000 },
  { name: 'note.txt', bytes: 812 },
];

describe('a message', () => {
  it('is this, whole, in English', () => {
    const { subject, text } = message(givenMessage({ files }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] A message about your case');
    expect(text).toBe(`Hello,

We are writing about your case PI-ABCD-EFGH-JKMN.

----------------------------------------
Dear Dana,

here it is.
----------------------------------------

Attached to this message:

- copy.pdf (3.4 MB)
- note.txt (812 bytes)

To write back, reply to this message.

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc
`);
  });

  it('is this, whole, in French', () => {
    const { subject, text } = message(givenMessage({ language: 'fr', files }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Un message au sujet de votre dossier');
    expect(text).toBe(`Bonjour,

Nous vous écrivons au sujet de votre dossier PI-ABCD-EFGH-JKMN.

----------------------------------------
Dear Dana,

here it is.
----------------------------------------

Fichiers joints à ce message\u00A0:

- copy.pdf (3,4\u00A0Mo)
- note.txt (812\u00A0octets)

Pour nous écrire, répondez à ce message.

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it('is in both languages around the officer’s words for a writer of another', () => {
    const { subject, text } = message(givenMessage({ language: 'other', words: 'Gracias.' }));
    expect(subject).toBe(
      '[PI-ABCD-EFGH-JKMN] A message about your case / Un message au sujet de votre dossier',
    );
    const [before = '', after = ''] = text.split('Gracias.');
    expect([before, after].map((half) => half.match(/Hello|Bonjour|reply to|répondez à/g))).toEqual([
      ['Hello', 'Bonjour'],
      ['reply to', 'répondez à'],
    ]);
  });

  it('has a version to be stored with events', () => {
    expect(messageVersion).toBe('2026-11-23');
  });
});

describe('every message, in text and HTML, in each of its languages', () => {
  const every = everyLetter.filter(({ name }) => name.startsWith('message'));

  it('gives the case number', () => {
    expect(
      without(
        every,
        'We are writing about your case PI-ABCD-EFGH-JKMN.',
        'Nous vous écrivons au sujet de votre dossier PI-ABCD-EFGH-JKMN.',
      ),
    ).toEqual([]);
  });

  it('says how to write back', () => {
    expect(
      without(every, 'To write back, reply to this message.', 'Pour nous écrire, répondez à ce message.'),
    ).toEqual([]);
  });

  it('lists its files, and without any says nothing of files', () => {
    const withFiles = every.filter(({ name }) => name === 'message with files');
    expect(
      without(
        withFiles,
        'Attached to this message: copy.pdf (12 kB)',
        'Fichiers joints à ce message\u00A0: copy.pdf (12\u00A0ko)',
      ),
    ).toEqual([]);
    const attached = /attached|fichiers/i;
    expect(every.filter(({ text }) => attached.test(text))).toEqual(withFiles);
  });

  it('says nothing of a decision, one way or the other', () => {
    expect(every.filter(({ text }) => /deci|déci|request|demand/i.test(text))).toEqual([]);
  });
});

it.each([
  [1, '1\u00A0octet'],
  [999, '999\u00A0octets'],
  [1_200, '1,2\u00A0ko'],
  [25_000_000, '25\u00A0Mo'],
  [1_500_000_000, '1,5\u00A0Go'],
])('tells in French how large a file of %d bytes is', (bytes, shown) => {
  const { text } = message(givenMessage({ language: 'fr', files: [{ name: 'a', bytes }] }));
  expect(text).toContain(`\n- a (${shown})\n`);
});

it('lists a file without a visible name as one', () => {
  const nameless = [{ name: '\u202E \u200B', bytes: 1 }];
  expect(message(givenMessage({ files: nameless })).text).toContain('\n- (no name) (1 byte)\n');
  expect(message(givenMessage({ files: nameless, language: 'fr' })).text).toContain(
    '\n- (sans nom) (1\u00A0octet)\n',
  );
});

it('does not cut the officer’s words: too long to stand whole, they are refused', () => {
  expect(message(givenMessage({ words: 'a'.repeat(20_000) })).text).toContain('a'.repeat(20_000));
  expect(() => message(givenMessage({ words: 'a'.repeat(20_001) }))).toThrow(RangeError);
});

describe('whatever its words and files hold, a message', () => {
  const someWords = hostile.map((words) => `Dear Dana, ${words}.`);
  const someFiles = fc.array(fc.record({ name: hostile, bytes: fc.nat() }), { minLength: 1, maxLength: 3 });
  const language = fc.constantFrom(...languages);

  it('has our own words unchanged around the officer’s, and the same subject and HTML structure', () => {
    fc.assert(
      fc.property(language, someWords, (spoken, words) => {
        const plain = message(givenMessage({ language: spoken, words: 'plain' }));
        const { html, subject, text } = message(givenMessage({ language: spoken, words }));
        const [before = '', after = ''] = plain.text.split('plain');
        expect(subject).toBe(plain.subject);
        expect([text.slice(0, before.length), text.slice(-after.length)]).toEqual([before, after]);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('has one line and one list item for each file', () => {
    fc.assert(
      fc.property(language, someFiles, (spoken, listed) => {
        const plain = message(
          givenMessage({ language: spoken, files: listed.map(({ bytes }) => ({ name: 'plain', bytes })) }),
        );
        const { html, text } = message(givenMessage({ language: spoken, files: listed }));
        expect(text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
      }),
    );
  });

  it('shows markup in the officer’s words as the characters it is', () => {
    const words = '<b>today</b> & "tomorrow"';
    expect(wordsOf(message(givenMessage({ words })).html)).toContain(words);
  });
});
