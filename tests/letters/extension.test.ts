import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/case/kinds.ts';
import { addDays } from '../../lib/law/civil.ts';
import { englishDate, frenchDate } from '../../lib/letters/dates.ts';
import { type ExtensionFacts, extension, extensionVersion } from '../../lib/letters/extension.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

const askedKinds = ['access_request', 'correction_request'] as const;
const grounds = ['a', 'b', 'c', 'd'] as const;

describe('the extension notice', () => {
  it('is this, whole, in English', () => {
    const { subject, text } = extension(
      givenExtension({ words: 'Dear Dana,\n\nthank you for your patience.\n' }),
    );
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] We need more time to answer your request');
    expect(text).toBe(`Hello,

We are writing about your request to see personal information. We received it on November 23, 2026 (Alberta time). Your case number is PI-ABCD-EFGH-JKMN.

We need more time to answer you. Until now, the date for our answer was January 7, 2027. You can now expect our answer by February 6, 2027. This changes only the date. It is not a decision on your request.

Alberta’s Personal Information Protection Act allows this for certain reasons (section 31). The reason here is that we do not yet have enough detail to tell which information or record your request is about. If you can tell us more, reply to this message. We keep working in the meantime.

You may ask the Office of the Commissioner for a review under section 46 of the Act: commissioner.example

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc

A note from the person at Example Firm who handles your request:

| Dear Dana,
| 
| thank you for your patience.
`);
  });

  it('is this, whole, in French', () => {
    const { subject, text } = extension(
      givenExtension({ language: 'fr', kind: 'correction_request', ground: 'd' }),
    );
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Il nous faut plus de temps pour répondre à votre demande');
    expect(text).toBe(`Bonjour,

Nous vous écrivons au sujet de votre demande de correction de renseignements personnels. Nous l’avons reçue le 23 novembre 2026 (heure de l’Alberta). Votre numéro de dossier est PI-ABCD-EFGH-JKMN.

Il nous faut plus de temps pour vous répondre. Jusqu’ici, la date prévue pour notre réponse était le 7 janvier 2027. Notre réponse est maintenant prévue au plus tard le 6 février 2027. Seule la date change. Ce n’est pas une décision sur votre demande.

La loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) le permet pour certaines raisons (article 31). Voici la nôtre\u00A0: il nous faut du temps pour consulter une autre organisation, un organisme public ou un gouvernement avant de décider.

Vous pouvez demander au commissariat à l’information et à la protection de la vie privée (Office of the Commissioner) une révision en vertu de l’article 46 de la loi\u00A0: commissioner.example

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it('is in both languages for a writer of another, English first, the officer’s words once at the end', () => {
    const { subject, text } = extension(givenExtension({ language: 'other', words: 'Gracias.' }));
    expect(subject).toBe(
      '[PI-ABCD-EFGH-JKMN] We need more time to answer your request / Il nous faut plus de temps pour répondre à votre demande',
    );
    const [english, french] = (['en', 'fr'] as const).map((language) =>
      extension(givenExtension({ language })).text.trimEnd(),
    );
    expect(text).toBe(
      [
        'Le texte français suit le texte anglais.',
        english,
        french,
        'A note from the person at Example Firm who handles your request:',
        'Un mot de la personne qui s’occupe de votre demande chez Example Firm\u00A0:',
        '| Gracias.\n',
      ].join('\n\n'),
    );
  });

  it('has a version to be stored with events', () => {
    expect(extensionVersion).toBe('2026-11-23');
  });
});

describe('law 11.2: every extension notice, of either kind, on each ground, in every language', () => {
  const reasons = {
    a: [
      'we do not yet have enough detail to tell which information or record your request is about',
      'nous n’avons pas encore assez de précisions pour savoir sur quels renseignements ou sur quel document porte votre demande',
    ],
    b: [
      'a large amount of information is asked for or has to be searched',
      'un grand volume de renseignements est demandé ou doit être examiné',
    ],
    c: [
      'keeping to the earlier date would unreasonably interfere with our operations',
      'respecter la date prévue jusqu’ici entraverait nos activités de façon déraisonnable',
    ],
    d: [
      'we need time to consult another organization, a public body or a government before we decide',
      'il nous faut du temps pour consulter une autre organisation, un organisme public ou un gouvernement avant de décider',
    ],
  } as const;

  it.each(grounds)('gives the reason in plain words, on ground %s that one and no other', (ground) => {
    const [english, french] = reasons[ground];
    const others = grounds.filter((other) => other !== ground).flatMap((other) => reasons[other]);
    expect(
      without(`The reason here is that ${english}.`, `Voici la nôtre\u00A0: ${french}.`, ground),
    ).toEqual([]);
    expect(
      every
        .filter(({ facts, text }) => facts.ground === ground && others.some((words) => text.includes(words)))
        .map(({ facts }) => facts),
    ).toEqual([]);
  });

  it('asks for more detail only where detail is the reason', () => {
    const invitation = /If you can tell us more, reply|Si vous pouvez nous en dire plus, répondez/;
    expect(broken(({ facts, text }) => invitation.test(text) === (facts.ground === 'a'))).toEqual([]);
  });

  it('says when an answer can be expected', () => {
    expect(
      without(
        'You can now expect our answer by February 6, 2027.',
        'Notre réponse est maintenant prévue au plus tard le 6 février 2027.',
      ),
    ).toEqual([]);
  });

  it('says that the writer may ask the Commissioner for a review under section 46, and where', () => {
    expect(
      without(
        'You may ask the Office of the Commissioner for a review under section 46 of the Act: commissioner.example',
        '(Office of the Commissioner) une révision en vertu de l’article 46 de la loi\u00A0: commissioner.example',
      ),
    ).toEqual([]);
  });

  it('names the law', () => {
    expect(
      without(
        'Alberta’s Personal Information Protection Act allows this for certain reasons (section 31).',
        '(Personal Information Protection Act) le permet pour certaines raisons (article 31).',
      ),
    ).toEqual([]);
  });

  it('gives the case reference, in the subject too', () => {
    const number = 'PI-ABCD-EFGH-JKMN.';
    expect(without(`Your case number is ${number}`, `Votre numéro de dossier est ${number}`)).toEqual([]);
    expect(broken(({ subject }) => subject.startsWith('[PI-ABCD-EFGH-JKMN] '))).toEqual([]);
  });

  it('gives the day of receipt and the date as it was told until now', () => {
    expect(
      without(
        'We received it on November 23, 2026 (Alberta time).',
        'Nous l’avons reçue le 23 novembre 2026 (heure de l’Alberta).',
      ),
    ).toEqual([]);
    expect(
      without(
        'Until now, the date for our answer was January 7, 2027.',
        'Jusqu’ici, la date prévue pour notre réponse était le 7 janvier 2027.',
      ),
    ).toEqual([]);
  });

  it('gives the contact person by name, title and address', () => {
    expect(
      without(
        'Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org',
        'Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org',
      ),
    ).toEqual([]);
    expect(
      without(
        '\n\nJordan Avery\nPrivacy Officer\nExample Firm Inc\n',
        '\n\nJordan Avery\nResponsable de la protection des renseignements personnels (Privacy Officer)\nExample Firm Inc\n',
      ),
    ).toEqual([]);
  });

  it('says which request it is about', () => {
    const access = /your request to see personal information|votre demande de consultation/;
    const correction = /your request to correct personal information|votre demande de correction/;
    expect(
      broken(
        ({ facts, text }) =>
          access.test(text) === (facts.kind === 'access_request') &&
          correction.test(text) === (facts.kind === 'correction_request'),
      ),
    ).toEqual([]);
  });

  it('is no decision, and promises no outcome', () => {
    expect(
      without(
        'This changes only the date. It is not a decision on your request.',
        'Seule la date change. Ce n’est pas une décision sur votre demande.',
      ),
    ).toEqual([]);
    const outcome =
      /\byou will\b|\bwe will\b|guarantee|promise|refus|grant|vous (recevrez|obtiendrez|aurez)|nous (donnerons|communiquerons|corrigerons)|garanti|accord/i;
    expect(broken(({ text }) => !outcome.test(text))).toEqual([]);
  });

  it('never tells whether we hold anything about the writer', () => {
    const holding =
      /\bwe (hold|have (on|about)|keep (on|your|about)|store)\b|\byour (personal information|file|account|records?|profile|data|details)\b|\bour records\b|\bon file\b|about you\b|nous (détenons|conservons|possédons|avons (sur|à votre))|\bvos (données|renseignements)\b|\bvotre (compte|fiche|profil)\b|à votre sujet/i;
    expect(broken(({ text }) => !holding.test(text))).toEqual([]);
  });

  it('prints no house target: no number but its dates and sections, and no period', () => {
    const known =
      /PI-ABCD-EFGH-JKMN|(November 23|January 7|February 6), 202[67]|(23 novembre|7 janvier|6 février) 202[67]|(section|article|l’article) (31|46)\b/g;
    const period = /\d|\b(days?|hours?|weeks?|months?|jours?|heures|semaines?|mois|soon|bientôt|target)\b/i;
    expect(broken(({ subject, text }) => !period.test(`${subject}\n${text}`.replace(known, '')))).toEqual([]);
  });

  it('keeps its sentences short enough to be read aloud', () => {
    expect(
      broken(({ text }) =>
        text.split(/(?<=[.?!])\s+|\n+/).every((sentence) => sentence.split(/\s+/).length <= 34),
      ),
    ).toEqual([]);
  });

  it('loads nothing from anywhere, chooses no colours and names its language', () => {
    const loading =
      /<(script|style|link|img|iframe|object|base|a)\b|\bsrc=|url\(|@import|http:|[;" ](color|background(-color)?):/i;
    expect(broken(({ html }) => !loading.test(html))).toEqual([]);
    expect(
      broken(({ facts, html }) => html.includes(`<html lang="${facts.language === 'fr' ? 'fr' : 'en'}"`)),
    ).toEqual([]);
  });
});

describe('the officer’s own words', () => {
  it('stand unchanged, each line behind a bar, and nothing of ours follows', () => {
    const words = 'Dear Dana,\n\nPlease call me: <b>today</b> & "tomorrow".\n  - indented\n| barred';
    const { text, html } = extension(givenExtension({ words }));
    const [, noted] = text.split('who handles your request:\n\n');
    expect(noted).toBe(
      '| Dear Dana,\n| \n| Please call me: <b>today</b> & "tomorrow".\n|   - indented\n| | barred\n',
    );
    expect(html).toContain(
      'white-space:pre-wrap;overflow-wrap:anywhere">Dear Dana,\n\nPlease call me: &lt;b&gt;today&lt;/b&gt; &amp; &quot;tomorrow&quot;.\n  - indented\n| barred</pre></blockquote>\n</div>\n</div>\n</body>',
    );
  });

  it.each(['', ' \n\t\r\n', '\u202E\u200B'])(
    'are no part of the letter when they say nothing: %j',
    (words) => {
      expect(extension(givenExtension({ words }))).toEqual(extension(givenExtension()));
    },
  );

  it('are never cut: words too long to stand whole are refused', () => {
    expect(extension(givenExtension({ words: 'a'.repeat(20_000) })).text).toContain('a'.repeat(20_000));
    expect(() => extension(givenExtension({ words: 'a'.repeat(20_001) }))).toThrow(RangeError);
  });
});

it.each(['receivedOn', 'dueOn', 'until'])('refuses to word a date that does not exist: %s', (date) => {
  expect(() => extension(givenExtension({ [date]: '2027-02-30' }))).toThrow(RangeError);
});

const situation = fc.record({
  language: fc.constantFrom(...languages),
  kind: fc.constantFrom(...askedKinds),
  ground: fc.constantFrom(...grounds),
});
const names = fc.record({
  caseNumber: hostile,
  organization: hostile,
  shortName: hostile,
  contact: fc.record({ name: hostile, title: hostile, address: hostile }),
  commissioner: fc.record({ name: hostile, site: hostile }),
});
const someWords = hostile.map((words) => `Dear Dana, ${words}`);
const someDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

describe('whatever its facts hold, the extension notice', () => {
  it('has one header line for a subject, and no word of the officer in it', () => {
    fc.assert(
      fc.property(situation, names, someWords, (where, who, words) => {
        const { subject } = extension(givenExtension({ ...where, ...who, words }));
        expect(subject).toMatch(/^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(subject).toBe(extension(givenExtension({ ...where, ...who })).subject);
      }),
    );
  });

  it('has the same HTML structure', () => {
    fc.assert(
      fc.property(situation, names, someWords, (where, who, words) => {
        expect(tagsOf(extension(givenExtension({ ...where, ...who, words })).html)).toEqual(
          tagsOf(extension(givenExtension({ ...where, words: 'plain' })).html),
        );
      }),
    );
  });

  it('has the same lines of its own: the officer’s stand behind a bar', () => {
    fc.assert(
      fc.property(situation, someWords, (where, words) => {
        expect(ownLines(extension(givenExtension({ ...where, words })).text)).toEqual(
          ownLines(extension(givenExtension({ ...where, words: 'plain' })).text),
        );
      }),
    );
  });

  it('has as many lines of its own whatever its names hold', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        expect(extension(givenExtension({ ...where, ...who })).text.split('\n')).toHaveLength(
          extension(givenExtension(where)).text.split('\n').length,
        );
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        const { text, html } = extension(givenExtension({ ...where, ...who }));
        expect(wordsOf(html)).toBe(spaced(text));
      }),
    );
    fc.assert(
      fc.property(situation, someWords, (where, words) => {
        const { text, html } = extension(givenExtension({ ...where, words }));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^\| /gm, '')));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks, tabs and joiners', () => {
    fc.assert(
      fc.property(situation, names, someWords, (where, who, words) => {
        const { text, html } = extension(givenExtension({ ...where, ...who, words }));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });

  it('tells each given date in each of its languages, and no other', () => {
    fc.assert(
      fc.property(situation, someDay, someDay, someDay, (where, receivedOn, dueOn, until) => {
        const { text } = extension(givenExtension({ ...where, receivedOn, dueOn, until }));
        const given = [receivedOn, dueOn, until];
        const told = [
          ...(where.language === 'fr' ? [] : given.map(englishDate)),
          ...(where.language === 'en' ? [] : given.map(frenchDate)),
        ];
        expect(datesIn(text)).toEqual(told);
      }),
    );
  });
});

function givenExtension(changed: Partial<ExtensionFacts> = {}): ExtensionFacts {
  return {
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    language: 'en',
    kind: 'access_request',
    receivedOn: '2026-11-23',
    dueOn: '2027-01-07',
    until: '2027-02-06',
    ground: 'a',
    words: '',
    organization: 'Example Firm Inc',
    shortName: 'Example Firm',
    contact: { name: 'Jordan Avery', title: 'Privacy Officer', address: 'privacy@example.org' },
    commissioner: { name: 'Office of the Commissioner', site: 'commissioner.example' },
    ...changed,
  };
}

type Written = ReturnType<typeof extension> & {
  readonly facts: Pick<ExtensionFacts, 'language' | 'kind' | 'ground'>;
};

const every: readonly Written[] = languages.flatMap((language) =>
  askedKinds.flatMap((kind) =>
    grounds.map((ground) => {
      const facts = { language, kind, ground };
      return { facts, ...extension(givenExtension(facts)) };
    }),
  ),
);

/** The notices that break a rule. */
function broken(holds: (one: Written) => boolean): readonly Written['facts'][] {
  return every.filter((one) => !holds(one)).map(({ facts }) => facts);
}

/** The notices (on one ground, or all) that do not say these words exactly once in each of their languages. */
function without(
  english: string,
  french: string,
  ground?: ExtensionFacts['ground'],
): readonly Written['facts'][] {
  return broken(({ facts, text }) => {
    if (ground !== undefined && facts.ground !== ground) return true;
    return (
      text.split(english).length === (facts.language === 'fr' ? 1 : 2) &&
      text.split(french).length === (facts.language === 'en' ? 1 : 2)
    );
  });
}

function ownLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => !line.startsWith('| '));
}

/** Every date in order, in either language. */
function datesIn(text: string): readonly string[] {
  return text.match(/\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2}(er)? \p{Ll}+ \d{4}|\d{4}-\d{2}-\d{2}/gu) ?? [];
}
