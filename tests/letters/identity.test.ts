import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/case/kinds.ts';
import { identity, identityVersion } from '../../lib/letters/identity.ts';
import { tagsOf } from './given-letters.ts';
import { everyLetter, givenCode, givenIdentity, timesIn, without } from './given-messages.ts';
import { hostile } from './hostile.ts';

const every = everyLetter.filter(({ name }) => name.startsWith('identity'));
const toWriter = every.filter(({ name }) => name.endsWith('the writer'));
const toAnother = every.filter(({ name }) => name.endsWith('another address'));

describe('the asking for a code', () => {
  it('is this, whole, in English, to the writer', () => {
    const { subject, text } = identity(givenIdentity());
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Please confirm your e-mail address');
    expect(text).toBe(`Hello,

We are writing about your case PI-ABCD-EFGH-JKMN. We would like to be sure that this e-mail address is yours.

Please reply to this message from this very address, with this code anywhere in your reply:

----------------------------------------
abcd-2345
----------------------------------------

The code is valid until the end of December 7, 2026 (Alberta time).

We keep working in the meantime, and this does not change any date already given.

The code shows only that this address is yours. We may have to ask you for more to be sure who is writing. We will ask for no more than we need.

Please do not send copies of identity documents by e-mail.

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc
`);
  });

  it('is this, whole, in French, to the writer, again', () => {
    const { subject, text } = identity(givenIdentity({ language: 'fr', isReminder: true }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Veuillez confirmer votre adresse de courriel');
    expect(text).toBe(`Bonjour,

Ceci est un rappel. Le code est le même que dans notre message précédent.

Nous vous écrivons au sujet de votre dossier PI-ABCD-EFGH-JKMN. Nous voulons nous assurer que cette adresse de courriel est bien la vôtre.

Veuillez répondre à ce message à partir de cette même adresse, en indiquant ce code n’importe où dans votre réponse\u00A0:

----------------------------------------
abcd-2345
----------------------------------------

Le code est valable jusqu’à la fin de la journée du 7 décembre 2026 (heure de l’Alberta).

Entre-temps, nous poursuivons notre travail, et cela ne change aucune date déjà donnée.

Le code montre seulement que cette adresse est la vôtre. Il se peut que nous vous demandions autre chose pour savoir avec certitude qui nous écrit. Nous ne demanderons que le nécessaire.

Veuillez ne pas envoyer de copies de pièces d’identité par courriel.

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it('is this, whole, in English, to an address that did not write', () => {
    const { subject, text } = identity(givenIdentity({ toWriter: false }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Did you write to us?');
    expect(text).toBe(`Hello,

Somebody has written to Example Firm about privacy. It may have been you, and we would like to be sure.

If it was you, please reply to this message from this very address, with this code anywhere in your reply:

----------------------------------------
abcd-2345
----------------------------------------

The code is valid until the end of December 7, 2026 (Alberta time).

If it was not you, please do not reply to this message. You need do nothing. If you wish to tell us, write a new message to privacy@example.org

The code shows only that this address is yours. We may have to ask you for more to be sure who is writing. We will ask for no more than we need.

Please do not send copies of identity documents by e-mail.

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc
`);
  });

  it('is this, whole, in French, to an address that did not write', () => {
    const { subject, text } = identity(givenIdentity({ language: 'fr', toWriter: false }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Nous avez-vous écrit?');
    expect(text).toBe(`Bonjour,

Quelqu’un a écrit à Example Firm au sujet de la protection des renseignements personnels. C’est peut-être vous, et nous voulons nous en assurer.

Si c’est vous, veuillez répondre à ce message à partir de cette même adresse, en indiquant ce code n’importe où dans votre réponse\u00A0:

----------------------------------------
abcd-2345
----------------------------------------

Le code est valable jusqu’à la fin de la journée du 7 décembre 2026 (heure de l’Alberta).

Si ce n’est pas vous, veuillez ne pas répondre à ce message. Vous n’avez rien à faire. Si vous souhaitez nous le dire, écrivez un nouveau message à privacy@example.org

Le code montre seulement que cette adresse est la vôtre. Il se peut que nous vous demandions autre chose pour savoir avec certitude qui nous écrit. Nous ne demanderons que le nécessaire.

Veuillez ne pas envoyer de copies de pièces d’identité par courriel.

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it('has a version to be stored with events', () => {
    expect(identityVersion).toBe('2026-11-23');
  });

  it('refuses to word a date that does not exist', () => {
    expect(() => identity(givenIdentity({ validUntil: '2027-02-30' }))).toThrow(RangeError);
  });
});

describe('every asking for a code, in text and HTML, in each of its languages', () => {
  it('has the code exactly once, on a line of its own, and never in the subject', () => {
    expect(every).toHaveLength(12);
    expect(
      every.filter(
        ({ html, subject, text }) =>
          timesIn(text, givenCode) !== 1 ||
          timesIn(html, givenCode) !== 1 ||
          !text.split('\n').includes(givenCode) ||
          !html.includes(`>${givenCode}<`) ||
          subject.includes(givenCode),
      ),
    ).toEqual([]);
  });

  it('asks for a reply from this very address, with the code anywhere in it', () => {
    expect(
      without(
        every,
        'reply to this message from this very address, with this code anywhere in your reply:',
        'répondre à ce message à partir de cette même adresse, en indiquant ce code n’importe où dans votre réponse\u00A0:',
      ),
    ).toEqual([]);
  });

  it('says until when the code is valid', () => {
    expect(
      without(
        every,
        'The code is valid until the end of December 7, 2026 (Alberta time).',
        'Le code est valable jusqu’à la fin de la journée du 7 décembre 2026 (heure de l’Alberta).',
      ),
    ).toEqual([]);
  });

  it('says what the code shows, and that more may be asked', () => {
    expect(
      without(
        every,
        'The code shows only that this address is yours. We may have to ask you for more to be sure who is writing.',
        'Le code montre seulement que cette adresse est la vôtre. Il se peut que nous vous demandions autre chose pour savoir avec certitude qui nous écrit.',
      ),
    ).toEqual([]);
  });

  it('asks for no identity documents by mail', () => {
    expect(
      without(
        every,
        'Please do not send copies of identity documents by e-mail.',
        'Veuillez ne pas envoyer de copies de pièces d’identité par courriel.',
      ),
    ).toEqual([]);
  });

  it('says that it is a reminder, with the same code, exactly where it is one', () => {
    const english = 'This is a reminder. The code is the same as in our earlier message.';
    const french = 'Ceci est un rappel. Le code est le même que dans notre message précédent.';
    const again = every.filter(({ name }) => name.startsWith('identity again'));
    expect(without(again, english, french)).toEqual([]);
    expect(every.filter(({ text }) => /reminder|rappel/i.test(text))).toEqual(again);
  });
});

describe('to the writer, the asking for a code', () => {
  it('names the case', () => {
    expect(
      without(
        toWriter,
        'We are writing about your case PI-ABCD-EFGH-JKMN.',
        'Nous vous écrivons au sujet de votre dossier PI-ABCD-EFGH-JKMN.',
      ),
    ).toEqual([]);
  });

  it('says that the work goes on and that no date changes', () => {
    expect(
      without(
        toWriter,
        'We keep working in the meantime, and this does not change any date already given.',
        'Entre-temps, nous poursuivons notre travail, et cela ne change aucune date déjà donnée.',
      ),
    ).toEqual([]);
  });
});

describe('to an address that did not write, the asking for a code', () => {
  it('says what to do if it was somebody else', () => {
    expect(
      without(
        toAnother,
        'If it was not you, please do not reply to this message. You need do nothing. If you wish to tell us, write a new message to privacy@example.org',
        'Si ce n’est pas vous, veuillez ne pas répondre à ce message. Vous n’avez rien à faire. Si vous souhaitez nous le dire, écrivez un nouveau message à privacy@example.org',
      ),
    ).toEqual([]);
  });

  it('tells nothing of a case: the number stands in the subject, where replies are found by it, and nowhere else', () => {
    const telling =
      /PI-ABCD|\b(your|the|a) case\b|dossier|working in the meantime|poursuivons|date already|déjà donnée/i;
    expect(
      toAnother.filter(({ html, text }) => telling.test(`${text}${html.replace(/<title>.*<\/title>/, '')}`)),
    ).toEqual([]);
  });

  it('tells nothing of what was asked, nor of any address but ours', () => {
    const asked =
      /request|access|\bsee\b|correct|complain|concern|consent|withdraw|incident|breach|policy|\bdemande\b|consult|plainte|préoccupation|consentement|retir|politique|confidentialité/i;
    expect(toAnother.filter(({ subject, text }) => asked.test(`${subject}\n${text}`))).toEqual([]);
    expect(
      toAnother
        .flatMap(({ text }) => text.match(/\S+@\S+/g) ?? [])
        .filter((one) => one !== 'privacy@example.org'),
    ).toEqual([]);
  });

  it('does not say by what name or from where we know the address', () => {
    const known = /\bname\b|\bnom\b|record|registre|customer|client|another address|autre adresse|we have\b/i;
    expect(toAnother.filter(({ text }) => known.test(text))).toEqual([]);
  });
});

it('keeps any code on one line, and the letter around it as it is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...languages),
      fc.boolean(),
      hostile.map((code) => `x${code}x`),
      (language, isToWriter, code) => {
        const plain = identity(givenIdentity({ language, toWriter: isToWriter }));
        const { html, subject, text } = identity(givenIdentity({ language, toWriter: isToWriter, code }));
        const [before = '', after = ''] = plain.text.split(givenCode);
        expect(subject).toBe(plain.subject);
        expect(text.startsWith(before) && text.endsWith(after)).toBe(true);
        expect(text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
      },
    ),
  );
});
