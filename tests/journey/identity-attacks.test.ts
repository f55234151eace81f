import { describe, expect, it } from 'vitest';
import { identityOf } from '../../lib/case/trust.ts';
import { identityCode } from '../../lib/mail/identity-code.ts';
import { keys } from '../world.ts';
import type { Place } from './place.ts';
import { places, shared } from './places.ts';
import { aCase, access, came, letterIn, order, reply, roomy, stateOf, takenApart } from './post.ts';

const all = '/answer access all\n\nAll of it is attached.';
const refusal = { type: 'CommandsGiven', results: [expect.objectContaining({ outcome: 'refused' })] };

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  let start: string;
  let waiting: Awaited<ReturnType<typeof asked>>;
  shared(
    open,
    async (place) => {
      world = place;
      start = world.now();
      waiting = await asked();
    },
    roomy,
  );

  /** A case whose officer has asked for a code at the address of the customer record. */
  async function asked() {
    world.setClock(start);
    const mallory = await aCase(world, `${access} I am Ada Quixote, customer 4711, and I moved.`);
    const record = `record-of-${mallory.writer}`;
    const asking = await came(world, [mallory.id], () => order(world, mallory.id, `/identity ask ${record}`));
    const code = identityCode(mallory.id, 1, world.keys);
    return {
      ...mallory,
      record,
      asking,
      code,
      known: async () => identityOf(await stateOf(world, mallory.id)),
    };
  }

  it('the asking at the record’s address tells nothing of the case, and nobody else the code', async () => {
    const { asking, code, record, writer } = waiting;
    expect(asking.types).toEqual(['CommandsGiven', 'IdentityAsked']);
    expect(asking.left).toEqual(['commands > officer', `identity > ${record}`, 'sent > officer']);
    const letter = letterIn(asking, 'identity');
    expect(takenApart(letter).words).toBe(code);
    expect(letter.raw).not.toMatch(/access|copy|4711|Quixote|In-Reply-To|References/i);
    expect(letter.raw.replaceAll(record, '')).not.toContain(writer);
    for (const other of asking.letters.filter(({ name }) => name !== 'identity'))
      expect(other.raw + other.mail.text).not.toContain(code);
  });

  /** With a digit in it, as nine in ten have: words of plain letters are no tries. */
  const ofAnother = ['bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd']
    .map((id) => identityCode(id, 1, keys))
    .find((code) => /\d/.test(code) && /[A-Z]/.test(code));
  if (ofAnother === undefined) throw new Error('no code of another case has a digit');

  type Case = Awaited<ReturnType<typeof asked>>;
  type Attack = {
    readonly from: (its: Case) => string;
    readonly says: (its: Case) => string;
    readonly verdict?: 'failed';
    readonly later?: string;
    readonly headers?: Readonly<Record<string, string>>;
    /** Why the code proves nothing; null where no code is seen. */
    readonly why: string | null;
  };

  const quoting = ({ code }: Case) =>
    `I never wrote to you.\n\nOn Mon, 23 Nov 2026, Pluto Micro privacy <privacy@plutomicro.com> wrote:\n> ${code}`;

  const attacks: readonly (readonly [string, Attack])[] = [
    [
      'the claimant asks for it',
      { from: (its) => its.writer, says: () => 'Please send me the code again.', why: null },
    ],
    [
      'the claimant has it, by phone or by a forward',
      { from: (its) => its.writer, says: (its) => its.code, why: 'other-address' },
    ],
    [
      'a third mailbox has it',
      { from: () => 'spouse@example.net', says: (its) => its.code, why: 'other-address' },
    ],
    [
      'the record’s address is forged',
      { from: (its) => its.record, says: (its) => its.code, verdict: 'failed', why: 'other-address' },
    ],
    ['the code is of another case', { from: (its) => its.record, says: () => ofAnother, why: 'wrong' }],
    [
      'the code is of an asking to come',
      { from: (its) => its.record, says: (its) => identityCode(its.id, 2, keys), why: null },
    ],
    [
      'it is too late',
      {
        from: (its) => its.record,
        says: (its) => its.code,
        later: '2026-12-09T15:00:00.000Z',
        why: 'expired',
      },
    ],
    ['it stands in the quote alone', { from: (its) => its.record, says: quoting, why: null }],
    [
      'a machine sends it back',
      {
        from: (its) => its.record,
        says: (its) => its.code,
        headers: { 'Auto-Submitted': 'auto-replied' },
        why: null,
      },
    ],
  ];

  describe('a code proves nothing', () => {
    it.each(attacks)('when %s', async (_, { from, later, says, verdict, why, headers = {} }) => {
      const its = waiting;
      world.setClock(later ?? start);
      const { events, left } = await came(world, [its.id], () =>
        reply(world, its.id, says(its), from(its), verdict === undefined ? {} : { verdict }, headers),
      );
      expect(
        events.filter(({ type }) => type === 'CodeRefused').map((event) => 'why' in event && event.why),
      ).toEqual(why === null ? [] : [why]);
      expect(await its.known()).toBe('asked');
      expect(left.filter((letter) => !letter.endsWith('> officer'))).toEqual([]);
    });

    it('when it is guessed: after five wrong ones even the right one is worth nothing', async () => {
      const its = await asked();
      for (let n = 2; n < 7; n += 1) await reply(world, its.id, `abcd-efg${n}`, its.record);
      const { events } = await came(world, [its.id], () => reply(world, its.id, its.code, its.record));
      expect(events).toContainEqual(expect.objectContaining({ type: 'CodeRefused', why: 'too-many-tries' }));
      expect(await its.known()).toBe('asked');
    });

    it('when it is used again; and the first time it shows an address and no person', async () => {
      const its = await asked();
      await reply(world, its.id, `Here: ${its.code}`, its.record);
      expect(await its.known()).toBe('address-controlled');
      const { events } = await came(world, [its.id], () =>
        reply(world, its.id, `Again: ${its.code}`, its.record),
      );
      expect(events).toContainEqual(expect.objectContaining({ type: 'CodeRefused', why: 'used' }));
      const given = await came(world, [its.id], () => order(world, its.id, all));
      expect([given.events[0], given.left]).toMatchObject([refusal, ['commands > officer']]);
    });
  });

  describe('access is not given', () => {
    it('to somebody else than the one who was confirmed, nor by what was shown for that one', async () => {
      const { id, writer } = await aCase(world);
      await order(world, id, '/identity confirmed passport seen at the counter');
      const shown = await came(world, [id], () =>
        order(world, id, all, { files: [{ name: 'file.pdf', content: 'all of it' }] }),
      );
      expect(shown.left).toEqual(['commands > officer', 'preview > officer']);
      const changed = await came(world, [id], () => order(world, id, '/requester mallory@example.net Ada'));
      expect(changed.left.filter((letter) => !letter.endsWith('> officer'))).toEqual([
        'acknowledgement > mallory@example.net',
      ]);
      for (const command of ['/yes p1', '/yes', all]) {
        const { events, left } = await came(world, [id], () => order(world, id, command));
        expect([events[0], left]).toMatchObject([refusal, ['commands > officer']]);
      }
      // Nor does the old one come in by a Message-ID any more.
      const stranger = await came(world, [id], () => reply(world, id, 'What about my file?', writer));
      expect(stranger.events[0]).toMatchObject({ type: 'MailReceived', fromWriter: false });
      expect(stranger.left).toEqual(['notice > officer']);
    });

    it('by a code that was asked of the one before', async () => {
      const its = await asked();
      await order(world, its.id, '/requester someone@example.net');
      const { types } = await came(world, [its.id], () => reply(world, its.id, its.code, its.record));
      expect([types, await its.known()]).toEqual([['MailReceived'], 'none']);
    });

    it.each([
      [
        'representative',
        'I represent Ada Quixote. Please send all the personal information you hold about my client.',
      ],
      ['person', 'I write for my neighbour. Please send all the personal information you hold about her.'],
    ])('to a %s who acts for another, without a word on what lets them', async (role, text) => {
      const { id } = await aCase(world, text);
      expect((await stateOf(world, id)).role).toBe(role);
      if (role === 'person') await order(world, id, '/authority ask');
      await order(world, id, '/identity confirmed known from the law society');
      const { events, left } = await came(world, [id], () => order(world, id, all));
      expect([events[0], left]).toMatchObject([refusal, ['commands > officer']]);
    });
  });
});
