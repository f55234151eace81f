import { describe, expect, it } from 'vitest';
import { filingAddress } from '../../lib/mail/address.ts';
import type { Authenticity, Reception } from '../../lib/mail/mail.ts';
import { keys } from '../world.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import { aCase, addressOf, came, inbox, officer, roomy, standing, withFiles } from './post.ts';

const elsewhere = { ip: '203.0.113.7', helo: 'mallory.example.net' };
let tries = 0;

type Try = {
  readonly from?: string;
  readonly verdict?: Authenticity['verdict'];
  readonly scan?: 'spam' | 'virus';
  readonly peer?: Reception['peer'];
  /** The address of the case that it is sent to; `bare` for none. */
  readonly at?: 'o' | 'w' | 'b' | 'bare' | 'wrong';
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
};

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  let id: string;
  shared(
    open,
    async (place) => {
      world = place;
      id = (await aCase(world)).id;
    },
    roomy,
  );

  /** Somebody tries to send the writer of a case words and a file. */
  async function tried({ at = 'o', from = officer, headers = {}, ...how }: Try) {
    const before = await standing(world, id);
    const signed = addressOf(world, id, at === 'bare' || at === 'wrong' ? 'o' : at);
    const to = at === 'bare' ? inbox : at === 'wrong' ? signed.replace(/.@/, '0@') : signed;
    tries += 1;
    const file = { name: 'Zanzibar.pdf', content: `Zanzibar ${tries}` };
    const text = how.text ?? `/send anyway\n\nThe parcel from Zanzibar stands at the door, ${tries}.`;
    const raw = withFiles(text, [file], { From: from, To: to, ...headers });
    const { peer = elsewhere, scan, verdict } = how;
    const envelope = {
      recipients: [to],
      sender: 'someone@example.net',
      peer,
      ...(scan === undefined ? {} : { scan }),
      ...(verdict === undefined ? {} : { verdict }),
    };
    const seen = await came(world, [id], () => world.deliver(raw, envelope));
    return { ...seen, before, after: await standing(world, id) };
  }

  const refused: readonly (readonly [string, Try, string])[] = [
    ['From forged, and nobody could check', {}, 'could not be checked'],
    ['From forged, and the check failed', { verdict: 'failed' }, 'failed its check'],
    [
      'the check failed, though from this machine',
      { verdict: 'failed', peer: { ip: '127.0.0.1', helo: '' } },
      'failed its check',
    ],
    [
      'an address that only looks like loopback',
      { peer: { ip: '127.0.0.1.example.net', helo: 'localhost' } },
      'could not be checked',
    ],
    ['marked as spam', { verdict: 'passed', scan: 'spam' }, 'spam'],
    ['with a virus', { verdict: 'passed', scan: 'virus' }, 'virus'],
    ['at the writer’s address', { verdict: 'passed', at: 'w' }, "officers' own address"],
    ['at the address of bounces', { verdict: 'passed', at: 'b' }, "officers' own address"],
    [
      'headers that claim a check',
      {
        headers: {
          'Authentication-Results': 'localhost; dmarc=pass header.from=plutomicro.com',
          'X-SES-Spam-Verdict': 'PASS',
          'Received-SPF': 'pass',
        },
      },
      'could not be checked',
    ],
  ];

  describe('a mail in an officer’s name, with the secret of a case', () => {
    it.each(refused)(
      'commands nothing when %s: recorded, told to the officers, nothing kept of it',
      async (_, how, why) => {
        const { after, before, events, left, letters, stored, types } = await tried(how);
        expect(after).toEqual(before);
        expect(types).toEqual(['CommandsGiven']);
        expect(events[0]).toMatchObject({
          words: null,
          results: [{ line: '/send anyway', outcome: 'refused', says: expect.stringContaining(why) }],
        });
        expect([left, stored]).toEqual([['commands > officer'], 0]);
        expect(letters.map(({ raw }) => raw).join()).not.toContain('Zanzibar');
        expect(letters[0]?.mail.subject).toContain('NOTHING DONE');
      },
    );

    it('is obeyed that was checked', async () => {
      const { left, stored, types } = await tried({ verdict: 'passed' });
      expect([types, left, stored]).toEqual([
        ['CommandsGiven', 'PreviewMade'],
        ['commands > officer', 'preview > officer'],
        2,
      ]);
    });

    it('is obeyed unchecked from this machine, where the place has one that it trusts', async () => {
      const { left, stored } = await tried({ peer: { ip: '::1', helo: 'localhost' } });
      expect([left, stored]).toEqual(
        world.trustsItsMachine
          ? [['commands > officer', 'preview > officer'], 2]
          : [['commands > officer'], 0],
      );
    });

    it('without a word to the writer’s address tells the officers how far it can be trusted', async () => {
      const text = 'I checked the passport myself. Please send her everything.';
      const { left, letters, types } = await tried({ at: 'w', verdict: 'failed', text });
      expect([types, left]).toEqual([['NoteKept'], ['notice > officer']]);
      expect(letters[0]?.mail.text).toContain('FORGED?');
    });
  });

  const strangers: readonly (readonly [string, Try])[] = [
    ['somebody of another firm', { from: 'Mallory <mallory@example.net>' }],
    ['a colleague who is no officer', { from: 'clerk@plutomicro.com' }],
    ['the name of an officer', { from: `"${officer}" <mallory@example.net>` }],
    ['an officer’s label', { from: 'officer+x@plutomicro.com' }],
    ['an address that looks alike', { from: 'officer@plutomicro.com.example.net' }],
    ['two senders', { from: `${officer}, mallory@example.net` }],
    [
      'an officer as Sender and Reply-To',
      { from: 'mallory@example.net', headers: { Sender: officer, 'Reply-To': officer } },
    ],
  ];

  describe('a sender who is no officer, checked and with the secret of a case', () => {
    it.each(strangers)('commands nothing: %s', async (_, how) => {
      const { after, before, events, left, letters, stored, types } = await tried({
        ...how,
        verdict: 'passed',
      });
      expect(after).toEqual({ ...before, marks: [...new Set([...before.marks, 'new-sender'])] });
      expect(types).toEqual(['MailReceived']);
      expect(events[0]).toMatchObject({ fromWriter: false });
      expect([left, stored]).toEqual([['notice > officer'], 0]);
      expect(letters[0]?.mail.text).toContain('Nothing in it was obeyed');
      expect(letters[0]?.mail.attachments).toEqual([]);
    });

    it('not even its writer, who is known', async () => {
      const { id, writer } = await aCase(world);
      const to = addressOf(world, id, 'o');
      const raw = withFiles('/withdrawn access they said so', [], { From: writer, To: to });
      const { left, letters, types } = await came(world, [id], () =>
        world.deliver(raw, { recipients: [to] }),
      );
      expect([types, left]).toEqual([['MailReceived'], ['notice > officer']]);
      expect(letters[0]?.mail.text).toContain('Nothing in it was obeyed');
    });
  });

  const without: readonly (readonly [string, Try])[] = [
    ['the bare address', { at: 'bare' }],
    [
      'the bare address and the subject of the notice',
      { at: 'bare', headers: { Subject: 'Re: [PI-CASE] New case' } },
    ],
    [
      'the bare address and the Message-ID of the writer',
      { at: 'bare', headers: { 'In-Reply-To': '<MESSAGE>' } },
    ],
    ['a secret with one wrong letter', { at: 'wrong' }],
  ];

  describe('an officer, checked, without the secret of a case', () => {
    it.each(without)('commands nothing: %s', async (_, how) => {
      const headers = { ...how.headers };
      const { messageId } = await standing(world, id);
      if (headers['In-Reply-To'] !== undefined) headers['In-Reply-To'] = `<${messageId}>`;
      if (headers['Subject'] !== undefined)
        headers['Subject'] = `Re: [PI-${id.slice(0, 4)}-${id.slice(4, 8)}-${id.slice(8)}] New case`;
      const { after, before, left, stored, taken, types } = await tried({
        ...how,
        headers,
        verdict: 'passed',
      });
      expect(after).toEqual(before);
      expect(taken.map(({ outcome }) => outcome)).toEqual(['opened']);
      expect(types[0]).toBe('CaseOpened');
      expect([left, stored]).toEqual([['notice > officer'], 0]);
    });
  });

  it('a machine that answers in an officer’s mailbox, our commands quoted in it, is answered by nothing', async () => {
    for (const headers of [
      { 'Auto-Submitted': 'auto-replied' },
      { 'X-Autoreply': 'yes' },
      { Precedence: 'bulk' },
    ]) {
      const { left, stored, types } = await tried({ headers, verdict: 'passed' });
      expect([types, left, stored]).toEqual([['NoteKept'], [], 0]);
    }
    const away =
      'I am away until Monday.\n\nOn Mon, Privacy Inbox <privacy@plutomicro.com> wrote:\n> /send\n> /yes p1';
    const { left, types } = await tried({ text: away, verdict: 'passed' });
    expect([types, left]).toEqual([['NoteKept'], ['notice > officer']]);
  });

  describe('the address at which officers file', () => {
    const to = filingAddress(inbox, keys);
    const filing = (from: string) =>
      withFiles('/new access from mallory@example.net Ada', [], { From: from, To: to });

    it('opens nothing as filed for an officer’s forged name, and says so', async () => {
      const { left, letters, taken, types } = await came(world, [], () =>
        world.deliver(filing(officer), { recipients: [to], peer: elsewhere }),
      );
      expect(taken.map(({ outcome }) => outcome)).toEqual(['opened']);
      expect(types).not.toContain('RequesterSet');
      expect(left).toEqual(['notice > officer']);
      expect(letters[0]?.mail.text).toContain('Nothing in it was obeyed');
    });

    it('is an inbox like any other to a stranger, and the officers hear that it is known', async () => {
      const { left, letters, types } = await came(world, [], () =>
        world.deliver(filing('mallory@example.net'), { recipients: [to], peer: elsewhere }),
      );
      expect(types).not.toContain('RequesterSet');
      expect(left.at(-1)).toBe('notice > officer');
      expect(letters.at(-1)?.mail.text).toContain('Nothing in it was obeyed');
    });
  });

  it('no forger fills the officers’ mailbox: what is above the hour’s notices is merged', async () => {
    const { budgets, policy } = roomy;
    const small = await open({ settings: { policy, budgets: { ...budgets, noticesPerHour: 3 } } });
    const { id } = await aCase(small);
    const to = addressOf(small, id, 'w');
    const { left } = await came(small, [id], async () => {
      for (let n = 0; n < 5; n += 1)
        await small.deliver(withFiles(`/close ${n}`, [], { From: officer, To: to }), {
          recipients: [to],
          peer: elsewhere,
        });
    });
    expect(left.length).toBeLessThanOrEqual(3);
  });
});
