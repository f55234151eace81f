import { describe, expect, it } from 'vitest';
import { bounceAddress } from '../../lib/mail/address.ts';
import type { Place, Way } from './place.ts';
import { places, shared } from './places.ts';
import { aCase, addressOf, came, fresh, inbox, letterOf, order, report, roomy, stateOf } from './post.ts';

const elsewhere = { ip: '203.0.113.7', helo: 'mx.example.net' };

describe.each(places)('on $name', ({ open }) => {
  let world: Place;
  let one: Awaited<ReturnType<typeof answered>>;
  shared(
    open,
    async (place) => {
      world = place;
      one = await answered();
    },
    roomy,
  );

  /** A case whose answer has left; answers the envelope sender of that letter. */
  async function answered() {
    const { id, writer } = await aCase(world);
    await order(world, id, '/answer access none-found\n\nWe searched our customer records and our mail.');
    const { answer, status } = (await stateOf(world, id)).obligations[0] ?? {};
    if (answer === undefined || answer === null) throw new Error('no answer left');
    expect([status, (await stateOf(world, id)).stage]).toEqual(['answered', 'closed']);
    return { id, writer, returnsTo: bounceAddress(inbox, id, answer, world.keys) };
  }

  const statusOf = async (id: string) => (await stateOf(world, id)).obligations[0]?.status;

  const failed = 'Action: failed\nStatus: 5.1.1';
  const nothing: readonly (readonly [
    string,
    (its: { id: string; writer: string; returnsTo: string }) => { raw: string; envelope: Way },
  ])[] = [
    [
      'a stranger, to an address they guess',
      ({ returnsTo }) => ({
        raw: report(failed),
        envelope: { recipients: [returnsTo.replace(/.@/, '0@')], sender: '' },
      }),
    ],
    [
      'a stranger, to the inbox',
      () => ({ raw: report(failed), envelope: { recipients: [inbox], sender: '' } }),
    ],
    [
      'anybody who has the writer’s address',
      ({ id }) => ({
        raw: report(failed),
        envelope: { recipients: [addressOf(world, id, 'w')], sender: '' },
      }),
    ],
    [
      'the writer, in their own words',
      ({ returnsTo, writer }) => ({
        raw: fresh(failed, { From: writer, To: returnsTo }),
        envelope: { recipients: [returnsTo], sender: writer },
      }),
    ],
    [
      'the writer, who names the address in To alone',
      ({ returnsTo }) => ({
        raw: report(failed, { To: returnsTo }),
        envelope: { recipients: [inbox], sender: '' },
      }),
    ],
    [
      'a machine that is away',
      ({ returnsTo }) => ({
        raw: fresh('I am away.', { From: 'a@example.org', 'Auto-Submitted': 'auto-replied' }),
        envelope: { recipients: [returnsTo], sender: '' },
      }),
    ],
    [
      'a report of an arrival',
      ({ returnsTo }) => ({
        raw: report('Action: delivered\nStatus: 2.0.0'),
        envelope: { recipients: [returnsTo], sender: '' },
      }),
    ],
    [
      'a report that it waits',
      ({ returnsTo }) => ({
        raw: report('Action: delayed\nStatus: 4.4.1'),
        envelope: { recipients: [returnsTo], sender: '' },
      }),
    ],
  ];

  describe('an answer that arrived stays answered', () => {
    it.each(nothing)('whatever is reported by %s', async (_, forged) => {
      const its = one;
      const { envelope, raw } = forged(its);
      const { left, types } = await came(world, [its.id], () =>
        world.deliver(raw, { peer: elsewhere, ...envelope }),
      );
      expect(await statusOf(its.id)).toBe('answered');
      expect(types).not.toContain('LetterBounced');
      expect(left.filter((letter) => !letter.endsWith('> officer'))).toEqual([]);
    });
  });

  /** The writer has the envelope sender of what they were sent, and nobody can tell their machine from their provider's. */
  it('a machine’s report to the letter’s own address puts it back once, loudly, and tells the writer nothing', async () => {
    const { id, returnsTo, writer } = await answered();
    const once = report(failed);
    const deliver = (raw: string) =>
      world.deliver(raw, { recipients: [returnsTo], sender: '', peer: elsewhere });
    const first = await came(world, [id], () => deliver(once));
    expect([first.types, first.left]).toEqual([
      ['LetterBounced', 'CaseReopened', 'AnswerReturned'],
      ['confirmation > officer, second'],
    ]);
    expect(await statusOf(id)).toBe('running');
    for (const raw of [once, report(failed), report('Action: failed\nStatus: 5.2.2')]) {
      const { left } = await came(world, [id], () => deliver(raw));
      expect(left).toEqual([]);
    }
    // Nothing more goes there by itself, and nothing by an officer unless it is meant.
    const again = await came(world, [id], () => order(world, id, '/send\n\nDid you get it?'));
    expect(again.left).toEqual(['commands > officer']);
    expect(again.letters[0]?.mail.text).toContain(`a letter to ${writer} came back`);
  });

  it('a letter that waits for its provider does not leave to one who is no longer the writer', async () => {
    const { id } = await aCase(world);
    world.providerIsDown(true);
    await order(world, id, '/send\n\nYour password is on this paper.');
    world.providerIsDown(false);
    await order(world, id, '/requester someone.else@example.org');
    const before = world.now();
    world.setClock(new Date(Date.parse(before) + world.triesAgainMs).toISOString());
    const { events, left } = await came(world, [id], async () => void (await world.sweep()));
    world.setClock(before);
    expect(left.filter((letter) => letter.startsWith('message'))).toEqual([]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'LetterWithheld', letter: 'message' }));
  });

  it('a letter that comes back between a preview and its yes stops the yes', async () => {
    const { id } = await aCase(world);
    await order(world, id, '/send\n\nWe are on it.');
    const commits = await world.commits.commits(id);
    const sent = commits.find(({ letters }) => letters.some(({ letter }) => letter === 'message'));
    const n = sent?.letters.findIndex(({ letter }) => letter === 'message') ?? 0;
    const letter = await letterOf(world, id, { commit: sent?.n ?? 0, n });
    await order(world, id, '/send\n\nHere it is.', { files: [{ name: 'file.pdf', content: 'all of it' }] });
    await world.reports(letter, 'failed');
    const { events, left } = await came(world, [id], () => order(world, id, '/yes p1'));
    expect([events[0], left]).toMatchObject([{ results: [{ outcome: 'refused' }] }, ['commands > officer']]);
    const shown = await came(world, [id], () =>
      order(world, id, '/send anyway\n\nHere it is.', {
        files: [{ name: 'file.pdf', content: 'all of it' }],
      }),
    );
    expect(shown.left).toEqual(['commands > officer', 'preview > officer']);
    expect((await came(world, [id], () => order(world, id, '/yes p2'))).left).toContain('message > writer');
  });
});
