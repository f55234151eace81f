import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../lib/case/kinds.ts';
import { tagsOf, wordsOf } from './given-letters.ts';
import { everyLetter, letters, shownIn, type Written, without } from './given-messages.ts';
import { hostile } from './hostile.ts';

// DESIGN section 7, over the letters by which an officer writes to a writer, asks them or takes leave.
describe('every letter of an officer to a writer', () => {
  it('names who can answer: person, title and address', () => {
    expect(
      without(
        everyLetter,
        'Jordan Avery, our Privacy Officer, can answer your questions: privacy@example.org',
        'Jordan Avery, notre responsable de la protection des renseignements personnels (Privacy Officer), peut répondre à vos questions\u00A0: privacy@example.org',
      ),
    ).toEqual([]);
  });

  it('is signed by person, title and organization', () => {
    const english = '\n\nJordan Avery\nPrivacy Officer\nExample Firm Inc\n';
    const french =
      '\n\nJordan Avery\nResponsable de la protection des renseignements personnels (Privacy Officer)\nExample Firm Inc\n';
    expect(broken(({ language, text }) => text.endsWith(language === 'en' ? english : french))).toEqual([]);
    expect(broken(({ language, text }) => language !== 'other' || text.includes(english))).toEqual([]);
    expect(without(everyLetter, english, french)).toEqual([]);
  });

  it('carries the case number in its subject', () => {
    expect(broken(({ subject }) => subject.startsWith('[PI-ABCD-EFGH-JKMN] '))).toEqual([]);
  });

  it('has in French, for a writer of another language, a line on top that says so', () => {
    const follows = 'Le texte français suit le texte anglais.\n\nHello,\n';
    expect(broken(({ language, text }) => text.startsWith(follows) === (language === 'other'))).toEqual([]);
  });

  it('obliges nobody: "must" stands in the acknowledgement alone', () => {
    const must = /\bmust\b|\bdevons\b|\bdevez\b|\bdoit\b|\bdoivent\b|\bobligat/i;
    expect(broken(({ text }) => !must.test(text))).toEqual([]);
  });

  it('promises no outcome', () => {
    const outcome =
      /\byou will\b|\bwe will (?!ask for no more than we need)|guarantee|promise|refus|grant|vous (recevrez|obtiendrez|aurez)|nous (donnerons|communiquerons|corrigerons)|garanti|accord/i;
    expect(broken(({ text }) => !outcome.test(text))).toEqual([]);
  });

  it('never tells whether we hold anything about the writer', () => {
    const holding =
      /\bwe (hold|have (on|about)|keep (on|your|about)|store)\b|\byour (personal information|file|account|records?|profile|data|details)\b|\bour records\b|\bon file\b|about you\b|customer|nous (détenons|conservons|possédons|avons (sur|à votre))|\bvos (données|renseignements)\b|\bvotre (compte|fiche|profil)\b|à votre sujet|client/i;
    expect(broken(({ text }) => !holding.test(text))).toEqual([]);
  });

  it('admits nothing', () => {
    const admission =
      /breach|leak|violat|fault|sorry|apolog|regret|complain|mistake|mishandl|fuite|atteinte|plainte|plaindre|désolé|excus|erreur|faute/i;
    expect(broken(({ text }) => !admission.test(text))).toEqual([]);
  });

  it('tells no date or period but the last day of a code', () => {
    const known =
      /PI-ABCD-EFGH-JKMN|abcd-2345|12.kB|12.ko|(section|article) 61\b|(until the end of December 7, 2026|la fin de la journée du 7 décembre 2026)/g;
    const period = /\d|\b(days?|hours?|weeks?|months?|jours?|heures|semaines?|mois|soon|bientôt)\b/i;
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
      broken(({ html, language }) => html.includes(`<html lang="${language === 'fr' ? 'fr' : 'en'}"`)),
    ).toEqual([]);
  });

  it('says the same in text and in HTML', () => {
    expect(broken(({ html, text }) => wordsOf(html) === shownIn(text))).toEqual([]);
  });
});

const names = fc.record({
  caseNumber: hostile,
  organization: hostile,
  shortName: hostile,
  contact: fc.record({ name: hostile, title: hostile, address: hostile }),
  commissioner: fc.record({ name: hostile, site: hostile }),
});

describe.each(letters)('whatever its names hold, the letter: %s', (_name, write) => {
  it('has the same structure, one line for each name, and no character that hides', () => {
    fc.assert(
      fc.property(fc.constantFrom(...languages), names, (language, who) => {
        const plain = write({ language });
        const { html, subject, text } = write({ language, ...who });
        expect(subject).toMatch(/^\[[^\p{Cc}\p{Zl}\p{Zp}]*$/u);
        expect(text.split('\n')).toHaveLength(plain.text.split('\n').length);
        expect(tagsOf(html)).toEqual(tagsOf(plain.html));
        expect(`${text}${html}`).not.toMatch(/[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]--[\n\t\u200C\u200D]]/v);
      }),
    );
  });
});

/** The letters that break a rule. */
function broken(holds: (one: Written) => boolean): readonly string[] {
  return everyLetter.filter((one) => !holds(one)).map(({ language, name }) => `${name}, ${language}`);
}
