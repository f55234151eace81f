import { describe, expect, it } from 'vitest';
import { caseNumber } from '../../lib/case/case-id.ts';
import { filingAddress } from '../../lib/mail/address.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import {
  aCase,
  access,
  came,
  caseOf,
  expectFramed,
  fresh,
  inbox,
  letterIn,
  officer,
  order,
  reply,
  roomy,
  stateOf,
} from './post.ts';

const nothingFound = '/answer access none-found\n\nWe searched everything.';

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  shared(
    open,
    (place) => {
      world = place;
    },
    roomy,
  );

  describe('a request that came another way', () => {
    it('a colleague’s forward: whose it is and when it came; the acknowledgement has the new dates', async () => {
      const forward = `FYI\n\n---------- Forwarded message ---------\nFrom: Ben <ben@example.org>\nDate: Fri\nSubject: x\nTo: y\n\n${access}`;
      const { id } = await aCase(world, forward, { From: 'clerk@plutomicro.com' });
      const silent = await came(world, [id], () => order(world, id, nothingFound));
      expect(silent.left).toEqual(['commands > officer']);
      const both = '/received 2026-11-20 it says so\n/requester ben@example.org Ben Example';
      const settled = await came(world, [id], () => order(world, id, both));
      expect(settled.left.filter((letter) => letter.startsWith('ack'))).toEqual([
        'acknowledgement > ben@example.org',
      ]);
      const { text } = letterIn(settled, 'acknowledgement').mail;
      expect(text).toContain('January 4, 2027');
      expect(text).toContain('November 20, 2026');
      const said = 'We searched all our mailboxes.';
      const out = await came(world, [id], () => order(world, id, `/answer access none-found\n\n${said}`));
      const answer = letterIn(out, 'answer');
      expect(answer.to).toEqual(['ben@example.org']);
      await expectFramed(world, answer, said);
      expect(answer.mail.text).toContain('November 20, 2026');
      expect((await stateOf(world, id)).stage).toBe('closed');
    });

    it('paper, filed by mail: a case of its own with its days, its writer and its text', async () => {
      const to = filingAddress(inbox, world.keys);
      const text =
        '/new access received 2026-11-20 by post from carol@example.org Carol Example\n\nPlease send me my file.';
      const filed = await came(world, [], () =>
        world.deliver(fresh(text, { From: officer, To: to }), { recipients: [to], sender: officer }),
      );
      const id = caseOf(filed.taken[0]);
      expect(await stateOf(world, id)).toMatchObject({
        stage: 'open',
        writer: { name: 'Carol Example', address: 'carol@example.org' },
        receiptDay: '2026-11-20',
        marks: [],
        obligations: [{ kind: 'access_request', presumed: false, clock: { dueOn: '2027-01-04' } }],
      });
      const writers = filed.left.filter((letter) => !letter.includes('> officer'));
      expect(writers).toEqual(['acknowledgement > carol@example.org']);
      expect(letterIn(filed, 'acknowledgement').mail.text).toContain('January 4, 2027');
      const out = await came(world, [id], () => order(world, id, nothingFound));
      expect(out.left).toContain('answer > carol@example.org');
      expect((await stateOf(world, id)).stage).toBe('closed');
    });

    it.each([
      ['two people’s', '/new access from a@example.org\n/new access from b@example.org', 'files one case'],
      ['no /new', '/answer access none-found\n\nNo.', 'no /new'],
      ['a /new that nobody understands', '/new acess from a@example.org', 'acess'],
      ['an officer as the writer', `/new access from ${officer}`, 'no writer'],
    ])('what an officer files with %s is one case with nothing done, and says why', async (_, text, why) => {
      const to = filingAddress(inbox, world.keys);
      const { left, letters, types } = await came(world, [], () =>
        world.deliver(fresh(text, { From: officer, To: to }), { recipients: [to], sender: officer }),
      );
      expect([types[0], types.includes('RequesterSet')]).toEqual(['CaseOpened', false]);
      expect(left).toEqual(['notice > officer']);
      expect(letters[0]?.mail.text).toContain('Nothing in it was obeyed');
      expect(letters[0]?.mail.text).toContain(why);
    });

    it('more commands than one commit holds are filed as a case with nothing done', async () => {
      const to = filingAddress(inbox, world.keys);
      const text = `/new access from dora@example.org\n${`/clothe ${'€'.repeat(480)}\n`.repeat(19)}`;
      const { left, types } = await came(world, [], () =>
        world.deliver(fresh(text, { From: officer, To: to }), { recipients: [to], sender: officer }),
      );
      expect([types[0], types.includes('RequesterSet')]).toEqual(['CaseOpened', false]);
      expect(left.every((letter) => letter.endsWith('> officer'))).toBe(true);
    });
  });

  describe('what becomes of a letter', () => {
    it('an answer that comes back is owed again, loudly; at another address it is given again', async () => {
      const { id } = await aCase(world);
      const out = await came(world, [id], () => order(world, id, nothingFound));
      const back = await came(world, [id], () => world.reports(letterIn(out, 'answer'), 'failed'));
      expect([back.types, back.left]).toEqual([
        ['LetterBounced', 'CaseReopened', 'AnswerReturned'],
        ['confirmation > officer, second'],
      ]);
      expect(back.letters[0]?.mail.subject).toContain('CAME BACK');
      expect(await stateOf(world, id)).toMatchObject({ stage: 'open', obligations: [{ status: 'running' }] });
      const moved = await came(world, [id], () => order(world, id, '/requester ada.new@example.org Ada'));
      expect(moved.left).toContain('acknowledgement > ada.new@example.org');
      const again = await came(world, [id], () => order(world, id, `${nothingFound} Again.`));
      expect(again.left).toContain('answer > ada.new@example.org');
      expect((await stateOf(world, id)).stage).toBe('closed');
    });

    it('a delay is kept on the case, a reader’s complaint is told, and neither changes a date', async () => {
      const { id } = await aCase(world);
      const out = await came(world, [id], () => order(world, id, '/extend 30 b'));
      const { dueOn } = (await stateOf(world, id)).obligations[0]?.clock ?? {};
      const letter = letterIn(out, 'extension');
      const late = await came(world, [id], () => world.reports(letter, 'delayed'));
      expect([late.types, late.left]).toEqual([['DeliveryReported'], []]);
      const spam = await came(world, [id], () => world.reports(letter, 'complained'));
      expect([spam.types, spam.left]).toEqual([['DeliveryReported'], ['confirmation > officer']]);
      expect((await stateOf(world, id)).obligations[0]?.clock.dueOn).toBe(dueOn);
    });

    it('an acknowledgement that was held back leaves by /ack, once', async () => {
      const { id } = await aCase(world, access, {}, { verdict: 'failed' });
      const sent = await came(world, [id], () => order(world, id, '/ack'));
      expect(sent.left).toEqual(['commands > officer', 'acknowledgement > writer', 'sent > officer']);
      expect(await came(world, [id], () => order(world, id, '/ack\n'))).toMatchObject({
        left: ['commands > officer'],
      });
    });

    it('a notice of extension holds the officer’s note behind a bar, and the dates follow it', async () => {
      const { id } = await aCase(world);
      const note = 'The archive is large.\n\nIt stands in three buildings.';
      const out = await came(world, [id], () => order(world, id, `/extend 30 b\n\n${note}`));
      expect(out.left.slice(0, 2)).toEqual(['commands > officer', 'extension > writer']);
      expect(out.left.slice(2).toSorted()).toEqual(['confirmation > officer', 'sent > officer']);
      const { text } = letterIn(out, 'extension').mail;
      const barred = text.split('\n').filter((line) => line.startsWith('|'));
      expect(barred.map((line) => line.replace(/^\| ?/, '')).join('\n')).toBe(note);
      expect(text).toContain('February 6, 2027');
      const without = await aCase(world);
      const plain = await came(world, [without.id], () => order(world, without.id, '/extend 30 b'));
      const frame = letterIn(plain, 'extension')
        .mail.text.trim()
        .replace(caseNumber(without.id), caseNumber(id));
      expect(text.startsWith(frame)).toBe(true);
    });
  });

  describe('a case as a whole', () => {
    it('goes on in another of the same writer: the earlier day counts, and later mail finds it', async () => {
      const writer = 'twice@example.org';
      const first = await aCase(world, access, { From: writer });
      const later = await aCase(world, `${access} And I complain that nobody answers my letters.`, {
        From: writer,
      });
      await order(world, later.id, '/received 2026-11-19 the postmark');
      const joined = await came(world, [first.id, later.id], () =>
        order(world, later.id, `/join ${caseNumber(first.id)}`),
      );
      expect(joined.left.some((letter) => letter.startsWith('confirmation'))).toBe(true);
      expect(await stateOf(world, later.id)).toMatchObject({ stage: 'closed', joinedInto: first.id });
      expect((await stateOf(world, first.id)).obligations[0]?.clock.dueOn).toBe('2027-01-03');
      const more = await came(world, [first.id, later.id], () => reply(world, later.id, 'Any news?', writer));
      expect([more.taken[0]?.outcome, caseOf(more.taken[0])]).toEqual(['joined', first.id]);
      expect(
        (await came(world, [first.id, later.id], () => order(world, later.id, nothingFound))).left,
      ).toContain(`answer > ${writer}`);
    });

    it('is spam only once nothing runs by law, and is owed again as it was when it is rescued', async () => {
      const { id } = await aCase(world);
      const refused = await came(world, [id], () => order(world, id, '/spam'));
      expect([refused.types, refused.left]).toEqual([['CommandsGiven'], ['commands > officer']]);
      const gone = await came(world, [id], () =>
        order(world, id, '/kind unrelated because it sells lamps\n/spam'),
      );
      expect(gone.left).toEqual(['commands > officer']);
      expect(await stateOf(world, id)).toMatchObject({ stage: 'closed' });
      await order(world, id, '/rescue a real customer, by telephone\n/kind access because they did ask');
      expect(await stateOf(world, id)).toMatchObject({ stage: 'open' });
      const owed = (await stateOf(world, id)).obligations.filter(({ status }) => status === 'running');
      expect(owed).toMatchObject([{ kind: 'access_request', clock: { dueOn: '2027-01-07' } }]);
    });

    it('is closed with a word to the writer, or without, and then sends nothing', async () => {
      const { id } = await aCase(
        world,
        'I have a question: how long do you keep the invoices of former customers?',
      );
      const text = 'We have spoken by telephone, and you have what you need.';
      const close = `/close answered by telephone\n\n${text}`;
      const shown = await came(world, [id], () => order(world, id, close));
      expect(shown.left).toEqual(['commands > officer', 'preview > officer']);
      const out = await came(world, [id], () => order(world, id, '/yes'));
      expect(out.left.toSorted()).toEqual(['closing > writer', 'commands > officer', 'sent > officer']);
      await expectFramed(world, letterIn(out, 'closing'), text);
      expect((await stateOf(world, id)).stage).toBe('closed');
      const after = await came(world, [id], () => order(world, id, '/send\n\nOne more thing.'));
      expect(after.left).toEqual(['commands > officer']);
      await order(world, id, '/reopen they wrote by post');
      const reopened = await came(world, [id], () => order(world, id, '/send\n\nOne more thing!'));
      await expectFramed(world, letterIn(reopened, 'message'), 'One more thing!');
    });
  });
});
