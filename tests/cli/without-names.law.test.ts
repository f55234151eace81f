import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutNames } from '../../lib/classify/without-names.ts';

// Letters of names that no everyday word of our list is made of: each begins with one of these.
const beginnings = ['Zq', 'Xú', 'Wyx', 'Žo', 'Øq', 'Qß', 'Яж', '李'];
const namePart = fc
  .tuple(fc.constantFrom(...beginnings), fc.stringMatching(/^[a-zéüßøł]{1,8}$/))
  .map(([first, rest]) => first + rest);
const person = fc
  .tuple(namePart, namePart, fc.stringMatching(/^zq[a-z]{2,8}$/), fc.stringMatching(/^xw[a-z]{2,8}$/))
  .map(([given, family, local, domain]) => ({
    given,
    family,
    name: `${given} ${family}`,
    address: `${local}@${domain}.example`,
    parts: [given, family, local, domain],
  }));
const disguise = fc.constantFrom<(part: string) => string>(
  (part) => part,
  (part) => part.toUpperCase(),
  (part) => part.toLowerCase(),
  (part) => part.normalize('NFD'),
  (part) => [...part].join('\u200b'),
  (part) => `${part}'s`,
  (part) => `"${part}",`,
  (part) => `(${part})`,
  (part) => `_${part}_`,
);
const filler = fc.constantFrom(
  'please',
  'Send',
  'my file',
  '.',
  '\n',
  'I am',
  'de',
  '-',
  '!',
  '7',
  '\u00a0',
  ':',
);
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .toLowerCase()
    .replace(/\[(name|address|link|number)\]/g, ' ');

describe('laws of a mail without names', () => {
  it('no part of the writer’s name or address survives, however it is written and wherever it stands', () => {
    fc.assert(
      fc.property(
        person,
        fc.array(fc.tuple(fc.nat({ max: 4 }), disguise, filler, fc.constantFrom(' ', '\n', ', ', '/')), {
          minLength: 1,
          maxLength: 20,
        }),
        (writer, pieces) => {
          const text = pieces
            .map(([which, as, word, gap]) => `${word}${gap}${as(writer.parts[which] ?? writer.address)} `)
            .join('');
          const left = withoutNames({ subject: text, text }, [writer]);
          const words = plain(`${left.subject} ${left.text}`).match(/\p{L}+/gu) ?? [];
          const hidden = new Set(writer.parts.map(plain));
          expect(words.filter((word) => hidden.has(word))).toEqual([]);
          expect(left.text).not.toContain('@');
        },
      ),
    );
  });

  it('no run of four digits survives in any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1', '22', '4035550199', ' ', '-', 'a', '\n', '(', ')', 'é', '٣')),
        (pieces) => {
          const { text } = withoutNames({ subject: '', text: pieces.join('') }, []);
          expect(text).not.toMatch(/\p{Nd}{4}/u);
        },
      ),
    );
  });

  it('any text gives one answer, without hidden characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = withoutNames({ subject: '', text }, []);
        expect(once).toEqual(withoutNames({ subject: '', text }, []));
        expect(once.text).not.toMatch(/[\p{Co}\p{Cf}]/u);
      }),
    );
  });
});
