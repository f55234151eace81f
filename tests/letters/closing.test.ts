import { describe, expect, it } from 'vitest';
import { closing, closingVersion } from '../../lib/letters/closing.ts';
import { everyLetter, givenClosing, without } from './given-messages.ts';

describe('the closing letter', () => {
  it('is this, whole, in English', () => {
    const { subject, text } = closing(givenClosing({ words: 'Thank you, Dana.\n' }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] We have closed your case');
    expect(text).toBe(`Hello,

We have closed your case PI-ABCD-EFGH-JKMN.

----------------------------------------
Thank you, Dana.
----------------------------------------

If something is missing, or if there is something new, reply to this message.

You may also ask the Office of the Commissioner to look into how we handled your case: commissioner.example

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc
`);
  });

  it('is this, whole, in French, without words', () => {
    const { subject, text } = closing(givenClosing({ language: 'fr' }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Nous avons fermé votre dossier');
    expect(text).toBe(`Bonjour,

Nous avons fermé votre dossier PI-ABCD-EFGH-JKMN.

S’il manque quelque chose ou s’il y a du nouveau, répondez à ce message.

Vous pouvez aussi demander au commissariat à l’information et à la protection de la vie privée (Office of the Commissioner) d’examiner la façon dont nous avons traité votre dossier\u00A0: commissioner.example

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it.each(['', ' \n\t\r\n', '\u202E\u200B'])('marks no place for words that say nothing: %j', (words) => {
    expect(closing(givenClosing({ words }))).toEqual(closing(givenClosing()));
  });

  it('does not cut the officer’s words: too long to stand whole, they are refused', () => {
    expect(() => closing(givenClosing({ words: 'a'.repeat(20_001) }))).toThrow(RangeError);
  });

  it('has a version to be stored with events', () => {
    expect(closingVersion).toBe('2026-11-23');
  });
});

describe('every closing letter, in text and HTML, in each of its languages', () => {
  const every = everyLetter.filter(({ name }) => name.startsWith('closing'));

  it('says that the case is closed, and which', () => {
    expect(
      without(
        every,
        'We have closed your case PI-ABCD-EFGH-JKMN.',
        'Nous avons fermé votre dossier PI-ABCD-EFGH-JKMN.',
      ),
    ).toEqual([]);
  });

  it('says what to do if something is missing or new', () => {
    expect(
      without(
        every,
        'If something is missing, or if there is something new, reply to this message.',
        'S’il manque quelque chose ou s’il y a du nouveau, répondez à ce message.',
      ),
    ).toEqual([]);
  });

  it('names the way to the Commissioner', () => {
    expect(
      without(
        every,
        'You may also ask the Office of the Commissioner to look into how we handled your case: commissioner.example',
        '(Office of the Commissioner) d’examiner la façon dont nous avons traité votre dossier\u00A0: commissioner.example',
      ),
    ).toEqual([]);
  });
});
