import { describe, expect, it } from 'vitest';
import { authority, authorityVersion } from '../../lib/letters/authority.ts';
import { everyLetter, givenAuthority, without } from './given-messages.ts';

describe('the asking for authority', () => {
  it('is this, whole, in English', () => {
    const { subject, text } = authority(givenAuthority({ words: 'One page is enough.' }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Your authority to act for another person');
    expect(text).toBe(`Hello,

We are writing about your case PI-ABCD-EFGH-JKMN. We understood that you are acting for another person. If we misunderstood, reply to this message and tell us.

Alberta’s Personal Information Protection Act (section 61) lets you act for another person if you:

- have that person’s written authorization
- are the guardian of a minor
- are the guardian or trustee of an adult
- are the agent under a personal directive that covers this
- hold a power of attorney that covers this
- are the personal representative of a person who has died, in a matter of the estate

Please send us a copy of the written authorization, or of the document that lets you act. Reply to this message with the copy attached, and send no more than is needed.

----------------------------------------
One page is enough.
----------------------------------------

We keep working in the meantime. Before we have seen the authorization or the document, we cannot give information about one person to another.

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc
`);
  });

  it('is this, whole, in French, without words', () => {
    const { subject, text } = authority(givenAuthority({ language: 'fr' }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Votre autorisation d’agir au nom d’une autre personne');
    expect(text).toBe(`Bonjour,

Nous vous écrivons au sujet de votre dossier PI-ABCD-EFGH-JKMN. Nous comprenons que vous agissez au nom d’une autre personne. Si nous avons mal compris, répondez à ce message pour nous le dire.

La loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act, article 61) vous permet d’agir au nom d’une autre personne si vous\u00A0:

- avez l’autorisation écrite de cette personne
- avez la tutelle d’une personne mineure
- avez la tutelle d’une personne adulte ou gérez ses biens comme fiduciaire
- agissez comme mandataire en vertu d’une directive personnelle qui le prévoit
- détenez une procuration qui le prévoit
- représentez une personne décédée pour les affaires de sa succession

Veuillez nous envoyer une copie de l’autorisation écrite ou du document qui vous permet d’agir. Répondez à ce message en y joignant cette copie et n’envoyez que le nécessaire.

Entre-temps, nous poursuivons notre travail. Avant d’avoir vu l’autorisation ou le document, nous ne pouvons pas donner à quelqu’un des renseignements sur une autre personne.

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it.each(['', ' \n\t\r\n', '\u202E\u200B'])('marks no place for words that say nothing: %j', (words) => {
    expect(authority(givenAuthority({ words }))).toEqual(authority(givenAuthority()));
  });

  it('does not cut the officer’s words: too long to stand whole, they are refused', () => {
    expect(() => authority(givenAuthority({ words: 'a'.repeat(20_001) }))).toThrow(RangeError);
  });

  it('has a version to be stored with events', () => {
    expect(authorityVersion).toBe('2026-11-23');
  });
});

describe('every asking for authority, in text and HTML, in each of its languages', () => {
  const every = everyLetter.filter(({ name }) => name.startsWith('authority'));

  it.each([
    ['written authorization', 'have that person’s written authorization', 'avez l’autorisation écrite'],
    ['the guardian of a minor', 'the guardian of a minor', 'la tutelle d’une personne mineure'],
    ['a guardian', 'are the guardian or trustee of an adult', 'la tutelle d’une personne adulte ou'],
    ['a trustee', 'or trustee of an adult', 'ou gérez ses biens comme fiduciaire'],
    ['an agent', 'the agent under a personal directive', 'en vertu d’une directive personnelle'],
    ['a power of attorney', 'hold a power of attorney', 'détenez une procuration'],
    ['a personal representative', 'the personal representative of', 'représentez une personne décédée'],
  ])('names as PIPA s. 61 does: %s', (_who, english, french) => {
    expect(without(every, english, french)).toEqual([]);
  });

  it('names the law', () => {
    expect(
      without(
        every,
        'Alberta’s Personal Information Protection Act (section 61)',
        '(Personal Information Protection Act, article 61)',
      ),
    ).toEqual([]);
  });

  it('asks for the authorization or the document, and for no more than is needed', () => {
    expect(
      without(
        every,
        'Please send us a copy of the written authorization, or of the document that lets you act. Reply to this message with the copy attached, and send no more than is needed.',
        'Veuillez nous envoyer une copie de l’autorisation écrite ou du document qui vous permet d’agir. Répondez à ce message en y joignant cette copie et n’envoyez que le nécessaire.',
      ),
    ).toEqual([]);
  });

  it('says that the work goes on', () => {
    expect(
      without(every, 'We keep working in the meantime.', 'Entre-temps, nous poursuivons notre travail.'),
    ).toEqual([]);
  });

  it('says that nobody is told of another before', () => {
    expect(
      without(
        every,
        'Before we have seen the authorization or the document, we cannot give information about one person to another.',
        'Avant d’avoir vu l’autorisation ou le document, nous ne pouvons pas donner à quelqu’un des renseignements sur une autre personne.',
      ),
    ).toEqual([]);
  });
});
