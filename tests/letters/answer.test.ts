import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/case/kinds.ts';
import { outcomes } from '../../lib/case/outcomes.ts';
import { addDays } from '../../lib/law/civil.ts';
import { type AnsweredKind, type AnswerFacts, answer, answerVersion } from '../../lib/letters/answer.ts';
import { withholdingSections } from '../../lib/letters/answer-phrases.ts';
import { englishDate, frenchDate } from '../../lib/letters/dates.ts';
import { boundedText } from '../../lib/letters/foreign-text.ts';
import { escapeHtml } from '../../lib/letters/html.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

const files = [
  { name: 'account.pdf', bytes: 1_234_567 },
  { name: 'calls.txt', bytes: 812 },
] as const;
const rule = '-'.repeat(40);

/** Every outcome of every kind, with the sections it needs. */
const situations: readonly Pick<AnswerFacts, 'kind' | 'outcome' | 'sections'>[] = [
  { kind: 'access_request', outcome: 'all', sections: [] },
  { kind: 'access_request', outcome: 'part', sections: ['24(3)(b)'] },
  { kind: 'access_request', outcome: 'refused', sections: ['24(2)(a)', '24(3)(a)'] },
  { kind: 'access_request', outcome: 'none-found', sections: [] },
  { kind: 'correction_request', outcome: 'made', sections: [] },
  { kind: 'correction_request', outcome: 'annotated', sections: [] },
  { kind: 'correction_request', outcome: 'annotated', sections: ['25(5)'] },
  { kind: 'complaint', outcome: 'done', sections: [] },
  { kind: 'consent_withdrawal', outcome: 'done', sections: [] },
  { kind: 'policy_request', outcome: 'done', sections: [] },
  { kind: 'question', outcome: 'done', sections: [] },
];

