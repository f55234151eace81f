import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acknowledgement, letterVersion } from '../../lib/letters/acknowledgement.ts';
import {
  everyAcknowledgement,
  givenFacts,
  introductionOf,
  letterAbove,
  spaced,
  wordsOf,
} from './given-letters.ts';

describe('law 11.1: the acknowledgement of an access or correction request', () => {
  const access = letterAbove(acknowledgement(givenFacts()));
  const correction = letterAbove(acknowledgement(givenFacts({ kinds: ['correction_request'] })));
  const both = letterAbove(acknowledgement(givenFacts({ kinds: ['correction_request', 'access_request'] })));
  const french = letterAbove(
    acknowledgement(givenFacts({ kinds: ['access_request', 'correction_request'], language: 'fr' })),
  );
  const all = [access, correction, both, french];

  it('gives the organization’s legal name', () => {
    expect(all.filter((letter) => !letter.includes('Example Firm Inc'))).toEqual([]);
  });

  it('gives the case number and the date received in Alberta time', () => {
    expect(access).toContain(
      'We received your message on November 23, 2026 (Alberta time). Your case number is PI-ABCD-EFGH-JKMN.',
    );
    expect(french).toContain(
      'Nous avons reçu votre message le 23 novembre 2026 (heure de l’Alberta). Votre numéro de dossier est PI-ABCD-EFGH-JKMN.',
    );
  });

  it('says what was understood and invites a correction', () => {
    const invitation = 'If we misunderstood, reply to this message and tell us.';
    expect(access).toContain(`We understood that you are asking to see personal information. ${invitation}`);
    expect(both).toContain(
      `We understood that you:\n\n- are asking to see personal information\n- are asking us to correct personal information\n\n${invitation}`,
    );
    expect(french).toContain('Si nous avons mal compris, répondez à ce message pour nous le dire.');
  });

  it('names the law and the unrolled date', () => {
    expect(access).toContain(
      'Under Alberta’s Personal Information Protection Act, we must respond by January 7, 2027.',
    );
    expect(french).toContain('nous devons vous répondre au plus tard le 7 janvier 2027.');
  });

  it('is an acknowledgement and not a decision', () => {
    expect(access).toContain('This is an automatic acknowledgement. It is not a decision.');
    expect(french).toContain('Ceci est un accusé de réception automatique. Ce n’est pas une décision.');
  });

  it('announces one plain question at most, while the work goes on', () => {
    expect(access).toContain('we will ask you one plain question. We keep working in the meantime.');
    expect(correction).toContain('we will ask you one plain question. We keep working in the meantime.');
    expect(french).toContain('nous vous poserons une seule question');
  });

  it('checks identity in proportion, asks for no identity document by mail, and says how things are sent safely', () => {
    const byMail =
      /Please do not send copies of identity documents by e-mail now\..* how to send it safely\. We will ask for no more than we need\./;
    expect([access, correction, both].filter((letter) => !byMail.test(letter))).toEqual([]);
    expect(access).toContain('Before we disclose anything, we need to be sure who is asking.');
    expect(french).toContain('veuillez ne pas envoyer de copies de pièces d’identité par courriel');
  });

  it('says that a correction is free and that an estimate comes before any fee for access', () => {
    const estimate = 'If there is a fee for access, we will send you a written estimate first.';
    const free = 'There is no fee for a correction request.';
    expect(
      [access, correction, both].map((letter) => [letter.includes(estimate), letter.includes(free)]),
    ).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it('gives the title of the person to ask, with an address', () => {
    expect(access).toContain('Our Privacy Officer can answer your questions: privacy@example.org');
    expect(french).toContain('(Privacy Officer)');
    expect(french).toContain('privacy@example.org');
  });

  it('names the right to go to the Commissioner', () => {
    expect(access).toContain(
      'You may also ask the Office of the Commissioner to look into how we handle your message: commissioner.example',
    );
    expect(french).toContain(
      '(Office of the Commissioner) d’examiner la façon dont nous traitons votre message',
    );
  });

  it('corrects dates in a paragraph of its own, high up, and is the very acknowledgement otherwise', () => {
    const sentences = {
      en: 'The dates in this message replace any dates that we gave you before for this case.',
      fr: 'Les dates indiquées dans ce message remplacent toute date que nous vous avons donnée auparavant pour ce dossier.',
    };
    for (const language of ['en', 'fr'] as const) {
      const opened = acknowledgement(givenFacts({ language }));
      const corrected = acknowledgement(givenFacts({ language, occasion: 'corrected' }));
      const sentence = sentences[language];
      const [greeting = '', received = '', ...others] = opened.text.split('\n\n');
      expect(corrected.subject).toBe(opened.subject);
      expect(corrected.text).toBe([greeting, received, sentence, ...others].join('\n\n'));
      expect(corrected.html.split(`<p>${sentence}</p>\n`).join('')).toBe(opened.html);
      expect(corrected.html).not.toBe(opened.html);
    }
  });

  it('is the very same however late it is sent: it knows no day but those it tells', () => {
    const late = letterAbove(
      acknowledgement(givenFacts({ receivedOn: '2020-02-29', statutoryDay: '2020-04-14' })),
    );
    expect(late).toBe(
      access.replace('November 23, 2026', 'February 29, 2020').replace('January 7, 2027', 'April 14, 2020'),
    );
  });

  it('tells a further message from a first one', () => {
    const added = letterAbove(acknowledgement(givenFacts({ occasion: 'added' })));
    expect(added).toContain(
      'We received your message on November 23, 2026 (Alberta time) and have added this to your case.',
    );
  });
});

describe('law 11.4: the other acknowledgements', () => {
  it('answers a policy request with the policy, its date and a way to ask on', () => {
    const letter = acknowledgement(givenFacts({ kinds: ['policy_request'], statutoryDay: null }));
    expect(letterAbove(letter)).toContain('It is the answer that we give automatically.');
    expect(letterAbove(letter)).toContain('service providers outside Canada');
    expect(introductionOf(letter)).toBe(
      'The published privacy policy of Example Firm follows as it stands. It was last updated on July 16, 2020. It is what you asked for.',
    );
  });

  it('says that the policy is not the answer to anything else', () => {
    const introductions = [['question'], ['question', 'policy_request'], ['unrelated']] as const;
    expect(
      introductions.map((kinds) =>
        introductionOf(acknowledgement(givenFacts({ kinds, statutoryDay: null }))),
      ),
    ).toEqual([
      'The published privacy policy of Example Firm follows as it stands. It was last updated on July 16, 2020. It is general information and not the answer to your message.',
      'The published privacy policy of Example Firm follows as it stands. It was last updated on July 16, 2020. It is the policy you asked for. For everything else in your message, it is general information and not the answer.',
      'The published privacy policy of Example Firm follows as it stands. It was last updated on July 16, 2020. It is general information and not the answer to your message.',
    ]);
  });

  it('does not take the policy for the answer where it is not sure that it was asked for', () => {
    const letter = acknowledgement(
      givenFacts({ kinds: ['policy_request'], review: true, statutoryDay: null }),
    );
    expect(introductionOf(letter)).toContain('general information and not the answer to your message');
  });

  it('tells who withdraws consent of the consequences to come: what stops, what is kept, and why', () => {
    const letter = letterAbove(
      acknowledgement(givenFacts({ kinds: ['consent_withdrawal'], statutoryDay: null })),
    );
    expect(letter).toContain(
      'likely consequences. You will learn what stops, what is kept (if anything), and why.',
    );
  });

  it('tells who complains who is handling it', () => {
    const letter = letterAbove(acknowledgement(givenFacts({ kinds: ['complaint'], statutoryDay: null })));
    expect(letter).toContain('Our Privacy Officer is handling your concern and will write to you about it.');
  });

  it('thanks who reports an incident and asks for no details by mail', () => {
    const letter = letterAbove(acknowledgement(givenFacts({ kinds: ['breach_report'], statutoryDay: null })));
    expect(letter).toContain(
      'Thank you for your message about a possible privacy incident. Our Privacy Officer has been told.',
    );
    expect(letter).toContain(
      'Please do not send more personal details by e-mail, and do not open links or files that look suspicious.',
    );
  });

  it('is short and neutral to mail that has nothing to do with privacy', () => {
    const letter = letterAbove(acknowledgement(givenFacts({ kinds: ['unrelated'], statutoryDay: null })));
    expect(letter).toContain(
      'We understood that your message is not about privacy or personal information. If we misunderstood',
    );
    expect(letter.length).toBeLessThan(800);
  });
});

describe('the policy in every letter', () => {
  const policy = readFileSync('policy.md', 'utf8');

  it('stands last, byte for byte, under one rule', () => {
    const letter = acknowledgement(givenFacts({ policy }));
    expect(letter.text.endsWith(`\n\n${policy}`)).toBe(true);
    expect(letter.text.split('\n').filter((line) => /^-{10,}$/.test(line))).toHaveLength(1);
    expect(letter.html.split('<hr>')).toHaveLength(2);
    expect(wordsOf(letter.html).endsWith('may be emailed to privacy@plutomicro.com .')).toBe(true);
  });

  it('stands once where the letter is in two languages, English first', () => {
    const letter = acknowledgement(givenFacts({ policy, language: 'other' }));
    const places = [
      'Le texte français suit',
      'Hello,',
      'Bonjour,',
      'published privacy policy',
      'politique de confidentialité publiée',
      policy,
    ];
    const found = places.map((words) => letter.text.indexOf(words));
    expect(found).toEqual(found.toSorted((a, b) => a - b));
    expect(letter.text.split('# Pluto Micro Business Personal')).toHaveLength(2);
  });

  it('is introduced without a date when its text tells none', () => {
    const letter = acknowledgement(givenFacts({ policy: 'Our policy.' }));
    expect(introductionOf(letter, 'Our policy.')).not.toContain('updated');
    expect(letter.text.endsWith('\n\nOur policy.')).toBe(true);
  });
});

describe('text and HTML', () => {
  const samples = everyAcknowledgement().filter((_one, index) => index % 7 === 0);

  it('say the same words', () => {
    const differing = samples.filter(({ letter }) => {
      const html = wordsOf(letter.html.split('<hr>')[0] ?? '');
      return html !== spaced(letterAbove(letter).replace(/^- /gm, ''));
    });
    expect(differing.map(({ facts }) => facts)).toEqual([]);
  });

  it('load nothing from anywhere and choose no colours', () => {
    const loading =
      /<(script|style|link|img|iframe|object|base)\b|\bsrc=|url\(|@import|http:|[;" ](color|background(-color)?):/i;
    expect(samples.filter(({ letter }) => loading.test(letter.html)).map(({ facts }) => facts)).toEqual([]);
  });

  it('name their language, and both light and dark', () => {
    const page = (language: 'en' | 'fr' | 'other') => acknowledgement(givenFacts({ language })).html;
    expect(page('en')).toContain('<html lang="en" style="color-scheme:light dark">');
    expect(page('fr')).toContain('<html lang="fr" style="color-scheme:light dark">');
    expect(page('other').match(/<div lang="(en|fr)">/g)).toEqual([
      '<div lang="fr">',
      '<div lang="en">',
      '<div lang="fr">',
      '<div lang="en">',
      '<div lang="fr">',
      '<div lang="en">',
    ]);
  });
});

it('refuses to word a date that does not exist', () => {
  expect(() => acknowledgement(givenFacts({ receivedOn: '2026-02-30' }))).toThrow(RangeError);
  expect(() => acknowledgement(givenFacts({ statutoryDay: '2027-13-01' }))).toThrow(RangeError);
});

it('has a version to be stored with events', () => {
  expect(letterVersion).toBe('2026-11-23');
});
