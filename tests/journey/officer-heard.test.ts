import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { filingAddress } from '../../lib/mail/address.ts';
import { identityCode } from '../../lib/mail/identity-code.ts';
import { filesOf } from '../../lib/mail/parse.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import {
  aCase,
  access,
  came,
  fresh,
  inbox,
  letterIn,
  letterOf,
  officer,
  order,
  reply,
  roomy,
  stateOf,
} from './post.ts';

const outcomes = (events: Awaited<ReturnType<typeof came>>['events']) =>
  events.flatMap((event) =>
    event.type === 'CommandsGiven' ? event.results.map(({ outcome }) => outcome) : [],
  );

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  shared(
    open,
    (place) => {
      world = place;
    },
    roomy,
  );

  describe('an officer', () => {
    it('gets the mails of a case as they came, once each, and only officers do', async () => {
      const { id } = await aCase(world);
      const done = await came(world, [id], () => order(world, id, '/attachments'));
      const letter = letterIn(done, 'attachments');
      expect([letter.to, letter.mail.attachments.map(({ name }) => name)]).toEqual([
        [officer],
        ['mail-1.eml'],
      ]);
      const [original] = (await filesOf(Readable.from([Buffer.from(letter.raw)]))) ?? [];
      expect(Buffer.from(original?.content ?? []).toString()).toContain(access);
      expect(done.left).toEqual(['commands > officer', 'attachments > officer']);
    });

    it('whose first line is refused has given none of those after it: they may rest on it', async () => {
      const { id } = await aCase(world);
      const text = '/received 2020-01-01\n/send\n\nYour dates have changed.';
      const done = await came(world, [id], () => order(world, id, text));
      expect(outcomes(done.events)).toEqual(['refused', 'not-done']);
      expect(done.left).toEqual(['commands > officer']);
    });

    it('whose mail program put only a signature below a refusal is asked for the reasons', async () => {
      const { id } = await aCase(world);
      const text =
        '/answer access refused 24(3)(b)\n\nJordan Avery\nPrivacy Officer\nPluto Micro Business Inc';
      const done = await came(world, [id], () => order(world, id, text));
      expect(outcomes(done.events)).toEqual(['refused']);
      expect(letterIn(done, 'commands').mail.text).toContain('the reasons');
    });

    it('who files a second paper request gives its writer the date of the law like the first', async () => {
      const to = filingAddress(inbox, world.keys);
      const file = (who: string) =>
        came(world, [], () =>
          world.deliver(fresh(`/new access by post from ${who}\n\n${access}`, { From: officer, To: to }), {
            recipients: [to],
            sender: officer,
          }),
        );
      await file('first.paper@example.org');
      const { mail } = letterIn(await file('second.paper@example.org'), 'acknowledgement');
      expect(mail.text).toContain('January 7, 2027');
    });
  });

  describe('a letter that came back', () => {
    it('puts the policy that was asked for back, and opens its case', async () => {
      const { id } = await aCase(world, 'Please send me your privacy policy.');
      expect((await stateOf(world, id)).stage).toBe('closed');
      const letter = (await stateOf(world, id)).sent.find((one) => one.letter === 'acknowledgement');
      if (letter === undefined) throw new Error('no acknowledgement left');
      const left = await letterOf(world, id, letter);
      const done = await came(world, [id], () => world.reports(left, 'failed'));
      expect(done.types).toEqual(['LetterBounced', 'CaseReopened', 'AnswerReturned']);
      expect((await stateOf(world, id)).obligations.map(({ status }) => status)).toEqual(['running']);
    });

    it('after days of trying puts its answer back as one that came back at once', async () => {
      const { id } = await aCase(world);
      await order(world, id, '/answer access none-found\n\nWe searched everything.');
      const { answer } = (await stateOf(world, id)).obligations[0] ?? {};
      if (answer === undefined || answer === null) throw new Error('no answer left');
      await world.reports(await letterOf(world, id, answer), 'gave-up');
      expect((await stateOf(world, id)).obligations.map(({ status }) => status)).toEqual(['running']);
    });

    it('of a case that went on in another is put back in its own case', async () => {
      const headers = { From: 'Tess Twice <tess@example.org>' };
      const [first, second] = [await aCase(world, access, headers), await aCase(world, access, headers)];
      await order(world, first.id, '/send\n\nWe are looking for it.');
      const left = (await stateOf(world, first.id)).sent.find((one) => one.letter === 'message');
      if (left === undefined) throw new Error('no message left');
      await order(world, first.id, `/join ${second.id}`);
      expect((await stateOf(world, first.id)).joinedInto).toBe(second.id);
      const letter = await letterOf(world, first.id, left);
      const done = await came(world, [first.id, second.id], () => world.reports(letter, 'failed'));
      expect(done.types).toEqual(['LetterBounced']);
      expect((await stateOf(world, first.id)).bounced).toHaveLength(1);
    });
  });

  it('somebody at the record’s address who sends the code back and complains gets no reply into the other’s case', async () => {
    const { id, writer } = await aCase(world);
    await order(world, id, '/identity ask customer@example.com');
    const text = `Code ${identityCode(id, 1, world.keys)}. That was not me. I complain about how you handle my personal information.`;
    const done = await came(world, [id], () => reply(world, id, text, 'customer@example.com'));
    expect(done.types).toContain('AddressProved');
    expect(
      done.letters.filter(({ to }) => to.includes(writer) || to.includes('customer@example.com')),
    ).toEqual([]);
  });
});
