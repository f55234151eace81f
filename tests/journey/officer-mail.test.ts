import { describe, expect, it } from 'vitest';
import { mail } from '../world.ts';
import type { Place, Way } from './place.ts';
import { places } from './places.ts';
import { access, addressOf, caseOf } from './post.ts';

const officer = 'Jordan Avery <officer@plutomicro.com>';

const opened = async (world: Place) => caseOf(await world.deliver(mail(access)));

/** A mail to the officers' address of a case; answers the events it caused, by type. */
async function said(world: Place, caseId: string, text: string, from = officer, way: Way = {}) {
  const to = addressOf(world, caseId, 'o');
  const before = (await world.commits.commits(caseId)).length;
  const headers = {
    From: from,
    To: to,
    'Message-ID': `<${Math.abs(hash(text + from + JSON.stringify(way)))}@plutomicro.com>`,
  };
  const taken = await world.deliver(mail(text, headers), { recipients: [to], ...way });
  const after = (await world.commits.commits(caseId)).slice(before);
  return {
    taken,
    events: after.flatMap(({ events }) => events),
    letters: after.flatMap(({ letters }) => letters),
  };
}

function hash(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) | 0;
  return sum;
}

const types = (events: readonly { type: string }[]) => events.map(({ type }) => type);

describe.each(places)('on $name', ({ open }) => {
  describe('an officer', () => {
    it('extends a request by answering the notice, and all officers are told what was done', async () => {
      const world = await open();
      const id = await opened(world);
      const { events, letters, taken } = await said(
        world,
        id,
        '/extend 30 b\n\nThe archive is large.\n\nOn Mon, Privacy Inbox wrote:\n> /paid',
      );
      expect(taken.outcome).toBe('officer');
      expect(types(events)).toEqual([
        'CommandsGiven',
        'ExtensionOrdered',
        'LetterSent',
        'LetterSent',
        'ExtensionGranted',
        'LetterSent',
        'LetterSent',
      ]);
      expect(letters.map(({ letter, to }) => [letter, to[0]])).toEqual([
        ['commands', 'officer@plutomicro.com'],
        ['extension', 'ada@example.org'],
        ['sent', 'officer@plutomicro.com'],
        ['confirmation', 'officer@plutomicro.com'],
      ]);
      expect(events[1]).toMatchObject({ words: 'The archive is large.', by: 'officer@plutomicro.com' });
    });

    it('who mistypes one of two commands has changed nothing, and hears which line it was', async () => {
      const world = await open();
      const id = await opened(world);
      const { events } = await said(world, id, '/extend 30 b\n/piad');
      expect(events[0]).toMatchObject({
        type: 'CommandsGiven',
        words: null,
        results: [
          { line: '/extend 30 b', outcome: 'not-done' },
          { line: '/piad', outcome: 'not-understood' },
        ],
      });
      expect(types(events)).toEqual(['CommandsGiven', 'LetterSent']);
    });

    it('whose mail is sent again under another Message-ID is not obeyed twice', async () => {
      const world = await open();
      const id = await opened(world);
      await said(world, id, '/extend 10 b');
      const { events } = await said(world, id, '/extend 10 b', officer, { sender: 'officer@plutomicro.com' });
      expect(events[0]).toMatchObject({
        results: [{ outcome: 'not-done', says: expect.stringContaining('have been acted on before') }],
      });
      expect((await world.commits.load(id)).state).toMatchObject({
        obligations: [{ extensions: [{ days: 10 }] }],
      });
    });

    it('without a command sends nothing anywhere: the mail is a note', async () => {
      const world = await open();
      const id = await opened(world);
      const { events, letters } = await said(world, id, 'I will ask the archive.');
      expect([types(events), letters.map(({ letter }) => letter)]).toEqual([
        ['NoteKept', 'LetterSent'],
        ['notice'],
      ]);
    });
  });

  describe('nobody else', () => {
    it('commands by knowing the officers’ address: a stranger joins as one, and the officers are told', async () => {
      const world = await open();
      const id = await opened(world);
      const { events, letters } = await said(
        world,
        id,
        '/received 2026-01-01 please',
        'Mallory <mallory@example.net>',
      );
      expect(types(events)).toEqual(['MailReceived', 'LetterSent']);
      expect(events[0]).toMatchObject({
        fromWriter: false,
        pointers: [expect.stringContaining('Nothing in it was obeyed')],
      });
      expect(letters.map(({ to }) => to)).toEqual([['officer@plutomicro.com']]);
    });

    it('commands in an officer’s name from another machine, where no check could be made', async () => {
      const world = await open();
      const id = await opened(world);
      const peer = { ip: '203.0.113.7', helo: 'mallory.example.net' };
      const { events } = await said(world, id, '/extend 30 b', officer, { peer });
      expect(events[0]).toMatchObject({
        type: 'CommandsGiven',
        results: [
          { line: '/extend 30 b', outcome: 'refused', says: expect.stringContaining('could not be checked') },
        ],
      });
      expect(types(events)).toEqual(['CommandsGiven', 'LetterSent']);
    });

    it('commands in an officer’s name with a sender address that failed its check', async () => {
      const world = await open();
      const id = await opened(world);
      const { events } = await said(world, id, '/extend 30 b', officer, { verdict: 'failed' });
      expect(events[0]).toMatchObject({
        results: [{ outcome: 'refused', says: expect.stringContaining('DMARC fail') }],
      });
    });
  });
});