describe('the answer', () => {
  it('is this, whole, in English', () => {
    const { subject, text } = answer(givenAnswer({ words: 'Dear Dana,\n\nthe notes name a neighbour.\n' }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Our answer to your message');
    expect(text).toBe(`Hello,

This is our answer to your request to see personal information. We received it on November 23, 2026 (Alberta time). Your case number is PI-ABCD-EFGH-JKMN.

We give you access to part of the personal information you asked for. Access is given with this message. Copies are attached and listed below.

We withhold the other part. We rely on:

- section 24(3)(b) of the Personal Information Protection Act. It does not let us give access to information that would reveal personal information about another person.

Where it was reasonably possible, we removed only what we withhold, and we give you the rest (section 24(4) of the Act).

Between the two lines below, the person at Example Firm who is answering you gives our reasons.

----------------------------------------
Dear Dana,

the notes name a neighbour.
----------------------------------------

Attached to this message:

- account.pdf (1.2 MB)
- calls.txt (812 bytes)

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

You may ask the Office of the Commissioner to review our decision under section 46 of Alberta’s Personal Information Protection Act. Ask in writing, within 30 days of being notified of the decision (section 47(2)(a)) or within any longer time that the Commissioner allows: commissioner.example

Jordan Avery
Privacy Officer
Example Firm Inc
`);
  });

  it('is this, whole, in French', () => {
    const { subject, text } = answer(
      givenAnswer({ language: 'fr', outcome: 'refused', sections: ['24(3)(c)', '99'], files: [] }),
    );
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Notre réponse à votre message');
    expect(text).toBe(`Bonjour,

Voici notre réponse à votre demande de consultation de renseignements personnels. Nous l’avons reçue le 23 novembre 2026 (heure de l’Alberta). Votre numéro de dossier est PI-ABCD-EFGH-JKMN.

Nous ne vous donnons accès à aucun des renseignements personnels que vous avez demandés.

Nous nous fondons sur\u00A0:

- l’article 24(3)(c) de la loi albertaine (Personal Information Protection Act). Il ne nous permet pas de donner accès à des renseignements qui révéleraient l’identité d’une personne qui a donné une opinion à titre confidentiel et qui ne consent pas à être nommée.
- l’article 99 de la loi albertaine (Personal Information Protection Act)

Entre les deux lignes ci-dessous, la personne qui vous répond chez Example Firm donne nos motifs.

----------------------------------------
Plain words.
----------------------------------------

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Vous pouvez demander une révision de notre décision au commissariat à l’information et à la protection de la vie privée (Office of the Commissioner). L’article 46 de la loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) vous donne ce droit. Faites votre demande par écrit, dans les 30 jours suivant l’avis de la décision (article 47(2)(a)) ou dans tout délai plus long que le commissariat accorde\u00A0: commissioner.example

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it('is in both languages for a writer of another, the officer’s words once, between the halves', () => {
    const { subject, text } = answer(givenAnswer({ language: 'other', words: 'Gracias.' }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Our answer to your message / Notre réponse à votre message');
    const own = `${rule}\nGracias.\n${rule}`;
    const [english = [], french = []] = (['en', 'fr'] as const).map((language) =>
      answer(givenAnswer({ language, words: 'Gracias.' }))
        .text.trimEnd()
        .split(`\n\n${own}\n\n`),
    );
    expect(text).toBe(
      [
        'Le texte français suit le texte anglais.',
        english[0],
        french[0],
        own,
        english[1],
        `${french[1]}\n`,
      ].join('\n\n'),
    );
  });

  it('has a version to be stored with events', () => {
    expect(answerVersion).toBe('2026-11-23');
  });
});

describe('law 11.3 and 11.4: every answer, to every kind, of every outcome, in every language, in text and HTML', () => {
  it('says what it answers', () => {
    const asked: Readonly<Record<AnsweredKind, readonly [string, string]>> = {
      access_request: [
        'your request to see personal information',
        'votre demande de consultation de renseignements personnels',
      ],
      correction_request: [
        'your request to correct personal information',
        'votre demande de correction de renseignements personnels',
      ],
      complaint: [
        'your concern about how personal information is handled',
        'votre préoccupation au sujet de la façon dont des renseignements personnels sont traités',
      ],
      consent_withdrawal: [
        'your request to withdraw or limit your consent',
        'votre demande de retrait ou de limitation de votre consentement',
      ],
      policy_request: [
        'your request for our privacy policy',
        'votre demande de politique de confidentialité',
      ],
      question: [
        'your question about privacy',
        'votre question sur la protection des renseignements personnels',
      ],
    };
    expect(
      broken(({ facts, seen }) => {
        const [english, french] = asked[facts.kind];
        return saysBoth(facts, seen, `This is our answer to ${english}.`, `Voici notre réponse à ${french}.`);
      }),
    ).toEqual([]);
  });

  it('gives the day of receipt', () => {
    expect(
      wrong(
        'We received it on November 23, 2026 (Alberta time).',
        'Nous l’avons reçue le 23 novembre 2026 (heure de l’Alberta).',
      ),
    ).toEqual([]);
  });

  it('gives the case reference, in the subject too', () => {
    const number = 'PI-ABCD-EFGH-JKMN.';
    expect(wrong(`Your case number is ${number}`, `Votre numéro de dossier est ${number}`)).toEqual([]);
    expect(broken(({ subject }) => subject.startsWith('[PI-ABCD-EFGH-JKMN] '))).toEqual([]);
  });

  it('gives the name, title and address of the person who can answer questions', () => {
    expect(
      wrong(
        'Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org',
        'Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org',
      ),
    ).toEqual([]);
  });

  it('is signed with the name, the title and the organization’s legal name', () => {
    expect(
      wrong(
        'Jordan Avery Privacy Officer Example Firm Inc',
        'Jordan Avery Responsable de la protection des renseignements personnels (Privacy Officer) Example Firm Inc',
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'all',
      'We give you access to all of the personal information you asked for.',
      'Nous vous donnons accès à tous les renseignements personnels que vous avez demandés.',
    ],
    [
      'part',
      'We give you access to part of the personal information you asked for.',
      'Nous vous donnons accès à une partie des renseignements personnels que vous avez demandés.',
    ],
    [
      'refused',
      'We do not give you access to any of the personal information you asked for.',
      'Nous ne vous donnons accès à aucun des renseignements personnels que vous avez demandés.',
    ],
    [
      'none-found',
      'We searched, and found no record of the personal information you asked for.',
      'Nous avons fait des recherches et n’avons trouvé aucun document contenant les renseignements personnels que vous avez demandés.',
    ],
    [
      'made',
      'We made the correction you asked for.',
      'Nous avons fait la correction que vous avez demandée.',
    ],
    [
      'annotated',
      'We did not make the correction you asked for. Instead, we annotated the information with it, so that the two stand together. Section 25(3) of Alberta’s Personal Information Protection Act requires this.',
      'Nous n’avons pas fait la correction que vous avez demandée. Nous avons plutôt annoté les renseignements pour que cette correction y soit jointe. L’article 25(3) de la loi albertaine (Personal Information Protection Act) l’exige.',
    ],
  ] as const)('tells the decision where it is "%s", and only there', (outcome, english, french) => {
    expect(wrong(english, french, (facts) => facts.outcome === outcome)).toEqual([]);
  });

  it('says that access is given with the message where all or part is given in files', () => {
    expect(
      wrong(
        'Access is given with this message. Copies are attached and listed below.',
        'L’accès vous est donné avec ce message. Des copies y sont jointes. La liste se trouve plus bas.',
        ({ outcome, files: given }) => (outcome === 'all' || outcome === 'part') && given.length > 0,
      ),
    ).toEqual([]);
  });

  it('lists the files with their sizes where there are any', () => {
    const isGiven = (facts: AnswerFacts) => facts.files.length > 0;
    expect(wrong('Attached to this message:', 'Fichiers joints à ce message\u00A0:', isGiven)).toEqual([]);
    expect(wrong('account.pdf (1.2 MB)', 'account.pdf (1,2\u00A0Mo)', isGiven)).toEqual([]);
    expect(wrong('calls.txt (812 bytes)', 'calls.txt (812\u00A0octets)', isGiven)).toEqual([]);
  });

  it.each([
    ['says more about this', 'donne plus de précisions', { outcome: 'all', attached: true }],
    [
      'says when and how you get access',
      'indique quand et comment l’accès vous est donné',
      { outcome: 'all', attached: false },
    ],
    ['gives our reasons', 'donne nos motifs', { outcome: 'part', attached: true }],
    [
      'gives our reasons and says when and how you get access',
      'donne nos motifs et indique quand et comment l’accès vous est donné',
      { outcome: 'part', attached: false },
    ],
    ['gives our reasons', 'donne nos motifs', { outcome: 'refused' }],
    ['says what we searched', 'indique où nous avons cherché', { outcome: 'none-found' }],
    [
      'says what we corrected, and to which organizations, if any, we sent the correction',
      'indique ce que nous avons corrigé et, s’il y a lieu, à quelles organisations nous avons envoyé la correction',
      { outcome: 'made' },
    ],
    ['gives our reasons', 'donne nos motifs', { outcome: 'annotated' }],
    [
      'says what is likely to follow, what stops and when, and what is kept (if anything) and why',
      'indique les conséquences probables, ce qui cesse et quand, ce qui est conservé (s’il y a lieu) et pourquoi',
      { kind: 'consent_withdrawal' },
    ],
    ['gives our answer', 'donne notre réponse', { kind: 'complaint' }],
    ['gives our answer', 'donne notre réponse', { kind: 'policy_request' }],
    ['gives our answer', 'donne notre réponse', { kind: 'question' }],
  ] as const)(
    'introduces the officer’s words: who is answering "%s" (« %s »), where %o',
    (english, french, where) => {
      const met = every.filter(
        ({ facts }) =>
          (!('outcome' in where) || facts.outcome === where.outcome) &&
          (!('kind' in where) || facts.kind === where.kind) &&
          (!('attached' in where) || facts.files.length > 0 === where.attached),
      );
      expect(met).not.toEqual([]);
      expect(
        met.filter(
          ({ facts, seen }) =>
            !saysBoth(
              facts,
              seen,
              `Between the two lines below, the person at Example Firm who is answering you ${english}.`,
              `Entre les deux lignes ci-dessous, la personne qui vous répond chez Example Firm ${french}.`,
            ),
        ),
      ).toEqual([]);
    },
  );

  it('names the provision relied on, and in plain words what it is about', () => {
    expect(
      wrong(
        'We rely on: section 24(2)(a) of the Personal Information Protection Act. It allows us to withhold information that is protected by legal privilege. section 24(3)(a) of the Personal Information Protection Act. It does not let us give access to information whose disclosure could reasonably be expected to threaten the life or security of another person.',
        'Nous nous fondons sur\u00A0: l’article 24(2)(a) de la loi albertaine (Personal Information Protection Act). Il nous permet de ne pas communiquer des renseignements protégés par un privilège juridique. l’article 24(3)(a) de la loi albertaine (Personal Information Protection Act). Il ne nous permet pas de donner accès à des renseignements dont la communication pourrait vraisemblablement menacer la vie ou la sécurité d’une autre personne.',
        ({ outcome }) => outcome === 'refused',
      ),
    ).toEqual([]);
    expect(
      wrong(
        'We withhold the other part. We rely on: section 24(3)(b) of the Personal Information Protection Act. It does not let us give access to information that would reveal personal information about another person.',
        'Nous ne communiquons pas l’autre partie. Nous nous fondons sur\u00A0: l’article 24(3)(b) de la loi albertaine (Personal Information Protection Act). Il ne nous permet pas de donner accès à des renseignements qui révéleraient des renseignements personnels sur une autre personne.',
        ({ outcome }) => outcome === 'part',
      ),
    ).toEqual([]);
    expect(
      wrong(
        'section 25(5) of the Personal Information Protection Act. It does not let us change an opinion, including a professional or expert opinion.',
        'l’article 25(5) de la loi albertaine (Personal Information Protection Act). Il ne nous permet pas de modifier une opinion, y compris une opinion professionnelle ou d’expert.',
        ({ outcome, sections }) => outcome === 'annotated' && sections.length > 0,
      ),
    ).toEqual([]);
  });

  it('relies on a provision only where one is given', () => {
    expect(
      wrong('We rely on:', 'Nous nous fondons sur\u00A0:', ({ sections }) => sections.length > 0),
    ).toEqual([]);
  });

  it('says of a part that what could be severed was, and the rest is given', () => {
    expect(
      wrong(
        'Where it was reasonably possible, we removed only what we withhold, and we give you the rest (section 24(4) of the Act).',
        'Là où c’était raisonnablement possible, nous avons retiré seulement ce que nous ne communiquons pas et nous vous donnons le reste (article 24(4) de la loi).',
        ({ outcome }) => outcome === 'part',
      ),
    ).toEqual([]);
  });

  it('tells of the review, of its 30 days and of its form, on access and correction', () => {
    expect(
      wrong(
        'You may ask the Office of the Commissioner to review our decision under section 46 of Alberta’s Personal Information Protection Act. Ask in writing, within 30 days of being notified of the decision (section 47(2)(a)) or within any longer time that the Commissioner allows: commissioner.example',
        'Vous pouvez demander une révision de notre décision au commissariat à l’information et à la protection de la vie privée (Office of the Commissioner). L’article 46 de la loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) vous donne ce droit. Faites votre demande par écrit, dans les 30 jours suivant l’avis de la décision (article 47(2)(a)) ou dans tout délai plus long que le commissariat accorde\u00A0: commissioner.example',
        ({ kind }) => kind === 'access_request' || kind === 'correction_request',
      ),
    ).toEqual([]);
  });

  it('tells of the right to take a concern or a withdrawal to the Commissioner', () => {
    expect(
      wrong(
        'You may also make a complaint about this, in writing, to the Office of the Commissioner: commissioner.example',
        'Vous pouvez aussi porter plainte à ce sujet, par écrit, auprès du commissariat à l’information et à la protection de la vie privée (Office of the Commissioner)\u00A0: commissioner.example',
        ({ kind }) => kind === 'complaint' || kind === 'consent_withdrawal',
      ),
    ).toEqual([]);
  });

  it('says that a correction costs nothing', () => {
    expect(
      wrong(
        'There is no fee for a correction request.',
        'La demande de correction est gratuite.',
        ({ kind }) => kind === 'correction_request',
      ),
    ).toEqual([]);
  });

  it('asks where else to look where nothing was found', () => {
    expect(
      wrong(
        'If you think that we missed something, reply to this message and tell us where to look.',
        'Si vous pensez que quelque chose nous a échappé, répondez à ce message pour nous dire où chercher.',
        ({ outcome }) => outcome === 'none-found',
      ),
    ).toEqual([]);
  });

  it('never tells whether we hold anything, where the outcome does not say so', () => {
    const holding =
      /\bwe (hold|have (on|about)|keep (on|your|about)|store|withhold)\b|\byour (personal information|file|account|records?|profile|data|details)\b|\bour records\b|\bon file\b|about you\b|nous (détenons|conservons|possédons|avons (sur|à votre))|\bvos (données|renseignements)\b|\bvotre (compte|fiche|profil)\b|à votre sujet/i;
    expect(
      broken(
        ({ facts, seen }) =>
          ['all', 'part', 'refused', 'annotated', 'made'].includes(facts.outcome) || !holding.test(seen),
      ),
    ).toEqual([]);
  });

  it('admits nothing to who has a concern', () => {
    const admitting =
      /sorry|apolog|regret|\bfault|mistake|\berror|wrong|breach|violat|désol|excus|regrett|\bfaute|erreur|\btort\b|infraction|atteinte/i;
    expect(broken(({ facts, seen }) => facts.kind !== 'complaint' || !admitting.test(seen))).toEqual([]);
  });

  it('sets no date and no duty of its own: no number but those it names', () => {
    const known =
      /PI-ABCD-EFGH-JKMN|November 23, 2026|23 novembre 2026|(section|article) \d+(\(\d\))?(\([a-f]\))?|(within 30 days of|dans les 30 jours suivant)|account\.pdf \(1[.,]2\sM[Bo]\)|calls\.txt \(812\s(bytes|octets)\)/gi;
    const own =
      /\d|\bmust\b|\bsoon\b|\b(days?|hours?|weeks?|months?)\b|\bdevons\b|\bbientôt\b|\b(jours?|heures|semaines?|mois)\b/i;
    expect(broken(({ subject, seen }) => !own.test(`${subject}\n${seen}`.replace(known, '')))).toEqual([]);
  });

  it('keeps its sentences short enough to be read aloud', () => {
    expect(
      broken(({ text }) =>
        text.split(/(?<=[.?!])\s+|\n+/).every((sentence) => sentence.split(/[ \n]+/).length <= 34),
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

describe('the sections', () => {
  it.each([...withholdingSections, '25(5)', '37'])('are said in plain words: %s', (section) => {
    const [english, french] = (['en', 'fr'] as const).map(
      (language) => answer(givenAnswer({ language, outcome: 'refused', sections: [section] })).text,
    );
    expect(english).toMatch(
      new RegExp(
        `\n- section ${RegExp.escape(section)} of the Personal Information Protection Act\\. (It|Under it,) .{20,}\\.\n`,
      ),
    );
    expect(french).toMatch(
      new RegExp(
        `\n- l’article ${RegExp.escape(section)} de la loi albertaine \\(Personal Information Protection Act\\)\\. (Il|Selon cet article,) .{20,}\\.\n`,
      ),
    );
  });

  it('say "allows" of what may be withheld, and "does not let" of what has to be', () => {
    for (const section of withholdingSections) {
      const { text } = answer(givenAnswer({ outcome: 'refused', sections: [section] }));
      expect(text.includes('It allows us to withhold')).toBe(section.startsWith('24(2)'));
      expect(text.includes('It does not let us give access to')).toBe(section.startsWith('24(3)'));
    }
  });

  it('are named by their number alone where we have no words for them', () => {
    const { text } = answer(givenAnswer({ outcome: 'refused', sections: ['24(9)(z)'] }));
    expect(text).toContain('\n- section 24(9)(z) of the Personal Information Protection Act\n');
  });

  it.each(['part', 'refused'] as const)('are needed where access is %s', (outcome) => {
    expect(() => answer(givenAnswer({ outcome, sections: [] }))).toThrow(RangeError);
    expect(() => answer(givenAnswer({ outcome, sections: [' \u202E'] }))).toThrow(RangeError);
  });

  it.each([
    ['access_request', 'all'],
    ['access_request', 'none-found'],
    ['correction_request', 'made'],
  ] as const)('have no place in an answer to %s that withholds nothing: %s', (kind, outcome) => {
    expect(() => answer(givenAnswer({ kind, outcome, sections: ['24(3)(b)'] }))).toThrow(RangeError);
  });

  it('stand in any other answer that an officer rests on one', () => {
    const { text } = answer(
      givenAnswer({ kind: 'consent_withdrawal', outcome: 'done', sections: ['35(3)'] }),
    );
    expect(text).toContain('We rely on:\n\n- section 35(3) of the Personal Information Protection Act\n');
  });
});

it('refuses every outcome that a kind cannot have', () => {
  const asked = [...new Set(situations.map(({ kind }) => kind))];
  for (const kind of asked) {
    for (const outcome of outcomes) {
      const fitting = situations.find((one) => one.kind === kind && one.outcome === outcome);
      const write = () => answer(givenAnswer({ kind, outcome, sections: fitting?.sections ?? ['24(3)(b)'] }));
      if (fitting === undefined) expect(write).toThrow(`no ${kind} is answered by "${outcome}"`);
      else expect(write).not.toThrow();
    }
  }
});

it('refuses to word a date that does not exist', () => {
  expect(() => answer(givenAnswer({ receivedOn: '2027-02-30' }))).toThrow(RangeError);
});

describe('the officer’s own words', () => {
  it('stand unchanged, once, between two rules', () => {
    const words = 'Dear Dana,\n\nPlease call: <b>today</b> & "tomorrow".\n  - indented\n| barred';
    const { text, html } = answer(givenAnswer({ words }));
    expect(text.split(`\n\n${rule}\n${words}\n${rule}\n\n`)).toHaveLength(2);
    expect(
      html.split(`<hr>\n<div dir="auto" style="white-space:pre-wrap">${escapeHtml(words)}</div>\n<hr>`),
    ).toHaveLength(2);
  });

  it.each(['', ' \n\t\r\n', '\u202E\u200B'])(
    'may say nothing only where files give access to all: %j',
    (words) => {
      const { text } = answer(givenAnswer({ outcome: 'all', sections: [], words }));
      expect(text).not.toContain('the two lines');
      expect(text).not.toContain(rule);
      expect(() => answer(givenAnswer({ outcome: 'all', sections: [], files: [], words }))).toThrow(
        RangeError,
      );
      for (const where of situations.filter(({ outcome }) => outcome !== 'all'))
        expect(() => answer(givenAnswer({ ...where, words }))).toThrow(RangeError);
    },
  );

  it('are never cut: words too long to stand whole are refused', () => {
    expect(answer(givenAnswer({ words: 'a'.repeat(20_000) })).text).toContain('a'.repeat(20_000));
    expect(() => answer(givenAnswer({ words: 'a'.repeat(20_001) }))).toThrow(RangeError);
  });
});

it.each([
  [0, '0 bytes', '0\u00A0octets'],
  [1, '1 byte', '1\u00A0octet'],
  [12_300, '12 kB', '12\u00A0ko'],
  [3_400_000, '3.4 MB', '3,4\u00A0Mo'],
  [2_000_000_000, '2.0 GB', '2,0\u00A0Go'],
])('tells the size of a file of %i bytes as each language writes it', (bytes, english, french) => {
  const sized = (language: 'en' | 'fr') =>
    answer(givenAnswer({ language, files: [{ name: 'a', bytes }] })).text;
  expect(sized('en')).toContain(`\n- a (${english})\n`);
  expect(sized('fr')).toContain(`\n- a (${french})\n`);
});

it('says of a file without a visible name that it has none', () => {
  const named = (language: 'en' | 'fr') =>
    answer(givenAnswer({ language, files: [{ name: '\u202E\n', bytes: 1 }] })).text;
  expect(named('en')).toContain('\n- (no name) (1 byte)\n');
  expect(named('fr')).toContain('\n- (sans nom) (1\u00A0octet)\n');
});

const situation = fc
  .record({
    language: fc.constantFrom(...languages),
    where: fc.constantFrom(...situations),
  })
  .map(({ language, where }) => ({ language, ...where }));
/** A line that begins with a letter cannot be taken for one of a list. */
const name = hostile.map((words) => `n${words}`);
const names = fc.record({
  caseNumber: name,
  organization: name,
  shortName: name,
  contact: fc.record({ name, title: name, address: name }),
  commissioner: fc.record({ name, site: name }),
  files: fc.tuple(fc.record({ name, bytes: fc.nat() }), fc.record({ name, bytes: fc.nat() })),
});
const someWords = hostile.map((words) => `Dear Dana, ${words}`);

describe('whatever its facts hold, the answer', () => {
  it('has one header line for a subject, and no word of the officer in it', () => {
    fc.assert(
      fc.property(situation, names, someWords, (where, who, words) => {
        const { subject } = answer(givenAnswer({ ...where, ...who, words }));
        expect(subject).toMatch(/^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(subject).toBe(answer(givenAnswer({ ...where, ...who })).subject);
      }),
    );
  });

  it('has the same HTML structure', () => {
    fc.assert(
      fc.property(situation, names, someWords, (where, who, words) => {
        expect(tagsOf(answer(givenAnswer({ ...where, ...who, words })).html)).toEqual(
          tagsOf(answer(givenAnswer(where)).html),
        );
      }),
    );
  });

  it('differs by the officer’s words in nothing but their one place', () => {
    fc.assert(
      fc.property(situation, someWords, (where, words) => {
        const plain = answer(givenAnswer(where));
        const { text, html } = answer(givenAnswer({ ...where, words }));
        const own = boundedText(words).text;
        expect(text).toBe(plain.text.replace('Plain words.', () => own));
        expect(html).toBe(plain.html.replace('Plain words.', () => escapeHtml(own)));
      }),
    );
  });

  it('has as many lines of its own whatever its names and files are called', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        expect(answer(givenAnswer({ ...where, ...who })).text.split('\n')).toHaveLength(
          answer(givenAnswer(where)).text.split('\n').length,
        );
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        const { text, html } = answer(givenAnswer({ ...where, ...who }));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^(- |-{40}$)/gm, '')));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks, tabs and joiners', () => {
    fc.assert(
      fc.property(situation, names, someWords, hostile, (where, who, words, section) => {
        const sections = where.outcome === 'refused' ? [`24 ${section}`] : where.sections;
        const { text, html } = answer(givenAnswer({ ...where, ...who, words, sections }));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });

  it('tells the day of receipt in each of its languages, and no other date', () => {
    const someDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));
    fc.assert(
      fc.property(situation, someDay, (where, receivedOn) => {
        expect(datesIn(answer(givenAnswer({ ...where, receivedOn })).text)).toEqual([
          ...(where.language === 'fr' ? [] : [englishDate(receivedOn)]),
          ...(where.language === 'en' ? [] : [frenchDate(receivedOn)]),
        ]);
      }),
    );
  });
});

function givenAnswer(changed: Partial<AnswerFacts> = {}): AnswerFacts {
  return {
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    language: 'en',
    kind: 'access_request',
    outcome: 'part',
    sections: ['24(3)(b)'],
    receivedOn: '2026-11-23',
    words: 'Plain words.',
    files,
    organization: 'Example Firm Inc',
    shortName: 'Example Firm',
    contact: { name: 'Jordan Avery', title: 'Privacy Officer', address: 'privacy@example.org' },
    commissioner: { name: 'Office of the Commissioner', site: 'commissioner.example' },
    ...changed,
  };
}

/** `seen` is what a reader sees, of one of the two forms. */
type Written = ReturnType<typeof answer> & { readonly facts: AnswerFacts; readonly seen: string };

const every: readonly Written[] = languages.flatMap((language) =>
  situations.flatMap((where) =>
    [files, []].flatMap((attached) => {
      const facts = givenAnswer({ language, ...where, files: attached });
      const letter = answer(facts);
      const inText = spaced(letter.text.replace(/^(- |-{40}$)/gm, ''));
      return [inText, wordsOf(letter.html)].map((seen) => ({ facts, ...letter, seen }));
    }),
  ),
);

/** The answers that break a rule. */
function broken(holds: (one: Written) => boolean): readonly object[] {
  return every
    .filter((one) => !holds(one))
    .map(({ facts: { kind, language, outcome, files: given }, seen }) => ({
      kind,
      language,
      outcome,
      given,
      seen,
    }));
}

/** The answers that do not say these words exactly once in each of their languages, or say them where they have no place. */
function wrong(
  english: string,
  french: string,
  belongs: (facts: AnswerFacts) => boolean = () => true,
): readonly object[] {
  return broken(({ facts, seen }) =>
    belongs(facts)
      ? saysBoth(facts, seen, english, french)
      : !seen.includes(english) && !seen.includes(spaced(french)),
  );
}

/** Exactly once in each of its languages, and in no other. */
function saysBoth({ language }: AnswerFacts, seen: string, english: string, french: string): boolean {
  return (
    seen.split(english).length === (language === 'fr' ? 1 : 2) &&
    seen.split(spaced(french)).length === (language === 'en' ? 1 : 2)
  );
}

/** Every date in order, in either language. */
function datesIn(text: string): readonly string[] {
  return text.match(/\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2}(er)? \p{Ll}+ \d{4}|\d{4}-\d{2}-\d{2}/gu) ?? [];
}
