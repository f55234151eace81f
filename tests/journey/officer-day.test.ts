import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import { aCase, access, came, caseOf, expectFramed, letterIn, order, reply, roomy, stateOf } from './post.ts';

const file = { name: 'Your file.pdf', content: 'everything' };
const done = ['answer > writer', 'commands > officer', 'sent > officer'];
const french =
  'Bonjour, je demande une copie de tous les renseignements personnels que vous détenez à mon sujet.';
const correction = 'Please correct my address in your records: it is 77 Harvest Close, not 208 Elm Street.';
const correctionFr = 'Bonjour, veuillez corriger mon adresse dans vos dossiers : elle est inexacte. Merci.';
const withdrawal = 'I withdraw my consent to the use of my phone number for marketing.';
const complaint =
  'I want to make a complaint: you shared my phone number with another company without my consent.';
const question = 'I have a question: how long do you keep the invoices of former customers?';

type Answered = {
  readonly asks: string;
  readonly command: string;
  readonly text: string;
  readonly kind: string;
  /** What the letter must say, whatever the officer wrote (PIPA s. 29). */
  readonly says: readonly RegExp[];
  readonly language?: 'fr';
};

const review = [/Jordan Avery/, /Commissioner/, /review/];
const answers: readonly (readonly [string, Answered])[] = [
  [
    'access refused',
    {
      asks: access,
      command: '/answer access refused 24(2)(a)',
      text: 'What you ask for is our lawyer’s advice on a claim.\n\nNothing else is held.',
      kind: 'access_request',
      says: [...review, /24\(2\)\(a\)/],
    },
  ],
  [
    'nothing found',
    {
      asks: access,
      command: '/answer access none-found',
      text: 'We searched the customer records and all mailboxes.',
      kind: 'access_request',
      says: review,
    },
  ],
  [
    'nothing found, in French',
    {
      asks: french,
      command: '/answer none-found',
      text: 'Nous avons cherché partout.\n\n« Rien », hélas.',
      kind: 'access_request',
      says: [/Jordan Avery/, /commissariat/, /révision|examen/i, /Bonjour,/],
      language: 'fr',
    },
  ],
  [
    'a correction made',
    {
      asks: correction,
      command: '/answer correction made',
      text: 'Your address is 77 Harvest Close now. Canada Post was told.',
      kind: 'correction_request',
      says: review,
    },
  ],
  [
    'a correction not made but noted, in French',
    {
      asks: correctionFr,
      command: '/answer correction annotated',
      text: 'Le registre dit autre chose; votre demande y est jointe.',
      kind: 'correction_request',
      says: [/Jordan Avery/, /commissariat/, /25\(3\)/],
      language: 'fr',
    },
  ],
  [
    'a consent withdrawn',
    {
      asks: withdrawal,
      command: '/answer withdrawal',
      text: 'We stop on Friday. You will miss our recalls by phone.',
      kind: 'consent_withdrawal',
      says: [/Jordan Avery/],
    },
  ],
  [
    'a complaint',
    {
      asks: complaint,
      command: '/answer complaint done',
      text: 'We looked into it.',
      kind: 'complaint',
      says: [/Jordan Avery/, /Commissioner/],
    },
  ],
  [
    'a question',
    {
      asks: question,
      command: '/answer',
      text: `Seven years.\n${'-'.repeat(40)}\nThat is the rule.`,
      kind: 'question',
      says: [/Jordan Avery/],
    },
  ],
];

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  shared(
    open,
    (place) => {
      world = place;
    },
    roomy,
  );

  describe('an officer answers by one mail, and the case is closed', () => {
    it.each(answers)('%s', async (_, { asks, command, kind, language = 'en', says, text }) => {
      const { id } = await aCase(world, asks);
      const opened = await stateOf(world, id);
      expect([opened.obligations.map((one) => one.kind), opened.language]).toEqual([[kind], language]);
      const out = await came(world, [id], () => order(world, id, `${command}\n\n${text}`));
      expect(out.left.toSorted()).toEqual(done);
      const letter = letterIn(out, 'answer');
      await expectFramed(world, letter, text);
      for (const mandatory of says) expect(letter.mail.text).toMatch(mandatory);
      expect(letterIn(out, 'sent').mail.text).toContain(text.split('\n')[0]);
      expect(await stateOf(world, id)).toMatchObject({
        stage: 'closed',
        obligations: [{ status: 'answered' }],
      });
    });

    it('access to all, with a file: known first, then shown, then sent by yes', async () => {
      const { id, writer } = await aCase(world);
      const text = 'All that we hold is in the file.';
      const answer = `/answer access all\n\n${text}`;
      const before = await came(world, [id], () => order(world, id, answer, { files: [file] }));
      expect(before.left).toEqual(['commands > officer']);
      expect(before.letters[0]?.mail.text).toContain('/identity confirmed HOW');
      await order(world, id, '/identity confirmed passport seen at the counter');
      const shown = await came(world, [id], () => order(world, id, answer, { files: [file] }));
      expect(shown.left).toEqual(['commands > officer', 'preview > officer']);
      const preview = letterIn(shown, 'preview').mail.text;
      for (const said of [writer, 'passport seen', 'Your file.pdf', text, '/yes p1'])
        expect(preview).toContain(said);
      const out = await came(world, [id], () => order(world, id, '/yes p1'));
      expect(out.left.toSorted()).toEqual(done);
      const letter = letterIn(out, 'answer');
      await expectFramed(world, letter, text);
      expect(letter.mail.attachments).toMatchObject([{ name: 'Your file.pdf', bytes: 10 }]);
      const barred = letter.mail.text
        .trimEnd()
        .split('\n')
        .map((line) => `| ${line}`.trimEnd());
      expect(
        preview
          .split('\n')
          .map((line) => line.trimEnd())
          .join('\n'),
      ).toContain(barred.join('\n'));
      expect(letter.to).toEqual([writer]);
      expect((await stateOf(world, id)).stage).toBe('closed');
    });

    it('access to a part of it, after a code came back and the officer has said how they know', async () => {
      const { id, writer } = await aCase(world);
      const asking = await came(world, [id], () => order(world, id, '/identity ask'));
      const code = /[A-Z2-9]{4}-[A-Z2-9]{4}(?!-)/.exec(
        letterIn(asking, 'identity').mail.text.split('-'.repeat(40))[1] ?? '',
      )?.[0];
      const back = await came(world, [id], () => reply(world, id, `Here it is: ${code}`, writer));
      expect([back.types, back.left]).toEqual([['MailReceived', 'AddressProved'], ['notice > officer']]);
      await order(world, id, '/identity confirmed the address of the customer record, and the last invoice');
      const text = 'One page names another customer; the rest may be seen at our office.';
      const out = await came(world, [id], () => order(world, id, `/answer access part 24(3)(b)\n\n${text}`));
      expect(out.left.toSorted()).toEqual(done);
      await expectFramed(world, letterIn(out, 'answer'), text);
      expect(letterIn(out, 'answer').mail.text).toContain('24(3)(b)');
      expect((await stateOf(world, id)).stage).toBe('closed');
    });

    it('a representative’s request, once both are confirmed', async () => {
      const { id } = await aCase(
        world,
        'I represent Ada Quixote. Please send all the personal information you hold about my client.',
      );
      const note = 'A letter signed by her will do.';
      const asking = await came(world, [id], () => order(world, id, `/authority ask\n\n${note}`));
      expect(asking.left).toEqual(['commands > officer', 'authority > writer', 'sent > officer']);
      expect(letterIn(asking, 'authority').mail.text).toContain(
        `${'-'.repeat(40)}\n${note}\n${'-'.repeat(40)}`,
      );
      await order(world, id, '/identity confirmed known from the law society');
      await order(world, id, '/authority confirmed signed authorization of 20 November seen');
      const text = 'You may see it at our office.';
      const out = await came(world, [id], () => order(world, id, `/answer access all\n\n${text}`));
      expect(out.left.toSorted()).toEqual(done);
      await expectFramed(world, letterIn(out, 'answer'), text);
    });

    it('a possible breach: assessed, reported, and never answered', async () => {
      const id = caseOf(
        await world.deliver(readFileSync('samples/07-breach-report.eml'), {
          sender: 'ines.carvalho@example.com',
        }),
      );
      const kinds = (await stateOf(world, id)).obligations.map(({ kind }) => kind);
      expect(kinds).toContain('breach_report');
      for (const command of ['/answer breach done\n\nSorry.', '/reported 2026-11-23 OIPC 1', '/close so']) {
        const { left } = await came(world, [id], () => order(world, id, command));
        expect(left).toEqual(['commands > officer']);
      }
      await order(world, id, '/assessed real-risk a card number and an address went to a stranger');
      const out = await came(world, [id], () => order(world, id, '/reported 2026-11-23 OIPC 012345'));
      expect(out.left).toEqual(['commands > officer']);
      expect(
        (await stateOf(world, id)).obligations.find(({ kind }) => kind === 'breach_report')?.status,
      ).toBe('reported');
      expect((await stateOf(world, id)).stage).toBe('closed');
    });
  });
});
