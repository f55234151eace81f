import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/case/kinds.ts';
import { addDays } from '../../lib/law/civil.ts';
import { englishDate, frenchDate } from '../../lib/letters/dates.ts';
import { type FeeEstimateFacts, feeEstimate, feeEstimateVersion } from '../../lib/letters/fee-estimate.ts';
import { spaced, tagsOf, wordsOf } from './given-letters.ts';
import { hostile } from './hostile.ts';

const deposits = ['$10.00', null] as const;

describe('the fee estimate', () => {
  it('is this, whole, in English', () => {
    const { subject, text } = feeEstimate(
      givenEstimate({ words: 'Dear Dana,\n\nmost of it is for retrieving old tapes.\n' }),
    );
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Fee estimate for your request');
    expect(text).toBe(`Hello,

We are writing about your request to see personal information. We received it on November 23, 2026 (Alberta time). Your case number is PI-ABCD-EFGH-JKMN.

Alberta’s Personal Information Protection Act allows a reasonable fee for such a request (section 32). This is our written estimate:

Estimated total: $40.00
Deposit, to be paid before we go on: $10.00

This is an estimate. It is not a decision on your request.

To accept, reply to this message and say that you accept the estimate. The last day to accept is December 29, 2026. Without an answer by then, the law lets us treat your request as withdrawn.

Please do not send card or bank details by e-mail. Our Privacy Officer can tell you how to pay the deposit safely.

You can also narrow your request, which may lower the fee, or ask us how we made the estimate. Just reply to this message.

Until now, the date for our answer was January 7, 2027. From the day of this letter, the time for our answer stands still until you accept the estimate and pay the deposit. Then it runs on, and the date moves by the full days in between.

You may also ask the Office of the Commissioner to look at the fee: commissioner.example

Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org

Jordan Avery
Privacy Officer
Example Firm Inc

A note from the person at Example Firm who handles your request:

| Dear Dana,
| 
| most of it is for retrieving old tapes.
`);
  });

  it('is this, whole, in French', () => {
    const { subject, text } = feeEstimate(givenEstimate({ language: 'fr', deposit: null }));
    expect(subject).toBe('[PI-ABCD-EFGH-JKMN] Estimation des frais pour votre demande');
    expect(text).toBe(`Bonjour,

Nous vous écrivons au sujet de votre demande de consultation de renseignements personnels. Nous l’avons reçue le 23 novembre 2026 (heure de l’Alberta). Votre numéro de dossier est PI-ABCD-EFGH-JKMN.

La loi albertaine sur la protection des renseignements personnels (Personal Information Protection Act) permet de demander des frais raisonnables pour une telle demande (article 32). Voici notre estimation écrite\u00A0:

Total estimé\u00A0: $40.00
Acompte\u00A0: aucun

Ceci est une estimation. Ce n’est pas une décision sur votre demande.

Pour accepter, répondez à ce message en disant que vous acceptez l’estimation. Le dernier jour pour accepter est le 29 décembre 2026. Sans réponse d’ici cette date, la loi nous permet de considérer votre demande comme retirée.

Vous pouvez aussi restreindre votre demande, ce qui peut réduire les frais, ou nous demander comment nous avons établi l’estimation. Il suffit de répondre à ce message.

Jusqu’ici, la date prévue pour notre réponse était le 7 janvier 2027. À partir du jour de cette lettre, le délai pour notre réponse est suspendu jusqu’à ce que vous acceptiez l’estimation. Il reprend ensuite, et la date est reportée du nombre de jours complets écoulés entre-temps.

Vous pouvez aussi demander au commissariat à l’information et à la protection de la vie privée (Office of the Commissioner) d’examiner ces frais\u00A0: commissioner.example

Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org

Jordan Avery
Responsable de la protection des renseignements personnels (Privacy Officer)
Example Firm Inc
`);
  });

  it('is in both languages for a writer of another, English first, the officer’s words once at the end', () => {
    const { subject, text } = feeEstimate(givenEstimate({ language: 'other', words: 'Gracias.' }));
    expect(subject).toBe(
      '[PI-ABCD-EFGH-JKMN] Fee estimate for your request / Estimation des frais pour votre demande',
    );
    const [english, french] = (['en', 'fr'] as const).map((language) =>
      feeEstimate(givenEstimate({ language })).text.trimEnd(),
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
    expect(feeEstimateVersion).toBe('2026-11-23');
  });
});

describe('law 1.8: every fee estimate, with a deposit or without, in every language', () => {
  it('gives the written estimate of the total, as the officer wrote it', () => {
    expect(without('This is our written estimate:', 'Voici notre estimation écrite\u00A0:')).toEqual([]);
    expect(without('\nEstimated total: $40.00\n', '\nTotal estimé\u00A0: $40.00\n')).toEqual([]);
  });

  it('gives the deposit, or says that there is none', () => {
    expect(
      without(
        '\nDeposit, to be paid before we go on: $10.00\n',
        '\nAcompte, à verser avant que nous poursuivions\u00A0: $10.00\n',
        '$10.00',
      ),
    ).toEqual([]);
    expect(without('\nDeposit: none\n', '\nAcompte\u00A0: aucun\n', null)).toEqual([]);
  });

  it('speaks of paying a deposit only where one is asked for', () => {
    const paying = /\bpay|card or bank|\bpaid\b|verser|versiez|numéros de carte/;
    expect(broken(({ facts, text }) => paying.test(text) === (facts.deposit !== null))).toEqual([]);
  });

  it('says that the time stands still from the day of this letter until the estimate is accepted', () => {
    expect(
      without(
        'From the day of this letter, the time for our answer stands still until you accept the estimate.',
        'À partir du jour de cette lettre, le délai pour notre réponse est suspendu jusqu’à ce que vous acceptiez l’estimation.',
        null,
      ),
    ).toEqual([]);
  });

  it('says that the time stands still until the deposit is paid as well', () => {
    expect(
      without(
        'From the day of this letter, the time for our answer stands still until you accept the estimate and pay the deposit.',
        'À partir du jour de cette lettre, le délai pour notre réponse est suspendu jusqu’à ce que vous acceptiez l’estimation et versiez l’acompte.',
        '$10.00',
      ),
    ).toEqual([]);
  });

  it('says that the time runs on, and by how much the date moves', () => {
    expect(
      without(
        'Then it runs on, and the date moves by the full days in between.',
        'Il reprend ensuite, et la date est reportée du nombre de jours complets écoulés entre-temps.',
      ),
    ).toEqual([]);
  });

  it('says how to accept', () => {
    expect(
      without(
        'To accept, reply to this message and say that you accept the estimate.',
        'Pour accepter, répondez à ce message en disant que vous acceptez l’estimation.',
      ),
    ).toEqual([]);
  });

  it('says by when', () => {
    expect(
      without(
        'The last day to accept is December 29, 2026.',
        'Le dernier jour pour accepter est le 29 décembre 2026.',
      ),
    ).toEqual([]);
  });

  it('says what the law lets us do after silence, and not that we will', () => {
    expect(
      without(
        'Without an answer by then, the law lets us treat your request as withdrawn.',
        'Sans réponse d’ici cette date, la loi nous permet de considérer votre demande comme retirée.',
      ),
    ).toEqual([]);
    const threat = /\bwe will\b|\bwill be\b|\bclos(e|ed)\b|nous considérerons|\bsera\b|fermé|fermerons/i;
    expect(broken(({ text }) => !threat.test(text))).toEqual([]);
  });

  it('says that the request can be narrowed, and that the writer may ask how the estimate was made', () => {
    expect(
      without(
        'You can also narrow your request, which may lower the fee, or ask us how we made the estimate.',
        'Vous pouvez aussi restreindre votre demande, ce qui peut réduire les frais, ou nous demander comment nous avons établi l’estimation.',
      ),
    ).toEqual([]);
  });

  it('says that the writer may ask the Commissioner to look at the fee, and where', () => {
    expect(
      without(
        'You may also ask the Office of the Commissioner to look at the fee: commissioner.example',
        '(Office of the Commissioner) d’examiner ces frais\u00A0: commissioner.example',
      ),
    ).toEqual([]);
  });

  it('names the law', () => {
    expect(
      without(
        'Alberta’s Personal Information Protection Act allows a reasonable fee for such a request (section 32).',
        '(Personal Information Protection Act) permet de demander des frais raisonnables pour une telle demande (article 32).',
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

  it('is about access and never about a correction', () => {
    expect(
      without('your request to see personal information', 'votre demande de consultation de renseignements'),
    ).toEqual([]);
    expect(broken(({ subject, text }) => !/correct|corrig/i.test(`${subject}${text}`))).toEqual([]);
  });

  it('is no decision, and promises no outcome', () => {
    expect(
      without(
        'This is an estimate. It is not a decision on your request.',
        'Ceci est une estimation. Ce n’est pas une décision sur votre demande.',
      ),
    ).toEqual([]);
    const outcome =
      /\byou will\b|\bwe will\b|guarantee|promise|refus|grant|vous (recevrez|obtiendrez|aurez)|nous (donnerons|communiquerons)|garanti|accord/i;
    expect(broken(({ text }) => !outcome.test(text))).toEqual([]);
  });

  it('never tells whether we hold anything about the writer', () => {
    const holding =
      /\bwe (hold|have|keep|store)\b|\byour (personal information|file|account|records?|profile|data|details)\b|\bour records\b|\bon file\b|about you\b|nous (détenons|conservons|possédons|avons (sur|à votre))|\bvos (données|renseignements)\b|\bvotre (compte|fiche|profil)\b|à votre sujet/i;
    expect(broken(({ text }) => !holding.test(text))).toEqual([]);
  });

  it('prints no house target: no number but its dates, its amounts and the section, and no period', () => {
    const known =
      /PI-ABCD-EFGH-JKMN|\$[14]0\.00|(November 23|January 7|December 29), 202[67]|(23 novembre|7 janvier|29 décembre) 202[67]|(section|article) 32\b|the full days in between|jours complets écoulés entre-temps|(From the|last) day|(du|dernier) jour/g;
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

describe('what the officer wrote', () => {
  it('stands unchanged, each line of a note behind a bar, and nothing of ours follows', () => {
    const words = 'Dear Dana,\n\nPlease call me: <b>today</b> & "tomorrow".\n  - indented\n| barred';
    const { text, html } = feeEstimate(givenEstimate({ words }));
    const [, noted] = text.split('who handles your request:\n\n');
    expect(noted).toBe(
      '| Dear Dana,\n| \n| Please call me: <b>today</b> & "tomorrow".\n|   - indented\n| | barred\n',
    );
    expect(html).toContain(
      'white-space:pre-wrap;overflow-wrap:anywhere">Dear Dana,\n\nPlease call me: &lt;b&gt;today&lt;/b&gt; &amp; &quot;tomorrow&quot;.\n  - indented\n| barred</pre></blockquote>\n</div>\n</div>\n</body>',
    );
  });

  it.each(['', ' \n\t\r\n', '\u202E\u200B'])('is no note when it says nothing: %j', (words) => {
    expect(feeEstimate(givenEstimate({ words }))).toEqual(feeEstimate(givenEstimate()));
  });

  it('is never cut: a note too long to stand whole is refused', () => {
    expect(feeEstimate(givenEstimate({ words: 'a'.repeat(20_000) })).text).toContain('a'.repeat(20_000));
    expect(() => feeEstimate(givenEstimate({ words: 'a'.repeat(20_001) }))).toThrow(RangeError);
  });

  it('is one line for an amount', () => {
    const { text } = feeEstimate(givenEstimate({ amount: '$40.00\nDeposit: none', deposit: '10 %\r\n' }));
    expect(text).toContain(
      '\nEstimated total: $40.00 Deposit: none\nDeposit, to be paid before we go on: 10 %\n\n',
    );
  });

  it.each(['', ' \n', '\u202E'])('is no amount when it says nothing: %j', (amount) => {
    expect(() => feeEstimate(givenEstimate({ amount }))).toThrow(RangeError);
    expect(() => feeEstimate(givenEstimate({ deposit: amount }))).toThrow(RangeError);
  });
});

it.each(['receivedOn', 'dueOn', 'acceptBy'])('refuses to word a date that does not exist: %s', (date) => {
  expect(() => feeEstimate(givenEstimate({ [date]: '2027-02-30' }))).toThrow(RangeError);
});

const situation = fc.record({
  language: fc.constantFrom(...languages),
  deposit: fc.constantFrom(...deposits),
});
const names = fc.record({
  caseNumber: hostile,
  organization: hostile,
  shortName: hostile,
  contact: fc.record({ name: hostile, title: hostile, address: hostile }),
  commissioner: fc.record({ name: hostile, site: hostile }),
});
const someWords = hostile.map((words) => `Dear Dana, ${words}`);
const someAmount = hostile.map((words) => `$1 ${words}`);
const someDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

describe('whatever its facts hold, the fee estimate', () => {
  it('has one header line for a subject, and no word or amount of the officer in it', () => {
    fc.assert(
      fc.property(situation, names, someWords, someAmount, (where, who, words, amount) => {
        const { subject } = feeEstimate(givenEstimate({ ...where, ...who, words, amount }));
        expect(subject).toMatch(/^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(subject).toBe(feeEstimate(givenEstimate({ ...where, ...who })).subject);
      }),
    );
  });

  it('has the same HTML structure', () => {
    fc.assert(
      fc.property(situation, names, someWords, someAmount, (where, who, words, amount) => {
        expect(tagsOf(feeEstimate(givenEstimate({ ...where, ...who, words, amount })).html)).toEqual(
          tagsOf(feeEstimate(givenEstimate({ ...where, words: 'plain' })).html),
        );
      }),
    );
  });

  it('has the same lines of its own: the officer’s stand behind a bar or a label', () => {
    fc.assert(
      fc.property(someWords, someAmount, someAmount, (words, amount, deposit) => {
        const { text } = feeEstimate(givenEstimate({ words, amount, deposit }));
        const tame = feeEstimate(givenEstimate({ words: 'plain' })).text;
        expect(ownLines(text).map(labelOf)).toEqual(ownLines(tame).map(labelOf));
      }),
    );
  });

  it('has as many lines of its own whatever its names hold', () => {
    fc.assert(
      fc.property(situation, names, (where, who) => {
        expect(feeEstimate(givenEstimate({ ...where, ...who })).text.split('\n')).toHaveLength(
          feeEstimate(givenEstimate(where)).text.split('\n').length,
        );
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(situation, names, someAmount, (where, who, amount) => {
        const { text, html } = feeEstimate(givenEstimate({ ...where, ...who, amount }));
        expect(wordsOf(html)).toBe(spaced(text));
      }),
    );
    fc.assert(
      fc.property(situation, someWords, (where, words) => {
        const { text, html } = feeEstimate(givenEstimate({ ...where, words }));
        expect(wordsOf(html)).toBe(spaced(text.replace(/^\| /gm, '')));
      }),
    );
  });

  it('shows no control, format or bidirectional character, but line breaks, tabs and joiners', () => {
    fc.assert(
      fc.property(situation, names, someWords, someAmount, (where, who, words, amount) => {
        const { text, html } = feeEstimate(givenEstimate({ ...where, ...who, words, amount }));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });

  it('tells each given date in each of its languages, and no other', () => {
    fc.assert(
      fc.property(situation, someDay, someDay, someDay, (where, receivedOn, dueOn, acceptBy) => {
        const { text } = feeEstimate(givenEstimate({ ...where, receivedOn, dueOn, acceptBy }));
        const given = [receivedOn, acceptBy, dueOn];
        const told = [
          ...(where.language === 'fr' ? [] : given.map(englishDate)),
          ...(where.language === 'en' ? [] : given.map(frenchDate)),
        ];
        expect(datesIn(text)).toEqual(told);
      }),
    );
  });
});

function givenEstimate(changed: Partial<FeeEstimateFacts> = {}): FeeEstimateFacts {
  return {
    caseNumber: 'PI-ABCD-EFGH-JKMN',
    language: 'en',
    receivedOn: '2026-11-23',
    dueOn: '2027-01-07',
    amount: '$40.00',
    deposit: '$10.00',
    acceptBy: '2026-12-29',
    words: '',
    organization: 'Example Firm Inc',
    shortName: 'Example Firm',
    contact: { name: 'Jordan Avery', title: 'Privacy Officer', address: 'privacy@example.org' },
    commissioner: { name: 'Office of the Commissioner', site: 'commissioner.example' },
    ...changed,
  };
}

type Written = ReturnType<typeof feeEstimate> & {
  readonly facts: Pick<FeeEstimateFacts, 'language' | 'deposit'>;
};

const every: readonly Written[] = languages.flatMap((language) =>
  deposits.map((deposit) => {
    const facts = { language, deposit };
    return { facts, ...feeEstimate(givenEstimate(facts)) };
  }),
);

/** The estimates that break a rule. */
function broken(holds: (one: Written) => boolean): readonly Written['facts'][] {
  return every.filter((one) => !holds(one)).map(({ facts }) => facts);
}

/** The estimates (with one deposit, or all) that do not say these words exactly once in each of their languages. */
function without(
  english: string,
  french: string,
  deposit?: FeeEstimateFacts['deposit'],
): readonly Written['facts'][] {
  return broken(({ facts, text }) => {
    if (deposit !== undefined && facts.deposit !== deposit) return true;
    return (
      text.split(english).length === (facts.language === 'fr' ? 1 : 2) &&
      text.split(french).length === (facts.language === 'en' ? 1 : 2)
    );
  });
}

function ownLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => !line.startsWith('| '));
}

/** A line up to the first word that the officer chose. */
function labelOf(line: string): string {
  return /^(Estimated total:|Deposit, to be paid before we go on:)/.exec(line)?.[0] ?? line;
}

/** Every date in order, in either language. */
function datesIn(text: string): readonly string[] {
  return text.match(/\p{Lu}\p{L}+ \d{1,2}, \d{4}|\d{1,2}(er)? \p{Ll}+ \d{4}|\d{4}-\d{2}-\d{2}/gu) ?? [];
}
