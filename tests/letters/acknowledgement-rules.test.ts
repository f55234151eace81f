import { describe, expect, it } from 'vitest';
import { isStatutory } from '../../lib/case/kinds.ts';
import type { AcknowledgementFacts } from '../../lib/letters/acknowledgement.ts';
import { everyAcknowledgement, introductionOf, letterAbove, type Written } from './given-letters.ts';

// DESIGN section 7: each rule holds for every set of kinds, review, language, statutory day and occasion.
const written = everyAcknowledgement();

describe('every acknowledgement there is', () => {
  it('is 129 sets of kinds, each in 72 situations', () => {
    expect(written).toHaveLength(129 * 72);
  });

  it('(a) says "must" with a date exactly where a statutory obligation is sure', () => {
    expect(
      broken(({ facts, letter }) => {
        const musts = letterAbove(letter).match(/\bmust\b|\bdevons\b|\bdoit\b|\bdoivent\b|\bobligat/gi) ?? [];
        const english = letterAbove(letter).includes('we must respond by January 7, 2027');
        const french = letterAbove(letter).includes(
          'nous devons vous répondre au plus tard le 7 janvier 2027',
        );
        return (
          english === (isSure(facts) && facts.language !== 'fr') &&
          french === (isSure(facts) && facts.language !== 'en') &&
          musts.length === Number(english) + Number(french)
        );
      }),
    ).toEqual([]);
  });

  it('(a) tells the same day in doubt as a condition', () => {
    const english =
      'If you have asked to see or correct your personal information, the law gives us until January 7, 2027.';
    const french =
      'Si vous avez demandé à consulter ou à faire corriger vos renseignements personnels, la loi nous donne jusqu’au 7 janvier 2027.';
    expect(
      broken(({ facts, letter }) => {
        const inDoubt = facts.statutoryDay !== null && !facts.maybeSameAs && !isSure(facts);
        return (
          letterAbove(letter).includes(english) === (inDoubt && facts.language !== 'fr') &&
          letterAbove(letter).includes(french) === (inDoubt && facts.language !== 'en')
        );
      }),
    ).toEqual([]);
  });

  it('in review says the same whatever was guessed, and lists no kind', () => {
    const versions = new Map<string, Set<string>>();
    for (const { facts, letter } of written.filter((one) => one.facts.review)) {
      const { kinds: _guessed, ...situation } = facts;
      const key = JSON.stringify(situation);
      versions.set(
        key,
        (versions.get(key) ?? new Set()).add(`${letter.subject}${letter.text}${letter.html}`),
      );
    }
    expect([...versions.values()].filter((texts) => texts.size !== 1)).toEqual([]);
    expect(
      broken(
        ({ facts, letter }) => !facts.review || !/We understood|Nous comprenons/.test(letterAbove(letter)),
      ),
    ).toEqual([]);
  });

  it('(b) prints no date or period but the day received, the statutory day and the policy’s own', () => {
    const known =
      /January 7, 2027|7 janvier 2027|November 23, 2026|23 novembre 2026|July 16, 2020|16 juillet 2020/g;
    const period = /\d|\b(days?|hours?|weeks?|months?|jours|heures|semaines?|mois|soon|bientôt|promptly)\b/i;
    expect(
      broken(
        ({ letter }) => !period.test(`${letterAbove(letter)}${introductionOf(letter)}`.replace(known, '')),
      ),
    ).toEqual([]);
  });

  it('prints no date at all where another case may be the same, and says so', () => {
    const said = /this does not change any date already given|cela ne change aucune date déjà donnée/;
    expect(
      broken(({ facts, letter }) => {
        const words = `${letterAbove(letter)}${introductionOf(letter)}`;
        return facts.maybeSameAs === said.test(words) && !(facts.maybeSameAs && /\d/.test(words));
      }),
    ).toEqual([]);
  });

  it('says that its dates replace earlier ones exactly where they were corrected and it prints any', () => {
    const english = /replace any dates that we gave you before for this case/;
    const french = /remplacent toute date que nous vous avons donnée auparavant pour ce dossier/;
    expect(
      broken(({ facts, letter }) => {
        const replaces = facts.occasion === 'corrected' && !facts.maybeSameAs;
        return (
          english.test(letterAbove(letter)) === (replaces && facts.language !== 'fr') &&
          french.test(letterAbove(letter)) === (replaces && facts.language !== 'en')
        );
      }),
    ).toEqual([]);
  });

  it('says nothing that would be wrong when it comes late or a second time', () => {
    const timely =
      /\b(today|yesterday|just|recently|at once|immediately|first|aujourd’hui|hier|récemment|immédiatement|aussitôt|vient|venons)\b/i;
    const estimate = /written estimate first|d’abord une estimation/g;
    expect(broken(({ letter }) => !timely.test(letterAbove(letter).replace(estimate, '')))).toEqual([]);
  });

  it('(c) admits nothing: an incident is possible, a complaint is a concern', () => {
    const admission =
      /breach|leak|violat|fault|sorry|apolog|regret|complain|mistake|mishandl|fuite|atteinte|plainte|plaindre|désolé|excus|erreur|faute/i;
    expect(
      broken(({ facts, letter }) => {
        const words = letterAbove(letter);
        const incident =
          /your message about a possible privacy incident|message au sujet d’un possible incident/;
        const concern = /your concern|votre préoccupation/;
        const understood = facts.review ? [] : facts.kinds;
        return (
          !admission.test(words) &&
          incident.test(words) === understood.includes('breach_report') &&
          concern.test(words) === understood.includes('complaint')
        );
      }),
    ).toEqual([]);
  });

  it('(d) never tells whether we hold anything about the writer', () => {
    const holding =
      /\bwe (hold|have (on|about)|keep (on|your|about)|store)\b|\byour (file|account|records?|profile|data|details)\b|\bour records\b|\bon file\b|nous (détenons|conservons|possédons|avons (sur|à votre))|\bvos données\b|\bvotre (compte|fiche|profil)\b/i;
    expect(
      broken(({ letter }) => {
        const aboutYou = sentences(letterAbove(letter)).filter((sentence) =>
          /your personal information|vos renseignements personnels/i.test(sentence),
        );
        return (
          !holding.test(letterAbove(letter)) && aboutYou.every((sentence) => /^(If|Si|S’il) /.test(sentence))
        );
      }),
    ).toEqual([]);
  });

  it('(e) promises no outcome', () => {
    const outcome =
      /you will (receive|get|be given|have)|we will (give|provide|correct|delete|remove|stop|grant|disclose|fix)|guarantee|promise|vous (obtiendrez|aurez)|vous recevrez (?!d’abord une estimation écrite)|nous (donnerons|communiquerons|corrigerons|supprimerons|cesserons)|garanti/i;
    expect(broken(({ letter }) => !outcome.test(letterAbove(letter)))).toEqual([]);
  });

  it('(f) announces no extension and no refusal', () => {
    const announcement =
      /\bexten[ds]|extension|refus|den(y|ied)|declin|withh|reject|prolong|prorog|report(er|é)|rejet/i;
    expect(broken(({ letter }) => !announcement.test(letterAbove(letter)))).toEqual([]);
  });

  it('has one subject in each language, whatever the mail was', () => {
    const subjects = new Set(written.map(({ facts, letter }) => `${facts.language}: ${letter.subject}`));
    expect([...subjects].toSorted()).toEqual([
      'en: [PI-ABCD-EFGH-JKMN] We received your message',
      'fr: [PI-ABCD-EFGH-JKMN] Nous avons reçu votre message',
      'other: [PI-ABCD-EFGH-JKMN] We received your message / Nous avons reçu votre message',
    ]);
  });

  it('keeps its sentences short enough to be read aloud', () => {
    expect(
      broken(({ letter }) =>
        sentences(`${letterAbove(letter)}\n${introductionOf(letter)}`).every(
          (sentence) => sentence.split(/\s+/).length <= 34,
        ),
      ),
    ).toEqual([]);
  });
});

function isSure({ review, kinds, statutoryDay, maybeSameAs }: AcknowledgementFacts): boolean {
  return !review && kinds.some(isStatutory) && statutoryDay !== null && !maybeSameAs;
}

function sentences(text: string): readonly string[] {
  return text.split(/(?<=[.?!])\s+|\n+/);
}

type Situation = Omit<
  AcknowledgementFacts,
  'policy' | 'organization' | 'shortName' | 'contact' | 'commissioner'
>;

/** The situations whose letters break a rule: at most three, so that a failure stays readable. */
function broken(holds: (one: Written) => boolean): readonly Situation[] {
  return written
    .filter((one) => !holds(one))
    .slice(0, 3)
    .map(({ facts: { policy, organization, shortName, contact, commissioner, ...situation } }) => situation);
}
