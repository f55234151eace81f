import { type Language, languages } from '../../lib/case/kinds.ts';
import { type AuthorityFacts, authority } from '../../lib/letters/authority.ts';
import { type ClosingFacts, closing } from '../../lib/letters/closing.ts';
import { type IdentityFacts, identity } from '../../lib/letters/identity.ts';
import type { Letter } from '../../lib/letters/letter.ts';
import { type MessageFacts, message } from '../../lib/letters/message.ts';
import type { FrameFacts } from '../../lib/letters/message-frame.ts';
import { spaced, wordsOf } from './given-letters.ts';

const frame: FrameFacts = {
  caseNumber: 'PI-ABCD-EFGH-JKMN',
  language: 'en',
  organization: 'Example Firm Inc',
  shortName: 'Example Firm',
  contact: { name: 'Jordan Avery', title: 'Privacy Officer', address: 'privacy@example.org' },
  commissioner: { name: 'Office of the Commissioner', site: 'commissioner.example' },
};

export const givenCode = 'abcd-2345';

export function givenMessage(changed: Partial<MessageFacts> = {}): MessageFacts {
  return { ...frame, words: 'Dear Dana,\n\nhere it is.', files: [], ...changed };
}

export function givenClosing(changed: Partial<ClosingFacts> = {}): ClosingFacts {
  return { ...frame, words: '', ...changed };
}

export function givenIdentity(changed: Partial<IdentityFacts> = {}): IdentityFacts {
  return {
    ...frame,
    code: givenCode,
    validUntil: '2026-12-07',
    toWriter: true,
    isReminder: false,
    ...changed,
  };
}

export function givenAuthority(changed: Partial<AuthorityFacts> = {}): AuthorityFacts {
  return { ...frame, words: '', ...changed };
}

/** Each letter of an officer to a writer, by a name of its own, as it stands around facts that all of them share. */
export const letters: readonly (readonly [string, (changed: Partial<FrameFacts>) => Letter])[] = [
  ['message', (changed) => message(givenMessage(changed))],
  [
    'message with files',
    (changed) => message(givenMessage({ ...changed, files: [{ name: 'copy.pdf', bytes: 12_000 }] })),
  ],
  ['closing', (changed) => closing(givenClosing(changed))],
  ['closing with words', (changed) => closing(givenClosing({ ...changed, words: 'Goodbye.' }))],
  ...[true, false].flatMap((toWriter) =>
    [false, true].map(
      (isReminder) =>
        [
          `identity${isReminder ? ' again' : ''}, asked of ${toWriter ? 'the writer' : 'another address'}`,
          (changed: Partial<FrameFacts>) => identity(givenIdentity({ ...changed, toWriter, isReminder })),
        ] as const,
    ),
  ),
  ['authority', (changed) => authority(givenAuthority(changed))],
  ['authority with words', (changed) => authority(givenAuthority({ ...changed, words: 'A note.' }))],
];

export type Written = Letter & { readonly name: string; readonly language: Language };

export const everyLetter: readonly Written[] = letters.flatMap(([name, write]) =>
  languages.map((language) => ({ name, language, ...write({ language }) })),
);

/** The letters that do not say these words exactly once in each of their languages, in text as well as in HTML. */
export function without(written: readonly Written[], english: string, french: string): readonly string[] {
  return written
    .filter(({ html, language, text }) =>
      [shownIn(text), wordsOf(html)].some(
        (words) =>
          timesIn(words, english) !== (language === 'fr' ? 0 : 1) ||
          timesIn(words, french) !== (language === 'en' ? 0 : 1),
      ),
    )
    .map(({ language, name }) => `${name}, ${language}`);
}

/** What a reader sees of the text: without the marks of list items and of the officer's place. */
export function shownIn(text: string): string {
  return spaced(text.replace(/^- /gm, '').replace(/^-{40}$/gm, ''));
}

export function timesIn(text: string, words: string): number {
  return text.split(spaced(words)).length - 1;
}
